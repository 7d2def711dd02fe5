import type { RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { frontMatterLength } from './frontMatterLength.js';

/**
 * What remark reads markdown with, as `remark-parse`, `remark-gfm` and `remark-frontmatter` put it together, which a test
 * holds it to. They would bring along what runs plugins and writes markdown: an eighth of the bundle that nothing here runs.
 */
const GFM: Options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
const GFM_AND_FRONT_MATTER: Options = { extensions: [gfm(), frontmatter(['yaml', 'toml'])], mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])] };

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
  // A rule that opens no front matter would confuse the parser about the block that follows.
  const { children } = fromMarkdown(readable, frontMatter && frontMatterLength(text) > 0 ? GFM_AND_FRONT_MATTER : GFM);
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
