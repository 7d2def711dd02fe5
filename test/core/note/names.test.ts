import assert from 'node:assert/strict';
import { joined, speakerInFull } from '../../../src/core/note/names.js';

describe('what a view says in words', () => {
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
