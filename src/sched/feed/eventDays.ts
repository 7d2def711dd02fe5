import type { ScheduledEvent } from './schedule.js';

/**
 * Return the time of a start or an end in milliseconds since 1970.
 *
 * A time without an offset is read in the time zone of this machine, and a day alone as midnight there.
 */
export function instantOf(time: string): number {
  return Date.parse(time.includes('T') ? time : `${time}T00:00:00`);
}

const HOUR = 60 * 60_000;
const QUARTER = HOUR / 4;
const DAY = 24 * HOUR;
/** A shorter pause is no night. */
const SHORTEST_NIGHT = 4 * HOUR;

/**
 * Make a function that returns the day of the conference on which an event starts, as `yyyy-mm-dd`.
 *
 * Feeds of sched.com have all times in UTC and do not name the place of the conference. The longest pause that all days
 * share is taken for the night: it separates the days, and is taken to end at half past eight on the clocks there,
 * which decides the date. If there is no such pause, as at an event online, the day is that of this machine.
 */
export function dayFinder(events: readonly ScheduledEvent[]): (event: ScheduledEvent) => string {
  const night = longestPause(events);
  return ({ start }) => {
    if (!start.endsWith('Z')) return start.slice(0, 10);
    const at = instantOf(start);
    if (night === undefined) return dateOf(at - new Date(at).getTimezoneOffset() * 60_000);
    const middle = night.end - night.length / 2;
    const morning = night.end + Math.floor((at - middle) / DAY) * DAY;
    return dateOf(morning + hoursAhead(night.end));
  };
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

const MORNING = 8.5 * HOUR;
/**
 * Clocks are this far behind UTC in Hawaii, and so far ahead of it in New Zealand that a day is full, but for an hour.
 */
const WEST = -10.5 * HOUR;

/** About how far clocks are ahead of UTC where it is morning at this time of UTC's day; all in milliseconds. */
function hoursAhead(morning: number): number {
  return WEST + ((((MORNING - morning - WEST) % DAY) + DAY) % DAY);
}

interface Pause {
  /** In milliseconds since midnight in UTC; what ends tomorrow ends after the day's end. */
  readonly end: number;
  readonly length: number;
}

/** The longest time of day at which there is nothing on any day, if it can be a night. */
function longestPause(events: readonly ScheduledEvent[]): Pause | undefined {
  const busy = new Set<number>();
  for (const { start, end } of events) {
    if (!start.endsWith('Z')) continue;
    const from = instantOf(start);
    // What takes longer than half a day is open, and not on.
    const to = Math.min(instantOf(end), from + DAY / 2);
    for (let at = from; at === from || at < to; at += QUARTER) busy.add(Math.floor((at % DAY) / QUARTER));
  }
  const times = [...busy].sort((a, b) => a - b);
  let longest: Pause | undefined;
  for (const [index, last] of times.entries()) {
    const next = times[index + 1] ?? (times[0] ?? 0) + DAY / QUARTER;
    const length = (next - last - 1) * QUARTER;
    if (length >= (longest?.length ?? SHORTEST_NIGHT)) longest = { end: next * QUARTER, length };
  }
  return longest;
}
