import monthBeginnings from '../../../data/monthBeginnings.txt';
import { tableOf } from '../../core/text/wordList.js';
import { isRealTime, offsetOf, toIso, utc, type WallTime } from './zones.js';

/** When a talk is, in ISO 8601; with an offset if that is certain. */
export interface When {
  readonly start: string;
  readonly end?: string;
  /** As the page names it: `CET`, `Europe/Amsterdam`. */
  readonly timeZone?: string;
}

/** Which month of the year a name is, by its first four or three letters. */
const MONTHS = tableOf(monthBeginnings);

/** "October", "oct." */
const WORD = String.raw`\p{L}{3,12}\.?`;
/** "October 22nd, 2026" */
const MONTH_FIRST = String.raw`(${WORD}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`;
/** "22. Oktober 2026", "22 de octubre de 2026" */
const DAY_FIRST = String.raw`(\d{1,2})\.? (?:de )?(${WORD}) (?:de )?(\d{4})`;
/** "2026-10-22" */
const NUMBERS_ONLY = String.raw`(\d{4})-(\d\d)-(\d\d)`;
const DATE = `(?:${MONTH_FIRST}|${DAY_FIRST}|${NUMBERS_ONLY})`;
/** "11:15am", "13:15", "9h30" */
const TIME = String.raw`(\d{1,2})[:.h](\d\d)(?::\d\d)?(?: ?([AaPp])\.?[Mm]\.?(?!\p{L}))?`;
/** " - 12:00pm", " – Friday, October 23, 2026 01:00" */
const END = ` ?[-\u2013\u2014] ?(?:(?:${WORD},? )?${DATE}[, ]*)?${TIME}`;
/** "+02", "UTC-03:30" */
const OFFSET = String.raw`(?:UTC|GMT)? ?[+\u2212-]\d{1,2}(?::?\d\d)?(?!\d)`;
/** "Europe/Amsterdam" */
const ZONE_NAME = '[A-Z][A-Za-z]+/[A-Za-z_/+-]+';
/** "CEST" */
const ABBREVIATION = String.raw`[A-Z]{1,5}(?![\p{L}\d])`;
const ZONE = `${OFFSET}|${ZONE_NAME}|${ABBREVIATION}`;
const WHEN = new RegExp(String.raw`${DATE}[,\u2022 ]*(?:at )?${TIME}(?:${END})?(?: ?\(?(${ZONE}))?`, 'u');

/**
 * Read `Thursday October 22, 2026 11:15am - 12:00pm PDT`; also with 24 hours, over midnight, over several days.
 *
 * Returns `undefined` if the text has no date and time that exist. Months may be in several languages.
 *
 * @param zone the time zone, where the page has it in an element of its own
 * @param hints see `offsetOf`.
 */
export function parseWhen(text: string, zone: string | undefined, hints: string): When | undefined {
  const flat = text.replace(/\s+/g, ' ').trim().slice(0, 300);
  const found = WHEN.exec(flat);
  if (found === null) return undefined;
  const group = (at: number): string | undefined => found[at];
  const startDay = readDate(group, 1);
  const start = startDay && readTime(startDay, group, 10);
  if (start === undefined) return undefined;
  // The field for the zone may hold nothing else than an abbreviation that sticks to the time: `14:15CET`.
  const timeZone = zone?.trim() || group(25)?.trim();
  const written = (time: WallTime): string =>
    toIso(time, timeZone === undefined ? undefined : offsetOf(timeZone, time, hints));
  const end = startDay && readTime(readDate(group, 13) ?? startDay, group, 22);
  return {
    start: written(start),
    ...(end !== undefined && { end: written(utc(end) < utc(start) ? nextDay(end) : end) }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

type Day = Pick<WallTime, 'year' | 'month' | 'day'>;
type Groups = (at: number) => string | undefined;

/** The groups of `DATE` begin at `from`. */
function readDate(group: Groups, from: number): Day | undefined {
  const name = group(from) ?? group(from + 4);
  const month = name === undefined ? Number(group(from + 7)) : monthOf(name);
  const day = Number(group(from + 1) ?? group(from + 3) ?? group(from + 8));
  const year = Number(group(from + 2) ?? group(from + 5) ?? group(from + 6));
  return month === undefined || Number.isNaN(month) ? undefined : { year, month, day };
}

/** The groups of `TIME` begin at `from`. */
function readTime(day: Day, group: Groups, from: number): WallTime | undefined {
  const written = group(from);
  if (written === undefined) return undefined;
  const half = group(from + 2);
  const hours = Number(written);
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const time = { ...day, hour: hour === 24 ? 0 : hour, minute: Number(group(from + 1)) };
  if (!isRealTime(time)) return undefined;
  return hour === 24 ? nextDay(time) : time;
}

function monthOf(name: string): number | undefined {
  const word = name.toLowerCase();
  const month = MONTHS.get(word.slice(0, 4)) ?? MONTHS.get(word.slice(0, 3));
  return month === undefined ? undefined : Number(month);
}

function nextDay(time: WallTime): WallTime {
  const date = new Date(utc(time) + 86_400_000);
  return { ...time, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "2026-03-25" */
const ISO_DATE = String.raw`(\d{4})-(\d\d)-(\d\d)`;
/** "T13:15:00.000", " 13:15" */
const ISO_CLOCK = String.raw`[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?`;
/** "Z", "+01", "+0100", "+01:00" */
const ISO_OFFSET = String.raw`(Z|[+-]\d\d(?::?\d\d)?)`;
const ISO_TIME = new RegExp(String.raw`^${ISO_DATE}(?:${ISO_CLOCK}\s*${ISO_OFFSET}?)?$`);

/**
 * Rewrite an ISO 8601 time so that everyone reads the same: `2026-03-25T13:15:00+0100` gets a colon into its offset.
 *
 * Seconds and a clock that are not there are zero; fractions of a second are dropped. The offset stays, and a time
 * without an offset stays without. Returns `undefined` for any other text, and for a day or a time that does not exist.
 */
export function cleanIso(text: string): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset = ''] = ISO_TIME.exec(text.trim()) ?? [];
  const time = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  if (year === undefined || !isRealTime(time)) return undefined;
  if (offset === '' || offset === 'Z') return toIso(time, undefined) + offset;
  return `${toIso(time, undefined)}${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
}
