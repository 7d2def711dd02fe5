import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainMarkdown } from '../../src/core/edit/plainMarkdown.js';
import { parseNote } from '../../src/core/index.js';
import { readFacts } from './readFacts.js';

/** The text of the only heading in a note that also defines what titles may seem to refer to. */
function headingOf(source: string): string {
  const [heading, ...others] = readFacts(`## ${source}\n\nText.\n\n[x]: https://example.org\n[^1]: y\n`).filter(({ type }) => type === 'heading');
  assert.ok(heading?.type === 'heading' && others.length === 0);
  return heading.text;
}

describe('text written as markdown', () => {
  const texts: readonly (readonly [text: string, written?: string])[] = [
    ['Plain - Ada Lund, Acme & Sam Small, Tiny, Inc. (100%): what’s next? 1+1=2; a/b.'],
    ['1. Not a list'], ['+ plus'], ['- dash'], ['> quote'], ['C# and F#'], ['snake_case and 2 * 3 * 4'], ['AT&T & friends'], ['a < b > c'], ['~1 ms'], ['5 | 6'], ['🚀 émoji 日本語'], ['"quoted"! [open'], ['# Hash'],
    ['Learning C #', 'Learning C \\#'], ['#', '\\#'], ['**Bold** claims', '\\*\\*Bold\\*\\* claims'], ['_why_', '\\_why\\_'], ['`kubectl` tricks', '\\`kubectl\\` tricks'],
    ['[x](command:evil)', '\\[x](command:evil)'], ['[Sponsored] Widgets', '\\[Sponsored] Widgets'], ['Foot[^1]note', 'Foot\\[^1]note'], ['![x](y)', '!\\[x](y)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'], ['<https://example.org>'], ['&amp; &lt; &#35;', '\\&amp; \\&lt; \\&#35;'], ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['back\\slash \\* \\', 'back\\slash \\\\\\* \\\\'], ['https://example.org/_a_b_ it', 'https://example.org/_a_b_ it'], ['*https://example.org/_a_* is'], ['me@example.org'],
    ['two\nlines\u0000 and\ttabs', 'two lines and tabs'],
  ];
  for (const [text, written = text] of texts) {
    it(`shows ${JSON.stringify(text)} as it is`, () => {
      const source = plainMarkdown(text);
      assert.equal(headingOf(source), text.replace(/\s+/g, ' ').replaceAll('\u0000', ''));
      if (!text.includes('<http') && !text.includes('*http')) assert.equal(source, written);
    });
  }

  it('shows any text as it is', () => {
    const part = fc.constantFrom('#', '##', '[', ']', '(', ')', '[x]', '[^1]', '](command:x)', '<', '>', '<b>', '<!--', '-->', '`', '``', '*', '**', '_', '__', '~', '~~', '\\', '&', '&amp;', '&#35;', '!', '|', ':', '-', '1.', '+', 'https://example.org/a_b*c', 'www.example.org', 'a@b.example', 'TODO: x', 'x', 'word', ' ', ' ', '$(zap)', '{', '^', '"', '=', '👩‍💻', 'é');
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('').trim().replace(/\s+/g, ' ')).filter((text) => text !== ''), (text) => {
      assert.equal(headingOf(plainMarkdown(text)), text);
    }), { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) });
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''), (text) => {
      assert.equal(headingOf(plainMarkdown(text)), text.trim().replace(/\s+/g, ' '));
    }), { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) });
  });

  it('runs no markup of a text that is far too long to be a title', () => {
    const text = '[a](b) *c* <d> '.repeat(100);
    assert.equal(parseNote(`# ${plainMarkdown(text)}`).sections[0]?.title, text.trim());
  });
});
