import { splitTitle } from '../../core/edit/newTalk.js';
import { joined } from '../../core/note/names.js';
import { type Clock, describeTime } from '../time/clock.js';
import { instantOf } from '../feed/eventDays.js';
import type { ImportedSchedule, Scheduled } from '../feed/imported.js';
import { isCancelledTitle } from '../feed/schedule.js';

/** An event to choose from a list. */
export interface EventPick {
  readonly label: string;
  /** When and where. */
  readonly description: string;
  /** Speakers, track, and the conference where there are several. */
  readonly detail: string;
}

const DAY = 24 * 60 * 60_000;

/** An event, and how soon the event is. */
export interface Urgent extends Scheduled {
  readonly urgency: 'On now' | 'Next' | 'Later today' | 'By time';
}

const URGENCIES = ['On now', 'Later today', 'By time'] as const;

/** List the events of schedules: first those on now, then those later today, then all others, each by time. */
export function eventsToPick(schedules: readonly ImportedSchedule[], now: number): readonly Urgent[] {
  const tomorrow = new Date(now).setHours(0, 0, 0, 0) + DAY;
  const all = schedules
    .flatMap((schedule) => schedule.events.map((event) => ({ event, schedule, at: instantOf(event.start) })))
    .sort((a, b) => a.at - b.at);
  const urgencyOf = (start: number, end: number): Urgent['urgency'] => {
    if (start <= now) return now < end ? 'On now' : 'By time';
    return start < tomorrow ? 'Later today' : 'By time';
  };
  const urgent = all.map(({ event, schedule, at }) => ({
    event,
    schedule,
    urgency: urgencyOf(at, instantOf(event.end)),
  }));
  return URGENCIES.flatMap((urgency) => urgent.filter((each) => each.urgency === urgency));
}

/** Check whether the title, the room or the track of an event contains a text, which is in lower case. */
export function fits({ event: { title, room = '', track = '' } }: Scheduled, typed: string): boolean {
  return [title, room, track].some((text) => text.toLowerCase().includes(typed));
}

/** Make the entry of an event in a list; with the name of the conference if the list has several conferences. */
export function eventPick({ event, schedule }: Scheduled, clock: Clock, isOneOfSeveral: boolean): EventPick {
  const { title, speakers } = splitTitle(event);
  return {
    label: event.cancelled === true && !isCancelledTitle(title) ? `${title} (cancelled)` : title,
    description: joined([describeTime(event, clock)?.time, event.room]),
    detail: joined([
      speakers.map(({ name }) => name).join(', '),
      event.track,
      isOneOfSeveral ? schedule.name : undefined,
    ]),
  };
}
