import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteReader } from '../../../src/core/index.js';
import type { Fact } from '../../../src/core/markdown/facts.js';
import { NASTY, REMARK_IS_WRONG, text } from '../nastyText.js';
import { factsOf, factsOfWhole } from '../readFacts.js';

/** Where code ends does not matter to anyone. */
function comparable(facts: readonly Fact[]): unknown[] {
  return facts.filter((fact) => fact.type !== 'other').map((fact) => JSON.parse(JSON.stringify(fact)) as unknown);
}

describe('reading a text in chunks', () => {
  const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) };

  it('finds what one parse of the whole text finds', () => {
    fc.assert(
      fc.property(text, (input) => {
        fc.pre(!REMARK_IS_WRONG.test(input));
        assert.deepEqual(comparable(factsOf(input)), comparable(factsOfWhole(input).facts));
      }),
      runs,
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

  it('takes no chunk for one it had before where its surroundings make another of it', () => {
    const cases: readonly (readonly [before: string, after: string])[] = [
      // The second heading is in the first's line.
      ['# heading', '# heading# heading'],
      ['# a\n# b', '# a\nx# b'],
      // What was a rule and a heading has become front matter.
      ['---\n# a\n\ntext\n', '---\n# a\n\ntext\n---\n'],
      // What was a heading is in a comment.
      ['# a\n\n# b\n\n# c\n', '# a\n\n<!--\n\n# b\n\n# c\n'],
      ['# a\n\n# b\n\n# c\n', '# a\n\n```\n\n# b\n\n```\n# c\n'],
    ];
    for (const [before, after] of cases) {
      const reader = new NoteReader();
      for (const input of [before, after, before]) assert.deepEqual(factsOf(input, reader), factsOf(input), input);
    }
  });

  it('ends an item where its part does, also where the part is parsed with what is defined elsewhere', () => {
    const input = '[ref]: https://sched.co/1abc\n\n- [Gadgets][ref]\n\n  <!-- indented\n* item\n';
    assert.deepEqual(comparable(factsOf(input)), comparable(factsOfWhole(input).facts));
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
