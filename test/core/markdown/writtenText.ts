import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { definedLabels, writeHeading, writeListItem, writeParagraph } from '../../../src/core/markdown/writer.js';
import { factsOf } from '../readFacts.js';

/** What a note may define elsewhere. */
const DEFINITIONS = '\n\n[x]: https://example.org\n\n[^1]: y\n\n[JA]: https://example.org/ja\n';
const DEFINED = definedLabels(DEFINITIONS);

export const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'a heading': (text) => writeHeading(2, text, DEFINED),
  'a paragraph': (text) => writeParagraph(text, DEFINED),
  'a list item': (text) => writeListItem(text, undefined, DEFINED),
  'an open task': (text) => writeListItem(text, false, DEFINED),
  'a done task': (text) => writeListItem(text, true, DEFINED),
};

/** White space and control characters cannot be written as they are on one line. */
export function onOneLine(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The types of a node and of what is in it, without text and what is a link for being an address. */
export function typesOf(node: Nodes): string {
  if (node.type === 'text' || (node.type === 'link' && node.url.endsWith(toString(node)))) return '';
  const own = node.type === 'listItem' ? `${node.type} ${String(node.checked)}` : node.type;
  return 'children' in node ? `${own}(${node.children.map(typesOf).join('')})` : own;
}

export const TYPES: Readonly<Record<string, string>> = {
  'a heading': 'heading()',
  'a paragraph': 'paragraph()',
  'a list item': 'list(listItem null(paragraph()))',
  'an open task': 'list(listItem false(paragraph()))',
  'a done task': 'list(listItem true(paragraph()))',
};

/** Check that all readers find the text in what is written, and nothing else. */
export function assertShows(form: string, text: string): void {
  const markdown = FORMS[form]?.(text) ?? '';
  const blocks = parseMarkdown(markdown + DEFINITIONS, false).blocks.filter(
    ({ type }) => type !== 'definition' && type !== 'footnoteDefinition',
  );
  assert.deepEqual(
    blocks.map((block) => [typesOf(block), toString(block)]),
    [[TYPES[form], onOneLine(text)]],
    markdown,
  );
  const facts = factsOf(`Before\n\n${markdown}${DEFINITIONS.replace('[^1]: y', '')}`).slice(1);
  assert.deepEqual(
    facts.map((fact) => (fact.type === 'heading' || fact.type === 'line' ? fact.text : fact.type)),
    [onOneLine(text)],
    markdown,
  );
}
