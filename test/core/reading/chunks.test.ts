import assert from 'node:assert/strict';
import { NoteReader } from '../../../src/core/index.js';
import { comparable, factsOf, factsOfWhole } from '../readFacts.js';

describe('reading a text in chunks', () => {
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
});
