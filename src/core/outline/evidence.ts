import type { SchedUrl, Speaker } from '../model.js';
import type { Line, LineFact } from '../read/facts.js';
import { schedKey, parseSchedUrl } from '../../sched/url.js';
import { compareSlug, slugBeyondTitle } from '../../sched/slug.js';
import { type Block, linesOf } from './blocks.js';
import type { DayReader, DayReading } from './dates.js';
import { type Order, readFactLine, readSpeakerLine, readTitle, type TitleReading } from './titles.js';
import { isBreak, isFollowUpsTitle, isGroupTitle, isMetadata, isOtherTitle } from './vocabulary.js';

/** How far below its heading a talk's link, speakers, time and room are looked for. */
const LINES_OF_FACTS = 8;

/** What a heading, and the lines right under it, say about what it is. */
export interface Evidence {
  readonly reading: TitleReading;
  readonly speakers: readonly Speaker[];
  readonly speakersAreSure: boolean;
  /** A line such as `Speaker: …` names them. */
  readonly speakersLabelled: boolean;
  /** The event the heading is about: linked in the heading, or on a line of its own under it. */
  readonly event: SchedUrl | undefined;
  /** The event's slug starts with the heading's title. */
  readonly slugAgrees: boolean;
  readonly slugRemainder: string | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
  readonly day: DayReading | undefined;
  readonly vocabulary: 'followUps' | 'break' | 'group' | 'other' | 'metadata' | undefined;
}

/**
 * Read the evidence of a heading and the lines under it.
 *
 * @param days left out for what cannot be a day: a line that serves as a heading
 */
export function readEvidence(heading: Line, body: readonly LineFact[], days: DayReader | undefined, order: Order | undefined): Evidence {
  const event = findEvent(heading, body);
  const relation = event?.slug === undefined ? undefined : compareSlug(event.slug, heading.text);
  const reading = readTitle(heading.text, {
    ...(order ? { order } : {}),
    ...(relation === 'same' || relation === 'longer' ? { confirmedBySlug: true } : {}),
  });
  const facts = readFactLines(body);
  const speakers = reading.speakers.length > 0 ? reading.speakers : facts.speakers;
  const remainder = event?.slug !== undefined && speakers.length === 0 ? slugBeyondTitle(event.slug, reading.title) : undefined;
  return {
    reading,
    speakers,
    speakersAreSure: reading.speakers.length > 0 ? reading.sure || relation === 'same' : facts.speakers.length > 0,
    speakersLabelled: facts.labelled,
    event,
    slugAgrees: relation === 'same' || relation === 'longer' || (event?.slug !== undefined && ['same', 'longer'].includes(compareSlug(event.slug, reading.title))),
    slugRemainder: remainder,
    time: reading.time ?? facts.time,
    room: reading.room ?? facts.room,
    day: days?.read(heading.text),
    vocabulary: vocabularyOf(heading.text),
  };
}

/** The evidence of a block's heading. */
export function readBlockEvidence(block: Block & { readonly heading: Line }, days: DayReader, order: Order | undefined): Evidence {
  return readEvidence(block.heading, linesUnder(block), days, order);
}

/** The lines under a heading; headings such as `### Speaker: X` right under it are among them. */
function linesUnder(block: Block): LineFact[] {
  const lines = linesOf(block.body);
  for (const { heading, body, children } of block.children) {
    if (!heading || !isMetadata(heading.text) || children.length > 0) break;
    const { start, end, text, links, followUps } = heading;
    lines.push({ type: 'line', start, end, text, links, followUps, first: true, quoted: false }, ...linesOf(body));
  }
  return lines;
}

function vocabularyOf(text: string): Evidence['vocabulary'] {
  if (isFollowUpsTitle(text)) return 'followUps';
  if (isBreak(text)) return 'break';
  if (isMetadata(text)) return 'metadata';
  if (isGroupTitle(text)) return 'group';
  if (isOtherTitle(text)) return 'other';
  return undefined;
}

/** The event a heading is about. A link in the midst of notes is a reference to some other talk. */
function findEvent(heading: Line, body: readonly LineFact[]): SchedUrl | undefined {
  const inHeading = heading.links.map((link) => parseSchedUrl(link.url)).find((url) => url !== undefined);
  if (inHeading) return inHeading;
  const candidates: SchedUrl[] = [];
  for (const line of body.slice(0, LINES_OF_FACTS)) {
    for (const link of line.links) {
      const url = parseSchedUrl(link.url);
      if (!url || !(isLinkLine(line) || slugFits(url, heading))) continue;
      candidates.push(url);
    }
  }
  const first = candidates[0];
  if (!first) return undefined;
  // Several events under one heading are a list of talks, unless one of them is what the heading says.
  const distinct = new Set(candidates.map(schedKey));
  return distinct.size === 1 ? first : candidates.find((url) => slugFits(url, heading));
}

function slugFits(url: SchedUrl, heading: Line): boolean {
  return url.slug !== undefined && ['same', 'longer'].includes(compareSlug(url.slug, readTitle(heading.text).title));
}

/** Tell whether a line is a link and no more than a word or two about it: `Link: https://…`, `- [Sched](…)`. */
export function isLinkLine(line: Line): boolean {
  if (line.links.length > 10) return false;
  const about = line.links.reduce((text, link) => text.replace(link.text, ' '), line.text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return line.links.length > 0 && (about === '' || about.split(' ').length <= 3);
}

interface FactLines {
  readonly speakers: readonly Speaker[];
  readonly labelled: boolean;
  readonly time: string | undefined;
  readonly room: string | undefined;
}

function readFactLines(body: readonly LineFact[]): FactLines {
  let speakers: readonly Speaker[] = [];
  let labelled = false;
  let time: string | undefined;
  let room: string | undefined;
  for (const [index, line] of body.slice(0, LINES_OF_FACTS).entries()) {
    if (line.quoted || line.cells) continue;
    const text = line.text;
    // Emphasis and a bare link to a person's page only count at the very top.
    const emphasised = index < 2 && (line.style === 'emphasis' || (line.style === 'strong' && line.text.length < 60));
    if (speakers.length === 0) {
      const read = readSpeakerLine(text, emphasised);
      speakers = read?.speakers ?? [];
      labelled = read?.labelled ?? false;
    }
    const fact = readFactLine(text);
    time ??= fact?.time;
    room ??= fact?.room;
  }
  return { speakers, labelled, time, room };
}
