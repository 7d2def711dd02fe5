import { parseSchedUrl } from '../../sched/url.js';
import type { FollowUpState, SchedUrl } from '../model.js';

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
  readonly sched?: SchedUrl;
}

/** Make a link's fact. */
export function linkFact(url: string, text: string, { start, end }: Span): LinkFact {
  const sched = parseSchedUrl(url);
  return sched ? { url, text, start, end, sched } : { url, text, start, end };
}

/** A marker or a task box on a line, or a line that reads like a follow-up. */
export interface FollowUpFact extends Span {
  readonly form: 'marker' | 'task' | 'hint';
  readonly state: FollowUpState;
  readonly text: string;
  /** Set on an open marker that is the first thing in a list item. */
  readonly opensItem?: true;
}

/** One line of visible text. */
export interface Line extends Span {
  /** Without markdown. */
  readonly text: string;
  /** Set when all of the visible text is inside one such element. */
  readonly style?: 'strong' | 'emphasis' | 'link';
  /** Set when one strike-through that ends on the line covers all of it; the day it was done may follow. */
  readonly struck?: true;
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
  readonly itemDepth?: number;
  /** Set on the first line of a list item: where the item, nested lists included, ends. */
  readonly itemEnd?: number;
  /** Set on a table's row; the first row is the header. */
  readonly cells?: readonly string[];
  readonly header?: boolean;
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

/** Move a fact to where it stands in a text that holds, from some offset on, the one it was read from. */
export function movedFact(fact: Fact, by: number): Fact {
  if (by === 0) return fact;
  const start = fact.start + by;
  const end = fact.end + by;
  if (fact.type !== 'line' && fact.type !== 'heading') return { ...fact, start, end };
  const shift = <T extends Span>(each: T): T => ({ ...each, start: each.start + by, end: each.end + by });
  const links = fact.links.length > 0 ? fact.links.map(shift) : fact.links;
  const followUps = fact.followUps.length > 0 ? fact.followUps.map(shift) : fact.followUps;
  return fact.type === 'line' && fact.itemEnd !== undefined ? { ...fact, start, end, links, followUps, itemEnd: fact.itemEnd + by } : { ...fact, start, end, links, followUps };
}
