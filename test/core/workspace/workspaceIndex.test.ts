import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Note, parseNote } from '../../../src/core/index.js';
import { countNote } from '../../../src/core/note/counts.js';
import { CACHE_PARTS, decodeCache, encodeCache } from '../../../src/core/workspace/cacheFile.js';
import { compareKeys, pathSortKey } from '../../../src/core/workspace/closedNote.js';
import { type Clock, SLICE } from '../../../src/core/workspace/slices.js';
import { pathOf } from '../../../src/core/workspace/uris.js';
import { LARGEST_FILE } from '../../../src/core/workspace/lookAtFile.js';
import { type Progress, WorkspaceIndex } from '../../../src/core/workspace/workspaceIndex.js';
import { FakeFiles, ROOT } from './fakeFiles.js';

const KEY = 'parser 1';

const TEXTS = [
  '# Day 1\n\n## Widgets at Scale - Ada Lund, Acme\n\nhttps://foo2027.sched.com/event/1aBc1/widgets-at-scale\n\nTODO: try widgets\n\nFIXME: later\n',
  // As long as the first.
  '# Day 1\n\n## Widgets at Scale - Ada Lund, Acme\n\nhttps://foo2027.sched.com/event/1aBc1/widgets-at-scale\n\nDONE: try widgets\n\nFIXME: later\n',
  '# Day 2\n\n## Gadgets - Sam Small, Tiny\n\nhttps://foo2027.sched.com/event/1aBc2/gadgets\n\n- [ ] a\n- [x] b\n\n> look it up later\n',
  '# A project\n\n## Installation\n\nTODO: all of it\n',
  '---\nconference-notes: true\n---\n\n# Half a character \uD83D, a whole one 😀 and “quotes”\n\nTODO: é\n',
  '',
] as const;

class FakeClock implements Clock {
  time = 1_700_000_000_000;

  now(): number {
    return this.time;
  }

  async yield(): Promise<void> {
    await Promise.resolve();
  }
}

interface Setup {
  readonly index: WorkspaceIndex;
  readonly files: FakeFiles;
  readonly clock: FakeClock;
  readonly logged: string[];
  readonly progress: Progress[];
  readonly parsed: string[];
  /** How many times there was doubt. */
  readonly doubts: () => number;
}

function setup({
  files = new FakeFiles(),
  clock = new FakeClock(),
}: Partial<Pick<Setup, 'files' | 'clock'>> = {}): Setup {
  const logged: string[] = [];
  const progress: Progress[] = [];
  const parsed: string[] = [];
  let doubts = 0;
  const log = (text: string): number => logged.push(text);
  const index = new WorkspaceIndex({
    files,
    clock,
    parse: (text, options) => {
      parsed.push(options.path ?? '');
      return parseNote(text, options);
    },
    onChange: () => undefined,
    onProgress: (each) => progress.push(each),
    onDoubt: () => doubts++,
    log: { warn: log, debug: log, error: log },
  });
  return { index, files, clock, logged, progress, parsed, doubts: () => doubts };
}

interface Shown {
  readonly uri: string;
  readonly title: string;
  readonly counts: ReturnType<typeof countNote>;
  readonly note: Note;
}

function shown({ notes }: WorkspaceIndex): readonly Shown[] {
  return notes.map(({ uri, title, counts, note }) => ({ uri, title, counts, note }));
}

/** What an index has to show: every file read afresh. */
function afresh(files: FakeFiles): readonly Shown[] {
  return [...files.files]
    .filter(([uri, { size = 0 }]) => files.covers(uri) && size <= LARGEST_FILE)
    .sort(([a], [b]) => compareKeys(pathSortKey(pathOf(a)), pathSortKey(pathOf(b))))
    .map(([uri, { text }]) => ({
      uri,
      note: parseNote(new TextDecoder().decode(new TextEncoder().encode(text)), {
        ...files.readOptions(uri),
        path: pathOf(uri),
      }),
    }))
    .filter(({ note }) => note.isConference)
    .map(({ uri, note }) => ({ uri, title: note.title, counts: countNote(note), note }));
}

