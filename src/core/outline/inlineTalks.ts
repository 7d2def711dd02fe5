import type { Fact, LineFact, Span } from '../markdown/facts.js';
import { titleFromSlug } from '../links/slug.js';
import { type Evidence, readEvidence } from './evidence.js';
import type { Passage } from './passage.js';
import { bare } from './words/bare.js';
import { isFollowUpsTitle } from './words/followUpsTitle.js';
import { readTitle } from './words/titles.js';
import type { Order } from './words/titleSpeakers.js';
import { isBreak, isGroupTitle, isMetadata, isOtherTitle } from './words/vocabulary.js';
import { readSpeakers } from './words/speakerLists.js';

/** A talk that has no heading: a bullet, a bold line, a table's row, a link. */
export interface InlineTalk {
  readonly evidence: Evidence;
  readonly heading: LineFact;
  /** Where it ends; `undefined`: where the next one, or the body, does. */
  readonly end: number | undefined;
  /** A title from elsewhere than the heading's text: a table's column, a link's slug. */
  readonly title?: string;
  /** Shows by itself that it is a talk: an event's link. */
  readonly linked: boolean;
}

/** What was found under a heading, for some order of title and speakers. */
export interface KnownInlineTalks {
  readonly order: Order | undefined;
  readonly talks: readonly InlineTalk[];
  /** What would be talks if nothing else is one: a list of links. */
  readonly links: readonly InlineTalk[];
}

/**
 * Find talks among the lines under a heading that is not a talk's.
 *
 * @param listed the heading is a day's or the conference's, so that a mere list of links is one of talks
 * @param taken event keys and lower-case titles of the talks that have headings: a list that repeats them is no list of talks
 */
export function findInlineTalks(passage: Passage, taken: () => ReadonlySet<string>, order: Order | undefined, listed: boolean): readonly InlineTalk[] {
  if (passage.knownInlineTalks?.order !== order) passage.knownInlineTalks = undefined;
  const { talks, links } = (passage.knownInlineTalks ??= findCandidates(passage, order));
  if (talks.length === 0 && (links.length === 0 || !listed)) return NO_TALKS;
  const seen = new Set<string>();
  const isFresh = ({ evidence: { eventKey, titleKey } }: InlineTalk): boolean => {
    if (eventKey !== undefined) {
      if (taken().has(eventKey) || seen.has(eventKey)) return false;
      seen.add(eventKey);
    }
    return !taken().has(titleKey) && !seen.has(titleKey);
  };
  let found = talks.filter(isFresh);
  if (found.length === 0 && listed) found = links.filter(isFresh);
  if (found.length < 2) return found;
  found.sort((a, b) => a.heading.start - b.heading.start);
  // A talk inside another's lines (a link in a bullet) is that talk.
  return found.filter((talk, index) => !found.slice(0, index).some((before) => before.end !== undefined && talk.heading.start < before.end));
}

/** No talks. */
export const NO_TALKS: readonly InlineTalk[] = [];

function findCandidates({ body, lines }: Passage, order: Order | undefined): KnownInlineTalks {
  if (lines.length === 0) return { order, talks: NO_TALKS, links: NO_TALKS };
  return { order, talks: [...fromItems(lines, order), ...fromBoldLines(lines, order), ...fromTables(body, order), ...fromLinks(lines, order)], links: fromLinkLists(lines, order) };
}

function isOrdinary(text: string): boolean {
  if (text.length < 3 || text.length > 300) return true;
  const title = bare(text);
  return isBreak(text, title) || isFollowUpsTitle(text, title) || isGroupTitle(text, title) || isOtherTitle(text, title) || isMetadata(text, title);
}

/** `* Title - Speaker, Role, Company`, with the link in the bullet or nested below it. */
function fromItems(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  const items = lines.filter((line) => line.itemDepth === 1 && line.itemEnd !== undefined && !line.quoted);
  const candidates = items.flatMap((item) => {
    if (item.links.some((link) => link.url.startsWith('#')) || isOrdinary(item.text) || item.followUps.some(({ form }) => form !== 'hint')) return [];
    const rest = within(lines, item).slice(1);
    const evidence = readEvidence(item, rest, order);
    const event = evidence.event !== undefined;
    return event || evidence.speakersAreSure ? [{ item, evidence, event }] : [];
  });
  const linked = candidates.filter(({ event }) => event);
  // Without links, a list is one of talks when most of its items name a speaker in full.
  const spoken = candidates.filter(({ event, evidence }) => !event && evidence.reading.speakers.length > 0);
  const trusted = candidates.length >= 2 && (linked.length + spoken.length) * 2 > items.length ? candidates : linked;
  return trusted.map(({ item, evidence, event }) => inlineTalk(item, evidence, item.itemEnd, event));
}

