import type { SchedUrl, Speaker } from '../note/note.js';
import { type HeadingFact, type Line, type LineFact, lineFact, PROSE } from '../markdown/facts.js';
import { haveSameItems } from '../text/sameItems.js';
import { forEachInSteps, type Steps } from '../text/steps.js';
import { schedKey } from '../links/schedUrl.js';
import { compareSlug, slugBeyondTitle } from '../links/slug.js';
import type { Block } from './blocks.js';
import type { Passage } from './passage.js';
import { readSpeakers } from './words/speakerLists.js';
import { isSpeakersLabel, mayBeLabelled, readLabelledSpeakers, readSpeakerLine, type SpeakerLine } from './words/speakerLines.js';
import { readFactLine } from './words/timesAndRooms.js';
import { readTitle, type TitleReading } from './words/titles.js';
import type { Order } from './words/titleSpeakers.js';
import { isOtherTitle, type Vocabulary } from './words/vocabulary.js';

/** How far below its heading a talk's link, speakers, time and room are looked for. */
const LINES_OF_FACTS = 8;

/** What a heading, and the lines right under it, say about what it is. */
export interface Evidence {
  readonly reading: TitleReading;
  readonly speakers: readonly Speaker[];
  readonly speakersAreSure: boolean;
  /** What tells that a line under the heading names them; `undefined` when the heading does, or nothing. */
  readonly speakersBy: SpeakerLine['by'] | undefined;
  /** The event the heading is about: linked in the heading, or on a line of its own under it. */
  readonly event: SchedUrl | undefined;
  /** The same for all links of that event. */
  readonly eventKey: string | undefined;
  /** The title in lower case. */
  readonly titleKey: string;
  /** The event's slug starts with the heading's title. */
  readonly slugAgrees: boolean;
  readonly slugRemainder: string | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
  readonly vocabulary: Vocabulary | undefined;
}

/**
 * Read the evidence of a line that serves as a heading, and the lines under it.
 *
 * @param passage the heading's, if it is one
 */
export function readEvidence(heading: Line, below: readonly LineFact[], order: Order | undefined, passage?: Passage): Evidence {
  const body = below.slice(0, LINES_OF_FACTS);
  let known: TitleReading | undefined;
  /** What the heading says when nothing else is known. */
  const alone = (): TitleReading => (known ??= readTitle(heading.text));
  const event = findEvent(heading, body, alone);
  const relation = event?.slug === undefined ? undefined : compareSlug(event.slug, heading.text);
  const confirmedBySlug = relation === 'same' || relation === 'longer';
  const again = confirmedBySlug || (order !== undefined && alone().dependsOnOrder === true);
  const reading = withNameLink(again ? readTitle(heading.text, { ...(order ? { order } : {}), confirmedBySlug }) : alone(), heading);
  const facts = readFactLines(body, reading.speakers.length === 0);
  const speakers = reading.speakers.length > 0 ? reading.speakers : facts.speakers;
  const remainder = event?.slug !== undefined && speakers.length === 0 ? slugBeyondTitle(event.slug, reading.title) : undefined;
  return {
    reading,
    speakers,
    speakersAreSure: reading.speakers.length > 0 ? reading.sure || relation === 'same' : facts.by === 'label' || facts.by === 'emphasis' || (facts.by === 'place' && facts.speakers.every((speaker) => speaker.organization !== undefined)),
    speakersBy: reading.speakers.length > 0 ? undefined : facts.by,
    event,
    eventKey: event && schedKey(event),
    titleKey: reading.title.toLowerCase(),
    slugAgrees: confirmedBySlug || (event?.slug !== undefined && ['same', 'longer'].includes(compareSlug(event.slug, reading.title))),
    slugRemainder: remainder,
    time: reading.time ?? facts.time,
    room: reading.room ?? facts.room,
    vocabulary: passage?.vocabulary ?? undefined,
  };
}

/** What was read of a heading, with the order and the headings under it that were taken for facts about it. */
export interface KnownEvidence {
  readonly order: Order | undefined;
  readonly under: readonly Passage[];
  readonly evidence: Evidence;
}

/**
 * Read the evidence of all headings.
 *
 * @returns the order of titles and speakers that was found to be the note's
 */
export function* gatherEvidence(blocks: readonly Block[]): Steps<Order | undefined> {
  /** Tells whether it had to be read. */
  const read = (block: Block, order: Order | undefined): boolean => {
    const { knownEvidence } = block;
    block.evidence = hasHeading(block) ? evidenceOf(block, order) : undefined;
    return block.knownEvidence !== knownEvidence;
  };
  yield* forEachInSteps(blocks, (block) => read(block, undefined));
  const order = commonOrder(blocks);
  if (order) yield* forEachInSteps(blocks, (block) => block.evidence?.reading.dependsOnOrder === true && read(block, order));
  return order;
}

/** The order most headings that can be read only one way show. */
function commonOrder(blocks: readonly Block[]): Order | undefined {
  const count = { titleFirst: 0, speakerFirst: 0 };
  for (const { evidence } of blocks) if (evidence?.reading.order) count[evidence.reading.order]++;
  if (count.titleFirst === count.speakerFirst) return undefined;
  return count.titleFirst > count.speakerFirst ? 'titleFirst' : 'speakerFirst';
}

