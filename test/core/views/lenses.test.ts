import assert from 'node:assert/strict';
import { lenses } from '../../../src/core/views/lenses.js';
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

  it('are not moved by the line that someone is writing', () => {
    const talk = ['# DevConf 2031', '', '## Widgets - Ada Lund', '', 'TODO: a'];
    assert.deepEqual(shown(talk, { except: 4 }), []);
    assert.deepEqual(shown([...talk, '', 'TODO: b'], { except: 4 }), ['2 openFollowUps 2', '6 markDone']);
    const list = ['# DevConf 2031', '', '## To do', '', '- [ ] one', '- [ ] two', '- [ ] three'];
    assert.deepEqual(shown(list, { except: 5 }), ['2 openFollowUps 3']);
  });
});
