import { endsWithYear, namesConference } from '../words/vocabulary/conferenceNames.js';
import { mayBeLabelled, readLabelledSpeakers, type SpeakerLine, undecorated } from '../words/titles/speakerLines.js';
import { isRecording } from '../words/tails.js';
import { isCity } from '../words/titles/rooms.js';
import { readFactLine, readShortFact, readSlotAtCommas, readSlotLine } from '../words/titles/timesAndRooms.js';
import { readSpeakerList } from '../words/people/speakerLists.js';

/** Reads lines that have several facts about a talk, side by side: `Jane Doe, Acme | Room 5 | 10:30`. */

interface Slot {
  readonly time?: string;
  readonly room?: string;
}

/** The facts of the parts of a line. */
export interface FactParts {
  readonly speakers: SpeakerLine | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
  /** What is none of these and may name speakers. */
  readonly rest: string;
}

/** "|", "·", and what shows a place, a time or a person. */
const BETWEEN = /\s*[|·•]\s*|\s+(?=[📍🗺🏠🏢🏛⏰⏱🗓📅🎤🎙👤👥🗣]|[\u{1F550}-\u{1F567}])/u;
const LONGEST = 240;
const MOST_PARTS = 8;

/** Read the parts of a line; `undefined` for a line without several parts, or without a part that is a fact. */
export function readFactParts(text: string): FactParts | undefined {
  if (text.length > LONGEST) return undefined;
  if (!BETWEEN.test(text)) return readAtCommas(text);
  const parts = text.split(BETWEEN).map(undecorated);
  if (parts.length > MOST_PARTS) return undefined;
  let speakers: SpeakerLine | undefined;
  let time: string | undefined;
  let room: string | undefined;
  const rest: string[] = [];
  const isOnlyLabel = parts.slice(1).every((part) => readFactLine(part) === undefined && !mayBeLabelled(part));
  for (const part of parts) {
    const labelledFact = readFactLine(part);
    // "Room: Hall 8 | A" is one fact.
    if (labelledFact && isOnlyLabel) return undefined;
    const fact: Slot | undefined =
      part === '' || isRecording(part) || namesEvent(part)
        ? {}
        : (labelledFact ?? readSlotLine(part) ?? readShortFact(part));
    const labelled = fact || speakers ? undefined : readLabelledSpeakers(part);
    time ??= fact?.time;
    room ??= fact?.room;
    speakers ??= labelled;
    if (!fact && !labelled) rest.push(part);
  }
  return rest.length === parts.length ? undefined : { speakers, time, room, rest: rest.join(' | ') };
}

/** Read a time and a room between commas or dashes, if all the rest is people: "Jane Doe, Saal 3, 14:00 Uhr". */
function readAtCommas(text: string): FactParts | undefined {
  if (isCity(text)) return { speakers: undefined, time: undefined, room: undefined, rest: '' };
  const slot = readSlotAtCommas(undecorated(text));
  if (!slot) return undefined;
  const { time, room, rest } = slot;
  const speakers = readLabelledSpeakers(rest);
  const isPeople = speakers ?? readSpeakerList(rest, 'separateLine')?.sure;
  return rest === '' || isPeople ? { speakers, time, room, rest: speakers ? '' : rest } : undefined;
}

/** Check for the name of the conference: "GopherCon", "Gadgets Berlin 2024". */
function namesEvent(part: string): boolean {
  return namesConference(part) || endsWithYear(part);
}
