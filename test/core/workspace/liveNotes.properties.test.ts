import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareKeys, pathSortKey } from '../../../src/core/workspace/closedNote.js';
import { withOpen } from '../../../src/core/workspace/liveNotes.js';
import { pathOf } from '../../../src/core/workspace/uris.js';

describe('open notes over those of files', () => {
  it('take the place of their files, or take them away, and stand by their path among the others', () => {
    const uri = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => `file:///${name}.md`);
    fc.assert(
      fc.property(fc.uniqueArray(uri), fc.array(fc.tuple(uri, fc.boolean())), (files, open) => {
        const place = (each: string, from: string) => ({ uri: each, from, sortKey: pathSortKey(pathOf(each)) });
        const byKey = (a: { sortKey: string }, b: { sortKey: string }): number => compareKeys(a.sortKey, b.sortKey);
        const closed = files.map((each) => place(each, 'file')).sort(byKey);
        const live = new Map(open.map(([each, isNote]) => [each, isNote ? place(each, 'document') : undefined]));
        const expected = new Map(closed.map((each) => [each.uri, each]));
        for (const [each, note] of live) {
          if (note === undefined) expected.delete(each);
          else expected.set(each, note);
        }
        assert.deepEqual(withOpen(closed, live), [...expected.values()].sort(byKey));
      }),
    );
  });
});
