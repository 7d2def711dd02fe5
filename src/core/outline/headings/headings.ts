import { withoutColumns } from '../../markdown/boards.js';
import type { ChunkFacts, Fact, HeadingFact, LineFact, LinkFact } from '../../markdown/facts.js';
import { withoutHiddenFacts } from '../../markdown/hidden.js';
import { withDayLines } from './dayLines.js';
import { withMeantHeadings, withPossibleHeadings } from './meantHeadings.js';
import { withSlotTitles } from './slotTitles.js';
import { bare } from '../words/bare.js';
import { namesConference, namesPart } from '../words/vocabulary/conferenceNames.js';
import { type DayReading, readDay, tellsSeveralDays } from '../words/dates/dates.js';
import { isSpeakersLabel, readLabelledSpeakers, readSpeakerLine, undecorated } from '../words/titles/speakerLines.js';
import { areKnown } from '../words/people/knownNames.js';
import { withoutRecordingLinks } from '../words/tails.js';
import { startsWithSlot } from '../words/titles/timesAndRooms.js';
import { withoutNumber } from '../words/titles/titles.js';
import {
  isAbstract,
  isKeynote,
  isMeeting,
  isMetadata,
  isNumberedPart,
  isOneOfAKind,
  isOrganising,
  isOtherTitle,
  isProjectTitle,
  isTrackTitle,
  type Vocabulary,
  vocabularyOf,
} from '../words/vocabulary/vocabulary.js';

/** A heading and the text below, up to the next heading of any level. Offsets are relative to the chunk. */
export interface Heading {
  readonly chunk: ChunkFacts;
  /** `undefined` for the text before the first heading. */
  readonly fact: HeadingFact | undefined;
  /** Empty before the first heading. */
  readonly text: string;
  /** 0 before the first heading. */
  readonly level: number;
  /** The facts below the heading. */
  readonly body: readonly Fact[];
  /** The lines of the body. */
  readonly lines: readonly LineFact[];
  /** How many thematic breaks the body has. */
  readonly rules: number;
}

/** Find the headings of a chunk, each with the text below; `##Day 1` is a heading, too. */
export function headingsOf(chunk: ChunkFacts): readonly Heading[] {
  return toHeadings(chunk, withSlotTitles(withDayLines(withMeantHeadings(chunk))));
}

/** Find the same in a note without headings, where `#Day one` may be meant as a heading. */
export function meantHeadingsOf(chunk: ChunkFacts): readonly Heading[] {
  return toHeadings(chunk, withSlotTitles(withDayLines(withPossibleHeadings(chunk))));
}

function toHeadings(chunk: ChunkFacts, facts: readonly Fact[]): readonly Heading[] {
  const headings: Heading[] = [];
  let heading: HeadingFact | undefined;
  let body: Fact[] = [];
  const add = (): void => {
    if (heading || body.length > 0) headings.push(toHeading(chunk, heading, withoutColumns(withoutHiddenFacts(body))));
  };
  for (const fact of facts) {
    if (fact.type === 'heading') {
      add();
      heading = fact;
      body = [];
    } else if (fact.type !== 'frontMatter') body.push(fact);
  }
  add();
  return headings;
}

function toHeading(chunk: ChunkFacts, fact: HeadingFact | undefined, body: readonly Fact[]): Heading {
  const lines: LineFact[] = [];
  let rules = 0;
  for (const each of body) {
    if (each.type === 'line') lines.push(each);
    else if (each.type === 'rule') rules++;
  }
  return { chunk, fact, text: fact?.text ?? '', level: fact?.level ?? 0, body, lines, rules };
}

/** Return a heading as if it had been written one level below. */
export function oneLevelBelow(heading: Heading): Heading {
  return { ...heading, level: heading.level + 1 };
}

/** The meaning of the words of a heading, without regard to other headings. */
export interface HeadingWords {
  readonly vocabulary: Vocabulary | undefined;
  /** The day that the words name. */
  readonly day: DayReading | undefined;
  /** Whether the words name a group in the singular: "Keynote" may be one talk. */
  readonly isOneOfAKind: boolean;
  readonly isKeynote: boolean;
  /** Whether the heading is one that the README of a project has: "Installation". */
  readonly isProjectTitle: boolean;
  /** Whether the words name a conference, or more days than two: "Widgets Berlin, 19-22 March". */
  readonly isConference: boolean;
  /** Whether the words name a whole conference, and not a day, track or room. */
  readonly isWholeConference: boolean;
  /** Whether the words are those of a track or room. */
  readonly isTrack: boolean;
  /** The number or letter before the words, from 1: "C. Widgets" is 3. */
  readonly number: number | undefined;
  /** Whether the words are those of a heading in or beside talks: "Notes", "Demo". */
  readonly isOtherTitle: boolean;
  readonly isAbstract: boolean;
  /** Whether the words are a fact about the talk above: "Level: Beginner". */
  readonly isMetadata: boolean;
  /** Whether the words are only the label of speakers: "Speakers". */
  readonly isSpeakersLabel: boolean;
  /** Whether the words name speakers behind a label: "Speaker: Jane Doe". */
  readonly labelsSpeakers: boolean;
  /** Whether the heading is short, and about the organisation of an event: "Call for Proposals". */
  readonly isOrganising: boolean;
  /** Whether the words name a meeting at work and the day: "Meeting (19 March, 2pm)". */
  readonly isDatedMeeting: boolean;
  /** Whether the words number a part of a course or a book: "Lecture 1". */
  readonly isNumberedPart: boolean;
}

