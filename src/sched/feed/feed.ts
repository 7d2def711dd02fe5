import type ICAL from 'ical.js';
import { Calendar, toEvent } from './calendar.js';
import { CalendarText, type ComponentText, unfoldedLines } from './components.js';
import { readEvent } from './event.js';
import { readableLine } from './readable.js';
import { withRooms } from './rooms.js';
import type { Schedule, ScheduledEvent } from './schedule.js';
import { Versions } from './versions.js';

/** More than any conference has. */
const FEED_LIMITS = { characters: 50 * 1024 * 1024, events: 100_000 } as const;

/** How long the thread is held at a time, in milliseconds. */
const SLICE = 8;

/**
 * Read a calendar feed. Any other text is a schedule without events. Never throws.
 *
 * Of an event that repeats, only the first time counts: schedules on sched.com do not repeat, and a rule can mean any
 * number.
 */
export function parseSchedule(ics: string): Schedule {
  const work = readFeed(ics);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Read a calendar feed as `parseSchedule` does, in slices of a few milliseconds.
 *
 * @param rest awaited between two slices; if `rest` rejects, reading stops and the promise rejects with the same error
 */
export async function parseScheduleInSlices(ics: string, rest: () => Promise<void>): Promise<Schedule> {
  const work = readFeed(ics);
  for (let start = Date.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (Date.now() - start < SLICE) continue;
    await rest();
    start = Date.now();
  }
}

/** Read a feed, and pause behind each line and event. */
function* readFeed(ics: string): Generator<undefined, Schedule, undefined> {
  const text = new CalendarText();
  for (const line of unfoldedLines(ics.slice(0, FEED_LIMITS.characters))) {
    text.add(line);
    yield;
  }
  // Events come last: what they refer to may stand behind them.
  const calendar = new Calendar(text);
  const versions = new Versions();
  let firstTime: ICAL.Time | undefined;
  let { unfinished: skipped } = text;
  if (ics.length > FEED_LIMITS.characters && !text.isInEvent) skipped++;
  for (const each of text.events) {
    const event = versions.size < FEED_LIMITS.events ? readVersion(each, calendar) : undefined;
    if (event === undefined) skipped++;
    else versions.add(event);
    firstTime ??= event?.time;
    yield;
  }
  const name = scheduleName(calendar);
  const timeZone = firstTime && calendar.zoneName(firstTime);
  return {
    ...(name !== undefined && { name }),
    ...(timeZone !== undefined && { timeZone }),
    ...(PERSONAL.test(ics) && { isPersonal: true }),
    events: withRooms(versions.latest()),
    skipped,
  };
}

/** `UID:0123456789abcdef0123456789abcdef@schedule`, `X-WR-CALNAME:fooconf2027 (schedule)` */
const PERSONAL = /^(?:UID:[0-9a-f]{32}@schedule|X-WR-CALNAME:.*\(schedule\))[ \t]*$/im;

interface Version {
  readonly event: ScheduledEvent;
  /** When the event starts, as the feed has it. */
  readonly time: ICAL.Time;
  readonly sequence: number;
}

/** Read an event and its version; `undefined` for an event that cannot be read. */
function readVersion(text: ComponentText, calendar: Calendar): Version | undefined {
  try {
    const source = toEvent(text);
    const event = readEvent(source, calendar);
    return (
      event && { event, time: source.startDate, sequence: Number(source.component.getFirstPropertyValue('sequence')) }
    );
  } catch {
    return undefined;
  }
}

/** sched.com's own calendar name is only the host's, but the product names the conference. */
function scheduleName(calendar: Calendar): string | undefined {
  const [, product] = /^-\/\/Sched(?:\.com|\.org)? (.+)\/\/[^/]*$/i.exec(calendar.text('prodid') ?? '') ?? [];
  const name = product ?? calendar.text('x-wr-calname') ?? calendar.text('name');
  return name === undefined ? undefined : readableLine(name);
}
