import * as l10n from '@vscode/l10n';
import { joined } from '../../core/note/names.js';
import { groupBy } from '../../core/text/groupBy.js';
import { type Clock, dayText, startTime, timeOfDay } from '../time/clock.js';
import { instantOf } from './eventDays.js';
import type { ScheduledEvent } from './schedule.js';

/** The changes of an event between two imports of a schedule. */
export interface EventChange {
  readonly event: ScheduledEvent;
  readonly before: ScheduledEvent;
  /** `gone`: the later schedule does not have the event. */
  readonly kinds: readonly ('renamed' | 'moved' | 'cancelled' | 'restored' | 'gone')[];
}

/**
 * Compare two versions of a schedule. Events that only the later version has are left out.
 *
 * What counts is what the feed says, in whatever way it is shown: a time in another zone is no move, nor is a room that
 * is told from its address in another way.
 *
 * @param isPart whether the later version has only some events of the conference, so that none is gone
 */
export function scheduleChanges(
  before: readonly ScheduledEvent[],
  after: readonly ScheduledEvent[],
  isPart = false,
): readonly EventChange[] {
  const pairs = pairsOf(before, after);
  return before.flatMap((old): readonly EventChange[] => {
    const event = pairs.get(old);
    if (event === undefined) return isPart ? [] : [{ event: old, before: old, kinds: ['gone'] }];
    const isMoved =
      !isSameTime(event.start, old.start) || !isSameTime(event.end, old.end) || placeOf(event) !== placeOf(old);
    const kinds = [
      ...(event.title === old.title ? [] : ['renamed' as const]),
      ...(isMoved ? ['moved' as const] : []),
      ...(event.cancelled === old.cancelled
        ? []
        : [event.cancelled === true ? ('cancelled' as const) : ('restored' as const)]),
    ];
    return kinds.length === 0 ? [] : [{ event, before: old, kinds }];
  });
}

/** What is the same in two versions of an event, from what tells most to the UID alone, which several may share. */
const SAME: readonly ((event: ScheduledEvent) => string)[] = [
  (event) => [feedUid(event), instantOf(event.start), event.title, placeOf(event)].join('\n'),
  (event) => [feedUid(event), instantOf(event.start), event.title].join('\n'),
  (event) => [feedUid(event), instantOf(event.start)].join('\n'),
  feedUid,
];

/** Find the later version of each event. */
function pairsOf(
  before: readonly ScheduledEvent[],
  after: readonly ScheduledEvent[],
): ReadonlyMap<ScheduledEvent, ScheduledEvent> {
  const pairs = new Map<ScheduledEvent, ScheduledEvent>();
  const left = new Set(after);
  for (const keyOf of SAME) {
    const byKey = groupBy(left, keyOf);
    for (const old of before) {
      const event = pairs.has(old) ? undefined : byKey.get(keyOf(old))?.shift();
      if (event === undefined) continue;
      left.delete(event);
      pairs.set(old, event);
    }
  }
  return pairs;
}

function feedUid({ uid, sharedUid = uid }: ScheduledEvent): string {
  return sharedUid;
}

function placeOf({ room, location = room }: ScheduledEvent): string | undefined {
  return location;
}

/** Times without an offset are on the same clocks as the others. */
function isSameTime(a: string, b: string): boolean {
  if (a === b) return true;
  const [atA, atB] = [a, b].map((time) => (isAbsolute(time) ? Date.parse(time) : undefined));
  return atA === undefined || atB === undefined ? a.slice(0, 19) === b.slice(0, 19) : atA === atB;
}

function isAbsolute(time: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(time) && time.includes('T');
}

/** Describe the changes of an event in a line: `10:00 AM → 11:30 AM · Hall 8 → Hall 9`. */
export function changeText({ event, before, kinds }: EventChange, clock: Clock): string {
  return kinds
    .flatMap((kind) => {
      switch (kind) {
        case 'renamed':
          return fromTo(l10n.t('“{0}”', before.title), l10n.t('“{0}”', event.title));
        case 'moved':
          return moveText(before, event, clock);
        case 'cancelled':
          return l10n.t('Cancelled');
        case 'restored':
          return l10n.t('Takes place after all');
        case 'gone':
          return l10n.t('No longer in the schedule');
      }
    })
    .join(' · ');
}

function moveText(before: ScheduledEvent, after: ScheduledEvent, clock: Clock): readonly string[] {
  const isSameStart = isSameTime(before.start, after.start);
  const isSameDay = dayText(before, clock) === dayText(after, clock);
  const timeOf = (event: ScheduledEvent): string =>
    joined([isSameDay ? '' : dayText(event, clock), (isSameStart ? timeOfDay : startTime)(event, clock)], ', ') ||
    l10n.t('all day');
  const isSameEnd = isSameStart && isSameTime(before.end, after.end);
  const isSameRoom = before.room === after.room;
  const roomOf = (event: ScheduledEvent): string => (isSameRoom ? placeOf(event) : event.room) ?? l10n.t('no room');
  return [
    ...(isSameEnd ? [] : [fromTo(timeOf(before), timeOf(after))]),
    ...(placeOf(before) === placeOf(after) ? [] : [fromTo(roomOf(before), roomOf(after))]),
  ];
}

function fromTo(before: string, after: string): string {
  return `${before} → ${after}`;
}
