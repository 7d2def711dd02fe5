import type { RootContent } from 'mdast';
import { frontMatterLength } from './frontMatterLength.js';
import { parseBlocks } from './processor.js';

/** A parsed text. */
export interface Markdown {
  /** The top-level blocks of the syntax tree. */
  readonly blocks: readonly RootContent[];
  /** How many characters were left out, on lines with absurdly many levels of quotes or lists. */
  readonly skipped: number;
}

/**
 * Parse markdown (CommonMark, GFM) into a syntax tree. Never throws for a string.
 *
 * @param frontMatter whether the text is the start of a note, where front matter may be
 */
export function parseMarkdown(text: string, frontMatter: boolean): Markdown {
  const { readable: shallow, skipped } = blankTooDeep(text);
  const length = frontMatter ? frontMatterLength(shallow) : 0;
  const readable = shallow.slice(0, length) + blankTagsAboveText(shallow.slice(length));
  if (length > 0) return { blocks: parseBlocks(closedByDashes(readable, length), true), skipped };
  // The parser drops a byte order mark at the start. Inside a note, that mark is a character like any other: keep it.
  return { blocks: parseBlocks(readable.startsWith('\uFEFF') ? `\uFEFF${readable}` : readable, false), skipped };
}

/**
 * Close YAML with `---` in the place of `...`. remark-frontmatter allows one closing line for each opening line: with
 * two, it would search the whole text for the first before it searches for the second. All offsets stay the same.
 */
function closedByDashes(text: string, length: number): string {
  return text.slice(0, length).replace(/\.{3}(?=[ \t]*$)/u, '---') + text.slice(length);
}

/** Replace all but the line breaks of a text by blanks. All offsets stay the same. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** `br`, `div`, but no heading and no start of code */
const TAG_NAME = String.raw`(?!(?:h[1-6]|script|pre|style|textarea)\b)[a-z][a-z\d-]*`;
/** `<br/>`, `</div>`, `<a name="day-2">`, but no end of a comment: `<b -->` */
const TAG = String.raw`<\/?${TAG_NAME}(?:\s[^<>\r\n]*)?\/?(?<![-?\]])>[ \t]*`;
const LINE_END = String.raw`(?:\r\n|\n|\r)`;
const BLANK_LINE = String.raw`(?:\r\n|\n|\r(?!\n))[ \t]*${LINE_END}`;
/** `<br/>` */
const BREAK = String.raw`<br[ \t]*\/?>[ \t]*`;

/** Return a pattern for lines of nothing but what a pattern matches. */
function linesOf(pattern: string): string {
  return `(?:${pattern})+(?:${LINE_END}(?:${pattern})+)*`;
}

const TAGS_ABOVE_TEXT = new RegExp(
  [
    `(?<before>^|${BLANK_LINE})(?<tags>`,
    String.raw`${linesOf(TAG)}(?=${LINE_END}#{1,6}(?:[ \t\r\n]|$))`,
    // No code and no HTML, which the lines may be a part of.
    String.raw`|${linesOf(BREAK)}(?=${LINE_END} {0,3}[\p{L}\p{N}\p{So}*_[>+-])`,
    ')',
  ].join(''),
  'giu',
);

/**
 * Replace lines of nothing but tags right above a heading by blanks: `<br/>`, `<a name="day-2"></a>`; and lines of
 * nothing but `<br/>` above any text. By the letter of CommonMark, what stands below would be text of the HTML, which
 * nobody means. All offsets stay the same. Below other text, such a line is left as it is: it may belong to a list
 * item.
 */
function blankTagsAboveText(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(TAGS_ABOVE_TEXT, (found, before: string, tags: string, at: number) =>
    isInDeclaration(text, at) ? found : before + blank(tags),
  );
}

/** Check whether a declaration without its end, `<!DOCTYPE`, is open at an offset: the next tag would end it. */
function isInDeclaration(text: string, at: number): boolean {
  const start = text.lastIndexOf('<!', at);
  if (start < 0 || text.slice(start, at).includes('>')) return false;
  return /(?:^|[\r\n])<![a-z]/iu.test(text.slice(Math.max(start - 1, 0), start + 3));
}

/** A line with 40 levels of quotes and lists, or with 120 columns of indentation: nobody writes such notes. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}|^[ \t]{120}/u;
/** Matches every text that has such a line, and few others. */
const MAY_BE_TOO_DEEP = /(?:\d{0,9}[>+*.)-][ \t]*){20}|[ \t]{120}/u;

/**
 * Replace lines with absurdly many levels by blanks. For such lines the parser takes quadratic time, and at some
 * thousand levels its stack overflows. All offsets stay the same.
 */
function blankTooDeep(text: string): { readonly readable: string; readonly skipped: number } {
  if (!MAY_BE_TOO_DEEP.test(text)) return { readable: text, skipped: 0 };
  let skipped = 0;
  const readable = text.replace(/[^\r\n]+/gu, (line) => {
    if (!TOO_DEEP.test(line)) return line;
    skipped += line.length;
    return blank(line);
  });
  return { readable, skipped };
}
