import type { Fact, LineFact } from '../markdown/facts.js';
import { titleFromSlug } from '../links/slug.js';
import { type Evidence, LINES_OF_FACTS, readEvidence } from './evidence.js';
import type { Heading } from './headings.js';
import { bare } from './words/bare.js';
import { isFollowUpsTitle } from './words/followUpsTitle.js';
import { readSpeakerList } from './words/speakerLists.js';
import type { Order } from './words/titleSpeakers.js';
import { readTitle } from './words/titles.js';
import { isBreak, isGroupTitle, isMetadata, isOtherTitle } from './words/vocabulary.js';

/** A talk without a heading: a list item, a bold line, a row of a table, a link. */
export interface InlineTalk {
  readonly evidence: Evidence;
  readonly heading: LineFact;
  /** The offset of its end; `undefined` if the talk ends with the next talk or the body. */
  readonly end: number | undefined;
  /** The title, if not that of the heading's text: from a column of a table, or the slug of a link. */
  readonly title?: string;
  /** Whether the link to an event shows that it is a talk. */
  readonly linked: boolean;
}

/** The possible talks below a heading. */
export interface InlineTalkCandidates {
  readonly talks: readonly InlineTalk[];
  /** The links of lists of links: talks only if the heading has no other talks. */
  readonly links: readonly InlineTalk[];
}

/**
 * Choose the talks among the candidates below a heading that is no talk.
 *
 * @param listed whether the heading is that of a day or the conference, so that a list of links is a list of talks
 * @param taken returns event keys and lower-case titles of the talks with headings, which lists may repeat
 */
export function chooseInlineTalks(
  { talks, links }: InlineTalkCandidates,
  taken: () => ReadonlySet<string>,
  listed: boolean,
): readonly InlineTalk[] {
  if (talks.length === 0 && (links.length === 0 || !listed)) return NO_TALKS;
  const seen = new Set<string>();
  const isNew = ({ evidence: { eventKey, titleKey } }: InlineTalk): boolean => {
    if (eventKey !== undefined) {
      if (taken().has(eventKey) || seen.has(eventKey)) return false;
      seen.add(eventKey);
    }
    return !taken().has(titleKey) && !seen.has(titleKey);
  };
  let found = talks.filter(isNew);
  if (found.length === 0 && listed) found = links.filter(isNew);
  if (found.length < 2) return found;
  found.sort((a, b) => a.heading.start - b.heading.start);
  // A talk inside the lines of another (a link in a list item) is the same talk.
  const isInside = (talk: InlineTalk, { end }: InlineTalk): boolean => end !== undefined && talk.heading.start < end;
  return found.filter((talk, index) => !found.slice(0, index).some((before) => isInside(talk, before)));
}

/** No talks. */
export const NO_TALKS: readonly InlineTalk[] = [];

const NO_CANDIDATES: InlineTalkCandidates = { talks: NO_TALKS, links: NO_TALKS };

/** Find the possible talks among the lines below a heading. */
export function findInlineTalks({ body, lines }: Heading, order: Order | undefined): InlineTalkCandidates {
  if (lines.length === 0) return NO_CANDIDATES;
  const talks = [
    ...fromItems(lines, order),
    ...fromBoldLines(lines, order),
    ...fromTables(body, order),
    ...fromLinks(lines, order),
  ];
  const links = fromLinkLists(lines, order);
  return talks.length === 0 && links.length === 0 ? NO_CANDIDATES : { talks, links };
}

function isOrdinary(text: string): boolean {
  if (text.length < 3 || text.length > 300) return true;
  const title = bare(text);
  return [isBreak, isFollowUpsTitle, isGroupTitle, isOtherTitle, isMetadata].some((is) => is(text, title));
}

