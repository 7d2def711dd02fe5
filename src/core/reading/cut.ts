import { frontMatterLength } from '../markdown/frontMatterLength.js';
import { isSpace } from '../text/isSpace.js';
import { behindLineEnd, type LineEnds } from '../text/lineEnds.js';

/** The longest part, in characters. Longer parts, which nobody wrote, are split; longer lines are not read. */
export const LONGEST_PART = 32_768;

/** The end of a part of a text that can be parsed by itself. Offsets are relative to the text. */
export interface Cut {
  /** The end of its content, the ending of its last line included. */
  readonly content: number;
  /** The start of the next part. */
  readonly end: number;
  /** Whether the text was cut only because the part would be too long: a block may go on behind. */
  readonly isForced: boolean;
}

/**
 * Find the end of the part that starts at an offset. A text is cut where no block of markdown can be open: before a
 * heading or bullet in the first column, and behind blank lines before text in the first column.
 */
export function cutAt(text: string, start: number, lineEnds: LineEnds): Cut {
  const found = nextCut(text, start === 0 ? frontMatterLength(text) : start, lineEnds, start + LONGEST_PART);
  const isForced = found - start > LONGEST_PART;
  const end = isForced ? lineEndBefore(text, start, start + LONGEST_PART) : found;
  return { content: withoutTrailingBlanks(text, start, end), end, isForced };
}

/** Find the next place to cut; return an offset behind the limit if there is none before the limit. */
function nextCut(text: string, from: number, lineEnds: LineEnds, limit: number): number {
  for (let at = from; at <= limit;) {
    const lineEnd = lineEnds.find(at);
    if (lineEnd === text.length) return text.length;
    const next = behindLineEnd(text, lineEnd);
    const behindBlanks = skipBlankLines(text, next);
    if (behindBlanks > next) {
      if (behindBlanks < text.length && !isSpace(text, behindBlanks)) return behindBlanks;
    } else if (startsHeading(text, next) || startsBullet(text, next)) return next;
    at = behindBlanks;
  }
  return limit + 1;
}

function skipBlankLines(text: string, from: number): number {
  for (let lineStart = from; ;) {
    let at = lineStart;
    while (isBlank(text.charCodeAt(at))) at++;
    const next = behindLineEnd(text, at);
    if (next === at) return lineStart;
    lineStart = next;
  }
}

/** Check whether a line starts with an ATX heading: `# `. */
export function startsHeading(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== HASH) return false;
  let end = at + 1;
  while (text.charCodeAt(end) === HASH) end++;
  return end - at <= 6 && (end === text.length || isBlank(text.charCodeAt(end)) || behindLineEnd(text, end) > end);
}

/** Check whether a line starts with a list item, `- x`, and is no thematic break. */
function startsBullet(text: string, at: number): boolean {
  if (!isBullet(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== SPACE || at + 2 >= text.length) return false;
  return !isBullet(text.charCodeAt(at + 2)) && !isSpace(text, at + 2);
}

/** Find the end of the last line before a limit, or of the first line behind if there is none before. */
function lineEndBefore(text: string, start: number, limit: number): number {
  const at = Math.max(text.lastIndexOf('\n', limit), text.lastIndexOf('\r', limit - 1));
  if (at > start) return at + 1;
  const next = /[\r\n]+/gu;
  next.lastIndex = limit;
  return next.exec(text) ? next.lastIndex : text.length;
}

/**
 * Return the end of the last line with content, its line ending included: without it, remark parses some HTML
 * differently.
 */
export function withoutTrailingBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end ? behindLineEnd(text, at) : at;
}

const HASH = 35;
const SPACE = 32;
const TAB = 9;

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isBullet(code: number): boolean {
  return code === 42 || code === 43 || code === 45;
}
