import { frontMatterLength } from '../markdown/frontMatterLength.js';
import { isSpace } from '../text/isSpace.js';
import { behindLineEnd, type LineEnds } from '../text/lineEnds.js';

/** A longer part is no text a person wrote; it is read in shorter parts, and a longer line not at all. */
export const LONGEST_PART = 32_768;

/** Where a part of a text ends that can be parsed by itself. */
export interface Cut {
  /** Where its content ends, its last line's ending included. */
  readonly content: number;
  /** Where the next part starts. */
  readonly end: number;
}

/**
 * Find where the part ends that starts at an offset. A text is cut where no block of markdown can be open: before a
 * heading or a bullet in the first column, and behind blank lines before anything in it.
 */
export function cutAt(text: string, start: number, lineEnds: LineEnds): Cut {
  const found = nextCut(text, start === 0 ? frontMatterLength(text) : start, lineEnds, start + LONGEST_PART);
  const end = found - start > LONGEST_PART ? lineEndBefore(text, start, start + LONGEST_PART) : found;
  return { content: withoutTrailingBlanks(text, start, end), end };
}

/** The next place to cut; anything behind the limit when there is none before it. */
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

/** Tell whether a heading starts at the offset of a line: `# `. */
export function startsHeading(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== HASH) return false;
  let end = at + 1;
  while (text.charCodeAt(end) === HASH) end++;
  return end - at <= 6 && (end === text.length || isBlank(text.charCodeAt(end)) || behindLineEnd(text, end) > end);
}

/** `- x`: what is a list item, and no rule. */
function startsBullet(text: string, at: number): boolean {
  if (!isBullet(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== SPACE || at + 2 >= text.length) return false;
  return !isBullet(text.charCodeAt(at + 2)) && !isSpace(text, at + 2);
}

/** A part's last line ending, at or before the limit where there is one. */
function lineEndBefore(text: string, start: number, limit: number): number {
  const at = Math.max(text.lastIndexOf('\n', limit), text.lastIndexOf('\r', limit - 1));
  if (at > start) return at + 1;
  const next = /[\r\n]+/gu;
  next.lastIndex = limit;
  return next.exec(text) ? next.lastIndex : text.length;
}

/**
 * The lines with content, the last one's ending included: at the very end of a text, remark reads some HTML otherwise.
 */
function withoutTrailingBlanks(text: string, start: number, end: number): number {
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
