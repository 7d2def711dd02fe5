import type { SchedUrl, Speaker } from '../model.js';
import type { Line, LineFact } from '../read/facts.js';
import { schedKey, parseSchedUrl } from '../../sched/url.js';
import { compareSlug, slugBeyondTitle } from '../../sched/slug.js';
import type { Memo } from '../text/memo.js';
import { type Block, linesOf } from './blocks.js';
import type { DayReader, DayReading } from './dates.js';
import { readSpeakers } from './people.js';
import { isSpeakersLabel, type Order, readFactLine, readSpeakerLine, readTitle, type SpeakerLine, type TitleReading } from './titles.js';
import { bare, isBreak, isFollowUpsTitle, isGroupTitle, isMetadata, isOtherTitle } from './vocabulary.js';

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
  /** The event's slug starts with the heading's title. */
  readonly slugAgrees: boolean;
  readonly slugRemainder: string | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
  readonly day: DayReading | undefined;
  readonly vocabulary: 'followUps' | 'break' | 'group' | 'other' | 'metadata' | undefined;
}

/** How evidence is read: with what the rest of the note tells, and what is remembered of earlier texts. */
export interface EvidenceContext {
  readonly order: Order | undefined;
  readonly memo: Memo<Evidence>;
}

/** `readEvidence`, remembered. */
export function evidenceOf(heading: Line, body: readonly LineFact[], days: DayReader | undefined, { order, memo }: EvidenceContext): Evidence {
  const read = body.slice(0, LINES_OF_FACTS);
  const key = [order ?? '', days ? 'day' : '', ...[heading, ...read].map(keyOf)].join('\u0000');
  return memo.get(key, () => readEvidence(heading, read, days, order));
}

function keyOf(line: Line & Partial<LineFact>): string {
  return `${line.text}\u0001${line.style ?? ''}${line.quoted === true ? 'q' : ''}${line.cells ? 'c' : ''}${line.itemDepth ?? ''}\u0001${line.links.map((link) => `${link.url}\u0001${link.text}`).join('\u0001')}`;
}

/**
 * Read the evidence of a heading and the lines under it.
 *
 * @param days left out for what cannot be a day: a line that serves as a heading
 */
function readEvidence(heading: Line, body: readonly LineFact[], days: DayReader | undefined, order: Order | undefined): Evidence {
  const event = findEvent(heading, body);
  const relation = event?.slug === undefined ? undefined : compareSlug(event.slug, heading.text);
  const reading = withNameLink(
    readTitle(heading.text, {
      ...(order ? { order } : {}),
      ...(relation === 'same' || relation === 'longer' ? { confirmedBySlug: true } : {}),
    }),
    heading,
  );
  const facts = readFactLines(body);
  const speakers = reading.speakers.length > 0 ? reading.speakers : facts.speakers;
  const remainder = event?.slug !== undefined && speakers.length === 0 ? slugBeyondTitle(event.slug, reading.title) : undefined;
  return {
    reading,
    speakers,
    speakersAreSure: reading.speakers.length > 0 ? reading.sure || relation === 'same' : facts.by === 'label' || facts.by === 'emphasis' || (facts.by === 'place' && facts.speakers.every((speaker) => speaker.organization !== undefined)),
    speakersBy: reading.speakers.length > 0 ? undefined : facts.by,
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
export function evidenceOfBlock(block: Block & { readonly heading: Line }, days: DayReader, context: EvidenceContext): Evidence {
  return evidenceOf(block.heading, linesUnder(block), days, context);
}

/** `Title, [Speaker](https://…)`: a heading that ends with the link to a person. */
function withNameLink(reading: TitleReading, heading: Line): TitleReading {
  if (reading.speakers.length > 0) return reading;
  const link = heading.links.at(-1);
  if (!link || parseSchedUrl(link.url) || !reading.title.replace(/\)$/u, '').endsWith(link.text) || reading.title.length < link.text.length + 4) return reading;
  const list = readSpeakers(link.text);
  if (!list?.sure) return reading;
  const title = reading.title.slice(0, reading.title.lastIndexOf(link.text)).replace(/(?:[\s,(–—-]|\bby\b|\bwith\b)+$/iu, '');
  return title === '' ? reading : { ...reading, title, speakers: list.speakers, sure: true };
}

/**
 * The lines under a heading, where its facts are looked for. Headings right under it that are such facts are among them:
 * `### Speaker: X`, `### Jane Doe`; and so are the lines of its abstract.
 */
function linesUnder(block: Block): LineFact[] {
  const lines = linesOf(block.body);
  for (const { heading, body, children } of block.children) {
    if (!heading || !children.every((child) => isOtherTitle(child.heading?.text ?? ''))) break;
    const isFact = isMetadata(heading.text) || (lines.length === 0 && heading.links.length === 0 && readSpeakerLine(heading.text, undefined)?.by === 'place' && !linesOf(body).some((line) => line.links.some((link) => parseSchedUrl(link.url))));
    if (!isFact && !/^(?:abstract|résumé|description|about|speakers?|presenters?)$/iu.test(bare(heading.text))) break;
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
  readonly by: SpeakerLine['by'] | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
}

function readFactLines(body: readonly LineFact[]): FactLines {
  let found: SpeakerLine | undefined;
  let time: string | undefined;
  let room: string | undefined;
  let prose = 0;
  for (const [index, line] of body.slice(0, LINES_OF_FACTS).entries()) {
    if (line.quoted || line.cells) continue;
    if (!found && isSpeakersLabel(line.text)) found = readSpeakerList(body.slice(index + 1));
    // A name that just stands there only counts at the very top.
    const read = found ? undefined : readSpeakerLine(line.text, line.style === 'emphasis' || line.style === 'strong' ? 'emphasis' : undefined);
    if (read && (read.by === 'label' || prose === 0)) found = read;
    const fact = readFactLine(line.text);
    time ??= fact?.time;
    room ??= fact?.room;
    if (!read && !fact && !isLinkLine(line) && !isOtherTitle(line.text)) prose++;
  }
  return { speakers: found?.speakers ?? [], by: found?.by, time, room };
}

/** The items under `Speakers:`. */
function readSpeakerList(lines: readonly LineFact[]): SpeakerLine | undefined {
  const end = lines.findIndex((line) => line.itemDepth === undefined);
  const speakers = lines.slice(0, end < 0 ? undefined : end).flatMap((line) => readSpeakers(line.text, 'labelled')?.speakers ?? []);
  return speakers.length > 0 ? { speakers, sure: true, by: 'label' } : undefined;
}
