import { splitTitle } from '../core/edit/newTalk.js';
import { shortened } from '../core/projections/markdownText.js';
import { counted, joined } from '../core/projections/words.js';
import { type Clock, describeTime, startTime } from './clock.js';
import { dayFinder, instantOf } from './eventDays.js';
import type { ImportedSchedule, Scheduled } from './imported.js';
import { isWorthNotes } from './skeleton.js';

/** What is on at a moment of a conference. */
export interface Current {
  readonly now: readonly Scheduled[];
  /** What starts next, all at the same time. */
  readonly next: readonly Scheduled[];
}

interface Timed {
  readonly scheduled: Scheduled;
  /** In milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
/** How long before its first event a conference's day starts. */
const EARLY = 30 * MINUTE;
/** What takes longer is open, and not on. */
const LONGEST = 240 * MINUTE;

/** Tells what is on when, of some schedules: reads their times once. */
export class Programme {
  readonly #talks: readonly Timed[];
  readonly #days: readonly Timed[];

  constructor(schedules: readonly ImportedSchedule[]) {
    const days = new Map<string, Timed>();
    this.#talks = schedules.flatMap((schedule) => {
      const dayOf = dayFinder(schedule.events);
      return schedule.events.flatMap((event): readonly Timed[] => {
        const timed = { scheduled: { event, schedule }, start: instantOf(event.start), end: instantOf(event.end) };
        if (!event.start.includes('T') || event.cancelled || timed.end - timed.start > LONGEST) return [];
        const key = `${schedule.id} ${dayOf(event)}`;
        const day = days.get(key) ?? timed;
        days.set(key, { ...day, start: Math.min(day.start, timed.start), end: Math.max(day.end, timed.end) });
        return isWorthNotes(event) ? [timed] : [];
      });
    });
    this.#days = [...days.values()].map((day) => ({ ...day, start: day.start - EARLY }));
  }

  /** Tell what is on, and what comes next that day; `undefined` while no conference runs. */
  at(now: number): Current | undefined {
    const isOn = ({ start, end }: Timed): boolean => start <= now && now < end;
    const days = this.#days.filter(isOn);
    if (days.length === 0) return undefined;
    const later = this.#talks.filter(({ start }) => start > now && days.some((day) => start <= day.end));
    const soonest = Math.min(...later.map(({ start }) => start));
    const scheduled = (talks: readonly Timed[]): readonly Scheduled[] => talks.map((each) => each.scheduled);
    return { now: scheduled(this.#talks.filter(isOn)), next: scheduled(later.filter(({ start }) => start === soonest)) };
  }

  /** When that is the next time something else; `undefined` when never again. */
  changesAfter(now: number): number | undefined {
    let soonest = Infinity;
    for (const { start, end } of [...this.#days, ...this.#talks]) {
      if (start > now && start < soonest) soonest = start;
      if (end > now && end < soonest) soonest = end;
    }
    return soonest === Infinity ? undefined : soonest;
  }
}

/** What the status bar says. */
export interface CurrentText {
  readonly text: string;
  readonly tooltip: string;
}

/**
 * Say what is on, or comes next; `undefined` where nothing does.
 *
 * @param isNoted of talks on at the same time, someone who has notes of one is in that
 */
export function describeCurrent({ now, next }: Current, isNoted: (talk: Scheduled) => boolean, clock: Clock): CurrentText | undefined {
  const noted = now.find(isNoted);
  const talks = noted ? [noted] : now.length > 0 ? now : next;
  const [first, ...others] = talks;
  if (first === undefined) return undefined;
  const title = others.length > 0 ? counted(talks.length, 'talk') : shortened(splitTitle(first.event).title, 40);
  const lines = talks.slice(0, 10).map(({ event }) => joined([event.title, event.room, describeTime(event, clock)?.time]));
  return now.length > 0
    ? { text: others.length > 0 ? `${title} now` : title, tooltip: ['On now:', ...lines].join('\n') }
    : { text: joined([startTime(first.event, clock), title], ' '), tooltip: ['Next:', ...lines].join('\n') };
}
