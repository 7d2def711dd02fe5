import type { Note } from '../note/note.js';
import type { ParseOptions } from '../reading/parseNote.js';
import { partOf } from './cacheFile.js';
import type { ClosedNote } from './closedNote.js';
import type { FileRecord } from './fileRecord.js';
import { FileRecords } from './fileRecords.js';
import { hashBytes } from './hash.js';
import { type FileContent, type Found, LARGEST_FILE, lookAtFile, type LookDeps, statOf } from './lookAtFile.js';
import type { ReadOptions } from './noteFiles.js';
import { type Amount, ReadLimit } from './readLimit.js';
import { Slices } from './slices.js';
import { summariseText } from './summariseText.js';
import { isIn, pathOf } from './uris.js';

/** What the index depends on. */
export interface WorkspaceIndexDeps extends LookDeps {
  readonly parse: (text: string, options: ParseOptions) => Note;
  /** Runs whenever a note is added, removed or changed; often, while files are read. */
  readonly onChange: () => void;
  /** Runs when work begins, continues, ends or is stopped. */
  readonly onProgress: (progress: Progress) => void;
  readonly log: LookDeps['log'] & { warn(text: string): void };
  /** How much is read before the index stops by itself. */
  readonly enough?: Amount;
}

/** The progress of the reading. `stopped`: by the user, or as enough was read, and files are left to look at. */
export interface Progress {
  readonly kind: 'idle' | 'working' | 'stopped';
  /** The files looked at since work began; `total` includes those left. */
  readonly done: number;
  readonly total: number;
}

/** How many files are read at the same time. */
const AT_ONCE = 16;

/** How many new addresses are checked one by one for folders. With more, all files are listed anew. */
const PLACES_AT_ONCE = 50;

/**
 * The index of the closed conference notes of a workspace.
 *
 * An event only shows where to look: the look decides what a file is, so events may come late, twice or in any order.
 * One loop looks at files, those of events first. It works in slices, and ends when no files are left.
 */
export class WorkspaceIndex {
  readonly #deps: WorkspaceIndexDeps;
  readonly #slices: Slices;
  readonly #records: FileRecords;
  readonly #limit: ReadLimit;
  /** The files to look at because of events. */
  readonly #touched = new Set<string>();
  /** The files to look at because all files are. */
  readonly #backlog = new Set<string>();
  /** The addresses that may be those of new folders. */
  readonly #places = new Set<string>();
  /** The files of the current look. */
  #looking: readonly string[] = [];
  #wantsList = false;
  #stopped = false;
  #disposed = false;
  #running: Promise<void> | undefined;
  #done = 0;

  constructor(deps: WorkspaceIndexDeps) {
    this.#deps = deps;
    this.#slices = new Slices(deps.clock);
    this.#records = new FileRecords(deps.onChange);
    this.#limit = new ReadLimit(deps.enough);
  }

  /** The conference notes, by path. */
  get notes(): readonly ClosedNote[] {
    return this.#records.notes;
  }

  /** The number of files that were looked at, conference notes or not. */
  get fileCount(): number {
    return this.#records.size;
  }