/** Find talks in list items: `* Title - Speaker, Role, Company`, with the link in the item or in a list inside. */
function fromItems(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  const items = numbered(lines).filter(
    ({ line }) => line.itemDepth === 1 && line.itemEnd !== undefined && !line.quoted,
  );
  const candidates = items.flatMap(({ line: item, index }) => {
    const isLocal = item.links.some((link) => link.url.startsWith('#'));
    if (isLocal || isOrdinary(item.text) || item.followUps.some(({ form }) => form !== 'hint')) return [];
    const evidence = readEvidence(item, linesBelow(lines, index, item.itemEnd), order);
    const event = evidence.event !== undefined;
    return event || evidence.speakersAreSure ? [{ item, evidence, event }] : [];
  });
  const linked = candidates.filter(({ event }) => event);
  // Without links, a list is a list of talks if most of its items name a speaker in full.
  const spoken = candidates.filter(({ event, evidence }) => !event && evidence.reading.speakers.length > 0);
  const areMost = candidates.length >= 2 && (linked.length + spoken.length) * 2 > items.length;
  const trusted = areMost ? candidates : linked;
  return trusted.map(({ item, evidence, event }) => inlineTalk(item, evidence, item.itemEnd, event));
}

/** `A. `, `12) ` */
const NUMBERED = /^\s*(?:[A-Z]|\d{1,2})[.)]\s/u;

/** Find talks in bold lines: `**B. Keynote: …**`. */
function fromBoldLines(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  const bold = numbered(lines).filter(({ line, index }) => isBoldTitle(line, lines[index + 1]));
  const read = bold.map(({ line, index }, at) => {
    const rest = linesBelow(lines, index, bold[at + 1]?.line.start).slice(0, 3);
    const evidence = readEvidence(line, rest, order);
    const event = evidence.event !== undefined;
    const numbered = NUMBERED.test(line.text) || evidence.reading.format !== undefined;
    return { line, evidence, event, isSure: event || evidence.speakersAreSure || numbered };
  });
  // A name below a single bold line may be anything; below several bold lines, such names are the speakers.
  const areNamed = read.filter(({ evidence }) => evidence.speakersBy === 'place').length >= 2;
  const sure = read.filter(({ isSure, evidence }) => isSure || (areNamed && evidence.speakersBy === 'place'));
  if (!read.some(({ event }) => event) && sure.length < 2) return [];
  const all = sure.length * 2 > read.length ? read : sure;
  return all.map(({ line, evidence, event }) => inlineTalk(line, evidence, undefined, event));
}

function isBoldTitle(line: LineFact, next: LineFact | undefined): boolean {
  if (!line.first || line.style !== 'strong' || line.followUps.length > 0) return false;
  if (line.itemDepth !== undefined || line.quoted || line.cells) return false;
  const leadsList = line.text.endsWith(':') && next?.itemDepth !== undefined;
  return !leadsList && !isOrdinary(line.text) && bare(line.text).split(' ').length >= 2;
}

/** A row of a table that may be a talk. */
interface Row {
  readonly line: LineFact;
  readonly evidence: Evidence;
  readonly event: boolean;
  readonly title: string;
  readonly isSure: boolean;
}

const TITLE_COLUMN = /\b(?:talk|title|session|presentation|topic|event|titel|titre)\b/u;
const SPEAKER_COLUMN = /\b(?:speakers?|presenters?|who|name|author|by)\b/u;

/** Find talks in rows: `| Title - Speaker, Company | video | slides |`, with the link in any cell. */
function fromTables(body: readonly Fact[], order: Order | undefined): InlineTalk[] {
  const found: InlineTalk[] = [];
  let header: readonly string[] = [];
  let rows: Row[] = [];
  for (const fact of body) {
    if (fact.type !== 'line' || !fact.cells) continue;
    if (fact.header === true) {
      found.push(...fromRows(rows));
      rows = [];
      header = fact.cells.map((cell) => cell.toLowerCase());
      continue;
    }
    const row = readRow(fact, fact.cells, header, order);
    if (row) rows.push(row);
  }
  return [...found, ...fromRows(rows)];
}

