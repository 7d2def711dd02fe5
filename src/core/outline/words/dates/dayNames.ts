import months from '../../../../../data/months.txt';
import shortWeekdays from '../../../../../data/shortWeekdays.txt';
import weekdays from '../../../../../data/weekdays.txt';
import { rowsOf, wordsOf } from '../../../text/wordList.js';

/**
 * The names of weekdays and months in the supported languages, in lower case, as they are in dates. Chinese and
 * Japanese have numbers instead.
 *
 * `Intl` has these names too, but takes a tenth of a second to list them, before the first note is read. The tests
 * compare the lists with `Intl`.
 */

export const WEEKDAYS = wordsOf(weekdays);

export const SHORT_WEEKDAYS = wordsOf(shortWeekdays);

/** The number of the month, from 1, by its name. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  rowsOf(months).map(([name = '', month]) => [name, Number(month)]),
);
