import { isTime } from '../time/clock.js';
import type { ImportedSchedule } from './imported.js';
import type { ScheduledEvent } from './schedule.js';

/** A number that grows when older versions of the extension could not read what is written. */
const VERSION = 1;

/** Write a schedule as bytes for `readStoredSchedule`. */
export function writeStoredSchedule(schedule: ImportedSchedule): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ version: VERSION, schedule }));
}

/**
 * Read a schedule that was written at any time; `newer` for one of a later version of the extension, `damaged` for what
 * is none. Events without a real time are left out and counted.
 */
export function readStoredSchedule(content: Uint8Array): ImportedSchedule | 'newer' | 'damaged' {
  try {
    const { version, schedule } = JSON.parse(new TextDecoder().decode(content)) as {
      readonly version?: unknown;
      readonly schedule: ImportedSchedule;
    };
    if (typeof version === 'number' && version > VERSION) return 'newer';
    const isWhole =
      version === VERSION &&
      areTexts([schedule.id, schedule.name, schedule.source]) &&
      areTexts(withoutMissing([schedule.timeZone])) &&
      typeof schedule.at === 'number' &&
      typeof schedule.skipped === 'number' &&
      schedule.events.every(isEvent);
    if (!isWhole) return 'damaged';
    const events = schedule.events.filter(({ start, end }) => isTime(start) && isTime(end));
    const lost = schedule.events.length - events.length;
    return lost === 0 ? schedule : { ...schedule, events, skipped: schedule.skipped + lost };
  } catch {
    return 'damaged';
  }
}

function isEvent(event: ScheduledEvent): boolean {
  const { uid, title, start, end, sharedUid, timeZone, room, location, track, url, abstract } = event;
  return (
    areTexts([uid, title, start, end]) &&
    areTexts(withoutMissing([sharedUid, timeZone, room, location, track, url, abstract]))
  );
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function withoutMissing(values: readonly unknown[]): readonly unknown[] {
  return values.filter((value) => value !== undefined);
}