/** End an index and start another one with what the first would have kept on disk. */
async function restarted(
  { index, files, clock }: Setup,
  damage: (bytes: Uint8Array, part: number) => Uint8Array = (bytes) => bytes,
): Promise<Setup> {
  index.dispose();
  const next = setup({ files, clock });
  for (let part = 0; part < CACHE_PARTS; part++) {
    const content = decodeCache(damage(encodeCache(index.recordsOf(part), KEY), part), KEY);
    if (content.kind === 'records') next.index.restore(content.records);
  }
  await Promise.resolve();
  return next;
}

const path = fc
  .constantFrom(
    'a.md',
    'b.md',
    'day 10.md',
    'day 2.md',
    'f/a.md',
    'f/g/b.md',
    'f/g/c.md',
    'h/a.md',
    'always/x.md',
    'f.md',
    'notes.txt',
    'é/ü.md',
  )
  .map((each) => `${ROOT}/${encodeURI(each)}`);
const folder = fc.constantFrom('f', 'f/g', 'h', 'always', encodeURI('é')).map((each) => `${ROOT}/${each}`);
const text = fc.constantFrom(...TEXTS);

type Op =
  | { readonly op: 'write'; readonly uri: string; readonly text: string; readonly size?: number }
  | { readonly op: 'delete'; readonly uri: string }
  | { readonly op: 'rename' | 'renameFolder'; readonly uri: string; readonly to: string }
  | { readonly op: 'deleteFolder' | 'exclude'; readonly uri: string }
  | { readonly op: 'switch'; readonly writes: readonly (readonly [string, string | undefined])[] }
  | { readonly op: 'markers'; readonly markers: readonly string[] }
  | { readonly op: 'deliver'; readonly order: number; readonly twice: boolean }
  | { readonly op: 'lose' | 'stop' | 'resume' | 'rebuild' | 'settle' | 'include' }
  | { readonly op: 'restart'; readonly damaged: number }
  | { readonly op: 'wait'; readonly turns: number; readonly time: number };

const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant('write' as const), uri: path, text }) },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constant('write' as const), uri: path, text, size: fc.constant(LARGEST_FILE + 1) }),
  },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('delete' as const), uri: path }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('rename' as const), uri: path, to: path }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('renameFolder' as const), uri: folder, to: folder }) },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constantFrom('deleteFolder' as const, 'exclude' as const), uri: folder }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('switch' as const),
      writes: fc.array(fc.tuple(path, fc.option(text, { nil: undefined })), { minLength: 3, maxLength: 10 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constant('markers' as const), markers: fc.constantFrom(['TODO'], ['FIXME']) }),
  },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('deliver' as const), order: fc.nat(100), twice: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constantFrom(
        'lose' as const,
        'stop' as const,
        'resume' as const,
        'rebuild' as const,
        'settle' as const,
        'include' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('restart' as const), damaged: fc.nat(CACHE_PARTS) }) },
  { weight: 5, arbitrary: fc.record({ op: fc.constant('wait' as const), turns: fc.nat(30), time: fc.nat(3000) }) },
);

