import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import {
  definedLabels,
  linkNode,
  writeAddress,
  writeHeading,
  writeListItem,
  writeParagraph,
} from '../../../src/core/markdown/writer.js';
import { factsOf } from '../readFacts.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };
/** What a note may define elsewhere. */
const DEFINITIONS = '\n\n[x]: https://example.org\n\n[^1]: y\n\n[JA]: https://example.org/ja\n';
const DEFINED = definedLabels(DEFINITIONS);

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'a heading': (text) => writeHeading(2, text, DEFINED),
  'a paragraph': (text) => writeParagraph(text, DEFINED),
  'a list item': (text) => writeListItem(text, undefined, DEFINED),
  'an open task': (text) => writeListItem(text, false, DEFINED),
  'a done task': (text) => writeListItem(text, true, DEFINED),
};

/** White space and control characters cannot be written as they are on one line. */
function onOneLine(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The types of a node and of what is in it, without text and what is a link for being an address. */
function typesOf(node: Nodes): string {
  if (node.type === 'text' || (node.type === 'link' && node.url.endsWith(toString(node)))) return '';
  const own = node.type === 'listItem' ? `${node.type} ${String(node.checked)}` : node.type;
  return 'children' in node ? `${own}(${node.children.map(typesOf).join('')})` : own;
}

const TYPES: Readonly<Record<string, string>> = {
  'a heading': 'heading()',
  'a paragraph': 'paragraph()',
  'a list item': 'list(listItem null(paragraph()))',
  'an open task': 'list(listItem false(paragraph()))',
  'a done task': 'list(listItem true(paragraph()))',
};

/** Check that all readers find the text in what is written, and nothing else. */
function assertShows(form: string, text: string): void {
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

const PARTS = [
  '#',
  '##',
  '[',
  ']',
  '(',
  ')',
  '[x]',
  '[^1]',
  '](command:x)',
  '<',
  '>',
  '<b>',
  '<!--',
  '-->',
  '`',
  '``',
  '```',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '\\',
  '&',
  '&amp;',
  '&#35;',
  '&nbsp',
  '!',
  '![',
  '|',
  '|-|',
  ':',
  '-',
  '- ',
  '---',
  '===',
  '1.',
  '2) ',
  '+',
  '+ ',
  '> ',
  '[ ] ',
  '[x] ',
  '[-] ',
  '[x]: y',
  'https://example.org/a_b*c',
  'http://',
  'www.example.org',
  'www.',
  'a@b.example',
  'mailto:a@b.example',
  'TODO: x',
  'x',
  'word',
  'é',
  'ß',
  ' ',
  ' ',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u2028',
  '\t',
  '\n',
  '\r\n',
  '    ',
  '\0',
  '\uD83D',
  '\uDE00',
  '👩‍💻',
  '$(zap)',
  '{',
  '^',
  '"',
  "'",
  '=',
  '.',
  ';',
  '日本語',
];
const nasty = fc
  .oneof(
    fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .filter((text) => onOneLine(text) !== '');

describe('text written as markdown', () => {
  for (const form of Object.keys(FORMS)) {
    it(`is the same text again as ${form}, whatever it is`, () => {
      fc.assert(
        fc.property(nasty, (text) => assertShows(form, text)),
        { ...RUNS, examples: [['www.<b>#']] },
      );
    });
  }

  const headings: readonly (readonly [text: string, written?: string])[] = [
    ['Plain - Ada Lund, Acme & Sam Small, Tiny, Inc. (100%): what’s next? 1+1=2; a/b.'],
    ['AT&T & friends: Q&A'],
    ['C#'],
    ['C++ and F#'],
    ['snake_case and 2 * 3 * 4'],
    ['[Sponsored] Widgets'],
    ['[ZH] 日本語 🚀'],
    ['1. Not a list'],
    ['+ plus'],
    ['- dash'],
    ['> quote'],
    ['a < b > c'],
    ['~1 ms'],
    ['5 | 6'],
    ['"quoted"! [open'],
    ['# Hash'],
    ['https://example.org/_a_b_ it'],
    ['me@example.org'],
    ['two\nlines\u0000 and\ttabs', 'two lines and tabs'],
    ['[JA] Widgets', '\\[JA] Widgets'],
    ['Foot[^1]note', 'Foot\\[^1]note'],
    ['Learning C #', 'Learning C \\#'],
    ['**Bold** claims, AT&T', '\\*\\*Bold\\*\\* claims, AT&T'],
    ['_why_', '\\_why\\_'],
    ['`kubectl` and C#', '\\`kubectl\\` and C#'],
    ['[x](command:evil)', '\\[x](command:evil)'],
    ['![x](y)', '!\\[x](y)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['&amp; &lt; &#35;', '\\&amp; \\&lt; \\&#35;'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
  ];
  for (const [text, written = text] of headings) {
    it(`has a backslash only where a heading would show something else: ${JSON.stringify(text)}`, () => {
      assert.equal(FORMS['a heading']?.(text), `## ${written}`);
      assertShows('a heading', text);
    });
  }

  const items: readonly (readonly [text: string, item: string, task: string])[] = [
    ['Q&A: what_is #1?', '- Q&A: what_is #1?', '- [ ] Q&A: what_is #1?'],
    ['# Hash', '- \\# Hash', '- [ ] # Hash'],
    ['1. one', '- 1\\. one', '- [ ] 1. one'],
    ['[ ] box', '- \\[ ] box', '- [ ] [ ] box'],
    ['--- rule', '- --- rule', '- [ ] --- rule'],
    ['[a]: definition', '- \\[a]: definition', '- [ ] [a]: definition'],
  ];
  for (const [text, item, task] of items) {
    it(`has a backslash only where a list item would be something else: ${text}`, () => {
      assert.equal(writeListItem(text), item);
      assert.equal(writeListItem(text, false), task);
    });
  }

  it('is a task though it is empty', () => {
    const [list] = parseMarkdown(writeListItem('', false), false).blocks;
    assert.deepEqual(list && [typesOf(list), toString(list).trim()], [TYPES['an open task'], '']);
  });

  it('runs no markup where it is far too long to be a title', () => {
    assertShows('a heading', '[a](b) *c* <d> & www.<b> '.repeat(100));
  });
});

describe('links written as markdown', () => {
  it('have the text and the address they are made of, whatever those are', () => {
    const address = fc
      .tuple(
        fc.constantFrom('https://example.org', 'http://a.sched.com/event/1abc'),
        fc.array(
          fc.constantFrom(
            '/',
            'a',
            '_b_',
            '*',
            '(',
            ')',
            '%20',
            '?q=',
            '&',
            '&amp;',
            '~',
            '#x',
            '.',
            ',',
            '!',
            ':',
            ';',
            '\\',
            '$',
          ),
          { maxLength: 6 },
        ),
      )
      .map(([host, parts]) => new URL(`${host}/${parts.join('')}`).href);
    fc.assert(
      fc.property(nasty, address, (text, url) => {
        const [heading] = parseMarkdown(
          writeHeading(2, [linkNode(url, text), { type: 'text', value: ' - Ada' }]),
          false,
        ).blocks;
        const [link, ...others] = heading?.type === 'heading' ? heading.children : [];
        assert.deepEqual(
          [link?.type === 'link' && link.url, link && toString(link), others.map((each) => toString(each))],
          [url, onOneLine(text), [' - Ada']],
        );
      }),
      RUNS,
    );
    fc.assert(
      fc.property(address, (url) => {
        const [paragraph, ...more] = parseMarkdown(writeAddress(url), false).blocks;
        const [link, ...others] = paragraph?.type === 'paragraph' ? paragraph.children : [];
        assert.deepEqual([link?.type === 'link' && link.url, link && toString(link), others, more], [url, url, [], []]);
      }),
      RUNS,
    );
  });

  it('are bare where markdown makes a link of all of the address', () => {
    assert.equal(
      writeAddress('https://foo2024.sched.com/event/1abc/a_b-c'),
      'https://foo2024.sched.com/event/1abc/a_b-c',
    );
    assert.equal(writeAddress('https://example.org/a)'), '<https://example.org/a)>');
  });
});
