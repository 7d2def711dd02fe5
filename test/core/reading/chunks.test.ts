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

  describe('with a table that is longer than a part', () => {
    const head = '| Time | Talk | Speaker |\n| --- | --- | --- |\n';
    const rows = (count: number, filler: string): string =>
      Array.from(
        { length: count },
        (_, at) => `| 10:${at} | Talk ${at} ${filler} | ${'Jane Doe '.repeat(20)} |\n`,
      ).join('');
    const tables: readonly (readonly [name: string, input: string])[] = [
      ['of short rows', `# Day 1\n\n${head}${rows(250, 'x')}\nafter\n\n# Day 2\n`],
      ['of 250 rows of 2 KB', `${head}${rows(250, 'word '.repeat(400))}`],
      ['with an unread line inside', `${head}${rows(150, 'x')}| ${'y'.repeat(40_000)} |\n${rows(150, 'z')}`],
      ['that a quote ends', `${head}${rows(250, 'x')}> quote\n\ntext | text\n`],
      ['of links to definitions', `${head}${rows(250, '[x][ref]')}\n[ref]: https://sched.co/1abc\n`],
      ['with other line ends', `text\n\n${head}${rows(250, '')}`.replaceAll('\n', '\r\n')],
    ];
    for (const [name, input] of tables) {
      it(`${name}, reads its rows to the end`, () => {
        const cells = factsOf(input).flatMap((fact) => (fact.type === 'line' && fact.cells ? [fact.cells[1]] : []));
        assert.equal(cells[0]?.text, 'Talk');
        assert.equal(cells.length, input.split(/\| 10:/u).length);
        if (!name.includes('unread'))
          assert.deepEqual(comparable(factsOf(input)), comparable(factsOfWhole(input).facts));
      });
    }
  });

  describe('with a list that is longer than a part', () => {
    const items = (count: number, bullet: string, filler: string): string =>
      Array.from({ length: count }, (_, at) => `${bullet}[ ] Talk ${at} ${filler}\n`).join('');
    const lists: readonly (readonly [name: string, input: string])[] = [
      ['inside an item', `# Day 1\n\n- Talks\n${items(250, '  - ', 'word '.repeat(40))}- after\n\n# Day 2\n`],
      ['of 250 items of 2 KB', `- Talks\n${items(250, '    * ', 'word '.repeat(400))}`],
      ['inside items inside items', `1. a\n   - b\n${items(400, '     - ', 'word '.repeat(30))}   - c\n2. d\n`],
      ['behind the bullet of another', `- - a\n${items(400, '  - ', 'word '.repeat(30))}- b\n\ntext\n`],
      ['with numbers', items(400, '1. ', `${'word '.repeat(30)}\n   more\n   - inside`)],
      ['with blank lines between', `- a\n\n${items(400, '  - ', `${'word '.repeat(30)}\n`)}`],
    ];
    for (const [name, input] of lists) {
      it(`${name}, reads its items to the end`, () => {
        const facts = factsOf(input).filter((fact) => fact.type === 'line');
        assert.equal(facts.filter(({ followUps }) => followUps.length > 0).length, input.split('[ ]').length - 1);
        assert.deepEqual(
          facts.map(({ itemDepth, text }) => [itemDepth, text]),
          factsOfWhole(input).facts.flatMap((fact) => (fact.type === 'line' ? [[fact.itemDepth, fact.text]] : [])),
        );
      });
    }
  });
});