/** Read the meaning of the words of a heading. */
export function readHeadingWords(heading: Heading): HeadingWords {
  const text = withoutRecordingLinks(heading.text, heading.fact?.links ?? []);
  const trimmed = bare(text);
  const unnumbered = withoutNumber(text);
  const plain = undecorated(text);
  const isConference = namesConference(text) || tellsSeveralDays(text);
  const dayIn = startsWithSlot(text) ? undefined : readDay(text);
  // "Jane Doe - 19 March" is a fact about the talk above.
  const isOfSpeaker = dayIn?.dated === true && dayIn.remainder !== '' && nameIn(heading) === 'clear';
  const day = isOfSpeaker ? undefined : dayIn;
  return {
    vocabulary: unnumbered === text ? vocabularyOf(text, trimmed) : vocabularyOf(unnumbered),
    day,
    isOneOfAKind: isOneOfAKind(text, trimmed),
    isKeynote: isKeynote(text),
    isProjectTitle: isProjectTitle(text, trimmed),
    isConference,
    isWholeConference: isConference && !namesPart(text),
    isTrack: isTrackTitle(text),
    number: numberBefore(text),
    isOtherTitle: isOtherTitle(text, trimmed),
    isAbstract: isAbstract(text, trimmed),
    isMetadata: isMetadata(text, trimmed),
    isSpeakersLabel: isSpeakersLabel(plain),
    labelsSpeakers: readLabelledSpeakers(plain) !== undefined,
    isOrganising: text.length < SHORT && isOrganising(text),
    isDatedMeeting: day?.dated === true && isMeeting(text),
    isNumberedPart: isNumberedPart(text),
  };
}

const SHORT = 40;

const NUMBER_BEFORE = new RegExp(
  [
    String.raw`^(?:(?:[Tt]alk|[Ss]ession|Vortrag|[Cc]harla|[Pp]alestra|[Дд]оклад)\s#?(?<talk>\d{1,2})\s?[:：–-]`,
    String.raw`|(?<number>\d{1,2})[.)]\s|(?<letter>[A-Z])[.)]\s)`,
  ].join(''),
  'u',
);

/** Read "3. ", "C. " and "Talk 3: " as 3. */
function numberBefore(text: string): number | undefined {
  const { talk, number = talk, letter } = NUMBER_BEFORE.exec(text)?.groups ?? {};
  if (number !== undefined) return Number(number);
  return letter === undefined ? undefined : letter.charCodeAt(0) - 64;
}

/** The meaning of no words. */
export const NO_WORDS: HeadingWords = {
  vocabulary: undefined,
  day: undefined,
  isOneOfAKind: false,
  isKeynote: false,
  isProjectTitle: false,
  isConference: false,
  isWholeConference: false,
  isTrack: false,
  number: undefined,
  isOtherTitle: false,
  isAbstract: false,
  isMetadata: false,
  isSpeakersLabel: false,
  labelsSpeakers: false,
  isOrganising: false,
  isDatedMeeting: false,
  isNumberedPart: false,
};

/** Check for the link of a handle: "[@jane](https://…)". Other links belong to titles. */
function isHandle({ text }: LinkFact): boolean {
  return text.startsWith('@');
}

/**
 * Check whether a heading is only a name, which may be that of the speaker of the talk above: `clear` behind "by", with
 * a known first name, a handle or an organisation; otherwise `likely`, as "Golden Paths" has the form of a name, too.
 */
export function nameIn({ text, fact, lines }: Heading): 'clear' | 'likely' | undefined {
  const isLink = fact?.links.length === 1 && fact.links[0]?.text === text;
  const mayBeName = fact && (isLink || fact.links.every(isHandle));
  const read = mayBeName ? readSpeakerLine(text, undefined) : undefined;
  if (!read || read.by === 'label' || lines.some(({ links }) => links.some(({ sched }) => sched))) return undefined;
  // "[Golden Paths](…)" is a title.
  if (isLink && !areKnown(read)) return undefined;
  const isClear =
    read.by === 'emphasis' ||
    areKnown(read) ||
    /@|[^\0-\x7F]/u.test(text) ||
    read.speakers.some(({ organization }) => organization);
  return isClear ? 'clear' : 'likely';
}
