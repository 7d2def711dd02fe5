import { type Definitions, definitionsOf, mayDefine } from '../markdown/definitions.js';
import { frontMatterLength } from '../markdown/frontMatterLength.js';
import { leftOpen, mayLeaveOpen } from '../markdown/leftOpen.js';
import { behindLineEnd, type LineEnds } from '../text/lineEnds.js';
import type { Span } from '../text/range.js';
import { type Cut, cutAt, LONGEST_PART, startsHeading } from './cut.js';
import type { ParsePart } from './parsePart.js';

/**
 * A part of a text that can be parsed by itself: from a heading to the next, or what comes before the first. One after
 * the other, the chunks are the text. What is in a chunk depends on its text alone, and on whether it is the first.
 */
export interface Chunk {
  readonly text: string;
  /** Whether it is a note's first chunk, which may start with front matter. */
  readonly isFirst: boolean;
  /** The parts it is parsed in. What stands between them is blank, or the rest of what a part left open. */
  readonly parts: readonly Span[];
  /** Whether its last part leaves something open, so that it ends only where the text does. */
  readonly isOpen: boolean;
  /** The link definitions in it. */
  readonly definitions: Definitions;
}

/** Cut off the chunk that starts at an offset of a text, where nothing may be open. */
export function chunkAt(text: string, start: number, lineEnds: LineEnds, parse: ParsePart): Chunk {
  const parts: Span[] = [];
  const definitions = new Map<string, string>();
  let isOpen: boolean;
  let at = start;
  do {
    const cut = cutAt(text, at, lineEnds);
    parts.push({ start: at - start, end: cut.content - start });
    const source = text.slice(at, cut.content);
    const isFirst = at === 0;
    if (mayDefine(source) && !isUnread(source)) {
      for (const [label, url] of definitionsOf(parse(source, isFirst, NO_LABELS).nodes)) {
        if (!definitions.has(label)) definitions.set(label, url);
      }
    }
    const close = closeOf(source, isFirst, parse);
    isOpen = close !== undefined;
    at = close ? behindClose(text, cut, close, lineEnds) : cut.end;
  } while (at < text.length && !isReadHeading(text, at, lineEnds));
  return { text: text.slice(start, at), isFirst: start === 0, parts, isOpen, definitions };
}

/** Find the heading that ends the chunk at an offset, if nothing is left open before it. */
export function nextHeading(text: string, start: number, lineEnds: LineEnds): number {
  const heading = /[\r\n](?=#{1,6}(?:[ \t\r\n]|$))/g;
  heading.lastIndex = start === 0 ? Math.max(frontMatterLength(text) - 1, 0) : start;
  while (heading.exec(text)) if (isReadHeading(text, heading.lastIndex, lineEnds)) return heading.lastIndex;
  return text.length;
}

/** Tell whether a line is a heading, and is no longer than what is read. */
export function isReadHeading(text: string, at: number, lineEnds: LineEnds): boolean {
  return startsHeading(text, at) && behindLineEnd(text, lineEnds.find(at)) - at <= LONGEST_PART;
}

/** Nobody wrote a line that long; it is left out. */
export function isUnread(source: string): boolean {
  return source.length > LONGEST_PART;
}

const NO_LABELS: readonly string[] = [];

/** What closes code or HTML that a part leaves open. */
function closeOf(source: string, isFirst: boolean, parse: ParsePart): RegExp | undefined {
  if (!mayLeaveOpen(source) || isUnread(source)) return undefined;
  return leftOpen(parse(source, isFirst, NO_LABELS).nodes.at(-1), source)?.close;
}

/** The start of the line behind the line that closes what was left open. */
function behindClose(text: string, { content, end }: Cut, pattern: RegExp, lineEnds: LineEnds): number {
  const close = new RegExp(pattern);
  close.lastIndex = content;
  // A blank line may be right here, between the part and the next.
  if (!close.exec(text)) return text.length;
  return Math.max(behindLineEnd(text, lineEnds.find(close.lastIndex)), Math.min(end, close.lastIndex));
}