function readRow(
  line: LineFact,
  cells: readonly string[],
  header: readonly string[],
  order: Order | undefined,
): Row | undefined {
  const titleColumn = header.findIndex((cell) => TITLE_COLUMN.test(cell));
  const speakerColumn = header.findIndex((cell) => SPEAKER_COLUMN.test(cell));
  const cell =
    cells[titleColumn] ??
    cells.find((each) => readTitle(each).speakers.length > 0) ??
    cells.find((each) => each.length > 12) ??
    '';
  if (isOrdinary(cell)) return undefined;
  const namesSpeakers = speakerColumn >= 0 && speakerColumn !== titleColumn;
  const named = namesSpeakers ? readSpeakerList(cells[speakerColumn] ?? '', 'labelled') : undefined;
  const evidence = readEvidence({ ...line, text: cell }, [], order);
  const speakers = named?.speakers ?? evidence.speakers;
  const event = evidence.event !== undefined;
  const isSure = event || evidence.speakersAreSure || (named !== undefined && titleColumn >= 0);
  return { line, evidence: { ...evidence, speakers }, event, title: evidence.reading.title, isSure };
}

function fromRows(rows: readonly Row[]): readonly InlineTalk[] {
  const sure = rows.filter(({ isSure }) => isSure);
  const areMost = sure.length * 2 >= rows.length;
  if (!rows.some(({ event }) => event) && !(sure.length >= 2 && areMost)) return NO_TALKS;
  return (areMost ? rows : sure).map(({ line, evidence, event, title }) => {
    return { ...inlineTalk(line, evidence, line.end, event), title };
  });
}

/** Find talks in paragraphs that are the link to an event. The line above is the title if it agrees with the slug. */
function fromLinks(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  return lines.flatMap((line, index) => fromLink(line, lines[index - 1], order) ?? []);
}

function fromLink(line: LineFact, before: LineFact | undefined, order: Order | undefined): InlineTalk | undefined {
  if (!isParagraph(line) || line.style !== 'link') return undefined;
  const link = line.links.find((each) => each.sched);
  if (!link) return undefined;
  const isBare = link.text === link.url || /^https?:/u.test(link.text);
  if (isBare && before && isParagraph(before) && before.links.length === 0 && before.text.length < 200) {
    const evidence = readEvidence(before, [line], order);
    if (evidence.slugAgrees || (evidence.speakersAreSure && evidence.reading.speakers.length > 0)) {
      return inlineTalk(before, evidence, undefined, true);
    }
  }
  const slug = link.sched?.slug;
  if (isBare && slug === undefined) return undefined;
  const text = isBare ? titleFromSlug(slug ?? '') : link.text;
  return inlineTalk(line, readEvidence({ ...line, text }, [], order), undefined, true);
}

/** Check whether a line is in no list, table or quote. */
function isParagraph(line: LineFact): boolean {
  return line.itemDepth === undefined && !line.cells && !line.quoted;
}

/** Find the links of a list of links, as a day has with a file for each talk. */
function fromLinkLists(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  const units = lines.filter((line) => {
    if (line.quoted || line.cells) return false;
    return line.itemDepth === undefined ? line.first : line.itemDepth === 1 && line.itemEnd !== undefined;
  });
  const links = units.filter(isTitleLink);
  if (links.length < 2 || links.length * 3 < units.length * 2) return [];
  return links.map((line) => inlineTalk(line, readEvidence(line, [], order), line.itemEnd ?? line.end, false));
}

function isTitleLink(line: LineFact): boolean {
  const [link, ...others] = line.links;
  if (line.style !== 'link' || !link || others.length > 0) return false;
  const isAddress = link.text === link.url || /^https?:/u.test(line.text);
  return !isAddress && !/^(?:#|mailto:)/u.test(link.url) && !isOrdinary(line.text);
}

function inlineTalk(heading: LineFact, evidence: Evidence, end: number | undefined, linked: boolean): InlineTalk {
  return { heading, evidence, end, linked };
}

function numbered(lines: readonly LineFact[]): readonly { readonly line: LineFact; readonly index: number }[] {
  return lines.map((line, index) => ({ line, index }));
}

/** Return the lines below a line that may be facts about the talk, up to an end. */
function linesBelow(lines: readonly LineFact[], index: number, end = Infinity): readonly LineFact[] {
  return lines.slice(index + 1, index + 1 + LINES_OF_FACTS).filter(({ start }) => start < end);
}
