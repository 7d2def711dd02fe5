import assert from 'node:assert/strict';
import { tallyNote } from '../../../src/core/note/followUps.js';
import { NOTE } from '../conferenceNote.js';

describe('a tally of the follow-ups of a note', () => {
  it('has what is open, what is done, and hints apart from both', () => {
    const { open, done, hints } = tallyNote(NOTE);
    assert.deepEqual([open.length, done.length, hints.map(({ text }) => text)], [3, 1, ['look it up later']]);
  });
});
