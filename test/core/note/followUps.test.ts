import assert from 'node:assert/strict';
import { tallyNote } from '../../../src/core/note/followUps.js';
import { NOTE } from '../conferenceNote.js';

describe('a tally', () => {
  it('keeps hints apart', () => {
    const { open, done, hints } = tallyNote(NOTE);
    assert.deepEqual([open.length, done.length, hints.map(({ text }) => text)], [3, 1, ['look it up later']]);
  });
});
