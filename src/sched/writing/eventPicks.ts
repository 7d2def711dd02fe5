import * as l10n from '@vscode/l10n';
import { splitTitle } from '../../core/edit/newTalk.js';
import { joined } from '../../core/note/names.js';
import { type Clock, dayText, startOnClocks, timeOfDay } from '../time/clock.js';
import { instantOf } from '../feed/eventDays.js';
import { type ImportedSchedule, type Scheduled, withoutCopies } from '../feed/imported.js';
import { isCancelledTitle, type ScheduledEvent } from '../feed/schedule.js';

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
  readonly urgency: 'Current' | 'Next' | 'Later today' | 'Another day';
}

/**
 * List the events of schedules: first the current ones, then those later today, then all others, each by time. Today is
 * the day at the conference, and what is over counts as another day. There, one conference follows the other.
 */
export function eventsToPick(schedules: readonly ImportedSchedule[], now: number): readonly Urgent[] {
  const all = withoutCopies(schedules)
    .flatMap((schedule) => schedule.events.map((event) => ({ event, schedule, at: instantOf(event.start) })))
    .sort((a, b) => a.at - b.at);
  const urgent = all.map(({ event, schedule, at }) => ({ event, schedule, urgency: urgencyOf(event, at, now) }));
  const withUrgency = (urgency: Urgent['urgency']): readonly Urgent[] =>
    urgent.filter((each) => each.urgency === urgency);
  const others = withUrgency('Another day');
  const conferences = [...new Set(others.map(({ schedule }) => schedule))];
  return [
    ...withUrgency('Current'),
    ...withUrgency('Later today'),
    ...conferences.flatMap((conference) => others.filter(({ schedule }) => schedule === conference)),
  ];
}

/** Put the events of a conference before those of others, within each urgency. */
export function withConferenceFirst(
  events: readonly Urgent[],
  isFirst: (schedule: ImportedSchedule) => boolean,
): readonly Urgent[] {
  const urgencies = [...new Set(events.map(({ urgency }) => urgency))];
  const schedules = new Set(events.map(({ schedule }) => schedule));
  const first = new Set([...schedules].filter(isFirst));
  return urgencies.flatMap((urgency) => {
    const some = events.filter((each) => each.urgency === urgency);
    return [...some.filter((each) => first.has(each.schedule)), ...some.filter((each) => !first.has(each.schedule))];
  });
}

/** @param at when the event starts; as `now`, in milliseconds since 1970 */
function urgencyOf(event: ScheduledEvent, at: number, now: number): Urgent['urgency'] {
  if (at <= now) return now < instantOf(event.end) ? 'Current' : 'Another day';
  const onClocks = startOnClocks(event, {}) ?? at;
  return Math.floor((onClocks - at + now) / DAY) === Math.floor(onClocks / DAY) ? 'Later today' : 'Another day';
}

/** Check whether the title, the room or the track of an event contains a text, which is in lower case. */
export function fits({ event: { title, room = '', track = '' } }: Scheduled, typed: string): boolean {
  return [title, room, track].some((text) => text.toLowerCase().includes(typed));
}

function urgencyText(urgency: Exclude<Urgent['urgency'], 'Another day'>): string {
  switch (urgency) {
    case 'Current':
      return l10n.t('Current');
    case 'Next':
      return l10n.t('Next');
    case 'Later today':
      return l10n.t('Later today');
  }
}

/** Return what stands above the entry of an event in a list: how soon the event is, else the day. */
export function separatorOf({ event, schedule, urgency }: Urgent, clock: Clock, isOneOfSeveral: boolean): string {
  return urgency === 'Another day'
    ? joined([isOneOfSeveral ? schedule.name : undefined, dayText(event, clock)])
    : urgencyText(urgency);
}

/**
 * Make the entry of an event in a list; with the name of the conference if the list has several conferences. The date
 * stands above, and the day of the week in the entry: lists lose what stands above when someone types.
 */
export function eventPick({ event, schedule, urgency }: Urgent, clock: Clock, isOneOfSeveral: boolean): EventPick {
  const { title, speakers } = splitTitle(event);
  return {
    label: event.cancelled === true && !isCancelledTitle(title) ? l10n.t('{0} (cancelled)', title) : title,
    description: joined([timeOfDay(event, clock, urgency === 'Another day'), event.room]),
    detail: joined([
      speakers.map(({ name }) => name).join(', '),
      event.track,
      isOneOfSeveral ? schedule.name : undefined,
    ]),
  };
}
