import { type Clock, describeTime } from '../time/clock.js';
import type { ScheduledEvent } from './schedule.js';

/** The changes of an event between two imports of a schedule. */
export interface EventChange {
  readonly event: ScheduledEvent;
  readonly before: ScheduledEvent;
  /** `gone`: the later schedule does not have the event. */
  readonly kinds: readonly ('renamed' | 'moved' | 'cancelled' | 'restored' | 'gone')[];
}

/**
 * Compare two versions of a schedule by the UIDs of the events. Of several events that share a UID, those that start at
 * the same time are one event. Events that only the later version has are left out.
 */
export function scheduleChanges(
  before: readonly ScheduledEvent[],
  after: readonly ScheduledEvent[],
): readonly EventChange[] {
  const byStart = new Map(after.map((event) => [uidAndStart(event), event]));
  const unmoved = new Set(before.flatMap((old) => byStart.get(uidAndStart(old)) ?? []));
  const others = new Map(after.filter((event) => !unmoved.has(event)).map((event) => [event.uid, event]));
  return before.flatMap((old): readonly EventChange[] => {
    const event = byStart.get(uidAndStart(old)) ?? others.get(old.uid);
    if (event === undefined) return [{ event: old, before: old, kinds: ['gone'] }];
    const kinds = [
      ...(event.title === old.title ? [] : ['renamed' as const]),
      ...(event.start === old.start && event.end === old.end && event.room === old.room ? [] : ['moved' as const]),
      ...(event.cancelled === old.cancelled
        ? []
        : [event.cancelled === true ? ('cancelled' as const) : ('restored' as const)]),
    ];
    return kinds.length === 0 ? [] : [{ event, before: old, kinds }];
  });
}

/** The UID as the feed has it, without the start that tells it from others with that UID, and the start. */
function uidAndStart({ uid, start }: ScheduledEvent): string {
  const suffix = `#${start}`;
  return `${uid.endsWith(suffix) ? uid.slice(0, -suffix.length) : uid} ${start}`;
}

/** Describe the changes of an event in a line: `Moved to Wed, Mar 25, 2026, 1:15 PM, Room F`. */
export function changeText({ event, before, kinds }: EventChange, clock: Clock): string {
  return kinds
    .map((kind) => {
      switch (kind) {
        case 'renamed':
          return `Was “${before.title}”`;
        case 'moved':
          return `Moved to ${timeAndRoom(event, clock)}`;
        case 'cancelled':
          return 'Cancelled';
        case 'restored':
          return 'Takes place after all';
        case 'gone':
          return 'No longer in the schedule';
      }
    })
    .join(' · ');
}

function timeAndRoom(event: ScheduledEvent, clock: Clock): string {
  return [describeTime(event, clock)?.time, event.room].filter((part) => part !== undefined).join(', ');
}
