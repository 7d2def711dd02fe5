import type { Note } from '../note/note.js';
import type { ParseOptions } from '../reading/parseNote.js';
import { partOf } from './cacheFile.js';
import type { ClosedNote } from './closedNote.js';
import type { FileRecord } from './fileRecord.js';
import { FileRecords } from './fileRecords.js';
import { hashBytes } from './hash.js';
import { type FileContent, type Found, LARGEST_FILE, lookAtFile, type LookDeps, statOf } from './lookAtFile.js';
import type { ReadOptions } from './noteFiles.js';
import { Slices } from './slices.js';
import { summariseText } from './summariseText.js';
import { isIn, pathOf } from './uris.js';

export interface WorkspaceIndexDeps extends LookDeps {
  readonly parse: (text: string, options: ParseOptions) => Note;
  /** Runs whenever what the index knows of a note has changed; often, while files are read. */
  readonly onChange: () => void;
  /** Runs when work begins, goes on, ends or is stopped. */
  readonly onProgress: (progress: Progress) => void;
  readonly log: LookDeps['log'] & { warn(text: string): void };
}

/** How far the reading of the workspace is. `stopped`: someone said so, and files are left to look at. */
export interface Progress {
  readonly kind: 'idle' | 'working' | 'stopped';
  /** Files looked at and files to look at since work began. */
  readonly done: number;
  readonly total: number;
}

/** How many files are asked for at once. */
const AT_ONCE = 16;

/** How many new names are asked one by one whether they are folders; for more, all files are listed again. */
const PLACES_AT_ONCE = 50;

/**
 * Knows what the closed conference notes of a workspace say.
 *
 * An event only tells where to look: what a file is gets decided by looking at it, so events may come late, twice or in
 * any order. One loop looks at files, those of events first; it works in slices and rests when there is nothing to look
 * at.
 */
export class WorkspaceIndex {
  readonly #deps: WorkspaceIndexDeps;
  readonly #slices: Slices;
  readonly #records: FileRecords;
  /** Files to look at because something happened to them. */
  readonly #touched = new Set<string>();
  /** Files to look at because all are. */
  readonly #backlog = new Set<string>();
  /** Names that may be those of folders which were not there before. */
  readonly #places = new Set<string>();
  /** Files that are just being looked at. */
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
  }

  /** The conference notes, by path. */
  get notes(): readonly ClosedNote[] {
    return this.#records.notes;
  }

  get progress(): Progress {
    const left = this.#touched.size + this.#backlog.size + (this.#wantsList ? 1 : 0);
    const restingKind = this.#stopped && left > 0 ? 'stopped' : 'idle';
    const kind = this.#running === undefined ? restingKind : 'working';
    return { kind, done: this.#done, total: this.#done + left };
  }

  /** Take in what was kept of an earlier time. Files that have been looked at already are left as they are. */
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
    // Of what is in a folder that went or came, there may be no word.
    const { folders, uris: all } = this.#records;
    const affected = [...touched].some((uri) => folders.has(uri)) ? [...all, ...this.#looking] : this.#looking;
    for (const uri of affected) if (isIn(uri, touched)) this.#touched.add(uri);
    this.#start();
  }

  /** Look at all files again, and for new ones; goes on where it was stopped. Resolves when that is done or stopped. */
  refresh(): Promise<void> {
    this.#stopped = false;
    this.#wantsList = true;
    // Those that are just being looked at may be so with settings that do not hold any more.
    for (const uri of [...this.#records.uris, ...this.#looking]) this.#backlog.add(uri);
    this.#start();
    return this.whenIdle();
  }

  /** Read all files again, whatever is known of them. What is known is shown until then. */
  rebuild(): Promise<void> {
    this.#records.outdate();
    return this.refresh();
  }

  /** Leave the files be that have not been looked at; what happens to files is still followed. */
  stop(): void {
    this.#stopped = true;
  }

  async whenIdle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Return the parts of the cache that are not as they were when this was last asked. */
  takeUnsaved(): readonly number[] {
    return this.#records.takeUnsaved();
  }

  /** Have a part of the cache written again: it could not be read or written. */
  markUnsaved(part: number): void {
    this.#records.markUnsaved(part);
  }

  recordsOf(part: number): readonly FileRecord[] {
    return this.#records.recordsOf(part);
  }

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
        // Something may have come in since the loop saw that there was nothing left.
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
    // Whoever told of the work has not gone on yet.
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
    // Taken out before they are looked at: what happens from now on has to be looked at once more.
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
      return await summariseText(text, { ...options, path: pathOf(uri) }, this.#deps.parse, this.#slices);
    } catch (error) {
      this.#deps.log.error(`Could not read ${uri}.`, error);
      return undefined;
    }
  }
}
