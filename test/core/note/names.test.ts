import assert from 'node:assert/strict';
import { counted, joined, speakerInFull } from '../../../src/core/note/names.js';

describe('words', () => {
  it('count', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => counted(count, 'open follow-up')),
      ['0 open follow-ups', '1 open follow-up', '2 open follow-ups'],
    );
  });

  it('join what there is', () => {
    assert.equal(joined(['a', undefined, '', 'b']), 'a · b');
  });

  it('name speakers in full', () => {
    assert.equal(
      speakerInFull({ name: 'Yuki Iwai', organization: 'CyberAgent, Inc.' }),
      'Yuki Iwai (CyberAgent, Inc.)',
    );
    assert.equal(speakerInFull({ name: 'Ada' }), 'Ada');
  });
});
