import type { FrontMatter } from '../markdown/frontMatter.js';
import type { SchedUrl, Speaker } from '../note/note.js';
import { parseSchedUrl, schedKey } from '../links/schedUrl.js';
import type { Span } from '../text/range.js';
import { fileTitle } from './paths/fileTitle.js';
import { pathParts } from './paths/pathParts.js';
import type { Evidence } from './evidence/evidence.js';
import { NO_WORDS } from './headings/headings.js';
import type { SectionNode } from './sections/nest.js';
import type { Place } from './headings/places.js';
import { type SectionDraft, toDraft } from './sections/sectionDrafts.js';
import type { SaidTalk } from './kinds/saidTalk.js';
import { frozenSpeakers } from './evidence/talkSpeakers.js';
import { readTitle, type TitleReading } from './words/titles/titles.js';
import { namesConference } from './words/vocabulary/conferenceNames.js';

/** The talk around the sections of a note, and the title of the note. */

/**
 * Put a talk around a note that names its only talk outside of its headings; the headings are parts of the talk. If the
 * note has a single talk without speakers, the talk gets the speakers. Several talks that name nobody else are parts of
 * the talk of the speakers who are named before.
 *
 * @param said what the note says of its only talk
 * @param likely whether the note is about a conference by its names: then a title is enough in a note without headings
 * @param place the place of the first chunk, which has the front matter
 */
export function talkAround(
  nodes: readonly SectionNode[],
  said: SaidTalk,
  frontMatter: FrontMatter | undefined,
  likely: boolean,
  text: string,
  place: Place,
): readonly SectionNode[] {
  if (said.isWhole && said.speakers.length > 0 && areParts(talksIn(nodes), said.speakers)) {
    return talkAround(nodes.map(asSection), said, frontMatter, likely, text, place);
  }
  const speakers = frozenSpeakers(said.speakers.length > 0 ? said.speakers : said.speakersInPath);
  const talks = count(nodes, 'talk');
  if (talks > 0 || holds(nodes, 'day') || said.title === undefined) {
    return talks === 1 ? nodes.map((each) => withSpeakers(each, speakers)) : nodes;
  }
  const event = frontMatter?.url === undefined ? undefined : parseSchedUrl(frontMatter.url);
  const reading = readTitle(said.title);
  const isBare = likely && (said.isWhole || nodes.every(({ draft }) => draft.level === 0));
  if (said.speakers.length === 0 && !event && !reading.sure && !isBare) return nodes;
  const facts = nodes.filter(({ draft }) => draft.level === 0).flatMap(({ draft }) => draft.facts);
  const heading = frontMatter ? titleIn(frontMatter, text) : firstLine(text);
  const evidence = evidenceOf(reading, reading.speakers.length > 0 ? reading.speakers : speakers, event);
  const from = heading.start;
  const { title } = reading;
  // What stands before the first heading may hold what follows.
  const children = nodes.flatMap((each) => (each.draft.level > 0 ? [each] : each.children));
  const [only, ...others] = children;
  if (only && others.length === 0 && readTitle(only.draft.title).title === title) {
    const talk = toDraft(
      { ...only.draft, kind: 'talk', title, evidence, facts: [...only.draft.facts] },
      only.draft.chunk,
    );
    return replaced(nodes, only, { ...only, draft: talk });
  }
  const draft = toDraft(
    { kind: 'talk', level: 0.5, heading, title, evidence, facts, from, end: undefined, adopts: false },
    place.chunk,
  );
  return [{ draft, place, children, end: text.trimEnd().length }];
}

function evidenceOf(reading: TitleReading, speakers: readonly Speaker[], event: SchedUrl | undefined): Evidence {
  return {
    reading,
    speakers,
    speakersAreSure: reading.sure,
    speakersBy: undefined,
    event,
    eventKey: event && schedKey(event),
    titleKey: reading.title.toLowerCase(),
    slugAgrees: false,
    slugRemainder: undefined,
    time: reading.time,
    room: reading.room,
    words: NO_WORDS,
  };
}

/** Find the line of the title in front matter, or that of the speakers if there is no title. */
function titleIn(frontMatter: Span, text: string): Span {
  const source = text.slice(frontMatter.start, frontMatter.end);
  const title = source.search(/^title\s*[:=]/mu);
  const at = title < 0 ? source.search(/^(?:speaker|presenter)s?\s*[:=]/mu) : title;
  return lineAt(frontMatter.start + Math.max(at, 0), text);
}

function firstLine(text: string): Span {
  return lineAt(Math.max(text.search(/\S/u), 0), text);
}

function lineAt(start: number, text: string): Span {
  return { start, end: start + (/[\r\n]|$/u.exec(text.slice(start))?.index ?? 0) };
}

/** Put another node in the place of a node. */
function replaced(nodes: readonly SectionNode[], old: SectionNode, node: SectionNode): readonly SectionNode[] {
  return nodes.map((each) => (each === old ? node : { ...each, children: replaced(each.children, old, node) }));
}

function talksIn(nodes: readonly SectionNode[]): readonly SectionDraft[] {
  return nodes.flatMap(({ draft, children }) => (draft.kind === 'talk' ? [draft] : talksIn(children)));
}

/** Check for talks that name nobody, or hardly anybody else than the speakers of the talk that they are parts of. */
function areParts(talks: readonly SectionDraft[], speakers: readonly Speaker[]): boolean {
  const names = new Set(speakers.map(({ name }) => name));
  const others = talks.filter((talk) => talk.speakers.some(({ name }) => !names.has(name)));
  return talks.length > 1 && others.length * 3 <= talks.length && talks.every(({ evidence }) => !evidence?.event);
}

function asSection(node: SectionNode): SectionNode {
  const { draft } = node;
  return {
    ...node,
    draft: draft.kind === 'talk' ? { ...draft, kind: 'section' } : draft,
    children: node.children.map(asSection),
  };
}

/** Set the speakers of talks that name none. */
function withSpeakers(node: SectionNode, speakers: readonly Speaker[]): SectionNode {
  const { draft } = node;
  const lacksSpeakers = draft.kind === 'talk' && draft.speakers.length === 0;
  return {
    ...node,
    draft: lacksSpeakers ? { ...draft, speakers } : draft,
    children: node.children.map((child) => withSpeakers(child, speakers)),
  };
}

/**
 * Find the title of a note: in front matter, or else its only top heading, or a first one that names the conference
 * beside its days, or else the name of the file.
 */
export function titleOf(
  nodes: readonly SectionNode[],
  frontMatter: FrontMatter | undefined,
  path: string | undefined,
): string {
  const [first, ...others] = nodes.filter(({ draft }) => draft.level > 0);
  if (frontMatter?.title !== undefined) return frontMatter.title;
  if (first && others.length === 0 && first.draft.title !== '') return first.draft.title;
  if (first && first.draft.kind === 'section' && first.children.length === 0 && namesConference(first.draft.title))
    return first.draft.title;
  return path === undefined ? (first?.draft.title ?? '') : fileTitle(pathParts(path)[0] ?? '');
}

/** Check whether nodes hold a section of a kind. */
export function holds(nodes: readonly SectionNode[], kind: string): boolean {
  return nodes.some(({ draft, children }) => draft.kind === kind || holds(children, kind));
}

/** Count the sections of a kind that nodes hold. */
export function count(nodes: readonly SectionNode[], kind: string): number {
  return nodes.reduce((sum, { draft, children }) => sum + (draft.kind === kind ? 1 : 0) + count(children, kind), 0);
}
