import assert from 'node:assert/strict';
import { compareKeys, pathSortKey } from '../../../src/core/workspace/closedNote.js';
import { folderOf, pathOf } from '../../../src/core/workspace/uris.js';

describe('paths', () => {
  it('are sorted by folder, with numbers as numbers', () => {
    const paths = ['/n/day 2.md', '/n/Day 10.md', '/n/day 1.md', '/n/a/z.md', '/n/é.md', '/n/f.md', '/n-2/a.md'];
    assert.deepEqual(
      paths.toSorted((a, b) => compareKeys(pathSortKey(a), pathSortKey(b))),
      ['/n/a/z.md', '/n/day 1.md', '/n/day 2.md', '/n/Day 10.md', '/n/é.md', '/n/f.md', '/n-2/a.md'],
    );
  });

  it('are read out of addresses', () => {
    assert.equal(pathOf('file:///n/a%20b/%C3%A9.md'), '/n/a b/é.md');
    assert.equal(pathOf('vscode-vfs://github/o/r/a.md'), '/o/r/a.md');
    assert.equal(pathOf('untitled:Untitled-1'), 'Untitled-1');
    assert.equal(pathOf('file:///100%.md'), '/100%.md');
    assert.deepEqual(['file:///a/b.md', 'file:///a', 'vscode-vfs://github/a/b'].map(folderOf), [
      'file:///a',
      undefined,
      'vscode-vfs://github/a',
    ]);
  });
});
