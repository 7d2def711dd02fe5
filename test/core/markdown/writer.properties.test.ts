import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { linkNode, writeAddress, writeHeading } from '../../../src/core/markdown/writer.js';
import { assertShows, FORMS, onOneLine } from './writtenText.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

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
        { ...RUNS, examples: [['www.<b>#'], ['[[x]](command:x)'], ['![[a|b]]'], ['[-] #']] },
      );
    });
  }
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
});
