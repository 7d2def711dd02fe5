import { MONTHS } from '../outline/words/dates/dayNames.js';

/** `2024-03-20`, `2024/3/20` */
const YEAR_FIRST = /\b(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})\b/u;
/** `20.03.2024`, `20. 3. 2024` */
const DOTTED = /\b(?<day>\d{1,2})\.\s?(?<month>0?[1-9]|1[0-2])\.\s?(?<year>\d{4})\b/u;

/** `20`, `20th`, `20.` */
const DAY = String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|\.)?`;
/** `March`, `of March`, `de marzo` */
const MONTH = String.raw`(?:of\s+|de\s+)?(?<name>\p{L}+)\.?`;
/** `2024`, `de 2024`, `del 2024` */
const YEAR = String.raw`(?:de\s+|del\s+)?(?<year>\d{4})\b`;
/** `Wed 20 March 2024`, `20 de marzo de 2024` */
const DAY_FIRST = new RegExp(String.raw`${DAY}\s+${MONTH},?\s+${YEAR}`, 'u');

/** `20`, `20th`, `20-22` */
const DAYS = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{1,2})?`;
/** `Mar 20th, 2024`, `March 20-22, 2024` */
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})(?<name>\p{L}+)\.?\s+${DAYS},?\s+(?<year>\d{4})\b`, 'u');

/**
 * Read a whole date out of a day's title: `2024-03-20`, `20.03.2024`, `Wed 20 March 2024`, `Mar 20th, 2024`, `20 de
 * marzo de 2024`.
 *
 * @returns the start of the day in UTC, in milliseconds since 1970; `undefined` if the title has no whole date
 */
export function dateIn(title: string): number | undefined {
  const inNumbers = (YEAR_FIRST.exec(title) ?? DOTTED.exec(title))?.groups;
  if (inNumbers) {
    const { year, month, day } = inNumbers;
    return Date.UTC(Number(year), Number(month) - 1, Number(day));
  }
  const { year, name = '', day } = (DAY_FIRST.exec(title) ?? MONTH_FIRST.exec(title))?.groups ?? {};
  const month = MONTHS.get(name.normalize('NFC').toLowerCase());
  return month === undefined ? undefined : Date.UTC(Number(year), month - 1, Number(day));
}

/** Compare two dates for sorting: the earlier first, a missing date last. */
export function compareDates(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}
