import type { Heading, Link, List, Nodes, Paragraph, PhrasingContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { asMarkdownText } from '../text/markdownText.js';
import { labelsOf } from './definitions.js';
import { shown } from './lineDraft.js';
import { parseMarkdown } from './parseMarkdown.js';

const writer = unified().use(remarkStringify, { bullet: '-', listItemIndent: 'one' }).use(remarkGfm).freeze();

/** Untrusted text, shown as what it is on one line; or nodes. */
export type Inline = string | readonly PhrasingContent[];

/**
 * Labels of links and footnotes, normalised, that the note around defines: brackets around these are more than
 * brackets.
 */
export type Defined = ReadonlySet<string>;

const NONE: Defined = new Set();

type Block = Heading | Paragraph | List;

/** What looks like the start of a definition: `[label]:`. */
const DEFINITION = /\[(?:[^[\]\\]|\\.){1,999}\]:/gsu;

/** The labels that a note defines, and maybe some more. */
export function definedLabels(note: string): Defined {
  return new Set(labelsOf((note.match(DEFINITION) ?? []).join(' ')));
}

/** Make a node of a link. */
export function linkNode(url: string, text: string): Link {
  return { type: 'link', url, children: toPhrasing(text) };
}

/** Write a heading. */
export function writeHeading(depth: number, content: Inline, defined = NONE): string {
  return write(
    { type: 'heading', depth: Math.min(Math.max(depth, 1), 6) as Heading['depth'], children: toPhrasing(content) },
    defined,
  );
}

/** Write a paragraph. */
export function writeParagraph(content: Inline, defined = NONE): string {
  return write({ type: 'paragraph', children: toPhrasing(content) }, defined);
}

/**
 * Write a list item.
 *
 * @param checked whether it is done, where it is a task
 */
export function writeListItem(content: Inline, checked?: boolean, defined = NONE): string {
  const paragraph: Paragraph = { type: 'paragraph', children: toPhrasing(content) };
  return write(
    { type: 'list', children: [{ type: 'listItem', checked: checked ?? null, children: [paragraph] }] },
    defined,
  );
}

/** Write an address on a line of its own, bare where markdown makes a link of all of it. */
export function writeAddress(url: string): string {
  const [block, ...others] = parseMarkdown(url, false).blocks;
  const [link, ...rest] = block?.type === 'paragraph' ? block.children : [];
  const isLink = link?.type === 'link' && link.url === url && rest.length === 0 && others.length === 0;
  return isLink ? url : writeParagraph([{ type: 'link', url, children: [{ type: 'text', value: url }] }]);
}

function toPhrasing(content: Inline): PhrasingContent[] {
  if (typeof content !== 'string') return [...content];
  const value = shown(content.replace(/\p{Cc}/gu, ' '));
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Longer lines are no titles, and checking them takes its time. */
const LONGEST = 2000;

/**
 * Write a block, and have the parser read it. remark-stringify escapes all that could be markup (`C\#`, `AT\&T`): the
 * backslashes that nothing calls for are taken away. At times a backslash is not enough (`www.\<b>`): then the text
 * becomes character references.
 */
function write(block: Block, defined: Defined): string {
  const source = stringify(block);
  const escapes = [...new Set(source.match(/\\[\p{P}\p{S}]/gu))];
  if (escapes.length === 0) return source;
  if (source.length > LONGEST) return stringify(withReferences(block));
  const wanted = shapeOf([block]);
  const isRight = (markdown: string): boolean =>
    shapeOf(parseMarkdown(markdown + definitions(markdown, defined), false).blocks) === wanted;
  const bare = escapes.reduce(withoutEscape, source);
  if (isRight(bare)) return bare;
  if (!isRight(source)) return stringify(withReferences(block));
  return escapes.reduce((kept, escape) => {
    const shorter = withoutEscape(kept, escape);
    return isRight(shorter) ? shorter : kept;
  }, source);
}

function stringify(block: Block): string {
  return writer.stringify({ type: 'root', children: [block] }).trimEnd();
}

function withoutEscape(markdown: string, escape: string): string {
  return markdown.replaceAll(escape, () => escape.slice(1));
}

/** The same nodes with their text as it is to be written. */
function withReferences<T extends Nodes>(node: T): T {
  if (node.type === 'text') return { type: 'html', value: node.value.replace(/\S+/gu, asMarkdownText) } as Nodes as T;
  return 'children' in node ? { ...node, children: (node.children as Nodes[]).map(withReferences) } : node;
}

/** Definitions of all that the markdown may refer to, as the note around it has. */
function definitions(markdown: string, defined: Defined): string {
  return labelsOf(markdown)
    .filter((label) => defined.has(label))
    .map((label) => `\n\n[${label}]: x`)
    .join('');
}

/** What stands before the text of an address that markdown makes a link of: `www.example.org`, `me@example.org`. */
const BARE_SCHEMES = ['', 'http://', 'mailto:'];

/**
 * The text of nodes, with a sign no text has around each node that is more than text. An address that is a link to
 * itself is text: markdown has no way to write an address that is no link.
 */
function shapeOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'definition' || node.type === 'footnoteDefinition') return '';
      const inside = 'children' in node ? shapeOf(node.children) : '';
      const isBare = node.type === 'link' && BARE_SCHEMES.some((scheme) => node.url === scheme + inside);
      return isBare ? inside : `\0${node.type} ${detailOf(node)}\0${inside}\0`;
    })
    .join('');
}

function detailOf(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return String(node.depth);
    case 'listItem':
      return String(node.checked);
    case 'link':
      return node.url;
    default:
      return '';
  }
}
