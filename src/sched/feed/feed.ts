import { decodeHTMLAttribute } from 'entities';
import { type ContentLine, contentLines, unescapeText } from './icalendar.js';
import type { Schedule, ScheduledEvent } from './schedule.js';
import { parseSchedUrl } from '../../core/links/schedUrl.js';
import { isRealTime, offsetOf, toIso, utc, type WallTime } from '../time/zones.js';

/** More than any conference has. */
export const FEED_LIMITS = { characters: 50 * 1024 * 1024, events: 100_000 } as const;

/**
 * Read a calendar feed; what is none has no events. Never throws.
 *
 * An event that repeats is taken for its first time: schedules on sched.com do not repeat, and a rule can mean any number.
 */
export function parseSchedule(ics: string): Schedule {
  const reader = new FeedReader();
  for (const line of linesOf(ics)) reader.read(line);
  return reader.schedule(ics.length > FEED_LIMITS.characters);
}

/**
 * Read a calendar feed as `parseSchedule` does, some lines at a time.
 *
 * @param rest waited for in between; throws to stop
 */
export async function parseScheduleInSlices(ics: string, rest: () => Promise<void>): Promise<Schedule> {
  const reader = new FeedReader();
  let lines = 0;
  for (const line of linesOf(ics)) {
    reader.read(line);
    if (++lines % SLICE === 0) await rest();
  }
  return reader.schedule(ics.length > FEED_LIMITS.characters);
}

/** How many lines take a few milliseconds. */
const SLICE = 2000;

function linesOf(ics: string): Iterable<ContentLine> {
  return contentLines(ics.slice(0, FEED_LIMITS.characters));
}

type Properties = ReadonlyMap<string, ContentLine>;

class FeedReader {
  readonly #calendar = new Map<string, ContentLine>();
  readonly #events = new Map<string, ScheduledEvent>();
  readonly #sequences = new Map<string, number>();
  #skipped = 0;
  /** The components around a line, outermost first, as far as they count: what is inside an event's alarm does not. */
  readonly #inside: string[] = [];
  #event: Map<string, ContentLine> | undefined;

