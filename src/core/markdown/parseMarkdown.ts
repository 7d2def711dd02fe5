import type { RootContent } from 'mdast';
import { frontMatterLength } from './frontMatterLength.js';
import { parseBlocks } from './processor.js';

export interface Markdown {
  /** The top-level blocks of the syntax tree. */
  readonly blocks: readonly RootContent[];
  /** How many characters were left out because they are nested absurdly deep. */
  readonly skipped: number;
}

/**
 * Parse markdown (CommonMark, GFM) into a syntax tree. Never throws for a string.
 *
 * @param frontMatter whether this is the start of a note, which may be front matter, YAML or TOML
 */
export function parseMarkdown(text: string, frontMatter: boolean): Markdown {
  const { readable, skipped } = blankTooDeep(text);
  const length = frontMatter ? frontMatterLength(readable) : 0;
  if (length > 0) return { blocks: parseBlocks(closedByDashes(readable, length), true), skipped };
  // The parser drops a byte order mark at the start; in the midst of a text it is a character like any other.
  return { blocks: parseBlocks(readable.startsWith('\uFEFF') ? `\uFEFF${readable}` : readable, false), skipped };
}

/**
 * Close YAML with `---` where `...` does. remark-frontmatter pairs an opening line with one closing line: told of
 * both, it looks for the first kind in all of the text before it looks for the other. With dashes, every offset stays
 * what it was.
 */
function closedByDashes(text: string, length: number): string {
  return text.slice(0, length).replace(/\.{3}(?=[ \t]*$)/u, '---') + text.slice(length);
}

/** Leave only the line breaks of a text: with the rest gone, every offset stays what it was. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Containers (quotes, lists) on one line, and columns of indentation, beyond which nobody writes notes. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}|^[ \t]{120}/u;
const MAY_BE_TOO_DEEP = /(?:[>+*.)-][ \t]*){20}|[ \t]{120}/u;

/**
 * Replace lines that are nested absurdly deep by blanks. The parser takes quadratic time for them and overflows the
 * stack at some thousand levels; with them gone, every offset stays what it was.
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
