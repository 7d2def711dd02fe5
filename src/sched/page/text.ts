/** The text of a page as a reader sees it. */
import { type ChildNode, isTag, isText, type ParentNode } from 'domhandler';
import { withoutInvisible } from '../../core/text/invisible.js';
import type { Test } from './dom.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose content no reader sees as text. */
const HIDDEN = names('script style template noscript noembed noframes iframe svg head select textarea title object');
/** Elements with their own lines. */
const BLOCKS = names(
  'address article aside blockquote center dd div dl dt fieldset figure figcaption footer form header hr li main nav ' +
    'section table tr tbody thead',
);
/** Elements with an empty line before and after them. */
const PARAGRAPHS = names('p ul ol h1 h2 h3 h4 h5 h6 pre');

/** Marks for the edges of blocks, until `tidy` makes them line breaks: a break in the source is only a space. */
const EDGE = { block: '\u0001', paragraph: '\u0002' } as const;

/**
 * Return the text a reader sees: with the page's lines, at most one empty line in a row, and `- ` before list items.
 *
 * @param skip elements to leave out
 */
export function textOf(root: ParentNode | undefined, skip: Test = () => false): string {
  const parts: string[] = [];
  for (const child of root?.children ?? []) addText(child, skip, parts);
  return tidy(parts.join(''));
}

/** Return the text a reader sees, on one line. */
export function lineOf(root: ParentNode | undefined, skip?: Test): string {
  return collapse(textOf(root, skip));
}

/** Make all white space single spaces. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Return a text; `undefined` for an empty text. */
export function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** Calls itself for each level of the page, which `parseHtml` limits. */
function addText(node: ChildNode, skip: Test, parts: string[]): void {
  if (isText(node)) parts.push(withoutInvisible(node.data).replace(/\s+/g, ' '));
  if (!isTag(node) || HIDDEN.has(node.name) || skip(node)) return;
  const edge = edgeOf(node.name);
  parts.push(edge);
  if (node.name === 'br') parts.push('\n');
  if (node.name === 'li') parts.push('- ');
  for (const child of node.children) addText(child, skip, parts);
  parts.push(node.name === 'td' || node.name === 'th' ? ' ' : edge);
}

function edgeOf(name: string): string {
  if (PARAGRAPHS.has(name)) return EDGE.paragraph;
  return BLOCKS.has(name) ? EDGE.block : '';
}

/** Turn edges of blocks into line breaks, and drop spaces that no reader sees. */
function tidy(text: string): string {
  return text
    .replace(/[ \n\u0001\u0002]+/g, (edges) => {
      if (!/[\u0001\u0002]/.test(edges)) return edges;
      const breaks = edges.split('\n').length - 1;
      return edges.includes(EDGE.paragraph) || breaks > 1 ? '\n\n' : '\n';
    })
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(?:- *\n+)+(?=\S)/gm, '- ')
    .trim();
}
