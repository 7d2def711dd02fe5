import type { SchedUrl, Speaker } from '../../note/note.js';
import { type Line, type LineFact, lineFact, PROSE } from '../../markdown/facts.js';
import { schedKey } from '../../links/schedUrl.js';
import { compareSlug, slugBehindEnd, slugBeyondTitle, slugHasTitle } from '../../links/slug.js';
import { type FactLines, type MayName, readFactLines, type SpeakersForm } from './factLines.js';
import { isLinkLine } from './linkLines.js';
import { type Heading, type HeadingWords, NO_WORDS } from '../headings/headings.js';
import { titleBelow } from './titleBelow.js';
import { readTitleInItalics } from './titlesInItalics.js';
import { firstOfTitles } from './titledSpeakers.js';
import type { SpeakerLine } from '../words/titles/speakerLines.js';
import { speakersFromSlug } from '../words/people/slugSpeakers.js';
import { readSpeakerList } from '../words/people/speakerLists.js';
import { isKnownName } from '../words/people/knownNames.js';
import { withoutRecordingLinks, withoutReferences, withoutTail } from '../words/tails.js';
import type { Order } from '../words/titles/titleSplits.js';
import type { TitleCut } from '../words/titles/titleStarts.js';
import { readTitle, type TitleReading } from '../words/titles/titles.js';

/** How many lines below a heading are searched for the talk's link, speakers, time and room. */
export const LINES_OF_FACTS = 8;
/** How many lines are searched below a heading that is a fact itself: `### Speakers`. */
const LINES_OF_ONE_FACT = 8;
/** How many lines are searched in all. */
const MOST_LINES = 32;

/** The evidence for the kind of a heading: in its text and in the lines right below. */
export interface Evidence {
  readonly reading: TitleReading;
  readonly speakers: readonly Speaker[];
  readonly speakersAreSure: boolean;
  /** Whether the note names no speakers, and these are from the address of the event. */
  readonly speakersAreFromLink?: boolean;
  /** How a line below the heading names the speakers; `undefined` if the heading names them, or nothing does. */
  readonly speakersBy: SpeakerLine['by'] | undefined;
  /** Where a line below the heading stands that names the speakers without a label. */
  readonly speakersForm?: SpeakersForm | undefined;
  /** A line below the heading that may name the speakers, if such lines do so below other headings. */
  readonly mayName?: MayName | undefined;
  /** The event of the heading: linked in the heading, or on a separate line below. */
  readonly event: SchedUrl | undefined;
  /** The key of the event, which all its links share. */
  readonly eventKey: string | undefined;
  /** The title in lower case. */
  readonly titleKey: string;
  /** Whether the event's slug starts with the title. */
  readonly slugAgrees: boolean;
  readonly slugRemainder: string | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
  /** Whether the title stands behind a label below the heading. */
  readonly isTitledBelow?: boolean;
  /** The meaning of the words of the heading; `NO_WORDS` for a line that only serves as heading. */
  readonly words: HeadingWords;
}

/**
 * Read the evidence of a line that serves as a heading, and of the lines under it.
 *
 * @param words the meaning of the words of the line, if the line is a heading
 * @param siblings where lines name the speakers of other talks
 */
export function readEvidence(
  heading: Line,
  below: readonly LineFact[],
  order: Order | undefined,
  words: HeadingWords = NO_WORDS,
  siblings?: SpeakersForm,
): Evidence {
  const body = below.slice(0, MOST_LINES);
  const text = withoutTail(withoutReferences(withoutRecordingLinks(heading.text, heading.links)));
  let read: TitleReading | undefined;
  /** The heading, read without its link and without the order of other headings. */
  const alone = (): TitleReading => (read ??= readTitle(text));
  const event = findEvent(heading, body, alone);
  const relation = event?.slug === undefined ? undefined : compareSlug(event.slug, text);
  const confirmedBySlug = relation === 'same' || relation === 'longer';
  // Speakers who are certain at the end of a heading need no slug that confirms them.
  const mayDependOnSlug = confirmedBySlug && alone().order !== 'titleFirst';
  const hasMoreContext = mayDependOnSlug || (order !== undefined && alone().dependsOnOrder === true);
  const title = hasMoreContext ? readTitle(text, { ...(order ? { order } : {}), confirmedBySlug }) : alone();
  const reading = withNameLink(title, heading);
  const inHeading = reading.speakers.length > 0;
  const facts = readFactLines(body, reading.title, !inHeading, siblings);
  const named = inHeading ? reading.speakers : facts.speakers;
  const fromLink = named.length === 0 ? readSlug(event, reading.title) : undefined;
  return {
    reading,
    speakers: fromLink?.speakers ?? named,
    speakersAreFromLink: fromLink?.speakers !== undefined,
    speakersAreSure: inHeading ? reading.sure || relation === 'same' : areSure(facts),
    speakersBy: inHeading ? undefined : facts.by,
    speakersForm: inHeading ? undefined : facts.form,
    mayName: inHeading ? undefined : facts.mayName,
    event,
    eventKey: event && schedKey(event),
    titleKey: reading.title.toLowerCase(),
    slugAgrees: confirmedBySlug || (event !== undefined && slugFits(event, reading.title)),
    slugRemainder: fromLink?.remainder,
    time: reading.time ?? facts.time,
    room: reading.room ?? facts.room,
    words,
  };
}

/** What the slug of a talk's event has behind the title: speakers where they can be told, or else words. */
interface SlugEnd {
  readonly speakers?: readonly Speaker[];
  readonly remainder?: string;
}

