import assert from 'node:assert/strict';
import { counted, joined, speakerInFull } from '../../../src/core/note/names.js';

describe('what a view says in words', () => {
  it('has a plural unless there is one', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => counted(count, 'open follow-up')),
      ['0 open follow-ups', '1 open follow-up', '2 open follow-ups'],
    );
  });

  it('is joined by dots, without what is missing', () => {
    assert.equal(joined(['a', undefined, '', 'b']), 'a · b');
  });

  it('has speakers with their organisations, where they have some', () => {
    assert.equal(
      speakerInFull({ name: 'Yuki Iwai', organization: 'CyberAgent, Inc.' }),
      'Yuki Iwai (CyberAgent, Inc.)',
    );
    assert.equal(speakerInFull({ name: 'Ada' }), 'Ada');
  });
});
