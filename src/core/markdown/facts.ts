import { parseSchedUrl } from '../links/schedUrl.js';
import type { FollowUpState, SchedUrl } from '../note/note.js';
import type { LineIndex } from '../text/lineIndex.js';
import type { Span } from '../text/range.js';

/**
 * What the markdown says, before anyone decides what it means: a flat list in text order. Offsets are relative to the
 * chunk, so the same chunk has the same facts wherever it stands in a note.
 */
export type Fact = HeadingFact | LineFact | RemarkFact | RuleFact | OtherFact | FrontMatterFact;

/** The facts of a chunk: a part of a text that can be parsed by itself. */
export interface ChunkFacts {
  /** All of the chunk's text. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly facts: readonly Fact[];
  /** How many of its characters were not read. */
  readonly skipped: number;
}

/** The facts of a whole text: those of its chunks, in text order. The chunks are all of the text, without gaps. */
export interface TextFacts {
  readonly text: string;
  readonly chunks: readonly ChunkFacts[];
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
export const PROSE: LinePlace = {
  first: true,
  quoted: false,
  itemDepth: undefined,
  itemEnd: undefined,
  cells: undefined,
  header: undefined,
};

/*
 * Facts are made here, and written out: engines take several times as long to copy an object and add to it, and to work
 * with objects that do not all have the same fields.
 */

/** Make the fact of a line. */
export function lineFact(line: Line, place: LinePlace): LineFact {
  const { start, end, text, style, struck, links, followUps } = line;
  const { first, quoted, itemDepth, itemEnd, cells, header } = place;
  return {
    type: 'line',
    start,
    end,
    text,
    style,
    struck,
    links,
    followUps,
    first,
    quoted,
    itemDepth,
    itemEnd,
    cells,
    header,
  };
}

/** Make the fact of a heading. */
export function headingFact({ start, end, text, style, struck, links, followUps }: Line, level: number): HeadingFact {
  return { type: 'heading', start, end, text, style, struck, links, followUps, level };
}

/** Tell whether a fact is a text with links and follow-ups. */
export function isText(fact: Fact): fact is LineFact | HeadingFact {
  return fact.type === 'line' || fact.type === 'heading';
}
