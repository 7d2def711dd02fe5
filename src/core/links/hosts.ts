import conferenceHosts from '../../../data/conferenceHosts.txt';
import conferenceRegions from '../../../data/conferenceRegions.txt';
import conferenceSeries from '../../../data/conferenceSeries.txt';
import { tableOf } from '../text/wordList.js';

/** The names of conferences whose schedules are on sched.com, by the first label of the host: `LABEL.sched.com`. */

/** Series of conferences that name their hosts SERIES[REGION]YEAR, as in `kccnceu2024` and `ossna19`. */
export const SERIES = tableOf(conferenceSeries);

export const REGIONS = tableOf(conferenceRegions);

/** The names that do not follow from `SERIES` and `REGIONS`. */
export const NAMES = tableOf(conferenceHosts);
