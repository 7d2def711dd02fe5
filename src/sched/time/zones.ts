import abbreviationZones from '../../../data/abbreviationZones.txt';
import windowsZones from '../../../data/windowsZones.txt';
import zoneNames from '../../../data/zoneNames.txt';
import zoneOffsets from '../../../data/zoneOffsets.txt';
import zonePlaces from '../../../data/zonePlaces.txt';
import { rowsOf, tableOf } from '../../core/text/wordList.js';

/**
 * How far clocks are from UTC, by what pages and feeds call the time zone.
 *
 * sched.com writes what PHP's `date('T')` gives: an abbreviation, or an offset where a zone has none (`+08`).
 */

/** Minutes east of UTC, by abbreviations that mean one zone. */
const OFFSETS = new Map([...tableOf(zoneOffsets)].map(([zone, offset]) => [zone, Number(offset)]));

/** What people and Windows call zones, in lower case. */
const NAMES = new Map(
  [...tableOf(zoneNames), ...tableOf(windowsZones)].map(([name, zone]) => [name.toLowerCase(), zone]),
);

/** Zones whose clocks show what an abbreviation means. */
const ZONES_OF_CLOCKS = tableOf(abbreviationZones);

/** Places that decide which zone an abbreviation of several zones means. */
const PLACES = rowsOf(zonePlaces);

/** A page in Chinese means China's "CST". */
const CHINESE = /\p{Script=Han}{2}/u;
const CHINA = 480;

const WINTER = [1, 2, 3, 11, 12];
const ALL_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * What abbreviations of several zones mean in which months, where no place tells. In summer, clocks in America do not
 * show "CST", and those in Ireland and Israel show "IST", too.
 */
const USUAL: ReadonlyMap<string, { readonly offset: number; readonly months: readonly number[] }> = new Map([
  ['CST', { offset: -360, months: WINTER }],
  ['IST', { offset: 330, months: WINTER }],
  ['PST', { offset: -480, months: ALL_YEAR }],
  ['AST', { offset: -240, months: ALL_YEAR }],
]);

/** A time as clocks on the wall show it. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/**
 * Return how many minutes a zone is ahead of UTC at a time on its clocks; `undefined` where that is not certain.
 *
 * @param zone an abbreviation (`CEST`), an offset (`+08`, `UTC+2`, `GMT-03:30`) or a name (`Europe/Amsterdam`).
 * @param hints text that may name the place of the event, for abbreviations that mean several zones.
 */
export function offsetOf(zone: string, time: WallTime, hints = ''): number | undefined {
  const name = zone.trim();
  const upper = name.toUpperCase();
  const [, sign, hours = '', minutes = '0'] =
    /^(?:UTC|GMT)?\s*([+\u2212-])\s*(\d{1,2})(?::?(\d\d))?$/.exec(upper) ?? [];
  if (sign !== undefined) {
    const offset = Number(hours) * 60 + Number(minutes);
    if (offset > 14 * 60) return undefined;
    return sign === '+' ? offset : -offset;
  }
  const known = OFFSETS.get(upper) ?? offsetByPlace(upper, hints);
  if (known !== undefined) return known;
  const usual = USUAL.get(upper);
  if (usual !== undefined) return usual.months.includes(time.month) ? usual.offset : undefined;
  const format = formatOfZone(name);
  return format === undefined ? undefined : offsetBy(format, time);
}

/** What an abbreviation of several zones means at the first place that the hints name. */
function offsetByPlace(abbreviation: string, hints: string): number | undefined {
  const words = ` ${hints.toLowerCase().replace(/\W+/g, ' ')} `;
  const [, offset] = PLACES.find(([zone, , place = '']) => zone === abbreviation && words.includes(` ${place} `)) ?? [];
  if (offset !== undefined) return Number(offset);
  return abbreviation === 'CST' && CHINESE.test(hints) ? CHINA : undefined;
}

/** Returns how many minutes clocks are ahead of UTC at a time they show; `undefined` where that is not known. */
export type Offsets = (time: WallTime) => number | undefined;

/**
 * Look up the clocks of a calendar's zone, which may be called anything that `offsetOf` understands.
 *
 * A page names what its clocks show, a calendar the zone: there, `CET` has its summer time.
 */
export function offsetsOfZone(id: string): Offsets {
  const format = formatOfZone(id.trim());
  return format === undefined ? (time) => offsetOf(id, time) : (time) => offsetBy(format, time);
}