  get progress(): Progress {
    const left = this.#touched.size + this.#backlog.size + (this.#wantsList ? 1 : 0);
    const restingKind = this.#stopped && left > 0 ? 'stopped' : 'idle';
    const kind = this.#running === undefined ? restingKind : 'working';
    return { kind, done: this.#done, total: this.#done + left };
  }

  /** Restore records of an earlier session. Files that have a record already keep it. */
  restore(records: readonly FileRecord[]): void {
    for (const record of records) {
      if (this.#records.has(record.uri)) continue;
      if (this.#deps.files.covers(record.uri)) this.#records.set(record, true);
      else this.#records.markUnsaved(partOf(record.uri));
    }
  }

  /** Look at files and folders that were created, changed, renamed or deleted. */
  touch(uris: Iterable<string>): void {
    const touched = new Set(uris);
    for (const uri of touched) {
      if (this.#deps.files.covers(uri) || this.#records.has(uri)) this.#touched.add(uri);
      else if (this.#deps.files.mayHold(uri)) this.#places.add(uri);
    }
    // For files in a folder that was added or removed, there may be no events.
    const { folders, uris: all } = this.#records;
    const affected = [...touched].some((uri) => folders.has(uri)) ? [...all, ...this.#looking] : this.#looking;
    for (const uri of affected) if (isIn(uri, touched)) this.#touched.add(uri);
    this.#start();
  }

  /**
   * Look at all files, new ones included; continues after `stop`. Resolves when the look is complete or stopped, which
   * it is when enough was read.
   */
  refresh(): Promise<void> {
    this.#stopped = false;
    this.#wantsList = true;
    const rest = [...this.#backlog];
    this.#backlog.clear();
    // Known files first, as they cost little. The current look may use settings that have changed since.
    for (const uri of [...this.#records.uris, ...this.#looking, ...rest]) this.#backlog.add(uri);
    this.#start();
    return this.whenIdle();
  }

  /** Look at all files, however many there are. */
  goOn(): Promise<void> {
    this.#limit.lift();
    return this.refresh();
  }

  /** Read all files anew, even unchanged ones. The notes stay until their files are read. */
  rebuild(): Promise<void> {
    this.#records.outdate();
    return this.goOn();
  }

  /** Stop the look at all files. Files of events are still looked at. */
  stop(): void {
    this.#stopped = true;
  }

  /** Resolve when no work is left. */
  async whenIdle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Return the numbers of the cache files that changed since the last call. */
  takeUnsaved(): readonly number[] {
    return this.#records.takeUnsaved();
  }

  /** Set that a cache file has to be written, because it could not be read or written. */
  markUnsaved(part: number): void {
    this.#records.markUnsaved(part);
  }

  /** Return the records of a cache file. */
  recordsOf(part: number): readonly FileRecord[] {
    return this.#records.recordsOf(part);
  }

  /** End all work. */
  dispose(): void {
    this.#disposed = true;
  }

  #start(): void {
    if (this.#running !== undefined || this.#disposed || !this.#hasWork()) return;
    this.#done = 0;
    this.#running = this.#work()
      .catch((error: unknown) => this.#deps.log.error('The workspace could not be read.', error))
      .finally(() => {
        this.#running = undefined;
        this.#report();
        // An event may have come after the loop found no work.
        this.#start();
      });
  }

  #hasWork(): boolean {
    return (
      !this.#disposed &&
      (this.#touched.size > 0 ||
        this.#places.size > 0 ||
        (!this.#stopped && (this.#wantsList || this.#backlog.size > 0)))
    );
  }

  async #work(): Promise<void> {
    // The caller continues before the work starts.
    await this.#deps.clock.yield();
    while (this.#hasWork()) {
      if (this.#places.size > 0) await this.#lookForFolders();
      else if (this.#wantsList && !this.#stopped && this.#touched.size === 0) await this.#list();
      else await this.#lookAt(this.#next());
      this.#report();
    }
  }

  #report(): void {
    if (!this.#disposed) this.#deps.onProgress(this.progress);
  }

  #next(): readonly string[] {
    const from = this.#touched.size > 0 ? this.#touched : this.#backlog;
    const batch: string[] = [];
    for (const uri of from) if (batch.push(uri) === AT_ONCE) break;
    // Removed before the look: an event during the look requires another look.
    for (const uri of batch) {
      this.#touched.delete(uri);
      this.#backlog.delete(uri);
    }
    return batch;
  }

  async #list(): Promise<void> {
    this.#wantsList = false;
    try {
      for (const uri of await this.#deps.files.list()) if (!this.#records.has(uri)) this.#backlog.add(uri);
    } catch (error) {
      this.#deps.log.error('The files of the workspace could not be listed.', error);
      this.#deps.onDoubt();
    }
  }

  async #lookForFolders(): Promise<void> {
    const places = [...this.#places];
    this.#places.clear();
    if (places.length > PLACES_AT_ONCE) {
      this.#wantsList = true;
      return;
    }
    const kinds = await Promise.all(places.map((uri) => statOf(uri, this.#deps)));
    if (kinds.some((found) => found !== 'unknown' && found?.kind === 'folder')) this.#wantsList = true;
  }

  async #lookAt(uris: readonly string[]): Promise<void> {
    this.#looking = uris;
    const all = await Promise.all(
      uris.map(async (uri) => {
        return [uri, await lookAtFile(uri, this.#records.get(uri), this.#deps)] as const;
      }),
    );
    this.#slices.begin();
    for (const [uri, found] of all) {
      if (this.#disposed) return;
      await this.#take(uri, found);
      this.#done++;
    }
    this.#looking = [];
    const sizes = all.flatMap(([, found]) => (found.kind === 'read' ? found.bytes.length : []));
    if (this.#limit.isReachedBy(sizes) && this.#backlog.size > 0) this.stop();
  }

  async #take(uri: string, found: Found): Promise<void> {
    switch (found.kind) {
      case 'same':
        return;
      case 'gone':
        return this.#records.remove(uri);
      case 'folder':
        this.#wantsList = true;
        return this.#records.remove(uri);
      case 'tooLarge':
        this.#deps.log.warn(
          `Did not read ${uri}: it has ${Math.round(found.stamp.size / 1024)} KB, and files of more than ` +
            `${LARGEST_FILE / 1024} KB are read only while they are open.`,
        );
        return this.#records.set({ uri, stamp: found.stamp, settled: true, hash: -1, readAs: found.readAs });
      case 'read':
        return this.#read(uri, found);
    }
  }

  async #read(uri: string, { stamp, settled, bytes, options, readAs }: FileContent): Promise<void> {
    const hash = hashBytes(bytes);
    const before = this.#records.get(uri);
    const record = { uri, stamp, settled, hash, readAs };
    if (before?.hash === hash && before.stamp.size === stamp.size && before.readAs === readAs) {
      this.#records.setUnchanged(record);
      return;
    }
    const text = await this.#deps.files.decode(bytes, uri);
    const summary = await this.#summarise(uri, text, options);
    if (!this.#disposed) this.#records.set({ ...record, ...(summary && { summary }) });
  }

  async #summarise(uri: string, text: string, options: ReadOptions): Promise<FileRecord['summary']> {
    try {
      return await summariseText(text, { path: pathOf(uri), ...options }, this.#deps.parse, this.#slices);
    } catch (error) {
      this.#deps.log.error(`Could not read ${uri}.`, error);
      return undefined;
    }
  }
}
