import type { ScheduledEvent } from './schedule.js';

/**
 * Return the events with rooms in place of whole locations: `Hall 8 | Room F`, not `Hall 8 | Room F, Amsterdam`.
 *
 * Rooms and addresses may have commas. An address is a text that several locations share at their ends, or that begins
 * with the number of a house. Without such evidence, the room ends at the first comma.
 */
export function withRooms(events: readonly ScheduledEvent[]): readonly ScheduledEvent[] {
  const locations = new Set(events.flatMap(({ room }) => room ?? []));
  const shared = sharedEndings(locations);
  const rooms = new Map([...locations].map((location) => [location, roomOf(location, shared)]));
  return events.map((event) => {
    const room = event.room === undefined ? undefined : rooms.get(event.room);
    return room === undefined ? event : { ...event, room };
  });
}

/** Find the ends that several locations have after different rooms. */
function sharedEndings(locations: ReadonlySet<string>): ReadonlySet<string> {
  const roomsByEnding = new Map<string, string>();
  const shared = new Set<string>();
  for (const [room, ending] of [...locations].flatMap(cuts)) {
    const other = roomsByEnding.get(ending);
    if (other === undefined) roomsByEnding.set(ending, room);
    else if (other !== room) shared.add(ending);
  }
  return shared;
}

function roomOf(location: string, shared: ReadonlySet<string>): string {
  const all = cuts(location);
  const isAddress = ([, ending]: Cut): boolean => shared.has(ending) || HOUSE_NUMBER.test(ending.slice(0, 100));
  const [room] = all.find(isAddress) ?? all[0] ?? [location];
  return room;
}

/** `1266 Oread Ave` */
const NUMBER_FIRST = String.raw`\d+[a-z]?\s+[\p{L}\d]`;
/** `weg`, at the end of a street's name or as a word of its own. */
const STREETS = [
  'stra(?:at|ße|sse)',
  'str\\.',
  'dijk',
  'weg',
  'laan',
  'plein',
  'gracht',
  'kade',
  'gasse',
  'allee',
  'platz',
];
const MORE_STREETS = ['park', 'rue', 'via', 'calle'];
const STREET = `(?:${[...STREETS, ...MORE_STREETS].join('|')})\\b`;
/** `Amsteldijk 223`; not `Deck 10`. */
const NUMBER_LAST = String.raw`[\p{L} .-]*${STREET}[\p{L} .-]* \d+[a-z]?(?:,|$)`;
const HOUSE_NUMBER = new RegExp(`^(?:${NUMBER_FIRST}|${NUMBER_LAST})`, 'iu');

type Cut = readonly [room: string, ending: string];

/** Cut a location in two at each of its first commas, the shortest room first. */
function cuts(location: string): readonly Cut[] {
  return [...location.matchAll(/, /g)]
    .slice(0, 8)
    .map(({ index }) => [location.slice(0, index), location.slice(index + 2)] as const);
}