  read(line: ContentLine): void {
    const { name, value } = line;
    if (name === 'BEGIN') {
      const component = value.trim().toUpperCase();
      // An event inside another: the first was never ended.
      if (component === 'VEVENT') {
        if (this.#event !== undefined) this.#skipped++;
        this.#event = new Map();
        this.#inside.length = 0;
      }
      if (this.#inside.length < 20) this.#inside.push(component);
    } else if (name === 'END') {
      this.#end(value.trim().toUpperCase());
    } else if (this.#event !== undefined) {
      if (this.#inside.at(-1) === 'VEVENT' && !this.#event.has(name)) this.#event.set(name, line);
    } else if (this.#inside.length <= 1 && !this.#calendar.has(name)) {
      this.#calendar.set(name, line);
    }
  }

  #end(component: string): void {
    const at = this.#inside.lastIndexOf(component);
    if (at === -1) return;
    this.#inside.length = at;
    if (component !== 'VEVENT' || this.#event === undefined) return;
    const properties = this.#event;
    this.#event = undefined;
    this.#inside.push('VCALENDAR');
    const event = this.#events.size < FEED_LIMITS.events ? readEvent(properties, this.#calendar.get('X-WR-TIMEZONE')?.value) : undefined;
    if (event === undefined) this.#skipped++;
    else this.#keep(event, Number(properties.get('SEQUENCE')?.value ?? 0) || 0);
  }

  /** Of two events of one UID, the later version is meant. */
  #keep(event: ScheduledEvent, sequence: number): void {
    if (sequence < (this.#sequences.get(event.uid) ?? 0)) return;
    this.#sequences.set(event.uid, sequence);
    this.#events.set(event.uid, event);
  }

  schedule(isCut: boolean): Schedule {
    const name = scheduleName(this.#calendar);
    const cut = this.#event !== undefined || isCut ? 1 : 0;
    return { ...(name !== undefined && { name }), events: withRooms([...this.#events.values()]), skipped: this.#skipped + cut };
  }
}

function scheduleName(calendar: Properties): string | undefined {
  const [, fromProduct] = /^-\/\/Sched(?:\.com|\.org)? (.+)\/\/[^/]*$/i.exec(calendar.get('PRODID')?.value ?? '') ?? [];
  const named = fromProduct ?? calendar.get('X-WR-CALNAME')?.value ?? calendar.get('NAME')?.value;
  return named === undefined ? undefined : lineOf(named);
}

function readEvent(properties: Properties, feedZone: string | undefined): ScheduledEvent | undefined {
  const text = (name: string): string => properties.get(name)?.value ?? '';
  const title = lineOf(text('SUMMARY'));
  const from = properties.get('DTSTART');
  const start = from && readTime(from, feedZone);
  if (title === undefined || start === undefined) return undefined;
  const address = text('URL').trim();
  const url = parseSchedUrl(address)?.url ?? (/^https?:\/\/\S+$/i.test(address) ? address : undefined);
  const uid = readUid(text('UID'), text('RECURRENCE-ID')) ?? url;
  if (uid === undefined) return undefined;
  const room = lineOf(text('LOCATION'));
  const track = lineOf(firstOf(text('CATEGORIES')));
  const abstract = abstractOf(text('DESCRIPTION'));
  const isCancelled = text('STATUS').trim().toUpperCase() === 'CANCELLED' || isCancelledTitle(title);
  return {
    uid,
    title,
    start: start.text,
    end: endOf(start, properties, feedZone).text,
    ...(room !== undefined && { room }),
    ...(track !== undefined && { track }),
    ...(url !== undefined && { url }),
    ...(abstract !== undefined && { abstract }),
    ...(isCancelled && { cancelled: true as const }),
  };
}

/** Tell a title that says its talk does not take place: `CANCELED: …`, `[Cancelled] …`. */
export function isCancelledTitle(title: string): boolean {
  return /^\W*cancell?ed\b/i.test(title) || /[([]\s*cancell?ed\s*[)\]]\s*$/i.test(title);
}

/** Personal feeds add `@schedule` to the id of the event; a single date of a series has a key of its own. */
function readUid(text: string, recurrence: string): string | undefined {
  const uid = text.trim().replace(/^([0-9a-f]{32})@.*$/i, '$1');
  if (uid === '') return undefined;
  return recurrence === '' ? uid : `${uid}#${recurrence.trim()}`;
}

interface Time {
  readonly text: string;
  readonly wall: WallTime;
  readonly isDay: boolean;
  /** How far the clock is ahead of UTC, in minutes; absent where it is not known. */
  readonly ahead?: number;
  readonly isUtc?: true;
}

function readTime({ value, parameters }: ContentLine, feedZone: string | undefined): Time | undefined {
  const [, year, month, day, hour, minute, second = '0', zulu] = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i.exec(value.trim()) ?? [];
  const wall = {
    year: Number(year), month: Number(month), day: Number(day), hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Math.min(Number(second), 59),
  };
  if (year === undefined || !isRealTime(wall)) return undefined;
  if (hour === undefined) return written(wall, { isDay: true });
  if (zulu !== undefined) return written(wall, { isDay: false, isUtc: true });
  const ahead = offsetOf(parameters.get('TZID') ?? feedZone ?? '', wall);
  return written(wall, { isDay: false, ...(ahead !== undefined && { ahead }) });
}

function written(wall: WallTime, time: Omit<Time, 'text' | 'wall'>): Time {
  const iso = toIso(wall, time.ahead);
  return { ...time, wall, text: time.isDay ? iso.slice(0, 10) : time.isUtc ? `${iso}Z` : iso };
}

const DAY = 86_400_000;

function endOf(start: Time, properties: Properties, feedZone: string | undefined): Time {
  const line = properties.get('DTEND');
  const end = line && readTime(line, feedZone);
  if (end !== undefined && utc(end.wall) - (end.ahead ?? 0) * 60_000 >= utc(start.wall) - (start.ahead ?? 0) * 60_000) return end;
  const duration = durationOf(properties.get('DURATION')?.value ?? '') ?? (start.isDay ? DAY : 0);
  const date = new Date(utc(start.wall) + duration);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return start;
  return written({
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(),
  }, start);
}

/** Read `PT1H30M`, in milliseconds. */
function durationOf(text: string): number | undefined {
  const [whole, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  return ((Number(weeks) * 7 + Number(days)) * 24 * 60 * 60 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** The first of values separated by commas. */
function firstOf(value: string): string {
  return /^(?:\\.|[^\\,])*/.exec(value)?.[0] ?? '';
}

/** Give a value's text on one line; sched.com leaves character references in. */
function lineOf(value: string): string | undefined {
  const line = decodeHTMLAttribute(unescapeText(value)).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

const INVISIBLE = /[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g;

function abstractOf(value: string): string | undefined {
  const text = decodeHTMLAttribute(unescapeText(value))
    .replace(/[\t\u00A0 ]+/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? undefined : text;
}

/**
 * Tell the rooms from the addresses behind them: `Hall 8 | Room F, Amsterdam, Netherlands`.
 *
 * Both may have commas, so an address is what several rooms share at their ends, or what begins with the number of a house;
 * without such evidence the room ends at the first comma.
 */
function withRooms(events: readonly ScheduledEvent[]): readonly ScheduledEvent[] {
  const locations = new Set(events.flatMap(({ room }) => room ?? []));
  const roomsByEnding = new Map<string, string | typeof SEVERAL>();
  for (const location of locations) {
    for (const [room, ending] of cuts(location)) {
      const known = roomsByEnding.get(ending);
      if (known === undefined) roomsByEnding.set(ending, room);
      else if (known !== room) roomsByEnding.set(ending, SEVERAL);
    }
  }
  const rooms = new Map<string, string>();
  for (const location of locations) {
    const all = cuts(location);
    const [first] = all;
    const [house] = all.find(([, ending]) => houseNumber().test(ending.slice(0, 100))) ?? [];
    const [shared] = all.find(([, ending]) => roomsByEnding.get(ending) === SEVERAL) ?? [];
    rooms.set(location, shorter(house, shared) ?? first?.[0] ?? location);
  }
  return events.map((event) => (event.room === undefined ? event : { ...event, room: rooms.get(event.room) ?? event.room }));
}

/** `1266 Oread Ave, Lawrence`, `Amsteldijk 223`; not `Deck 10`. */
const houseNumber = (): RegExp => /^(?:\d+[a-z]?\s+[\p{L}\d]|[\p{L} .-]*(?:stra(?:at|ße|sse)|str\.|dijk|weg|laan|plein|gracht|kade|gasse|allee|platz|park|rue|via|calle)\b[\p{L} .-]* \d+[a-z]?(?:,|$))/iu;

const SEVERAL = Symbol('several');

function shorter(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b.length < a.length) ? b : a;
}

/** The ways to cut a location in two at a comma, the shortest room first. */
function cuts(location: string): readonly (readonly [room: string, ending: string])[] {
  return [...location.matchAll(/, /g)].slice(0, 8).map(({ index }) => [location.slice(0, index), location.slice(index + 2)] as const);
}
