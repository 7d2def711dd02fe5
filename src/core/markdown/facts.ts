import { parseSchedUrl } from '../links/schedUrl.js';
import type { FollowUpState, SchedUrl } from '../note/note.js';

/**
 * What the markdown says, before anyone decides what it means: a flat list in text order. Offsets are relative to the
 * text that was read, so the same text gives the same facts wherever it stands in a note.
 */
export type Fact = HeadingFact | LineFact | RemarkFact | RuleFact | OtherFact | FrontMatterFact;

/** A stretch of the text, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface LinkFact extends Span {
  readonly url: string;
  readonly text: string;
  /** The event it leads to, if it is a link to one. */
  readonly sched: SchedUrl | undefined;
}

/** Make a link's fact. */
export function linkFact(url: string, text: string, { start, end }: Span): LinkFact {
  return { url, text, start, end, sched: parseSchedUrl(url) };
}

/** A marker or a task box on a line, or a line that reads like a follow-up. */
export interface FollowUpFact extends Span {
  readonly form: 'marker' | 'task' | 'hint';
  readonly state: FollowUpState;
  readonly text: string;
  /** Set on an open marker that is the first thing in a list item. */
  readonly opensItem: true | undefined;
}

/** One line of visible text. */
export interface Line extends Span {
  /** Without markdown. */
  readonly text: string;
  /** Set when all of the visible text is inside one such element. */
  readonly style: 'strong' | 'emphasis' | 'link' | undefined;
  /** Set when one strike-through that ends on the line covers all of it; the day it was done may follow. */
  readonly struck: true | undefined;
  readonly links: readonly LinkFact[];
  readonly followUps: readonly FollowUpFact[];
}

export interface HeadingFact extends Line {
  readonly type: 'heading';
  readonly level: number;
}

export interface LineFact extends Line {
  readonly type: 'line';
  /** First line of a paragraph, list item, or table row. */
  readonly first: boolean;
  readonly quoted: boolean;
  /** Set inside a list: 1 for the outermost list. */
  readonly itemDepth: number | undefined;
  /** Set on the first line of a list item: where the item, nested lists included, ends. */
  readonly itemEnd: number | undefined;
  /** Set on a table's row; the first row is the header. */
  readonly cells: readonly string[] | undefined;
  readonly header: true | undefined;
}

/** A blockquote; its lines follow as `quoted` line facts. */
export interface RemarkFact extends Span {
  readonly type: 'remark';
  readonly text: string;
}

/** A thematic break. */
export interface RuleFact extends Span {
  readonly type: 'rule';
}

/** Content without lines of prose: a code block. */
export interface OtherFact extends Span {
  readonly type: 'other';
}

export interface FrontMatterFact extends Span {
  readonly type: 'frontMatter';
  readonly format: 'yaml' | 'toml';
  readonly value: string;
}

/** Where a line stands. */
export type LinePlace = Pick<LineFact, 'first' | 'quoted' | 'itemDepth' | 'itemEnd' | 'cells' | 'header'>;

/** No more than a line of its own. */
export const PROSE: LinePlace = { first: true, quoted: false, itemDepth: undefined, itemEnd: undefined, cells: undefined, header: undefined };

/*
 * Facts are made here, and written out: engines take several times as long to copy an object and add to it, and to work with
 * objects that do not all have the same fields.
 */

/** Make the fact of a line. */
export function lineFact({ start, end, text, style, struck, links, followUps }: Line, { first, quoted, itemDepth, itemEnd, cells, header }: LinePlace): LineFact {
  return { type: 'line', start, end, text, style, struck, links, followUps, first, quoted, itemDepth, itemEnd, cells, header };
}

/** Make the fact of a heading. */
export function headingFact({ start, end, text, style, struck, links, followUps }: Line, level: number): HeadingFact {
  return { type: 'heading', start, end, text, style, struck, links, followUps, level };
}

/** Move a fact to where it stands in a text that holds, from some offset on, the one it was read from. */
export function movedFact(fact: Fact, by: number): Fact {
  if (by === 0) return fact;
  if (fact.type === 'heading') return headingFact(movedLine(fact, by), fact.level);
  if (fact.type !== 'line') return { ...fact, start: fact.start + by, end: fact.end + by };
  const { first, quoted, itemDepth, itemEnd, cells, header } = fact;
  return lineFact(movedLine(fact, by), { first, quoted, itemDepth, itemEnd: itemEnd === undefined ? undefined : itemEnd + by, cells, header });
}

function movedLine({ start, end, text, style, struck, links, followUps }: Line, by: number): Line {
  return {
    start: start + by, end: end + by, text, style, struck,
    links: links.length === 0 ? links : links.map(({ url, text, start, end, sched }) => ({ url, text, start: start + by, end: end + by, sched })),
    followUps: followUps.length === 0 ? followUps : followUps.map(({ form, state, text, start, end, opensItem }) => ({ form, state, text, start: start + by, end: end + by, opensItem })),
  };
}
