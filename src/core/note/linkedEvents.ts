import { schedKey } from '../links/schedUrl.js';
import type { Note, SchedUrl } from './note.js';
import { walk } from './walk.js';

/** The host of every event's short address. */
export const SHORT_HOST = 'sched.co';

/** What two addresses of an event have in common, whatever their slugs. */
type EventAddress = Pick<SchedUrl, 'host' | 'eventId'>;

/** Check whether two addresses lead to the same event. The short form `sched.co` does not name the conference. */
export function sameEvent(a: EventAddress, b: EventAddress): boolean {
  return schedKey(a) === schedKey(b) || (a.eventId === b.eventId && (a.host === SHORT_HOST || b.host === SHORT_HOST));
}

/**
 * Collect the sched.com events that a note links to, each once, in text order, as `HOST/ID` (see `schedKey`). With
 * these, the notes about an event or a conference are found without unpacking all closed notes.
 */
export function linkedEvents(note: Note): readonly string[] {
  return [...new Set([...walk(note)].flatMap(({ links }) => links.map(schedKey)))];
}

/** Read the event of a key, see `linkedEvents`. */
export function eventOfKey(key: string): EventAddress {
  const [host = '', eventId = ''] = key.split('/');
  return { host, eventId };
}
