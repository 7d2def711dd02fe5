import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteReader } from '../../../src/core/index.js';
import { NASTY, REMARK_IS_WRONG, text } from '../nastyText.js';
import { comparable, factsOf, factsOfWhole } from '../readFacts.js';

describe('reading a text in chunks', () => {
  const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) };

  it('finds what one parse of the whole text finds', () => {
    fc.assert(
      fc.property(text, (input) => {
        fc.pre(!REMARK_IS_WRONG.test(input));
        assert.deepEqual(comparable(factsOf(input)), comparable(factsOfWhole(input).facts));
      }),
      { ...runs, examples: [['# a\n# a\n[[Page]] [[a|b]] x\n:-: | -\n ']] },
    );
  });

  it('finds the same after edits as from scratch', () => {
    const insert = fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom('\n', '\n\n', 'x', '`', '<', '['));
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(20), insert });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const reader = new NoteReader();
        let input = start;
        factsOf(input, reader);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * input.length);
          input = input.slice(0, from) + insert + input.slice(from + remove);
          assert.deepEqual(factsOf(input, reader), factsOf(input));
        }
      }),
      runs,
    );
  });

  it('has all of the text in its chunks', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { chunks } = new NoteReader().factsOf(input, ['TODO']);
        assert.equal(chunks.map((chunk) => chunk.text).join(''), input);
      }),
      runs,
    );
  });
});
