import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fact } from '../../src/core/read/facts.js';
import { MarkerGrammar } from '../../src/core/read/markers.js';
import { readFacts } from '../../src/core/read/readFacts.js';
import { Memo } from '../../src/core/text/memo.js';
import { readPiece, type Reading } from '../../src/core/read/readPiece.js';

const GRAMMAR = new MarkerGrammar(['TODO']);

/** Lines that open, close, continue or interrupt blocks. */
const NASTY = [
  '# heading', '## TODO: heading', '#', '- item', '- TODO: item', '* item', '+ item', '- - nested', '  - indented item', '1. ordered', '2) second', '   continued', '    code or continued', '\tcode', '> quote', '>lazy', '> - [ ] task', '- [x] task', '- [ ]',
  '```', '````', '```java', '~~~', '  ```', '   ~~~ x', '- ```', '> ```', '1. ~~~', '<!-- open', 'close -->', '<!-- both -->', '<!-->', '<div>', '</div>', '<script>', '</script>', '<?php', '?>', '<!DOCTYPE', '<![CDATA[', ']]>', '<b>', '- <!-- in a list', '> <div>',
  '---', '===', '***', '- - -', '* * *', '+++', 'title: x', '[ref]', '[a][ref]', '[ref]: https://sched.co/1abc', '[ref]: https://sched.co/1xyz', '[other]:', 'https://example.org', '"title', 'more"', '[^1]', '[^1]: note', '    # in a note', '> [ref]: https://in.quote/',
  '| a | b |', '|---|---|', 'a | b', ':-: | -', 'TODO: text', 'look it up later', 'plain', 'foo `code', 'more` code', '**bold', 'still**', '[wrapped', 'link](https://example.org)', 'a  ', 'b\\', '', '', '', '', ' ', '\t', '\u00A0', '\u00A0nbsp', '\u2028x', '#\u00A0x', '-\tx', '*emphasis*', '**strong** x', '-not', '#not', '- ', '+',
];

const text = fc.tuple(fc.array(fc.constantFrom(...NASTY), { maxLength: 24 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'), fc.boolean()).map(([lines, ending, final]) => lines.join(ending) + (final ? ending : ''));

/**
 * Behind indented code remark reads a list that could not interrupt a paragraph (`2)`, a bullet without text) as a
 * paragraph, against CommonMark. Piece by piece it does not.
 */
const REMARK_IS_WRONG = /(?:^|[\r\n])(?: {0,3}\t| {4})[^\r\n]*[\r\n]\s*(?:2\)|[-+*] *(?:$|[\r\n]))/u;

/** Where code ends does not matter to anyone. */
function comparable(facts: readonly Fact[]): unknown[] {
  return facts.filter((fact) => fact.type !== 'other').map((fact) => JSON.parse(JSON.stringify(fact)) as unknown);
}

describe('reading a text in pieces', () => {
  const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) };

  it('gives what one parse of the whole text gives', () => {
    fc.assert(
      fc.property(text, (input) => {
        fc.pre(!REMARK_IS_WRONG.test(input));
        assert.deepEqual(comparable(readFacts(input, GRAMMAR).facts), comparable(readPiece(input, GRAMMAR, true).facts));
      }),
      runs,
    );
  });

  it('gives the same after edits as from scratch', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(20), insert: fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom('\n', '\n\n', 'x', '`', '<', '[')) });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const cache = new Memo<Reading>();
        let input = start;
        readFacts(input, GRAMMAR, cache);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * input.length);
          input = input.slice(0, from) + insert + input.slice(from + remove);
          assert.deepEqual(readFacts(input, GRAMMAR, cache), readFacts(input, GRAMMAR));
          cache.sweep();
        }
      }),
      runs,
    );
  });
});