function hasHeading(block: Block): block is Block & { readonly heading: HeadingFact } {
  return block.heading !== undefined;
}

/** Give the evidence of a block's heading; it is read once for each order, and again when the headings right under it change. */
function evidenceOf(block: Block & { readonly heading: Line }, order: Order | undefined): Evidence {
  const under = factsUnder(block);
  for (const known of block.knownEvidence) {
    if ((known.order === order || known.evidence.reading.dependsOnOrder !== true) && haveSameItems(known.under, under)) return known.evidence;
  }
  const { passage } = block;
  const lines = under.length === 0 ? passage.lines : [...passage.lines, ...under.flatMap((each) => [...(each.heading ? [asLine(each.heading)] : []), ...each.lines])];
  const evidence = readEvidence(block.heading, lines, order, passage);
  block.knownEvidence = [{ order, under, evidence }, ...block.knownEvidence.slice(0, ORDERS - 1)];
  return evidence;
}

/** How many readings of a heading are kept: one for each order a note may have. */
const ORDERS = 3;

function asLine(heading: Line): LineFact {
  return lineFact({ ...heading, style: undefined, struck: undefined }, PROSE);
}

/** `Title, [Speaker](https://…)`: a heading that ends with the link to a person. */
function withNameLink(reading: TitleReading, heading: Line): TitleReading {
  if (reading.speakers.length > 0) return reading;
  const link = heading.links.at(-1);
  if (!link || link.sched || !reading.title.replace(/\)$/u, '').endsWith(link.text) || reading.title.length < link.text.length + 4) return reading;
  const list = readSpeakers(link.text);
  if (!list?.sure) return reading;
  const title = reading.title.slice(0, reading.title.lastIndexOf(link.text)).replace(/(?:[\s,(–—-]|\bby\b|\bwith\b)+$/iu, '');
  return title === '' ? reading : { ...reading, title, speakers: list.speakers, sure: true };
}

/**
 * The headings right under a heading that are facts about it and not headings of content: `### Speaker: X`, `### Jane Doe`,
 * `### Abstract`.
 */
function factsUnder({ passage, children }: Block): readonly Passage[] {
  if (children.length === 0) return NONE;
  const facts: Passage[] = [];
  let hasLines = passage.lines.length > 0;
  for (const child of children) {
    const { passage: below } = child;
    if (!(below.isMetadata || below.isAbstract || (!hasLines && below.isName)) || !child.children.every((each) => each.passage.isOtherTitle)) break;
    facts.push(child.passage);
    hasLines = true;
  }
  return facts;
}

const NONE: readonly Passage[] = [];

/** The event a heading is about. A link in the midst of notes is a reference to some other talk. */
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
  // Several events under one heading are a list of talks, unless one of them is what the heading says.
  const distinct = new Set(candidates.map(schedKey));
  return distinct.size === 1 ? first : candidates.find(fits);
}

function slugFits(url: SchedUrl, title: string): boolean {
  return url.slug !== undefined && ['same', 'longer'].includes(compareSlug(url.slug, title));
}

/** Tell whether a line is a link and no more than a word or two about it: `Link: https://…`, `- [Sched](…)`. */
export function isLinkLine(line: Line): boolean {
  const [link] = line.links;
  if (!link || line.links.length > 10) return false;
  if (link.text === line.text) return true;
  const about = line.links.reduce((text, link) => text.replace(link.text, ' '), line.text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return about === '' || about.split(' ').length <= 3;
}

interface FactLines {
  readonly speakers: readonly Speaker[];
  readonly by: SpeakerLine['by'] | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
}

/** @param wanted whether to look for speakers without a label, too: not where the heading names them */
function readFactLines(body: readonly LineFact[], wanted: boolean): FactLines {
  let found: SpeakerLine | undefined;
  let time: string | undefined;
  let room: string | undefined;
  let isProse = !wanted;
  for (const line of body) {
    if (line.quoted || line.cells || (isProse && !mayBeLabelled(line.text))) continue;
    if (!found && isSpeakersLabel(line.text)) found = readSpeakerList(body.slice(body.indexOf(line) + 1));
    const style = line.style === 'emphasis' || line.style === 'strong' ? 'emphasis' : undefined;
    // A name that just stands there only counts at the very top.
    const read: SpeakerLine | undefined = found ? undefined : isProse ? readLabelledSpeakers(line.text) : readSpeakerLine(line.text, style);
    found ??= read;
    const fact = readFactLine(line.text);
    time ??= fact?.time;
    room ??= fact?.room;
    isProse ||= !read && !fact && !isLinkLine(line) && !isOtherTitle(line.text);
  }
  return { speakers: found?.speakers ?? [], by: found?.by, time, room };
}

/** The items under `Speakers:`. */
function readSpeakerList(lines: readonly LineFact[]): SpeakerLine | undefined {
  const end = lines.findIndex((line) => line.itemDepth === undefined);
  const speakers = lines.slice(0, end < 0 ? undefined : end).flatMap((line) => readSpeakers(line.text, 'labelled')?.speakers ?? []);
  return speakers.length > 0 ? { speakers, sure: true, by: 'label' } : undefined;
}
