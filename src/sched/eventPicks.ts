import { splitTitle } from '../core/edit/newTalk.js';
import { instantOf } from './eventDays.js';
import type { ImportedSchedule, Scheduled } from './imported.js';
import type { ScheduledEvent } from './schedule.js';

/** An event to choose from a list. */
export interface EventPick {
  readonly label: string;
  /** When and where. */
  readonly description: string;
  /** Speakers, track, and the conference where there are several. */
  readonly detail: string;
}

const DAY = 24 * 60 * 60_000;

/** How soon an event is, in the order someone looks for it. */
export const URGENCIES = ['On now', 'Later today', 'By time'] as const;

export interface Urgent extends Scheduled {
  readonly urgency: typeof URGENCIES[number];
}

/** The events of schedules: what is on now, what else is today, then all others, each by time. */
export function eventsToPick(schedules: readonly ImportedSchedule[], now: number): readonly Urgent[] {
  const tomorrow = new Date(now).setHours(0, 0, 0, 0) + DAY;
  const all = schedules.flatMap((schedule) => schedule.events.map((event) => ({ event, schedule, at: instantOf(event.start) }))).sort((a, b) => a.at - b.at);
  const groups: readonly Urgent[][] = [[], [], []];
  for (const { event, schedule, at } of all) {
    const which = at > now ? (at < tomorrow ? 1 : 2) : now < instantOf(event.end) ? 0 : 2;
    groups[which]?.push({ event, schedule, urgency: URGENCIES[which] });
  }
  return groups.flat();
}

/** Tell whether an event has what someone typed, in any of its parts; `typed` is in lower case. */
export function fits({ event: { title, room = '', track = '' } }: Scheduled, typed: string): boolean {
  return [title, room, track].some((text) => text.toLowerCase().includes(typed));
}

/**
 * Makes the entries of a list of events.
 *
 * Times are those of the conference where the schedule tells them; those of sched.com, which are in UTC, are shown as clocks
 * here do, as calendars show them.
 */
export class EventPicks {
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  /** @param locale how times are written; @param isOneOfSeveral there are other schedules */
  constructor(
    private readonly locale: string,
    private readonly isOneOfSeveral: boolean,
  ) {}

  pick({ event, schedule }: Scheduled): EventPick {
    const { title, speakers } = splitTitle(event);
    return {
      label: event.cancelled === true && !/cancell?ed/i.test(title) ? `${title} (cancelled)` : title,
      description: [this.time(event), event.room ?? ''].filter((part) => part !== '').join(' · '),
      detail: [speakers.map(({ name }) => name).join(', '), event.track ?? '', this.isOneOfSeveral ? schedule.name : ''].filter((part) => part !== '').join(' · '),
    };
  }

  /** When an event starts. */
  time({ start }: ScheduledEvent): string {
    const isUtc = start.endsWith('Z');
    const hasTime = start.includes('T');
    return this.#format(isUtc, hasTime).format(isUtc ? instantOf(start) : Date.parse(hasTime ? `${start.slice(0, 19)}Z` : start));
  }

  #format(isUtc: boolean, hasTime: boolean): Intl.DateTimeFormat {
    const key = `${isUtc} ${hasTime}`;
    const format = this.#formats.get(key) ?? new Intl.DateTimeFormat(this.locale, {
      weekday: 'short', day: 'numeric', month: 'short',
      ...hasTime && { hour: 'numeric', minute: '2-digit' },
      ...!isUtc && { timeZone: 'UTC' },
    });
    this.#formats.set(key, format);
    return format;
  }
}