describe('the index of a workspace', () => {
  it('shows what reading every file afresh would show, whatever happens to files, events, settings and the cache', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(op, { maxLength: 40 }),
        fc.array(fc.nat(12), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (ops, turns, coarse) => {
          let asked = 0;
          let now = setup({ files: new FakeFiles(() => turns[asked++ % turns.length] ?? 0) });
          const { files, clock } = now;
          let pending: string[] = [];
          let lost = false;
          const write = (uri: string, file: { text: string; size?: number } | undefined): void => {
            if (file === undefined) files.files.delete(uri);
            // Some file systems count in whole seconds.
            else files.files.set(uri, { ...file, mtime: coarse ? Math.floor(clock.time / 1000) * 1000 : clock.time });
            clock.time++;
          };
          /** As `mv` and `git` leave it: the files keep the time they were last written. */
          const move = (uri: string, to: string): void => {
            const file = files.files.get(uri);
            if (file === undefined || uri === to) return;
            files.files.delete(uri);
            files.files.set(to, { ...file, mtime: clock.time++ });
          };
          void now.index.refresh();
          for (const each of ops) {
            switch (each.op) {
              case 'write':
                write(each.uri, { text: each.text, ...(each.size !== undefined && { size: each.size }) });
                pending.push(each.uri);
                break;
              case 'delete':
                write(each.uri, undefined);
                pending.push(each.uri);
                break;
              case 'rename':
                move(each.uri, each.to);
                pending.push(each.uri, each.to);
                break;
              case 'renameFolder':
                for (const uri of [...files.files.keys()].filter((file) => file.startsWith(`${each.uri}/`)))
                  move(uri, each.to + uri.slice(each.uri.length));
                // Of what is in them, no word is said.
                pending.push(each.uri, each.to);
                break;
              case 'deleteFolder':
                for (const uri of [...files.files.keys()].filter((file) => file.startsWith(`${each.uri}/`)))
                  write(uri, undefined);
                pending.push(each.uri);
                break;
              case 'switch':
                for (const [uri, content] of each.writes)
                  write(uri, content === undefined ? undefined : { text: content });
                pending.push(...each.writes.map(([uri]) => uri));
                break;
              case 'exclude':
                files.excluded = each.uri;
                void now.index.refresh();
                break;
              case 'include':
                files.excluded = undefined;
                void now.index.refresh();
                break;
              case 'markers':
                files.markers = each.markers;
                void now.index.refresh();
                break;
              case 'deliver': {
                const split = each.order % (pending.length + 1);
                const events = pending.slice(split).reverse();
                pending = pending.slice(0, split);
                now.index.touch(events);
                if (each.twice) now.index.touch(events.toReversed());
                break;
              }
              case 'lose':
                lost ||= pending.length > 0;
                pending = [];
                break;
              case 'stop':
                now.index.stop();
                break;
              case 'resume':
                void now.index.refresh();
                break;
              case 'rebuild':
                void now.index.rebuild();
                break;
              case 'settle':
                await now.index.whenIdle();
                break;
              case 'restart':
                now = await restarted(now, (bytes, part) =>
                  part === each.damaged ? bytes.fill(120, Math.floor(bytes.length / 2)) : bytes,
                );
                void now.index.refresh();
                break;
              case 'wait':
                clock.time += each.time;
                for (let turn = 0; turn < each.turns; turn++) await Promise.resolve();
                break;
            }
          }
          now.index.touch(pending);
          await now.index.whenIdle();
          if (lost || now.index.progress.kind === 'stopped') await now.index.refresh();
          await now.index.whenIdle();
          assert.deepEqual(shown(now.index), afresh(files));
          assert.deepEqual(now.index.progress.kind, 'idle');
          assert.deepEqual(
            now.logged.filter((each) => !each.startsWith('Did not read')),
            [],
          );
          // What was kept is as good as what was read: with nothing changed, nothing is read again.
          clock.time += 10_000;
          await now.index.refresh();
          const again = await restarted(now);
          files.reads = 0;
          await again.index.refresh();
          assert.deepEqual(shown(again.index), afresh(files));
          assert.equal(files.reads, 0);
          assert.deepEqual(again.index.takeUnsaved(), []);
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
    );
  });

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

  /** Index a workspace on a clock that is asked now and then; returns how long the thread was held each time. */
  const holdsOf = async (now: Setup, parse: (clock: FakeClock) => void, tick: number): Promise<readonly number[]> => {
    const holds: number[] = [];
    let turn = now.clock.time;
    const clock: Clock = {
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
function withFiles(count: number): Setup {
  const files = new FakeFiles();
  for (let at = 0; at < count; at++) files.files.set(uriOf(at), { text: TEXTS[0], mtime: 5 });
  return setup({ files });
}

function unexpected(text: string): void {
  assert.fail(text);
}
