import type { Literal, RootContent, Yaml } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { lazily } from '../text/lazily.js';
import { linesOf } from '../text/lineEnds.js';
import { frontMatterLength } from './frontMatterLength.js';

/**
 * What remark reads markdown with, as `remark-parse` and `remark-gfm` put it together. They would bring along what runs plugins and
 * writes markdown, and `remark-frontmatter` a second reader of what `frontMatterLength` has to know anyway. A test holds the result to all three.
 */
const gfmOptions = lazily((): Options => ({ extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));

/** Front matter between `+++`, as `remark-frontmatter` gives it. */
interface Toml extends Literal {
  type: 'toml';
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml;
  }
}

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
  const length = frontMatter ? frontMatterLength(text) : 0;
  // The parser drops a byte order mark at the start; in the midst of a text it is a character like any other.
  const mark = !frontMatter && readable.startsWith('\uFEFF') ? '\uFEFF' : '';
  const { children } = fromMarkdown(mark + blank(readable.slice(0, length)) + readable.slice(length), gfmOptions());
  return { blocks: length === 0 ? children : [frontMatterNode(readable.slice(0, length)), ...children], skipped };
}

function frontMatterNode(source: string): Yaml | Toml {
  const lines = linesOf(source);
  return {
    type: source.startsWith('-') ? 'yaml' : 'toml',
    value: source.replace(/^.*(?:\r\n|\n|\r)/, '').replace(/(?:(?:^|\r\n|\n|\r).*)$/, ''),
    position: { start: { line: 1, column: 1, offset: 0 }, end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: source.length } },
  };
}

/** Leave only the line breaks of a text: with the rest gone, every offset stays what it was. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
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
    return blank(line);
  });
  return { readable, skipped };
}
