import assert from 'node:assert/strict';
import { lenses } from '../../../src/core/views/lenses.js';
import { NOTE } from '../conferenceNote.js';

const EVERYTHING = { markDone: true, reopen: true, talk: true };

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
    assert.deepEqual(kinds({ talk: false }), new Set(['markDone', 'reopen']));
  });
});
