import { type Definitions, definitionsOf, mayDefine } from '../markdown/definitions.js';
import { frontMatterLength } from '../markdown/frontMatterLength.js';
import { type LeftOpen, leftOpen, mayLeaveOpen } from '../markdown/leftOpen.js';
import { leadBehind } from '../markdown/leads.js';
import { behindLineEnd, type LineEnds } from '../text/lineEnds.js';
import type { Span } from '../text/range.js';
import { type Cut, cutAt, LONGEST_PART, startsHeading, withoutTrailingBlanks } from './cut.js';
import type { ParsePart } from './parsePart.js';

/** A part of a chunk that is parsed by itself. */
export interface Part extends Span {
  /**
   * The text to parse before the part, so that the part goes on with what was cut: the header of a table, or the
   * bullets of a list, that is longer than a part. Empty for nearly all parts.
   */
  readonly lead: string;
}

/**
 * A part of a text that can be parsed by itself: from a heading to the next, or the text before the first heading. The
 * chunks of a text, joined, are the text. The content of a chunk depends on its text alone, and on whether the chunk is
 * the first.
 */
export interface Chunk {
  readonly text: string;
  /** Whether the chunk is the first of its note, which may start with front matter. */
  readonly isFirst: boolean;
  /** The parts to parse. Between them are blank lines, or the rest of code or HTML that a part left open. */
  readonly parts: readonly Part[];
  /** Whether the last part leaves code or HTML open, so that the chunk ends with the text. */
  readonly isOpen: boolean;
  /** The link definitions in the chunk. */
  readonly definitions: Definitions;
}

/**
 * Cut off the chunk that starts at an offset of a text.
 *
 * @param start an offset where no markdown is open
 */
export function chunkAt(text: string, start: number, lineEnds: LineEnds, parse: ParsePart): Chunk {
  const parts: Part[] = [];
  const definitions = new Map<string, string>();
  let isOpen: boolean;
  let at = start;
  let lead = '';
  do {
    const cut = cutAt(text, at, lineEnds);
    const isFirst = at === 0;
    const isRead = !isUnread(text.slice(at, cut.content));
    const source = isRead ? lead + text.slice(at, cut.content) : '';
    if (mayDefine(source)) {
      for (const [label, url] of definitionsOf(parse(source, isFirst, NO_LABELS).nodes)) {
        if (!definitions.has(label)) definitions.set(label, url);
      }
    }
    const open = openAtEnd(source, isFirst, startsHeading(text, cut.end), parse);
    isOpen = open !== undefined;
    const next = open ? behindClose(text, cut, open.close, lineEnds) : cut.end;
    // HTML up to a blank line may have headings.
    const content = open?.ending === '' ? withoutTrailingBlanks(text, at, next) : cut.content;
    parts.push({ start: at - start, end: (content - at > LONGEST_PART ? cut.content : content) - start, lead });
    // A line that is too long to be read does not end a table or list.
    if (isRead) lead = cut.isForced ? leadBehind(source, parse(source, isFirst, NO_LABELS).nodes) : '';
    at = next;
  } while (at < text.length && !isReadHeading(text, at, lineEnds));
  return { text: text.slice(start, at), isFirst: start === 0, parts, isOpen, definitions };
}

/**
 * Find the heading that ends the chunk at an offset, if the chunk leaves nothing open.
 *
 * @returns its offset, or the length of the text
 */
export function nextHeading(text: string, start: number, lineEnds: LineEnds): number {
  const heading = /[\r\n](?=#{1,6}(?:[ \t\r\n]|$))/g;
  heading.lastIndex = start === 0 ? Math.max(frontMatterLength(text) - 1, 0) : start;
  while (heading.exec(text)) if (isReadHeading(text, heading.lastIndex, lineEnds)) return heading.lastIndex;
  return text.length;
}

/** Check whether the line at an offset is a heading, and is short enough to be read. */
export function isReadHeading(text: string, at: number, lineEnds: LineEnds): boolean {
  return startsHeading(text, at) && behindLineEnd(text, lineEnds.find(at)) - at <= LONGEST_PART;
}

/** Check whether a part is too long to be read: a line that nobody wrote. */
export function isUnread(source: string): boolean {
  return source.length > LONGEST_PART;
}

const NO_LABELS: readonly string[] = [];

/**
 * Return the code or HTML that a part leaves open; `undefined` if nothing is left open.
 *
 * @param isAboveHeading whether a heading follows the part, which ends HTML that is only a line of tags
 */
function openAtEnd(source: string, isFirst: boolean, isAboveHeading: boolean, parse: ParsePart): LeftOpen | undefined {
  if (!mayLeaveOpen(source)) return undefined;
  const open = leftOpen(parse(source, isFirst, NO_LABELS).nodes.at(-1), source);
  if (open?.ending !== '' || !isAboveHeading) return open;
  const isEnded = parse(source + ANY_HEADING, isFirst, NO_LABELS).nodes.at(-1)?.type === 'heading';
  return isEnded ? undefined : open;
}

const ANY_HEADING = '# x';

/** Return the start of the line behind the end of code or HTML that was left open. */
function behindClose(text: string, { content, end }: Cut, pattern: RegExp, lineEnds: LineEnds): number {
  const close = new RegExp(pattern);
  close.lastIndex = content;
  // The end may be a blank line right behind the part.
  if (!close.exec(text)) return text.length;
  return Math.max(behindLineEnd(text, lineEnds.find(close.lastIndex)), Math.min(end, close.lastIndex));
}
