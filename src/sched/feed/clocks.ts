import { zoneOfPlaces } from '../time/places.js';
import { ianaName, offsetAt, type Offsets, offsetsOfZone, toIso, wallTime } from '../time/zones.js';
import type { ImportedSchedule } from './imported.js';
import type { ScheduledEvent } from './schedule.js';

/**
 * Return a schedule with the times that the clocks at the conference show, and with the zone of these clocks.
 *
 * sched.com has all times in UTC, and other feeds may have times of unknown clocks. If nothing says where the
 * conference is, the place in the locations of its events tells. If there is none, the times stay as they are.
 */
export function onItsClocks(schedule: ImportedSchedule): ImportedSchedule {
  const { events, name, timeZone = zoneOfPlaces(new Set(events.flatMap(placeOf)), name) } = schedule;
  if (timeZone === undefined) return schedule;
  return { ...schedule, timeZone, events: eventsIn(timeZone, events) };
}

function placeOf({ room, location = room }: ScheduledEvent): string | readonly never[] {
  return location ?? [];
}

/** Check whether all times of a schedule that `onItsClocks` has returned are those of the conference. */
export function isClockKnown({ events }: ImportedSchedule): boolean {
  return events.every(({ start }) => !TIME.test(start));
}

/** Return events with the times that the clocks of a zone show. Times that have an offset stay as they are. */
export function eventsIn(zone: string, events: readonly ScheduledEvent[]): readonly ScheduledEvent[] {
  const offsets = offsetsOfZone(zone);
  const timeZone = ianaName(zone);
  // Many events start at the same time, and to compute an offset takes a while.
  const shown = new Map<string, string>();
  const show = (time: string): string => {
    const known = shown.get(time) ?? onClocks(time, offsets);
    shown.set(time, known);
    return known;
  };
  return events.map((event) => {
    const [start, end] = [show(event.start), show(event.end)];
    return start === event.start && end === event.end
      ? event
      : { ...event, start, end, ...(timeZone !== undefined && { timeZone }) };
  });
}

/** `2026-03-25T12:15:00Z`, `2026-03-25T13:15:00` */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z?)$/;

function onClocks(time: string, offsets: Offsets): string {
  const [, utc] = TIME.exec(time) ?? [];
  if (utc === undefined) return time;
  const at = Date.parse(utc === 'Z' ? time : `${time}Z`);
  const offset = utc === 'Z' ? offsetAt(at, offsets) : offsets(wallTime(at));
  return offset === undefined ? time : toIso(wallTime(utc === 'Z' ? at + offset * 60_000 : at), offset);
}
