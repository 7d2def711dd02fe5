import ICAL from 'ical.js';
import { parseSchedUrl } from '../../core/links/schedUrl.js';
import { isUtcName, toIso, utc } from '../time/zones.js';
import { type Calendar, propertyText } from './calendar.js';
import { readableLine, readableText } from './readable.js';
import { isCancelledTitle, type ScheduledEvent } from './schedule.js';

/**
 * Read an event; return `undefined` if the event has no title, or no start that exists.
 *
 * The room is the whole location: `withRooms` cuts the address off when all events are there.
 */
export function readEvent(event: ICAL.Event, calendar: Calendar): ScheduledEvent | undefined {
  const { component } = event;
  const title = readableLine(propertyText(component, 'summary'));
  const times = readTimes(event, calendar);
  const address = propertyText(component, 'url') ?? '';
  const url = parseSchedUrl(address)?.url ?? (/^https?:\/\/\S+$/i.test(address) ? address : undefined);
  if (title === undefined || times === undefined) return undefined;
  const room = readableLine(propertyText(component, 'location'));
  const track = readableLine(propertyText(component, 'categories'));
  const abstract = readableText(propertyText(component, 'description'));
  const isCancelled = propertyText(component, 'status')?.toUpperCase() === 'CANCELLED' || isCancelledTitle(title);
  return {
    // After another import, the same title and start mean the same event.
    uid: readUid(event) ?? url ?? `${title}#${times.start}`,
    title,
    ...times,
    ...(room !== undefined && { room }),
    ...(track !== undefined && { track }),
    ...(url !== undefined && { url }),
    ...(abstract !== undefined && { abstract }),
    ...(isCancelled && { cancelled: true as const }),
  };
}

/** Personal feeds add `@schedule` to the id of the event; a single date of a series has an id of its own. */
function readUid({ component, recurrenceId }: ICAL.Event): string | undefined {
  const uid = propertyText(component, 'uid')?.replace(/^([0-9a-f]{32})@.*$/i, '$1');
  const date = recurrenceId as ICAL.Time | null;
  return uid === undefined || date === null ? uid : `${uid}#${date.toICALString()}`;
}

function readTimes(event: ICAL.Event, calendar: Calendar): Pick<ScheduledEvent, 'start' | 'end'> | undefined {
  const { component } = event;
  const from = component.getFirstProperty('dtstart');
  if (from === null) return undefined;
  const start = written(event.startDate, from, calendar);
  let end = written(event.endDate, component.getFirstProperty('dtend') ?? from, calendar);
  if (!(end.at >= start.at)) {
    // An end before its start is a mistake, but there may be a duration.
    component.removeAllProperties('dtend');
    end = written(event.endDate, from, calendar);
  }
  return { start: start.iso, end: end.at >= start.at ? end.iso : start.iso };
}

interface Written {
  readonly iso: string;
  /** In milliseconds since 1970, in UTC for an unknown zone; not a number for a year of five digits. */
  readonly at: number;
}

/** Write a time as schedules have it: see `ScheduledEvent`. */
function written(time: ICAL.Time, property: ICAL.Property, calendar: Calendar): Written {
  if (time.year > 9999) return { iso: '', at: Number.NaN };
  const zone = property.getFirstParameter('tzid') as string | undefined;
  const isUtc = zone === undefined && time.zone === ICAL.Timezone.utcTimezone;
  if (time.isDate || isUtc) return { iso: time.toString(), at: utc(time) };
  const offset = calendar.offsetAt(time, zone);
  const at = utc(time) - (offset ?? 0) * 60_000;
  // Whoever names UTC as a zone does not know that of the conference.
  if (offset === 0 && isUtcName(zone ?? calendar.zone ?? 'UTC')) return { iso: `${toIso(time, undefined)}Z`, at };
  return { iso: toIso(time, offset), at };
}
