import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { openFollowUpFrom, openFollowUps } from '../../../src/core/note/order.js';

const NOTE = parseNote(
  [
    '# Day 1',
    'TODO: one, TODO: two',
    'DONE: three',
    'look it up later',
    '## Widgets - Jane Doe, Acme',
    '- [ ] four',
    '# Day 2',
    'TODO: five',
  ].join('\n\n'),
);

describe('the open follow-ups of a note in order', () => {
  it('are in text order, across sections and on one line, without what is done and without hints', () => {
    assert.deepEqual(
      openFollowUps(NOTE).map(({ text }) => text),
      ['one', 'two', 'four', 'five'],
    );
  });

  const steps: readonly (readonly [
    line: number,
    character: number,
    next: string | undefined,
    previous: string | undefined,
  ])[] = [
    [0, 0, 'one', undefined],
    [2, 0, 'two', undefined],
    [2, 5, 'two', 'one'],
    [2, 11, 'four', 'one'],
    [4, 0, 'four', 'two'],
    [14, 0, undefined, 'four'],
    [14, 3, undefined, 'five'],
  ];
  for (const [line, character, next, previous] of steps) {
    it(`lead from ${line}:${character} on to ${next ?? 'none'} and back to ${previous ?? 'none'}`, () => {
      assert.equal(openFollowUpFrom(NOTE, { line, character }, 'next')?.text, next);
      assert.equal(openFollowUpFrom(NOTE, { line, character }, 'previous')?.text, previous);
    });
  }
});
