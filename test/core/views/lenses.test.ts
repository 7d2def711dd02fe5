import assert from 'node:assert/strict';
import { haveLenses, lenses, lensesNear } from '../../../src/core/views/lenses.js';
import { parseNote } from '../../../src/core/index.js';
import { NOTE } from '../conferenceNote.js';

const EVERYTHING = { markDone: true, reopen: true, openCount: true, openOnSched: true };

describe('lenses', () => {
  it('stand above talks and above their follow-ups, hints aside', () => {
    assert.deepEqual(
      lenses(NOTE, EVERYTHING).map(
        (lens) => `${lens.range.start.line} ${lens.kind}${'count' in lens ? ` ${lens.count}` : ''}`,
      ),
      [
        '2 openFollowUps 2',
        '2 openOnSched',
        '6 markDone',
        '10 reopen',
        '11 markDone',
        '21 openFollowUps 1',
        '21 openOnSched',
        '25 markDone',
      ],
    );
  });

  it('can be had without each kind', () => {
    const kinds = (choice: Partial<typeof EVERYTHING>) =>
      new Set(lenses(NOTE, { ...EVERYTHING, ...choice }).map(({ kind }) => kind));
    assert.deepEqual(kinds({ markDone: false }), new Set(['openFollowUps', 'openOnSched', 'reopen']));
    assert.deepEqual(kinds({ reopen: false }), new Set(['openFollowUps', 'openOnSched', 'markDone']));
    assert.deepEqual(kinds({ openCount: false }), new Set(['openOnSched', 'markDone', 'reopen']));
    assert.deepEqual(kinds({ openOnSched: false }), new Set(['openFollowUps', 'markDone', 'reopen']));
  });

  const shown = (lines: readonly string[], choice: Partial<typeof EVERYTHING & { except: number }> = {}) =>
    lenses(parseNote(lines.join('\n')), { ...EVERYTHING, ...choice }).map(
      (lens) => `${lens.range.start.line} ${lens.kind}${'count' in lens ? ` ${lens.count}` : ''}`,
    );

  it('stand once above a to-do list, and not above each item', () => {
    const list = ['# DevConf 2031', '', '## To do', '', '- [ ] one', '- [x] two', '  and a half', '- [ ] three'];
    assert.deepEqual(shown(list), ['2 openFollowUps 2']);
    assert.deepEqual(shown([...list, '', 'TODO: four']), ['2 openFollowUps 3', '9 markDone']);
    assert.deepEqual(shown(list.slice(0, -1)), ['4 markDone', '5 reopen']);
    assert.deepEqual(shown(['# DevConf 2031', '', '## Day 1', '', 'TODO: a', 'TODO: b', 'TODO: c']), [
      '4 markDone',
      '5 markDone',
      '6 markDone',
    ]);
  });

  describe('of a very large note', () => {
    const talks = (count: number): ReturnType<typeof lenses> => {
      const talk = (index: number): string => `## Talk ${index} - Ada Lund, Acme\n\nTODO: ${index}\n\n`;
      return lenses(parseNote(Array.from({ length: count }, (_, index) => talk(index)).join('')), EVERYTHING);
    };
    const linesOf = (shown: ReturnType<typeof lenses>): readonly number[] => shown.map(({ range }) => range.start.line);

    it('are there as far as some hundred lines from what is shown', () => {
      const some = linesOf(lensesNear(talks(600), [{ first: 1000, last: 1040 }]));
      assert.deepEqual([some[0], some.at(-1)], [700, 1340]);
      const both = [
        { first: 0, last: 40 },
        { first: 2300, last: 2340 },
      ];
      const split = linesOf(lensesNear(talks(600), both));
      assert.deepEqual([split[0], split.filter((line) => line < 1000).at(-1), split.at(-1)], [0, 340, 2398]);
    });

    it('are all there if they are fewer than that, or where nothing tells what is shown', () => {
      assert.equal(lensesNear(talks(400), [{ first: 0, last: 40 }]).length, 800);
      assert.equal(lensesNear(talks(600), []).length, 1200);
    });

    it('are asked for again before what is shown has none', () => {
      const shown = [{ first: 1000, last: 1040 }];
      assert.equal(haveLenses([{ first: 1140, last: 1180 }], shown), true);
      assert.equal(haveLenses([{ first: 1160, last: 1200 }], shown), false);
      assert.equal(haveLenses([...shown, { first: 0, last: 40 }], shown), false);
    });
  });

  it('are not moved by the line that someone is writing', () => {
    const talk = ['# DevConf 2031', '', '## Widgets - Ada Lund', '', 'TODO: a'];
    assert.deepEqual(shown(talk, { except: 4 }), []);
    assert.deepEqual(shown([...talk, '', 'TODO: b'], { except: 4 }), ['2 openFollowUps 2', '6 markDone']);
    const list = ['# DevConf 2031', '', '## To do', '', '- [ ] one', '- [ ] two', '- [ ] three'];
    assert.deepEqual(shown(list, { except: 5 }), ['2 openFollowUps 3']);
  });
});
