import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { CACHE_PARTS } from '../../../src/core/workspace/cacheFile.js';
import { LARGEST_FILE } from '../../../src/core/workspace/lookAtFile.js';
import { type SliceClock, SLICE } from '../../../src/core/workspace/slices.js';
import { pathOf } from '../../../src/core/workspace/uris.js';
import { WorkspaceIndex, type WorkspaceIndexDeps } from '../../../src/core/workspace/workspaceIndex.js';
import { FakeFiles, ROOT } from './fakeFiles.js';
import { afresh, type FakeClock, type Setup, setup, shown, TEXTS } from './indexSetup.js';

describe('the index of a workspace', () => {
  it('reads nothing again that it was not told of, and rests when there is nothing to look at', async () => {
    const { index, files, parsed } = withFiles(3);
    await index.refresh();
    assert.equal(parsed.length, 3);
    assert.equal(files.reads, 3);
    await index.refresh();
    index.touch([uriOf(1)]);
    await index.whenIdle();
    // Written a long time ago, and not since.
    assert.equal(files.reads, 3);
    assert.deepEqual(index.progress, { kind: 'idle', done: 1, total: 1 });
  });

  it('looks again into a file that was written a moment ago, whatever its stamp says, but parses what is the same only once', async () => {
    const now = withFiles(1);
    const file = { text: TEXTS[0], mtime: now.clock.time };
    now.files.files.set(uriOf(0), file);
    await now.index.refresh();
    now.files.files.set(uriOf(0), { ...file, text: TEXTS[1] });
    now.index.touch([uriOf(0)]);
    await now.index.whenIdle();
    assert.deepEqual(shown(now.index), afresh(now.files));
    now.clock.time += 10_000;
    now.index.touch([uriOf(0)]);
    await now.index.whenIdle();
    assert.deepEqual([now.files.reads, now.parsed.length], [3, 2]);
  });

  it('stops when told to, goes on following files, and goes on where it was', async () => {
    const now = withFiles(100);
    void now.index.refresh();
    while (now.index.progress.done < 20) await Promise.resolve();
    now.index.stop();
    await now.index.whenIdle();
    const { kind, done, total } = now.index.progress;
    assert.equal(kind, 'stopped');
    assert.ok(done < 100 && total === 100, `${done} of ${total}`);
    now.files.files.set(uriOf(99), { text: TEXTS[2], mtime: now.clock.time });
    now.index.touch([uriOf(99)]);
    await now.index.whenIdle();
    assert.ok(shown(now.index).some(({ uri }) => uri === uriOf(99)));
    assert.equal(now.index.progress.kind, 'stopped');
    const before = now.parsed.length;
    await now.index.refresh();
    assert.deepEqual(shown(now.index), afresh(now.files));
    assert.equal(now.parsed.length, 100);
    assert.ok(before < 100);
  });

  const limits = [
    { name: 'files', enough: { files: 40, bytes: Infinity } },
    { name: 'bytes', enough: { files: Infinity, bytes: 5000 } },
  ];
  for (const { name, enough } of limits) {
    it(`stops when it has read enough ${name}, looks at known files then, and reads all when asked to`, async () => {
      const now = withFiles(100, enough);
      await now.index.refresh();
      const { kind, done } = now.index.progress;
      assert.deepEqual([kind, done >= 30 && done < 70], ['stopped', true], `${done} files`);
      assert.ok(now.files.reads === done && now.index.notes.length === done);
      // Each look at all files ends soon, and finds what is gone.
      const [first] = now.index.notes;
      assert.ok(first);
      now.files.files.delete(first.uri);
      await now.index.refresh();
      assert.equal(now.index.progress.kind, 'stopped');
      assert.ok(now.files.reads < done + 20, `${now.files.reads} files`);
      assert.ok(!now.index.notes.some(({ uri }) => uri === first.uri));
      await now.index.goOn();
      assert.deepEqual(shown(now.index), afresh(now.files));
      assert.deepEqual([now.index.progress.kind, now.files.reads], ['idle', 100]);
    });
  }

  it('does not count what it knows already', async () => {
    const now = withFiles(100, { files: 40, bytes: Infinity });
    await now.index.goOn();
    const next = withFiles(0, { files: 40, bytes: Infinity });
    for (const [uri, file] of now.files.files) next.files.files.set(uri, file);
    for (let part = 0; part < CACHE_PARTS; part++) next.index.restore(now.index.recordsOf(part));
    await next.index.refresh();
    assert.deepEqual([next.index.progress.kind, next.files.reads], ['idle', 0]);
  });

  /** Index a workspace on a clock that is asked now and then; returns how long the thread was held each time. */
  const holdsOf = async (now: Setup, parse: (clock: FakeClock) => void, tick: number): Promise<readonly number[]> => {
    const holds: number[] = [];
    let turn = now.clock.time;
    const clock: SliceClock = {
      now: () => (now.clock.time += tick),
      yield: () => {
        holds.push(now.clock.time - turn);
        turn = now.clock.time;
        return Promise.resolve();
      },
    };
    const index = new WorkspaceIndex({
      files: now.files,
      clock,
      parse: (text, options) => {
        parse(now.clock);
        return parseNote(text, options);
      },
      onChange: () => undefined,
      onProgress: () => undefined,
      onDoubt: () => unexpected('doubt'),
      log: { warn: unexpected, debug: unexpected, error: unexpected },
    });
    await index.refresh();
    assert.equal(index.notes.length, now.files.files.size);
    return holds;
  };

  it('lets others have the thread between files', async () => {
    const holds = await holdsOf(withFiles(16), (clock) => (clock.time += 3), 0);
    // It cannot stop while it reads a short file.
    assert.deepEqual(
      holds.filter((hold) => hold >= SLICE + 3),
      [],
    );
    assert.ok(holds.length > (16 * 3) / (SLICE + 3), `${holds.length} holds`);
  });

  it('lets others have the thread in the midst of a file that takes long', async () => {
    const now = withFiles(0);
    const talks = Array.from(
      { length: 1000 },
      (_, at) => `## Talk ${at} - Jane Doe, Acme\n\n${'Words. '.repeat(10)}\n\n`,
    );
    now.files.files.set(uriOf(0), { text: `# KubeCon Day 1\n\n${talks.join('')}`, mtime: 5 });
    const holds = await holdsOf(now, () => undefined, 1.5);
    // It cannot stop while it reads a part of the file.
    assert.deepEqual(
      holds.filter((hold) => hold >= SLICE + 3 * 1.5),
      [],
    );
    assert.ok(holds.length > (1000 * 1.5) / (SLICE + 2 * 1.5), `${holds.length} holds`);
  });

  it('says in the log which file is too large to be read, once', async () => {
    const now = withFiles(0);
    now.files.files.set(uriOf(0), { text: TEXTS[0], mtime: 5, size: LARGEST_FILE + 1 });
    await now.index.refresh();
    await now.index.refresh();
    assert.deepEqual(now.index.notes, []);
    assert.deepEqual(now.logged, [
      `Did not read ${uriOf(0)}: it has 2048 KB, and files of more than 2048 KB are read only while they are open.`,
    ]);
  });

  it('goes on when a file cannot be parsed or the workspace cannot be listed, and says so', async () => {
    const now = withFiles(2);
    now.files.listable = false;
    await now.index.refresh();
    assert.deepEqual(now.logged, ['The files of the workspace could not be listed.']);
    assert.equal(now.doubts(), 1);
    now.files.listable = true;
    await now.index.refresh();
    assert.equal(now.index.notes.length, 2);
    assert.equal(now.doubts(), 1);
  });

  it('leaves a file as it was of which nothing can be told, and says that there is doubt', async () => {
    const now = withFiles(2);
    await now.index.refresh();
    now.files.files.delete(uriOf(0));
    now.files.isReachable = false;
    now.index.touch([uriOf(0)]);
    await now.index.whenIdle();
    assert.equal(now.index.notes.length, 2);
    assert.equal(now.doubts(), 1);
    now.files.isReachable = true;
    await now.index.refresh();
    assert.equal(now.index.notes.length, 1);
    assert.equal(now.doubts(), 1);
  });

  it('leaves a file as it was that cannot be read, and says so', async () => {
    const now = withFiles(2);
    await now.index.refresh();
    const before = shown(now.index);
    now.files.files.set(uriOf(0), { text: TEXTS[2], mtime: 6 });
    now.files.isReadable = false;
    now.index.touch([uriOf(0)]);
    await now.index.whenIdle();
    assert.deepEqual(shown(now.index), before);
    assert.deepEqual([now.logged, now.doubts()], [[`Could not read ${uriOf(0)}.`], 1]);
    now.files.isReadable = true;
    await now.index.refresh();
    assert.deepEqual(shown(now.index), afresh(now.files));
  });

  it('reads the other files when one cannot be parsed, and says so', async () => {
    const now = withFiles(2, undefined, (path) => {
      if (path === pathOf(uriOf(0))) throw new Error('No');
    });
    await now.index.refresh();
    assert.deepEqual(
      shown(now.index).map(({ uri }) => uri),
      [uriOf(1)],
    );
    assert.deepEqual(now.logged, [`Could not read ${uriOf(0)}.`]);
  });

  it('reads every file again when it is rebuilt, and shows what it knows until then', async () => {
    const now = withFiles(3);
    await now.index.refresh();
    const before = shown(now.index);
    // As a file that was restored with its old time and size is.
    now.files.files.set(uriOf(1), { text: TEXTS[1], mtime: 5 });
    await now.index.refresh();
    assert.deepEqual(shown(now.index), before);
    const rebuilt = now.index.rebuild();
    assert.deepEqual(shown(now.index), before);
    await rebuilt;
    assert.deepEqual(shown(now.index), afresh(now.files));
    assert.notDeepEqual(shown(now.index), before);
    assert.deepEqual([now.files.reads, now.parsed.length], [6, 6]);
  });

  it('has the parts of its cache written again that could not be kept', async () => {
    const now = withFiles(1);
    await now.index.refresh();
    const [part] = now.index.takeUnsaved();
    assert.ok(part !== undefined);
    assert.deepEqual(now.index.takeUnsaved(), []);
    now.index.markUnsaved(part);
    assert.deepEqual(now.index.takeUnsaved(), [part]);
    assert.deepEqual(
      now.index.recordsOf(part).map(({ uri }) => uri),
      [uriOf(0)],
    );
  });

  it('finds the notes of a folder that came whole, and lists everything when very many names came', async () => {
    const now = withFiles(2);
    await now.index.refresh();
    now.files.files.set(`${ROOT}/came/a.md`, { text: TEXTS[0], mtime: 5 });
    now.index.touch([`${ROOT}/came`]);
    await now.index.whenIdle();
    assert.equal(now.index.notes.length, 3);
    now.files.files.set(`${ROOT}/more/a.md`, { text: TEXTS[0], mtime: 5 });
    now.index.touch(Array.from({ length: 100 }, (_, at) => `${ROOT}/other-${at}.o`));
    await now.index.whenIdle();
    assert.equal(now.index.notes.length, 4);
  });
});

function uriOf(at: number): string {
  return `${ROOT}/note-${at}.md`;
}

/** An index, not started, of conference notes that were written long ago. */
function withFiles(count: number, enough?: WorkspaceIndexDeps['enough'], onParse?: (path: string) => void): Setup {
  const files = new FakeFiles();
  for (let at = 0; at < count; at++) files.files.set(uriOf(at), { text: TEXTS[0], mtime: 5 });
  return setup({ files, ...(enough && { enough }), ...(onParse && { onParse }) });
}

function unexpected(text: string): void {
  assert.fail(text);
}
