import assert from 'node:assert/strict';
import { CACHE_PARTS, partOf } from '../../../src/core/workspace/cacheFile.js';

describe('a cache file', () => {
  it('is one of several, and always the same one for a file', () => {
    assert.ok(
      new Set(Array.from({ length: 1000 }, (_, at) => partOf(`file:///notes/note-${at}.md`))).size === CACHE_PARTS,
    );
    assert.equal(partOf('file:///a.md'), partOf('file:///a.md'));
  });
});
