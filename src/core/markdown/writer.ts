import type { Heading, Link, List, Nodes, Paragraph, PhrasingContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { asMarkdownText } from '../text/markdownText.js';
import { labelsOf } from './definitions.js';
import { boxOf } from './followUps/boxes.js';
import { shown } from './lineDraft.js';
import { parseMarkdown } from './parseMarkdown.js';
import { hasWikiLink } from './wikiLinks.js';

const writer = unified().use(remarkStringify, { bullet: '-', listItemIndent: 'one' }).use(remarkGfm).freeze();

/** Untrusted text, which is written so that one line shows exactly its characters; or nodes. */
export type Inline = string | readonly PhrasingContent[];

/**
 * Normalised labels of links and footnotes that the note defines. Brackets around such a label are a link.
 */
export type Defined = ReadonlySet<string>;

const NONE: Defined = new Set();

type Block = Heading | Paragraph | List;

/** The start of a definition: `[label]:`. */
const DEFINITION = /\[(?:[^[\]\\]|\\.){1,999}\]:/gsu;

/** Collect the labels that a note defines. In code, labels that only look defined are included. */
export function definedLabels(note: string): Defined {
  return new Set(labelsOf((note.match(DEFINITION) ?? []).join(' ')));
}

/** Make the node of a link. */
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
 * @param checked for a task, whether it is done; absent for other items
 */
export function writeListItem(content: Inline, checked?: boolean, defined = NONE): string {
  const paragraph: Paragraph = { type: 'paragraph', children: toPhrasing(content) };
  return write(
    { type: 'list', children: [{ type: 'listItem', checked: checked ?? null, children: [paragraph] }] },
    defined,
  );
}

/** Write an address as a line: bare, if markdown makes a link of the whole address, or else as a link. */
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

/** The longest line, in characters, whose escapes are checked: longer lines are no titles, and checks take long. */
const LONGEST = 2000;

/**
 * Write a block, and check the result by a parse. remark-stringify escapes all that could be markup (`C\#`, `AT\&T`):
 * backslashes without need are removed. If backslashes are not enough (`www.\<b>`), the text becomes character
 * references.
 */
function write(block: Block, defined: Defined): string {
  const source = stringify(block);
  const escapes = [...new Set(source.match(/\\[\p{P}\p{S}]/gu))];
  if (escapes.length === 0) return source;
  if (source.length > LONGEST) return stringify(withReferences(block));
  const wanted = shapeOf([block]);
  const isRight = (markdown: string): boolean =>
    !hasWikiLink(markdown) &&
    !hasOtherBox(block, markdown) &&
    shapeOf(parseMarkdown(markdown + definitions(markdown, defined), false).blocks) === wanted;
  const bare = escapes.reduce(withoutEscape, source);
  if (isRight(bare)) return bare;
  if (!isRight(source)) return stringify(withReferences(block));
  return escapes.reduce((kept, escape) => {
    const shorter = withoutEscape(kept, escape);
    return isRight(shorter) ? shorter : kept;
  }, source);
}

/** Whether an item without a box is written with what reads as a box to us, and not to remark: `- [-] x`. */
function hasOtherBox(block: Block, markdown: string): boolean {
  const item = block.type === 'list' ? block.children[0] : undefined;
  return item?.checked === null && boxOf(markdown.slice('- '.length)) !== undefined;
}

function stringify(block: Block): string {
  return writer.stringify({ type: 'root', children: [block] }).trimEnd();
}

function withoutEscape(markdown: string, escape: string): string {
  return markdown.replaceAll(escape, () => escape.slice(1));
}

/** Return the same nodes with all text as character references. */
function withReferences<T extends Nodes>(node: T): T {
  if (node.type === 'text') return { type: 'html', value: node.value.replace(/\S+/gu, asMarkdownText) } as Nodes as T;
  return 'children' in node ? { ...node, children: (node.children as Nodes[]).map(withReferences) } : node;
}

/** Write the definitions of the note that the markdown may refer to. */
function definitions(markdown: string, defined: Defined): string {
  return labelsOf(markdown)
    .filter((label) => defined.has(label))
    .map((label) => `\n\n[${label}]: x`)
    .join('');
}

/** The text that markdown puts before a bare address: `www.example.org`, `me@example.org`. */
const BARE_SCHEMES = ['', 'http://', 'mailto:'];

/**
 * Describe nodes for a comparison: their text, with a sign that no text has around each node that is more than text. A
 * bare address counts as text, because markdown cannot write an address that is no link.
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
