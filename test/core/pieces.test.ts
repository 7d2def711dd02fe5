import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fact } from '../../src/core/markdown/facts.js';
import { PieceReader } from '../../src/core/reading/readPieces.js';
import { readPiece } from '../../src/core/markdown/readPiece.js';
import { StretchReader } from '../../src/core/reading/stretches.js';
import { NASTY, REMARK_IS_WRONG, text } from './nastyText.js';
import { GRAMMAR, readFacts } from './readFacts.js';

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
        assert.deepEqual(comparable(readFacts(input)), comparable(readPiece(input, GRAMMAR, true).facts));
      }),
      runs,
    );
  });

  it('gives the same after edits as from scratch', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(20), insert: fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom('\n', '\n\n', 'x', '`', '<', '[')) });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const reader = new StretchReader(new PieceReader(GRAMMAR, true));
        let input = start;
        readFacts(input, reader);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * input.length);
          input = input.slice(0, from) + insert + input.slice(from + remove);
          assert.deepEqual(readFacts(input, reader), readFacts(input));
        }
      }),
      runs,
    );
  });
});
