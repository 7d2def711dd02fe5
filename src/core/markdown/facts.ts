import { parseSchedUrl } from '../links/schedUrl.js';
import type { FollowUpState, SchedUrl } from '../note/note.js';
import type { LineIndex } from '../text/lineIndex.js';
import type { Span } from '../text/range.js';

/**
 * What the markdown says, before its meaning is decided. Facts form a flat list in text order. Their offsets are
 * relative to the chunk, so the facts of a chunk do not depend on its place in the note.
 */
export type Fact = HeadingFact | LineFact | RemarkFact | RuleFact | OtherFact | FrontMatterFact;

/** The facts of a chunk: a part of a text that can be parsed by itself. */
export interface ChunkFacts {
  /** The whole text of the chunk. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly facts: readonly Fact[];
  /** How many characters of the chunk were not read. */
  readonly skipped: number;
}

/** The facts of a whole text: the facts of its chunks, in text order. The texts of the chunks, joined, are the text. */
export interface TextFacts {
  readonly text: string;
  readonly chunks: readonly ChunkFacts[];
}

export interface LinkFact extends Span {
  readonly url: string;
  readonly text: string;
  /** The event of sched.com that the link leads to. */
  readonly sched: SchedUrl | undefined;
}

/** Make the fact of a link. */
export function linkFact(url: string, text: string, { start, end }: Span): LinkFact {
  return { url, text, start, end, sched: parseSchedUrl(url) };
}

/** A marker or a task box on a line, or a line that reads like a follow-up. */
export interface FollowUpFact extends Span {
  readonly form: 'marker' | 'task' | 'hint';
  readonly state: FollowUpState;
  readonly text: string;
  /** Set on an open marker at the very start of a list item. */
  readonly opensItem: true | undefined;
  /** Set on a marker behind its text: `look at Cilium #todo`. */
  readonly isBehind: true | undefined;
}

/** One line of text, from its first to its last visible character. */
export interface Line extends Span {
  /** The visible text. */
  readonly text: string;
  /** Set if the whole visible text is inside one such element. */
  readonly style: 'strong' | 'emphasis' | 'link' | undefined;
  /** Set if one strikethrough covers the whole line; the day the follow-up was done may follow. */
  readonly struck: true | undefined;
  readonly links: readonly LinkFact[];
  readonly followUps: readonly FollowUpFact[];
}

/** A cell of a table. */
export interface Cell extends Line {
  /** The lines of the cell, which `<br>` stands between. */
  readonly lines: readonly CellLine[];
}

/** A line of a cell. */
export interface CellLine extends Line {
  /** The part of the text in bold; empty without such a part. */
  readonly bold: string;
}

export interface HeadingFact extends Line {
  readonly type: 'heading';
  readonly level: number;
}

export interface LineFact extends Line {
  readonly type: 'line';
  /** Whether the line is the first of a paragraph or list item, or a row of a table. */
  readonly first: boolean;
  /** Whether the text of the line before goes on: the line is the next line of one sentence, not of a list of lines. */
  readonly goesOn: boolean;
  readonly quoted: boolean;
  /** Set inside a list: 1 for the outermost list. */
  readonly itemDepth: number | undefined;
  /** Set on the first line of a list item: the offset of the end of the item, inner lists included. */
  readonly itemEnd: number | undefined;
  /** Set on a row of a table: its cells. */
  readonly cells: readonly Cell[] | undefined;
  readonly header: true | undefined;
}

/** A blockquote. The facts of its lines follow, with `quoted` set. */
export interface RemarkFact extends Span {
  readonly type: 'remark';
  readonly text: string;
}

/** A thematic break. */
export interface RuleFact extends Span {
  readonly type: 'rule';
}

/** A code block. */
export interface OtherFact extends Span {
  readonly type: 'other';
}

export interface FrontMatterFact extends Span {
  readonly type: 'frontMatter';
  readonly format: 'yaml' | 'toml';
  readonly value: string;
}

/** Where a line is: in a quote, a list item, a table. */
export type LinePlace = Pick<LineFact, 'first' | 'goesOn' | 'quoted' | 'itemDepth' | 'itemEnd' | 'cells' | 'header'>;

/** The place of a line that is a paragraph outside of quotes, lists and tables. */
export const PROSE: LinePlace = {
  first: true,
  goesOn: false,
  quoted: false,
  itemDepth: undefined,
  itemEnd: undefined,
  cells: undefined,
  header: undefined,
};

/*
 * Facts are made here, field by field, all with the same fields: engines take several times as long to copy and extend
 * objects, and to work with objects of several shapes.
 */

/** Make the fact of a line. */
export function lineFact(line: Line, place: LinePlace): LineFact {
  const { start, end, text, style, struck, links, followUps } = line;
  const { first, goesOn, quoted, itemDepth, itemEnd, cells, header } = place;
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
    goesOn,
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

/** Check whether a fact is a line or heading, which has text, links and follow-ups. */
export function isText(fact: Fact): fact is LineFact | HeadingFact {
  return fact.type === 'line' || fact.type === 'heading';
}
