import assert from 'node:assert/strict';
import { IgnoreRules } from '../../../src/core/workspace/ignoreRules.js';
import type { IgnoreFile } from '../../../src/core/workspace/noteFiles.js';

/** The files among these that are left out. */
function leftOut(files: readonly string[], ignoreFiles: readonly IgnoreFile[] = []): readonly string[] {
  const rules = new IgnoreRules(ignoreFiles);
  return files.filter((file) => rules.ignoresFile(file));
}

describe('the rules about files that are left out', () => {
  it('leave out what is in hidden folders, and no hidden file', () => {
    assert.deepEqual(
      leftOut(['note.md', '.note.md', 'a/.note.md', '.trash/note.md', 'a/.history/b/note.md', '.stversions/a.md']),
      ['.trash/note.md', 'a/.history/b/note.md', '.stversions/a.md'],
    );
  });

  it('leave out what an ignore file names, in its folder and below, and not elsewhere', () => {
    const files = ['build/a.md', 'docs/build/b.md', 'docs/draft-1.md', 'draft-1.md', 'docs/er/draft-2.md', 'build.md'];
    assert.deepEqual(
      leftOut(files, [
        { folder: '', text: '# Made by programs\n/build/\n' },
        { folder: 'docs', text: 'draft-*.md\r\nbuild/\r\n' },
      ]),
      ['build/a.md', 'docs/build/b.md', 'docs/draft-1.md', 'docs/er/draft-2.md'],
    );
  });

  it('let the nearest ignore file decide, and the later one of two in a folder', () => {
    const files = ['a.md', 'keep.md', 'sub/a.md', 'sub/keep.md'];
    assert.deepEqual(
      leftOut(files, [
        { folder: '', text: '*.md\n' },
        { folder: 'sub', text: '!a.md\n' },
        { folder: '', text: '!keep.md\n' },
      ]),
      ['a.md'],
    );
  });

  it('leave out all of a folder that is left out, whatever is said of what is in it', () => {
    assert.deepEqual(leftOut(['out/a.md'], [{ folder: '', text: 'out/\n!out/a.md\n' }]), ['out/a.md']);
    assert.deepEqual(leftOut(['.notes/a.md', '.other/a.md'], [{ folder: '', text: '!.notes/\n' }]), ['.other/a.md']);
  });

  it('mind case, as files do on a server', () => {
    assert.deepEqual(leftOut(['build/a.md', 'Build/a.md'], [{ folder: '', text: 'Build\n' }]), ['Build/a.md']);
  });

  it('tell folders that are left out from others', () => {
    const rules = new IgnoreRules([{ folder: '', text: 'out/\nnotes.txt\n' }]);
    assert.deepEqual(
      ['', 'out', 'out/js/chunk-1.js', 'notes', '.git', 'src/.cache/x'].filter((path) => rules.ignoresFolder(path)),
      ['out', 'out/js/chunk-1.js', '.git', 'src/.cache/x'],
    );
  });

  it('take any text for an ignore file, without the patterns that nobody would write', () => {
    const hostile = ['[', '\\', '[z-a]', '!', '/', '**', '*a'.repeat(200), '**/a/'.repeat(60), 'x'.repeat(100_000)];
    const path = `${'a/'.repeat(200)}note.md`;
    for (const text of hostile)
      assert.equal(leftOut([path], [{ folder: '', text }]).length, text === '**' ? 1 : 0, text);
  });
});
