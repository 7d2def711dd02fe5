import { lazily } from '../../core/text/lazily.js';
import { isRealTime, offsetOf, toIso, utc, type WallTime } from './zones.js';

/** When a talk is; ISO 8601, with an offset where it is known. */
export interface When {
  readonly start: string;
  readonly end?: string;
  /** As the page names it: `CET`, `Europe/Amsterdam`. */
  readonly timeZone?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Month names of other languages that do not start as English ones do. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  ene: 1, gen: 1, fév: 2, fev: 2, mär: 3, mrt: 3, maa: 3, avr: 4, abr: 4, mai: 5, mei: 5, mag: 5, juin: 6, giu: 6, juil: 7, lug: 7,
  aoû: 8, aou: 8, ago: 8, set: 9, out: 10, okt: 10, ott: 10, déc: 12, dez: 12, dic: 12,
};

const WORD = String.raw`\p{L}{3,12}\.?`;
const DATE = String.raw`(?:(${WORD}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})\.? (?:de )?(${WORD}) (?:de )?(\d{4})|(\d{4})-(\d\d)-(\d\d))`;
const TIME = String.raw`(\d{1,2})[:.h](\d\d)(?::\d\d)?(?: ?([AaPp])\.?[Mm]\.?(?!\p{L}))?`;
const ZONE = String.raw`(?:UTC|GMT)? ?[+\u2212-]\d{1,2}(?::?\d\d)?(?!\d)|[A-Z][A-Za-z]+/[A-Za-z_/+-]+|[A-Z]{1,5}(?![\p{L}\d])`;
const whenPattern = lazily(() => new RegExp(String.raw`${DATE}[,\u2022 ]*(?:at )?${TIME}(?: ?[-\u2013\u2014] ?(?:(?:${WORD},? )?${DATE}[, ]*)?${TIME})?(?: ?\(?(${ZONE}))?`, 'u'));

/**
 * Read `Thursday October 22, 2026 11:15am - 12:00pm PDT`; also with 24 hours, over midnight, over several days.
 *
 * @param zone what the page sets apart as the time zone, where it does.
 * @param hints see `offsetOf`.
 */
export function parseWhen(text: string, zone: string | undefined, hints: string): When | undefined {
  const flat = text.replace(/\s+/g, ' ').trim().slice(0, 300);
  const found = whenPattern().exec(flat);
  if (found === null) return undefined;
  const group = (at: number): string | undefined => found[at];
  const startDay = readDate(group, 1);
  const start = startDay && readTime(startDay, group, 10);
  if (start === undefined) return undefined;
  // The field for the zone may hold nothing else than an abbreviation that sticks to the time: `14:15CET`.
  const timeZone = zone?.trim() || group(25)?.trim();
  const written = (time: WallTime): string => toIso(time, timeZone === undefined ? undefined : offsetOf(timeZone, time, hints));
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
  const english = MONTHS.indexOf(word.slice(0, 3)) + 1;
  const other = OTHER_MONTHS[word.slice(0, 4)] ?? OTHER_MONTHS[word.slice(0, 3)];
  return other ?? (english === 0 ? undefined : english);
}

function nextDay(time: WallTime): WallTime {
  const date = new Date(utc(time) + 86_400_000);
  return { ...time, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Take a time from machine-readable data: `2026-03-25T13:15:00+0100` has no colon in its offset, which not everyone reads. */
export function cleanIso(text: string): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset = ''] =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(text.trim()) ?? [];
  const time = { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second) };
  if (year === undefined || !isRealTime(time)) return undefined;
  if (offset === '' || offset === 'Z') return toIso(time, undefined) + offset;
  return `${toIso(time, undefined)}${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
}