function readSlug(event: SchedUrl | undefined, title: string): SlugEnd | undefined {
  if (event?.slug === undefined) return undefined;
  const beyond = slugBeyondTitle(event.slug, title);
  const relation = compareSlug(event.slug, title);
  const end = relation === 'different' ? slugBehindEnd(event.slug, title) : beyond;
  const speakers = end === undefined ? undefined : speakersFromSlug(end, true);
  if (speakers) return { speakers };
  return beyond === undefined ? undefined : { remainder: beyond };
}

/** Check whether the lines below a heading certainly name its speakers. */
function areSure({ by, speakers }: FactLines): boolean {
  if (by !== 'place') return by !== undefined;
  return speakers.every((speaker) => speaker.organization !== undefined);
}

/**
 * Read the evidence of a heading; `undefined` for what stands before the first heading.
 *
 * @param words the meaning of the words of the heading
 * @param under the headings right below that are facts about the talk
 * @param order the order of titles and speakers in the note, for a heading that can be read both ways
 * @param siblings where lines name the speakers of other talks
 */
export function readHeadingEvidence(
  heading: Heading,
  words: HeadingWords,
  under: readonly Heading[],
  order: Order | undefined,
  siblings?: SpeakersForm,
): Evidence | undefined {
  if (!heading.fact) return undefined;
  const first = heading.lines.slice(0, LINES_OF_FACTS);
  const below = titleBelow(heading.fact, words, first);
  if (below !== undefined) {
    // The heading may be the name of the speaker.
    const headingAndLines = [asLine(heading.fact), ...first];
    const read = readEvidence({ ...heading.fact, text: below }, headingAndLines, order, NO_WORDS, siblings);
    return { ...read, isTitledBelow: true };
  }
  const lines = under.length === 0 ? first : [...first, ...under.flatMap(factsIn)];
  const inItalics = readTitleInItalics(heading);
  if (inItalics)
    return withSpeakers(readEvidence({ ...heading.fact, text: inItalics.title }, lines, order, words), inItalics);
  const read = readEvidence(heading.fact, lines, order, words, siblings);
  const title = read.speakersBy === 'label' ? firstOfTitles(heading.lines) : undefined;
  return title === undefined ? read : readEvidence(heading.fact, first.slice(0, title), order, words, siblings);
}

/** Return evidence with the speakers that the heading names. */
function withSpeakers(evidence: Evidence, { list: { speakers } }: TitleCut): Evidence {
  const reading = { ...evidence.reading, speakers, sure: true };
  return { ...evidence, reading, speakers, speakersAreSure: true, speakersBy: undefined, speakersForm: undefined };
}

/** A heading that is a fact about the talk, and few of the lines below: a long abstract hides no speakers. */
function factsIn({ fact, lines }: Heading): readonly LineFact[] {
  return fact ? [asLine(fact), ...lines.slice(0, LINES_OF_ONE_FACT)] : [];
}

function asLine(heading: Line): LineFact {
  return lineFact({ ...heading, style: undefined, struck: undefined }, PROSE);
}

/** Read the speaker of a heading that ends with the link to a person: `Title, [Speaker](https://…)`. */
function withNameLink(reading: TitleReading, heading: Line): TitleReading {
  if (reading.speakers.length > 0) return reading;
  const link = heading.links.at(-1);
  if (!link || link.sched || reading.title.length < link.text.length + 4) return reading;
  if (!reading.title.replace(/\)$/u, '').endsWith(link.text)) return reading;
  const list = readSpeakerList(link.text);
  if (!list?.sure) return reading;
  const before = reading.title.slice(0, reading.title.lastIndexOf(link.text));
  // "Many thanks to Jane Doe"
  if (OPEN_END.test(before)) return reading;
  // "Follow the sketches here: @jane", "Jane Doe @jane"
  if (link.text.startsWith('@') && (/[:：]\s*$/u.test(before) || isKnownName(before))) return reading;
  const title = before.replace(/(?:[\s,(–—-]|\bby\b|\bwith\b)+$/iu, '');
  return title === '' ? reading : { ...reading, title, speakers: list.speakers, sure: true };
}

/** A word that no title ends with, and "by" neither "with" would be. */
const OPEN_END = /\s(?:to|of|from|for|and|at|an|von|für|und|bei|à|de|pour|et|chez|a|para|e)\s+$/iu;

/** Find the event of a heading. A link inside a line of notes does not count: the notes refer to another talk. */
function findEvent(heading: Line, body: readonly LineFact[], alone: () => TitleReading): SchedUrl | undefined {
  const fits = (url: SchedUrl): boolean => slugFits(url, alone().title);
  const inHeading = heading.links.find(({ sched }) => sched)?.sched;
  if (inHeading) return inHeading;
  const candidates: SchedUrl[] = [];
  for (const line of body) {
    for (const link of line.links) {
      const url = link.sched;
      if (!url || !(isLinkLine(line) || fits(url))) continue;
      candidates.push(url);
    }
  }
  const [first, ...others] = candidates;
  if (!first || others.length === 0) return first;
  // Several events below one heading are a list of talks, unless the slug of one is the title of the heading.
  const distinct = new Set(candidates.map(schedKey));
  return distinct.size === 1 ? first : candidates.find(fits);
}

function slugFits(url: SchedUrl, title: string): boolean {
  return url.slug !== undefined && slugHasTitle(url.slug, title);
}
