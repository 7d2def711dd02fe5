import assert from 'node:assert/strict';
import { parseNote, walk } from '../../../src/core/index.js';

describe('text nobody writes', () => {
  const good = '\n\n# KubeCon Day 1\n\n## Widgets - Jane Doe, Acme\n\nTODO: watch\n';
  const titles = (text: string): string[] => [...walk(parseNote(text))].map(({ title }) => title);

  it('of many lines without a blank one is read, in parts', () => {
    const text = `${'foo bar\n'.repeat(8000)}TODO: the end`;
    const [section] = parseNote(text).sections;
    assert.deepEqual(
      section?.followUps.map((each) => each.range.start.line),
      [8000],
    );
  });

  /** About 30 KB of one thing, on one line. */
  const endless = (part: string): string => part.repeat(Math.floor(30_000 / part.length));
  const lines = [
    ...['## ', '# a \u00A0', '## \t'].map((start) => start + endless(start.slice(-1))),
    ...['a, TODO: b; ', '(TODO: x ', '== TODO: ', '" TODO ', '%% a ', '**%%** ', ' ✅ 2024-03-20', '🚧'].map(endless),
    ...['TODO: a', '- [/] a', '> [!todo]', 'x'].flatMap((start) =>
      [' #todo', ' <!-- [/] -->', '(', ')', ' ^a'].map((end) => start + endless(end)),
    ),
  ];
  for (const line of lines) {
    it(`of ${line.slice(0, 20)}… without end is read, and so is what follows`, () =>
      assert.equal(titles(line + good).at(-1), 'Widgets'));
  }

  for (const lines of ['TODO: a\nb', '- [ ] a\n  b', '%% a\nb', '%%\n', '- Doing: a\n- To do: b', '- Tools:\n  - a']) {
    it(`of ${JSON.stringify(lines)} thousands of times is read, and so is what follows`, () =>
      assert.equal(titles(`## TODO\n\n${`${lines}\n`.repeat(5000)}${good}`).at(-1), 'Widgets'));
  }

  it('of 100,000 headings is read', () => {
    assert.equal(titles('# h\n'.repeat(100_000)).length, 100_000);
  });

  const blocks = [
    '# A - Jane Doe, Acme\n## B - John Roe, Acme\n## C - Ann Lee, Acme\n',
    '## Gears for all and everyone\n### Small gears at work\n### Big gears at home\n',
    '# Jane Doe\n## Gears\n\n@jane\n\n### Small\n',
    '## Day 1\n- 9:00\n  - Gears\n  - [Levers](a.md)\n    - x\n',
    '**Gears\nSpeaker: Jane Doe (Acme)**\n\n**Levers** presented by John Roe\n\n',
    '| Room A | Room B |\n|---|---|\n| Jane Doe<br>**Gears**<br>[Slides](x) | *Levers* |\n\n',
  ];
  for (const block of blocks) {
    it(`of ${JSON.stringify(block)} thousands of times is read, and so is what follows`, () =>
      assert.equal(titles(`# GearConf 2031\n\n${block.repeat(10_000)}${good}`).at(-1), 'Widgets'));
  }

  it('that nests 1,000 lists by indentation does not overflow the stack', () => {
    const text = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}`).join('\n');
    assert.deepEqual(titles(text + good), ['KubeCon Day 1', 'Widgets']);
  });
});
