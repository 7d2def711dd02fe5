import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CACHE_PARTS, decodeCache, encodeCache } from '../../../src/core/workspace/cacheFile.js';
import { LARGEST_FILE } from '../../../src/core/workspace/lookAtFile.js';
import { FakeFiles, ROOT } from './fakeFiles.js';
import { afresh, type Setup, setup, shown, TEXTS } from './indexSetup.js';

const KEY = 'parser 1';

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

/** What may happen to a workspace and to the index of it. */
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

/** A workspace to which things happen, with an index that follows. */
class Workspace {
  now: Setup;
  /** Whether a change went by of which the index was not told. */
  isLost = false;
  readonly #countsSeconds: boolean;
  #pending: string[] = [];

  constructor(turns: readonly number[], countsSeconds: boolean) {
    this.#countsSeconds = countsSeconds;
    let asked = 0;
    this.now = setup({ files: new FakeFiles(() => turns[asked++ % turns.length] ?? 0) });
  }

  get files(): FakeFiles {
    return this.now.files;
  }

  /** Let something happen; returns a promise where that takes time. */
  apply(each: Op): Promise<void> | undefined {
    switch (each.op) {
      case 'write':
        return this.#tell([each.uri], () =>
          this.#write(each.uri, { text: each.text, ...(each.size !== undefined && { size: each.size }) }),
        );
      case 'delete':
        return this.#tell([each.uri], () => this.#write(each.uri, undefined));
      case 'rename':
        return this.#tell([each.uri, each.to], () => this.#move(each.uri, each.to));
      case 'renameFolder':
        // Of what is in the folder, no word is said.
        return this.#tell([each.uri, each.to], () => {
          for (const uri of this.#inFolder(each.uri)) this.#move(uri, each.to + uri.slice(each.uri.length));
        });
      case 'deleteFolder':
        return this.#tell([each.uri], () => {
          for (const uri of this.#inFolder(each.uri)) this.#write(uri, undefined);
        });
      case 'switch': {
        const uris = each.writes.map(([uri]) => uri);
        return this.#tell(uris, () => {
          for (const [uri, text] of each.writes) this.#write(uri, text === undefined ? undefined : { text });
        });
      }
      case 'wait':
        return this.#wait(each.turns, each.time);
      case 'restart':
        return this.#restart(each.damaged);
      case 'deliver':
        return this.#deliver(each.order, each.twice);
      case 'lose':
        this.isLost ||= this.#pending.length > 0;
        this.#pending = [];
        return;
      case 'exclude':
        return this.#setSettings({ excluded: each.uri });
      case 'include':
        return this.#setSettings({ excluded: undefined });
      case 'markers':
        return this.#setSettings({ markers: each.markers });
      default:
        return this.#ask(each.op);
    }
  }

  /** Tell the index of all that it was not told of yet. */
  deliverAll(): void {
    this.now.index.touch(this.#pending);
  }

  #ask(what: 'stop' | 'resume' | 'rebuild' | 'settle'): Promise<void> | undefined {
    const { index } = this.now;
    if (what === 'settle') return index.whenIdle();
    if (what === 'stop') index.stop();
    else void (what === 'rebuild' ? index.rebuild() : index.refresh());
    return undefined;
  }

  #setSettings(settings: Partial<Pick<FakeFiles, 'excluded' | 'markers'>>): undefined {
    Object.assign(this.files, settings);
    void this.now.index.refresh();
  }

  #deliver(order: number, isTwice: boolean): undefined {
    const split = order % (this.#pending.length + 1);
    const events = this.#pending.slice(split).reverse();
    this.#pending = this.#pending.slice(0, split);
    this.now.index.touch(events);
    if (isTwice) this.now.index.touch(events.toReversed());
  }

  async #restart(damaged: number): Promise<void> {
    this.now = await restarted(this.now, (bytes, part) =>
      part === damaged ? bytes.fill(120, Math.floor(bytes.length / 2)) : bytes,
    );
    void this.now.index.refresh();
  }

  async #wait(turns: number, time: number): Promise<void> {
    this.now.clock.time += time;
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
  }

  #tell(uris: readonly string[], change: () => void): undefined {
    change();
    this.#pending.push(...uris);
  }

  #inFolder(folder: string): readonly string[] {
    return [...this.files.files.keys()].filter((file) => file.startsWith(`${folder}/`));
  }

  #write(uri: string, file: { text: string; size?: number } | undefined): void {
    const { clock } = this.now;
    if (file === undefined) this.files.files.delete(uri);
    // Some file systems count in whole seconds.
    else {
      const mtime = this.#countsSeconds ? Math.floor(clock.time / 1000) * 1000 : clock.time;
      this.files.files.set(uri, { ...file, mtime });
    }
    clock.time++;
  }

  /** As `mv` and `git` leave it: the files keep the time they were last written. */
  #move(uri: string, to: string): void {
    const file = this.files.files.get(uri);
    if (file === undefined || uri === to) return;
    this.files.files.delete(uri);
    this.files.files.set(to, { ...file, mtime: this.now.clock.time++ });
  }
}

describe('the index of a workspace', () => {
  it('shows what reading every file afresh would show, whatever happens to files, events, settings and the cache', async () => {
    const turns = fc.array(fc.nat(12), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(op, { maxLength: 40 }), turns, fc.boolean(), async (ops, turns, countsSeconds) => {
        const workspace = new Workspace(turns, countsSeconds);
        const { files } = workspace;
        void workspace.now.index.refresh();
        for (const each of ops) {
          const takesTime = workspace.apply(each);
          if (takesTime) await takesTime;
        }
        workspace.deliverAll();
        const { index, clock, logged } = workspace.now;
        await index.whenIdle();
        if (workspace.isLost || index.progress.kind === 'stopped') await index.refresh();
        await index.whenIdle();
        assert.deepEqual(shown(index), afresh(files));
        assert.deepEqual(index.progress.kind, 'idle');
        assert.deepEqual(
          logged.filter((each) => !each.startsWith('Did not read')),
          [],
        );
        // What was kept is as good as what was read: with nothing changed, nothing is read again.
        clock.time += 10_000;
        await index.refresh();
        const again = await restarted(workspace.now);
        files.reads = 0;
        await again.index.refresh();
        assert.deepEqual(shown(again.index), afresh(files));
        assert.equal(files.reads, 0);
        assert.deepEqual(again.index.takeUnsaved(), []);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
    );
  });
});
