import type { FrontMatter } from '../markdown/frontMatter.js';
import type { SchedUrl, Speaker } from '../note/note.js';
import { parseSchedUrl, schedKey } from '../links/schedUrl.js';
import type { Span } from '../text/range.js';
import { fileTitle } from './fileTitle.js';
import { pathParts } from './pathParts.js';
import type { Evidence } from './evidence.js';
import { NO_WORDS } from './headings.js';
import type { SectionNode } from './nest.js';
import type { Place } from './places.js';
import { frozenSpeakers, toDraft } from './sectionDrafts.js';
import { readSpeakerList } from './words/speakerLists.js';
import { readTitle, type TitleReading } from './words/titles.js';

/** The talk around the sections of a note, by its front matter, and the title of the note. */

/**
 * Put a talk around a note whose front matter alone names the talk; its headings are parts of the talk. If the note has
 * a single talk without speakers, the talk gets the speakers of front matter.
 *
 * @param likely whether the note is about a conference by its names: then a title is enough in a note without headings
 * @param place the place of the first chunk, which has the front matter
 */
export function talkFromFrontMatter(
  nodes: readonly SectionNode[],
  frontMatter: FrontMatter | undefined,
  likely: boolean,
  text: string,
  place: Place,
): readonly SectionNode[] {
  if (!frontMatter) return nodes;
  const speakers = frozenSpeakers(
    frontMatter.speakers.flatMap((each) => readSpeakerList(each, 'labelled')?.speakers ?? []),
  );
  const talks = count(nodes, 'talk');
  const isNamedElsewhere = talks > 0 || holds(nodes, 'day') || frontMatter.title === undefined;
  if (isNamedElsewhere) return talks === 1 ? nodes.map((each) => withSpeakers(each, speakers)) : nodes;
  const event = frontMatter.url === undefined ? undefined : parseSchedUrl(frontMatter.url);
  const reading = readTitle(frontMatter.title);
  const isBare = likely && nodes.every(({ draft }) => draft.level === 0);
  if (speakers.length === 0 && !event && !reading.sure && !isBare) return nodes;
  const facts = nodes.filter(({ draft }) => draft.level === 0).flatMap(({ draft }) => draft.facts);
  const heading = titleIn(frontMatter, text);
  const evidence = evidenceOf(reading, reading.speakers.length > 0 ? reading.speakers : speakers, event);
  const from = heading.start;
  const { title } = reading;
  const draft = toDraft(
    { kind: 'talk', level: 0.5, heading, title, evidence, facts, from, end: undefined, adopts: false },
    place.chunk,
  );
  const children = nodes.filter((each) => each.draft.level > 0);
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

/** Find the line of the title in front matter. */
function titleIn(frontMatter: Span, text: string): Span {
  const at = text.slice(frontMatter.start, frontMatter.end).search(/^title\s*[:=]/mu);
  const start = frontMatter.start + Math.max(at, 0);
  return { start, end: start + (/[\r\n]|$/u.exec(text.slice(start))?.index ?? 0) };
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

/** Find the title of a note: in front matter, or else its only top heading, or else the name of the file. */
export function titleOf(
  nodes: readonly SectionNode[],
  frontMatter: FrontMatter | undefined,
  path: string | undefined,
): string {
  const [only, ...others] = nodes.filter(({ draft }) => draft.level > 0);
  if (frontMatter?.title !== undefined) return frontMatter.title;
  if (only && others.length === 0 && only.draft.title !== '') return only.draft.title;
  return path === undefined ? (only?.draft.title ?? '') : fileTitle(pathParts(path)[0] ?? '');
}

/** Check whether nodes hold a section of a kind. */
export function holds(nodes: readonly SectionNode[], kind: string): boolean {
  return nodes.some(({ draft, children }) => draft.kind === kind || holds(children, kind));
}

/** Count the sections of a kind that nodes hold. */
export function count(nodes: readonly SectionNode[], kind: string): number {
  return nodes.reduce((sum, { draft, children }) => sum + (draft.kind === kind ? 1 : 0) + count(children, kind), 0);
}
