import roomWords from '../../../data/roomWords.txt';
import { anyOf } from '../../core/text/regexp.js';
import { wordsOf } from '../../core/text/wordList.js';
import type { ScheduledEvent } from './schedule.js';

/**
 * Return the events with rooms in place of whole locations: `Hall 8 | Room F`, not `Hall 8 | Room F, Amsterdam`.
 *
 * Rooms and addresses may have commas. An address is a text that several locations share at their ends, or that begins
 * with the number of a house. Without such evidence, the room ends at the first comma that no room follows. Two
 * locations are never one room: where they would be, both have as much of their addresses as tells them apart.
 */
export function withRooms(events: readonly ScheduledEvent[]): readonly ScheduledEvent[] {
  const rooms = roomsOf(new Set(events.flatMap(({ room }) => room ?? [])));
  return events.map((event) => {
    const room = event.room === undefined ? undefined : rooms.get(event.room);
    return room === undefined || room === event.room ? event : { ...event, room, location: event.room ?? room };
  });
}

function roomsOf(locations: ReadonlySet<string>): ReadonlyMap<string, string> {
  const shared = sharedEndings(locations);
  const choices = new Map([...locations].map((location) => [location, roomsIn(location, shared)]));
  const rooms = new Map([...choices].map(([location, [room = location]]) => [location, room]));
  for (let longer = 0; longer <= CUTS; longer++) {
    const counts = new Map<string, number>();
    for (const room of rooms.values()) counts.set(room, (counts.get(room) ?? 0) + 1);
    if (counts.size === rooms.size) return rooms;
    for (const [location, room] of rooms) {
      if (counts.get(room) === 1) continue;
      const all = choices.get(location) ?? [];
      rooms.set(location, all[all.indexOf(room) + 1] ?? location);
    }
  }
  return new Map([...locations].map((location) => [location, location]));
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

/** Return what may be the room of a location, the most likely first, then longer and longer texts up to the whole. */
function roomsIn(location: string, shared: ReadonlySet<string>): readonly string[] {
  const all = cuts(location);
  const isAddress = ([, ending]: Cut): boolean => shared.has(ending) || HOUSE_NUMBER.test(ending.slice(0, 100));
  const known = all.findIndex(isAddress);
  const first = known === -1 ? all.findIndex(([, ending]) => !ROOM.test(ending.split(',', 1)[0] ?? '')) : known;
  return [...(first === -1 ? [] : all.slice(first).map(([room]) => room)), location];
}

/** `Ballroom A`, `2nd Floor - Theater`, `B12` */
const ROOM = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${anyOf(wordsOf(roomWords))}|^[A-Z]?\d{1,4}[A-Z]?$)(?![\p{L}])`,
  'iu',
);

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

/** Behind so many commas, all is address. */
const CUTS = 8;

type Cut = readonly [room: string, ending: string];

/** Cut a location in two at each of its first commas, the shortest room first. */
function cuts(location: string): readonly Cut[] {
  return [...location.matchAll(/, /g)]
    .slice(0, CUTS)
    .map(({ index }) => [location.slice(0, index), location.slice(index + 2)] as const);
}