/** `**B. Keynote: …**` */
function fromBoldLines(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  const bold = lines.filter((line, index) => line.first && line.style === 'strong' && line.itemDepth === undefined && !line.quoted && !line.cells && line.followUps.length === 0 && !(line.text.endsWith(':') && lines[index + 1]?.itemDepth !== undefined) && !isOrdinary(line.text) && bare(line.text).split(' ').length >= 2);
  const read = bold.map((line, index) => {
    const next = bold[index + 1]?.start ?? Infinity;
    const rest = lines.filter((each) => each.start > line.start && each.start < next).slice(0, 3);
    const evidence = readEvidence(line, rest, order);
    const numbered = /^\s*(?:[A-Z]|\d{1,2})[.)]\s/u.test(line.text) || evidence.reading.format !== undefined;
    return { line, evidence, event: evidence.event !== undefined, sure: evidence.event !== undefined || evidence.speakersAreSure || numbered };
  });
  // A name on the next line may be anything below one bold line; below several, it is the speaker.
  const named = read.filter(({ evidence }) => evidence.speakersBy === 'place');
  if (named.length >= 2) for (const each of named) each.sure = true;
  const sure = read.filter((each) => each.sure).length;
  const linked = read.some((each) => each.event);
  if (!linked && sure < 2) return [];
  const all = sure * 2 > read.length ? read : read.filter((each) => each.sure);
  return all.map(({ line, evidence, event }) => inlineTalk(line, evidence, undefined, event));
}

/** `| Title - Speaker, Company | video | slides |`, the link in any cell. */
function fromTables(body: readonly Fact[], order: Order | undefined): InlineTalk[] {
  const found: InlineTalk[] = [];
  let header: readonly string[] = [];
  const rows: { line: LineFact; evidence: Evidence; event: boolean; title: string; sure: boolean }[] = [];
  const flush = (): void => {
    const sure = rows.filter((row) => row.sure).length;
    if (rows.some((row) => row.event) || (sure >= 2 && sure * 2 >= rows.length)) {
      for (const { line, evidence, event, title, sure: isSure } of rows) {
        if (isSure || sure * 2 >= rows.length) found.push({ ...inlineTalk(line, evidence, line.end, event), title });
      }
    }
    rows.length = 0;
  };
  for (const fact of body) {
    if (fact.type !== 'line' || !fact.cells) continue;
    if (fact.header === true) {
      flush();
      header = fact.cells.map((cell) => cell.toLowerCase());
      continue;
    }
    const titleColumn = header.findIndex((cell) => /\b(?:talk|title|session|presentation|topic|event|titel|titre)\b/u.test(cell));
    const speakerColumn = header.findIndex((cell) => /\b(?:speakers?|presenters?|who|name|author|by)\b/u.test(cell));
    const cell = fact.cells[titleColumn] ?? fact.cells.find((each) => readTitle(each).speakers.length > 0) ?? fact.cells.find((each) => each.length > 12) ?? '';
    if (isOrdinary(cell)) continue;
    const named = speakerColumn >= 0 && speakerColumn !== titleColumn ? readSpeakers(fact.cells[speakerColumn] ?? '', 'labelled') : undefined;
    const evidence = readEvidence({ ...fact, text: cell }, [], order);
    const speakers = named?.speakers ?? evidence.speakers;
    const event = evidence.event !== undefined;
    const sure = event || evidence.speakersAreSure || (named !== undefined && titleColumn >= 0);
    rows.push({ line: fact, evidence: { ...evidence, speakers }, event, title: evidence.reading.title, sure });
  }
  flush();
  return found;
}

/** A paragraph that is an event's link, with the title above it where the line there is what the link's slug says. */
function fromLinks(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  return lines.flatMap((line, index) => {
    if (line.itemDepth !== undefined || line.cells || line.quoted || line.style !== 'link') return [];
    const link = line.links.find((each) => each.sched);
    if (!link) return [];
    const before = lines[index - 1];
    const above = before && before.itemDepth === undefined && !before.cells && !before.quoted && before.links.length === 0 && before.text.length < 200 ? before : undefined;
    const named = link.text === link.url || /^https?:/u.test(link.text) ? undefined : link.text;
    if (named === undefined && above) {
      const evidence = readEvidence(above, [line], order);
      if (evidence.slugAgrees || (evidence.speakersAreSure && evidence.reading.speakers.length > 0)) {
        return [inlineTalk(above, evidence, undefined, true)];
      }
    }
    const slug = link.sched?.slug;
    if (named === undefined && slug === undefined) return [];
    const evidence = readEvidence({ ...line, text: named ?? titleFromSlug(slug ?? '') }, [], order);
    return [inlineTalk(line, evidence, undefined, true)];
  });
}

/** A day that is a list of links, to a file for each talk. */
function fromLinkLists(lines: readonly LineFact[], order: Order | undefined): InlineTalk[] {
  const units = lines.filter((line) => !line.quoted && !line.cells && (line.itemDepth === undefined ? line.first : line.itemDepth === 1 && line.itemEnd !== undefined));
  const links = units.filter((line) => line.style === 'link' && line.links.length === 1 && !/^(?:#|mailto:)/u.test(line.links[0]?.url ?? '') && line.links[0]?.text !== line.links[0]?.url && !/^https?:/u.test(line.text) && !isOrdinary(line.text));
  if (links.length < 2 || links.length * 3 < units.length * 2) return [];
  return links.map((line) => inlineTalk(line, readEvidence(line, [], order), line.itemEnd ?? line.end, false));
}

function inlineTalk(heading: LineFact, evidence: Evidence, end: number | undefined, linked: boolean): InlineTalk {
  return { heading, evidence, end, linked };
}

function within(lines: readonly LineFact[], item: LineFact): LineFact[] {
  const span: Span = { start: item.start, end: item.itemEnd ?? item.end };
  return lines.filter((line) => line.start >= span.start && line.start < span.end);
}
