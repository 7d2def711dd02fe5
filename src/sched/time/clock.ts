/** Times as people read them. */
import * as l10n from '@vscode/l10n';
import { offsetAt, offsetsOfZone } from './zones.js';

/** Who reads, and when. */
export interface Clock {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** A BCP 47 tag, such as VS Code's display language; absent for the machine's own. */
  readonly locale?: string;
  /** An IANA name; absent for the machine's own zone. */
  readonly timeZone?: string;
}

/** When an event is. */
export interface Moment {
  /** ISO 8601: with an offset, in UTC, without either, or a day alone. */
  readonly start: string;
  readonly end?: string | undefined;
  /** What the zone of the offset is called: `CET`, `Europe/Amsterdam`. */
  readonly timeZone?: string | undefined;
}

/** A time, and the clocks that show it. */
interface Shown {
  /** What the clocks show, as if they were UTC's; in milliseconds since 1970. */
  readonly wall: number;
  /** `utc`: on the reader's clocks, as nobody knows others; `unknown`: on clocks that may be anywhere. */
  readonly clocks: 'theirs' | 'utc' | 'unknown' | 'wholeDay';
  /** Minutes east of UTC. */
  readonly offset: number;
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?)?(?:(Z)|([+-])(\d\d):(\d\d))?$/;
const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const HOURS = { hour: 'numeric', minute: '2-digit' } as const;
const MINUTE = { ...DAY, ...HOURS } as const;
const UTC = { timeZone: 'UTC' } as const;

/** Read a time; `undefined` for a text that is none. */
function read(time: string, readers: string | undefined): Shown | undefined {
  const [, day, minute, isUtc, sign, hours, minutes] = TIME.exec(time) ?? [];
  const wall = Date.parse(`${day ?? ''}T${minute ?? '00:00'}Z`);
  if (Number.isNaN(wall)) return undefined;
  if (minute === undefined) return { wall, clocks: 'wholeDay', offset: 0 };
  if (isUtc !== undefined) {
    const offset = readersOffset(wall, readers);
    return { wall: wall + offset * 60_000, clocks: 'utc', offset };
  }
  if (sign === undefined) return { wall, clocks: 'unknown', offset: 0 };
  const offset = Number(hours) * 60 + Number(minutes);
  return { wall, clocks: 'theirs', offset: sign === '-' ? -offset : offset };
}

function readersOffset(instant: number, readers: string | undefined): number {
  const offset = readers === undefined ? undefined : offsetAt(instant, offsetsOfZone(readers));
  return offset ?? -new Date(instant).getTimezoneOffset();
}

/** Check whether a text is a time: ISO 8601, with a day and a time of day that exist. */
export function isTime(text: string): boolean {
  return read(text, undefined) !== undefined;
}

/**
 * Describe the time of an event: `Wed, Mar 25, 2026, 1:15 – 2:15 PM CET`; return `undefined` for a start that is no
 * time.
 *
 * `time` is in the event's time zone, and `readersTime` in the reader's, where the two differ. If the event's zone is
 * not known, `time` is in the reader's zone, with the name of that zone.
 */
export function describeTime(
  moment: Moment,
  { locale, timeZone: readers }: Clock,
): { readonly time: string; readonly readersTime?: string } | undefined {
  const start = read(moment.start, readers);
  if (start === undefined) return undefined;
  const end = read(moment.end ?? moment.start, readers) ?? start;
  if (start.clocks === 'wholeDay') {
    // An end that is a day is the day after the last.
    const last = Math.max(start.wall, end.wall - 86_400_000);
    return { time: range(start.wall, last, formatOf(locale, { ...DAY, ...UTC })) };
  }
  const own = { ...MINUTE, ...(readers !== undefined && { timeZone: readers }) };
  const [from, to] = [
    instant(start),
    instant({ ...end, offset: end.clocks === 'unknown' ? start.offset : end.offset }),
  ];
  if (start.clocks === 'utc') return { time: range(from, to, formatOf(locale, { ...own, timeZoneName: 'short' })) };
  const shift = start.offset * 60_000;
  const onTheirs = range(from + shift, to + shift, formatOf(locale, { ...MINUTE, ...UTC }));
  if (start.clocks === 'unknown') return { time: onTheirs };
  const onReaders = range(from, to, formatOf(locale, own));
  const isReaders = onReaders === onTheirs;
  // Where a page names its clocks, so do we.
  const isNamed = !isReaders || CLOCKS_NAME.test(moment.timeZone ?? '');
  const time = isNamed ? `${onTheirs} ${zoneLabel(moment, start, locale)}` : onTheirs;
  if (isReaders) return { time };
  const isSameDay = dayOf(start.wall) === dayOf(from + readersOffset(from, readers) * 60_000);
  const hours = formatOf(locale, { ...HOURS, ...(readers !== undefined && { timeZone: readers }) });
  return { time, readersTime: isSameDay ? range(from, to, hours) : onReaders };
}

