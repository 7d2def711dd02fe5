import months from '../../../../data/months.tsv';
import shortWeekdays from '../../../../data/shortWeekdays.txt';
import weekdays from '../../../../data/weekdays.txt';
import { rowsOf, wordsOf } from '../../text/wordList.js';

/**
 * The names of weekdays and months in the languages notes are read in, in lower case, as they stand in dates. Chinese
 * and Japanese number them.
 *
 * `Intl` knows these names too, but takes a tenth of a second to list them, before the first note is there. The tests
 * hold the lists to `Intl`.
 */

export const WEEKDAYS = wordsOf(weekdays);

export const SHORT_WEEKDAYS = wordsOf(shortWeekdays);

/** Which month of the year each name is. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  rowsOf(months).map(([name = '', month]) => [name, Number(month)]),
);