/**
 * Return the zone in which a time is written: a name of the IANA, if what the clocks are called fits the offset of the
 * time, else the offset itself; `undefined` for a time without an offset.
 *
 * @param clocks what a page calls them: `CEST`, `Europe/Amsterdam`
 */
export function zoneOfTime(time: string, clocks: string | undefined): string | undefined {
  const [offset] = /[+-]\d\d:\d\d$/.exec(time) ?? [];
  if (offset === undefined || !time.includes('T') || Number.isNaN(Date.parse(time))) return undefined;
  const names = clocks === undefined ? [] : [ZONES_OF_CLOCKS.get(clocks) ?? ianaName(clocks)];
  return names.find((name) => name !== undefined && isOffsetIn(name, time)) ?? offset;
}

/** Check whether clocks in a zone show a time, which has an offset. */
export function isOffsetIn(zone: string, time: string): boolean {
  const instant = Date.parse(time);
  const offset = offsetAt(instant, offsetsOfZone(zone));
  return offset !== undefined && toIso(wallTime(instant + offset * 60_000), offset) === time;
}

/** Return how many minutes clocks are ahead of UTC at an instant, in milliseconds since 1970. */
export function offsetAt(instant: number, offsets: Offsets): number | undefined {
  const first = offsets(wallTime(instant));
  // Once more, by the time that clocks there show, for they may have changed in between.
  return first === undefined ? undefined : offsets(wallTime(instant + first * 60_000));
}

/** Check whether a zone is UTC itself, at all times: `UTC`, `Etc/GMT`, `tzone://Microsoft/Utc`. */
export function isUtcName(id: string): boolean {
  return /(?:^|\/)(?:utc|uct|z|zulu|universal|gmt0?|greenwich)$/i.test(id.trim());
}

function offsetBy(format: Intl.DateTimeFormat, time: WallTime): number {
  const asUtc = utc(time);
  // What clocks there show at the instant UTC's show it; once more, for clocks may have changed in between.
  const first = shown(format, asUtc) - asUtc;
  return (shown(format, asUtc - first) - (asUtc - first)) / 60_000;
}

/** Look up a zone by its name, also with a path before it: `Japan`, `/example.org/2005/Europe/Berlin`. */
function formatOfZone(id: string): Intl.DateTimeFormat | undefined {
  const parts = id.split('/').slice(-3);
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join('/');
    const format = makeFormat(name) ?? makeFormat(NAMES.get(name.toLowerCase()) ?? '');
    if (format !== undefined) return format;
  }
  return undefined;
}

/**
 * Return what a zone is called by the IANA, by any name that `offsetsOfZone` understands; `undefined` for a zone
 * without such a name, as `+0130` and `CEST` are.
 */
export function ianaName(id: string): string | undefined {
  return formatOfZone(id.trim())?.resolvedOptions().timeZone;
}

/** `Japan`, `PST8PDT`, `Etc/GMT-9`. Not `BST`: engines take abbreviations for zones that nobody means, as of Dhaka. */
const IANA_NAME = /^(?:[A-Z][a-z]+|[A-Z]{3}\d[A-Z]{3}|[A-Za-z]+(?:\/[\w+-]+)+)$/;

/** By the names in lower case. Making a format takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!IANA_NAME.test(timeZone)) return undefined;
  const key = timeZone.toLowerCase();
  const date = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  try {
    const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone, ...date, ...clock });
    formats.set(key, format);
    return format;
  } catch {
    // Most names of zones that calendars have are none of the IANA's.
    return undefined;
  }
}

function shown(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** Return the milliseconds since 1970 for a time on clocks that show UTC. */
export function utc({ year, month, day, hour, minute, second = 0 }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Return the time on clocks that show UTC, for milliseconds since 1970. */
export function wallTime(instant: number): WallTime {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** Check whether the day and the time exist, from the year 1000 on. */
export function isRealTime(time: WallTime): boolean {
  const date = new Date(utc(time));
  return (
    time.year >= 1000 &&
    date.getUTCDate() === time.day &&
    date.getUTCMonth() === time.month - 1 &&
    time.hour < 24 &&
    time.minute < 60
  );
}

/** Write a time in ISO 8601; with an offset, which is in minutes, if there is one. */
export function toIso(time: WallTime, offset: number | undefined): string {
  const { year, month, day, hour, minute, second = 0 } = time;
  const local = `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`;
  if (offset === undefined) return local;
  const distance = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