/**
 * Return the time of day at which an event starts: `13:15`; `undefined` for an event of whole days, and for a start
 * that is no time. See `timeOfDay`.
 */
export function startTime({ start, timeZone }: Moment, clock: Clock): string | undefined {
  return timeOfDay({ start, timeZone }, clock);
}

/**
 * Return when on its day an event is: `13:15 – 14:00`; `undefined` for an event of whole days, and for a start that is
 * no time.
 *
 * The time is that of the event's zone, which is named where the reader's clocks show another; if the event's zone is
 * not known, the time is that of the reader's.
 *
 * @param isDayNamed whether the day of the week comes first: `Wed, 13:15 – 14:00`
 */
export function timeOfDay(moment: Moment, clock: Clock, isDayNamed = false): string | undefined {
  const shown = timeAndZone(moment, clock, isDayNamed);
  return shown && (shown.zone === undefined ? shown.time : `${shown.time} ${shown.zone}`);
}

/** A time of day, and the name of its clocks where the reader's show another: `{ time: '13:15', zone: 'CET' }`. */
interface TimeAndZone {
  readonly time: string;
  readonly zone?: string;
}

/** Return the same as `startTime` does, in two parts. */
export function startAndZone({ start, timeZone }: Moment, clock: Clock): TimeAndZone | undefined {
  return timeAndZone({ start, timeZone }, clock);
}

function timeAndZone(
  moment: Moment,
  { locale, timeZone: readers }: Clock,
  isDayNamed = false,
): TimeAndZone | undefined {
  const start = read(moment.start, readers);
  if (start === undefined || start.clocks === 'wholeDay') return undefined;
  const end = read(moment.end ?? moment.start, readers) ?? start;
  const isSameDay = dayOf(start.wall) === dayOf(end.wall);
  const format = formatOf(locale, { ...(isDayNamed && { weekday: 'short' }), ...HOURS, ...UTC });
  const time = range(start.wall, isSameDay ? end.wall : start.wall, format);
  const isReaders = start.clocks !== 'theirs' || readersOffset(instant(start), readers) === start.offset;
  return isReaders ? { time } : { time, zone: zoneLabel(moment, start, locale) };
}

/** Return the day on which an event starts, on the clocks of `timeOfDay`: `Wed, Mar 25, 2026`. */
export function dayText({ start }: Moment, { locale, timeZone: readers }: Clock): string | undefined {
  const wall = read(start, readers)?.wall;
  return wall === undefined ? undefined : range(wall, wall, formatOf(locale, { ...DAY, ...UTC }));
}

/**
 * Return what the clocks that `startTime` speaks of show when an event starts, as if they were UTC's, in milliseconds
 * since 1970; `undefined` for a start that is no time.
 */
export function startOnClocks({ start }: Moment, { timeZone: readers }: Pick<Clock, 'timeZone'>): number | undefined {
  return read(start, readers)?.wall;
}

function instant({ wall, offset }: Shown): number {
  return wall - offset * 60_000;
}

function dayOf(wall: number): number {
  return Math.floor(wall / 86_400_000);
}

/** `CET` or `+08`, as pages name clocks. */
const CLOCKS_NAME = /^(?:[A-Z]{1,5}|[+-]\d{2}(?::?\d\d)?)$/;

/** Name the clocks of an event: as the page does, else as the locale names their zone, else by their offset. */
function zoneLabel({ timeZone }: Moment, start: Shown, locale: string | undefined): string {
  if (timeZone !== undefined && CLOCKS_NAME.test(timeZone)) return timeZone;
  const named = timeZone === undefined ? undefined : nameOfZone(timeZone, instant(start), locale);
  if (named !== undefined) return named;
  const distance = Math.abs(start.offset);
  const minutes = distance % 60 === 0 ? '' : `:${String(distance % 60).padStart(2, '0')}`;
  return start.offset === 0 ? 'UTC' : `GMT${start.offset < 0 ? '-' : '+'}${Math.floor(distance / 60)}${minutes}`;
}

function nameOfZone(timeZone: string, at: number, locale: string | undefined): string | undefined {
  try {
    const format = formatOf(locale, { timeZone, hour: 'numeric', timeZoneName: 'short' });
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  } catch {
    // Not every engine knows every zone.
    return undefined;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it, and lists have thousands of times. */
function formatOf(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Return how long ago a time was, in words of the locale: `3 days ago`. The time is in milliseconds since 1970. */
export function age(at: number, { now, locale }: Clock): string {
  const minutes = Math.round((now - at) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (minutes < 1) return l10n.t('just now');
  if (minutes < 60) return format.format(-minutes, 'minute');
  return minutes < 36 * 60
    ? format.format(-Math.round(minutes / 60), 'hour')
    : format.format(-Math.round(minutes / 60 / 24), 'day');
}

function range(from: number, to: number, format: Intl.DateTimeFormat): string {
  const text = to > from ? format.formatRange(from, to) : format.format(from);
  // Thin and narrow spaces are drawn as boxes by some fonts.
  return text.replace(/[\u2009\u202F]/g, ' ');
}
