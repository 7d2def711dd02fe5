import type { Span } from '../text/range.js';
import type { FrontMatter } from '../markdown/frontMatter.js';
import type { LineFact } from '../markdown/facts.js';
import { dayAtEnd, dayInPath, fileNamesDay, isPost } from './paths/dayInPath.js';
import type { SectionNode } from './sections/nest.js';
import { toDraft } from './sections/sectionDrafts.js';
import { SPAN_OF_DAYS } from './words/dates/datePatterns.js';
import { readDay } from './words/dates/dates.js';
import { count, holds } from './wrap.js';

/** A day that is named outside of headings, and where. */
interface NamedDay {
  readonly title: string;
  /** The line that names the day, or the start of the note if none does; offsets are relative to the chunk. */
  readonly heading: Span;
}

/**
 * Put a day around the talks of a note that have none, if the name of its file or folder, its front matter or the text
 * right under its title names the day: `day-1.md`, `2012-09-20/notes.md`, `date: 2012-09-20`. If other days follow, a
 * day right under the title is that of the talks before them.
 */
export function dayAround(
  nodes: readonly SectionNode[],
  path: string | undefined,
  frontMatter: FrontMatter | undefined,
  text: string,
): readonly SectionNode[] {
  const [first, ...others] = nodes;
  if (!first || !holds(nodes, 'talk')) return nodes;
  if (holds(nodes, 'day')) return [withFirstDay(first), ...others];
  // The date of a single talk is a fact about the talk.
  const hasTalks = count(nodes, 'talk') > 1;
  const inText = (): string | undefined =>
    dayInFrontMatter(frontMatter, path ?? '') ?? dayUnderTitle(first)?.title ?? dayAtEnd(path ?? '');
  const title = dayInPath(path ?? '') ?? (hasTalks ? inText() : undefined);
  if (title === undefined) return nodes;
  const {
    place,
    draft: {
      heading: { start },
    },
  } = first;
  const end = Math.max(text.trimEnd().length, place.start + start);
  return [dayOf({ title, heading: { start, end: start } }, 0, first, nodes, end)];
}

/** Put the day right under a title around the talks before the next day, if both are written alike. */
function withFirstDay(node: SectionNode): SectionNode {
  const { children, draft } = node;
  const at = children.findIndex((child) => child.draft.kind === 'day');
  const next = children[at];
  const held = children.slice(0, Math.max(at, 0));
  const day = next && holds(held, 'talk') ? dayUnderTitle(node) : undefined;
  if (!next || !day || !areAlike(day.title, next.draft.title)) return node;
  const end = Math.max(...held.map((each) => each.end));
  return { ...node, children: [dayOf(day, draft.level + 0.5, node, held, end), ...children.slice(at)] };
}

/** Check for two days with a date, or two with a number, or two with neither. */
function areAlike(title: string, nextTitle: string): boolean {
  const day = readDay(title);
  const nextDay = readDay(nextTitle);
  return day?.dated === nextDay?.dated && day?.numbered === nextDay?.numbered;
}

/** Return the day that a node names, around some of its children or around all nodes. */
function dayOf(
  { title, heading }: NamedDay,
  level: number,
  { draft: { chunk }, place }: SectionNode,
  children: readonly SectionNode[],
  end: number,
): SectionNode {
  const from = heading.start;
  const draft = toDraft(
    { kind: 'day', level, heading, title, evidence: undefined, facts: [], from, end: undefined, adopts: false },
    chunk,
  );
  return { draft, place, children, end };
}

/** Find the day in the title of front matter, or the date there. A date with a time of day is that of the post. */
function dayInFrontMatter(frontMatter: FrontMatter | undefined, path: string): string | undefined {
  const { title = '', date = '' } = frontMatter ?? {};
  if (fileNamesDay(title, false)) return title;
  return !isPost(path) && readDay(date)?.remainder === '' ? date : undefined;
}

/** The lines right under the title, in which a day may stand. */
const LINES = 3;
/** "Date: ", "Wann: " */
const LABEL =
  /^(?:date|day|when|datum|wann|fecha|cuándo|quand|data|quando|дата|когда|日期|时间|日付|日時|날짜)\s*[:：]\s*/iu;
/** A date of the text and not of the conference, or a line over a list. */
const ABOUT_TEXT =
  /updat|publish|post|writ|creat|edit|modif|deadline|aktualisiert|publi|actuali|aggiornat|更新|发布|[:：]$/iu;
/** "2031-03-19 19:10", as programs write when a text was published */
const TIMESTAMP = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/u;
const MOST_WORDS = 5;
/** "Slug: widgets", among the fields of a post that stand at its start, where a date is that of the publication. */
const FIELD_OF_POST = /^(?:slug|category|tags|status|modified|summary|layout|permalink)\s*:/iu;
const FIELDS = 8;

/** Find the line right under the title of a note, or at its start, that names the day: "Tue 19 March 2024, Hall A". */
function dayUnderTitle({ draft }: SectionNode): NamedDay | undefined {
  if (draft.kind !== 'section' && draft.kind !== 'track') return undefined;
  const facts = draft.facts.filter((fact): fact is LineFact => fact.type === 'line');
  if (facts.slice(0, FIELDS).some(({ text }) => FIELD_OF_POST.test(text))) return undefined;
  const lines = facts.slice(0, LINES);
  const isOnlyItem = lines.filter((line) => line.itemDepth !== undefined).length === 1;
  for (const { text, quoted, cells, itemDepth, start, end } of lines) {
    const number = itemDepth !== undefined && isOnlyItem ? dayNumberBefore(draft.chunk.text, start) : '';
    const value = number + text.replace(LABEL, '');
    const day = readDay(value);
    if (quoted || cells || !day || SPAN_OF_DAYS.test(value) || (itemDepth !== undefined && value === text)) continue;
    const words = day.remainder === '' ? 0 : day.remainder.split(' ').length;
    const isSure = day.clear && (day.dated || day.numbered || words === 0);
    if (isSure && words <= MOST_WORDS && !ABOUT_TEXT.test(text) && !TIMESTAMP.test(value))
      return { title: value, heading: { start: start - number.length, end } };
  }
  return undefined;
}

/** Return the number in front of an item, which may be that of a day: "21. " of "21. März". */
function dayNumberBefore(text: string, start: number): string {
  return (
    /(?<=^|[\r\n])(?:[1-9]|[12]\d|3[01])\. $/u.exec(text.slice(Math.max(0, start - NUMBER_LENGTH), start))?.[0] ?? ''
  );
}

/** A line break, "21. " */
const NUMBER_LENGTH = 5;
