import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontMatterLength } from './frontMatterLength.js';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();
const withFrontMatter = processor().use(remarkFrontmatter, ['yaml', 'toml']).freeze();

export interface Markdown {
  /** The top-level blocks of the syntax tree. */
  readonly blocks: readonly RootContent[];
  /** How many characters were left out because they are nested absurdly deep. */
  readonly skipped: number;
}

/**
 * Parse markdown (CommonMark, GFM) into a syntax tree. Never throws for a string.
 *
 * @param frontMatter whether the text may start with front matter, YAML or TOML
 */
export function parseMarkdown(text: string, frontMatter: boolean): Markdown {
  const { readable, skipped } = blankTooDeep(text);
  // A rule that opens no front matter would confuse remark-frontmatter about the block that follows.
  const { children } = (frontMatter && frontMatterLength(text) > 0 ? withFrontMatter : processor).parse(readable);
  return { blocks: children, skipped };
}

/** Containers (quotes, lists) on one line, and columns of indentation, beyond which nobody writes notes. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}|^[ \t]{120}/u;
const MAY_BE_TOO_DEEP = /(?:[>+*.)-][ \t]*){20}|[ \t]{120}/u;

/**
 * Replace lines that are nested absurdly deep by blanks. The parser takes quadratic time for them and overflows the stack
 * at some thousand levels; with them gone, every offset stays what it was.
 */
function blankTooDeep(text: string): { readonly readable: string; readonly skipped: number } {
  if (!MAY_BE_TOO_DEEP.test(text)) return { readable: text, skipped: 0 };
  let skipped = 0;
  const readable = text.replace(/[^\r\n]+/gu, (line) => {
    if (!TOO_DEEP.test(line)) return line;
    skipped += line.length;
    return ' '.repeat(line.length);
  });
  return { readable, skipped };
}
