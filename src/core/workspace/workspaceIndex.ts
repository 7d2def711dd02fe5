import type { Note } from '../note/note.js';
import type { ParseOptions } from '../reading/parseNote.js';
import type { Steps } from '../text/steps.js';
import { partOf } from './cacheFile.js';
import { ClosedNote, compareKeys, RecentNotes } from './closedNote.js';
import { type FileRecord, isSettled, sameStamp, type Stamp, summarise } from './fileRecord.js';
import { hashBytes } from './hash.js';
import { type Clock, Slices } from './slices.js';
import { folderOf, pathOf } from './uris.js';

/** What the settings say of a file. */
export type ReadOptions = Pick<ParseOptions, 'markers' | 'isConference'>;

export type FileStat = { readonly kind: 'file'; readonly stamp: Stamp } | { readonly kind: 'folder' };

/** The files of the workspace; given by the host. Files are named by address, as `Uri.toString()` writes it. */
export interface NoteFiles {
  /** List the markdown files of the workspace. A discovery, not the truth: `covers` and `stat` have the last word on each. */
  list(): Promise<readonly string[]>;
  /** Tell what is there; `undefined` when nothing is, and an error when that cannot be said right now. */
  stat(uri: string): Promise<FileStat | undefined>;
  /** Give the bytes of a file; `undefined` when there is none any more. */
  read(uri: string): Promise<Uint8Array | undefined>;
  decode(bytes: Uint8Array, uri: string): Promise<string>;
  /** Tell whether a file of this name would belong to the index: markdown in the workspace that no setting leaves out. */
  covers(uri: string): boolean;
  /** Tell whether a folder of this name could have files of the index in it. */
  mayHold(folder: string): boolean;
  readOptions(uri: string): ReadOptions;
}

export interface WorkspaceIndexDeps {
  readonly files: NoteFiles;
  readonly clock: Clock;
  readonly parse: (text: string, options: ParseOptions) => Steps<Note>;
  /** Runs whenever what the index says of a note has changed; often, while files are read. */
  readonly onChange: () => void;
  /** Runs when work begins, goes on, ends or is stopped. */
  readonly onProgress: (progress: Progress) => void;
  /** Runs when it could not be told which files there are, or what became of one, which so counts as it was: all should be looked at again. */
  readonly onDoubt: () => void;
  readonly log: { warn(text: string): void; debug(text: string): void; error(text: string, error: unknown): void };
}

/** How far the reading of the workspace is. `stopped`: someone said so, and files are left to look at. */
export interface Progress {
  readonly kind: 'idle' | 'working' | 'stopped';
  /** Files looked at and files to look at since work began. */
  readonly done: number;
  readonly total: number;
}

/** In bytes. A larger file is not read while it is closed: reading it would hold the thread too long. */
export const LARGEST_FILE = 2 * 1024 * 1024;

/** How many files are asked for at once. */
const AT_ONCE = 16;

/** How many new names are asked one by one whether they are folders; for more, all files are listed again. */
const PLACES_AT_ONCE = 50;

interface Known {
  readonly record: FileRecord;
  /** Of the cache. */
  readonly part: number;
  readonly note?: ClosedNote;
}

type Found =
  | { readonly kind: 'gone' | 'same' | 'folder' }
  | { readonly kind: 'tooLarge'; readonly stamp: Stamp; readonly readAs: string }
  | { readonly kind: 'read'; readonly stamp: Stamp; readonly settled: boolean; readonly bytes: Uint8Array; readonly options: ReadOptions; readonly readAs: string };

/**
 * Knows what the closed conference notes of a workspace say.
 *
 * An event only tells where to look: what a file is gets decided by looking at it, so events may come late, twice or in any
 * order. One loop looks at files, those of events first; it works in slices and rests when there is nothing to look at.
 */
export class WorkspaceIndex {
  readonly #deps: WorkspaceIndexDeps;
  readonly #slices: Slices;
  readonly #known = new Map<string, Known>();
  readonly #recent = new RecentNotes();
  /** Files to look at because something happened to them. */
  readonly #touched = new Set<string>();
  /** Files to look at because all are. */
  readonly #backlog = new Set<string>();
  /** Names that may be those of folders which were not there before. */
  readonly #places = new Set<string>();
  readonly #unsaved = new Set<number>();
  /** Files that are just being looked at. */
  #looking: readonly string[] = [];
  #wantsList = false;
  #stopped = false;
  #disposed = false;
  #running: Promise<void> | undefined;
  #done = 0;
  #sorted: readonly ClosedNote[] | undefined;
  #folders: ReadonlySet<string> | undefined;

  constructor(deps: WorkspaceIndexDeps) {
    this.#deps = deps;
    this.#slices = new Slices(deps.clock);
  }

  /** The conference notes, by path. */
  get notes(): readonly ClosedNote[] {
    this.#sorted ??= [...this.#known.values()].flatMap(({ note }) => note ?? []).sort((a, b) => compareKeys(a.sortKey, b.sortKey));
    return this.#sorted;
  }

  get progress(): Progress {
    const left = this.#touched.size + this.#backlog.size + (this.#wantsList ? 1 : 0);
    const kind = this.#running !== undefined ? 'working' : this.#stopped && left > 0 ? 'stopped' : 'idle';
    return { kind, done: this.#done, total: this.#done + left };
  }

  /** Take in what was kept of an earlier time. Files that have been looked at already are left as they are. */
  restore(records: readonly FileRecord[]): void {
    for (const record of records) {
      if (this.#known.has(record.uri)) continue;
      if (this.#deps.files.covers(record.uri)) this.#set(record, true);
      else this.#unsaved.add(partOf(record.uri));
    }
  }

  /** Look at files and folders that were created, changed, renamed or deleted. */
  touch(uris: Iterable<string>): void {
    const touched = new Set(uris);
    for (const uri of touched) {
      if (this.#deps.files.covers(uri) || this.#known.has(uri)) this.#touched.add(uri);
      else if (this.#deps.files.mayHold(uri)) this.#places.add(uri);
    }
    // Of what is in a folder that went or came, there may be no word.
    const folders = this.#foldersOfKnown();
    const affected = [...touched].some((uri) => folders.has(uri)) ? [...this.#known.keys(), ...this.#looking] : this.#looking;
    for (const uri of affected) if (isIn(uri, touched)) this.#touched.add(uri);
    this.#start();
  }

  /** Look at all files again, and for new ones; goes on where it was stopped. Resolves when that is done or stopped. */
  refresh(): Promise<void> {
    this.#stopped = false;
    this.#wantsList = true;
    // Those that are just being looked at may be so with settings that do not hold any more.
    for (const uri of [...this.#known.keys(), ...this.#looking]) this.#backlog.add(uri);
    this.#start();
    return this.whenIdle();
  }

  /** Read all files again, whatever is known of them. What is known is shown until then. */
  rebuild(): Promise<void> {
    for (const [uri, known] of this.#known) this.#known.set(uri, { ...known, record: { ...known.record, settled: false, hash: -1 } });
    return this.refresh();
  }

  /** Leave the files be that have not been looked at; what happens to files is still followed. */
  stop(): void {
    this.#stopped = true;
  }

  async whenIdle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Give the parts of the cache that are not as they were when this was last asked; those, until now. */
  takeUnsaved(): readonly number[] {
    const parts = [...this.#unsaved];
    this.#unsaved.clear();
    return parts;
  }

  /** Have a part of the cache written again: it could not be read or written. */
  markUnsaved(part: number): void {
    this.#unsaved.add(part);
  }

  recordsOf(part: number): readonly FileRecord[] {
    return [...this.#known.values()].filter((known) => known.part === part).map(({ record }) => record);
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
    return !this.#disposed && (this.#touched.size > 0 || this.#places.size > 0 || (!this.#stopped && (this.#wantsList || this.#backlog.size > 0)));
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
      for (const uri of await this.#deps.files.list()) if (!this.#known.has(uri)) this.#backlog.add(uri);
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
    const kinds = await Promise.all(places.map((uri) => this.#stat(uri)));
    if (kinds.some((found) => found !== 'unknown' && found?.kind === 'folder')) this.#wantsList = true;
  }

  async #lookAt(uris: readonly string[]): Promise<void> {
    this.#looking = uris;
    const all = await Promise.all(uris.map(async (uri) => [uri, await this.#find(uri)] as const));
    this.#slices.begin();
    for (const [uri, found] of all) {
      if (this.#disposed) return;
      await this.#take(uri, found);
      this.#done++;
    }
    this.#looking = [];
  }

  async #find(uri: string): Promise<Found> {
    const { files } = this.#deps;
    if (!files.covers(uri)) return { kind: 'gone' };
    const options = files.readOptions(uri);
    const readAs = JSON.stringify([options.markers ?? null, options.isConference ?? null]);
    const stat = await this.#stat(uri);
    // Where it cannot be told what became of a file, it counts as it was.
    if (stat === 'unknown') return { kind: 'same' };
    if (stat?.kind !== 'file') return { kind: stat?.kind ?? 'gone' };
    const { stamp } = stat;
    const known = this.#known.get(uri)?.record;
    if (known !== undefined && known.settled && sameStamp(known.stamp, stamp) && known.readAs === readAs) return { kind: 'same' };
    if (stamp.size > LARGEST_FILE) return { kind: 'tooLarge', stamp, readAs };
    // As of before it is read: what is written after that must not go unnoticed.
    const settled = isSettled(stamp, this.#deps.clock.now());
    try {
      const bytes = await files.read(uri);
      return bytes === undefined ? { kind: 'gone' } : { kind: 'read', stamp, settled, bytes, options, readAs };
    } catch (error) {
      this.#deps.log.error(`Could not read ${uri}.`, error);
      this.#deps.onDoubt();
      return { kind: 'same' };
    }
  }

  async #stat(uri: string): Promise<FileStat | undefined | 'unknown'> {
    try {
      return await this.#deps.files.stat(uri);
    } catch (error) {
      this.#deps.log.debug(`Could not tell what ${uri} is: ${String(error)}`);
      this.#deps.onDoubt();
      return 'unknown';
    }
  }

  async #take(uri: string, found: Found): Promise<void> {
    switch (found.kind) {
      case 'same': return;
      case 'gone': return this.#remove(uri);
      case 'folder':
        this.#wantsList = true;
        return this.#remove(uri);
      case 'tooLarge':
        this.#deps.log.warn(`Did not read ${uri}: it has ${Math.round(found.stamp.size / 1024)} KB, and files of more than ${LARGEST_FILE / 1024} KB are read only while they are open.`);
        return this.#set({ uri, stamp: found.stamp, settled: true, hash: -1, readAs: found.readAs });
      case 'read': return this.#read(uri, found);
    }
  }

  async #read(uri: string, { stamp, settled, bytes, options, readAs }: Found & { readonly kind: 'read' }): Promise<void> {
    const hash = hashBytes(bytes);
    const known = this.#known.get(uri);
    const record = { uri, stamp, settled, hash, readAs };
    if (known !== undefined && known.record.hash === hash && known.record.stamp.size === stamp.size && known.record.readAs === readAs) {
      const { summary } = known.record;
      this.#known.set(uri, { ...known, record: { ...record, ...(summary && { summary }) } });
      this.#unsaved.add(known.part);
      return;
    }
    const text = await this.#deps.files.decode(bytes, uri);
    const summary = await this.#slices.run(this.#summarise(uri, text, options));
    if (!this.#disposed) this.#set({ ...record, ...(summary && { summary }) });
  }

  *#summarise(uri: string, text: string, options: ReadOptions): Steps<FileRecord['summary']> {
    try {
      return yield* summarise(yield* this.#deps.parse(text, { ...options, path: pathOf(uri) }));
    } catch (error) {
      this.#deps.log.error(`Could not read ${uri}.`, error);
      return undefined;
    }
  }

  #set(record: FileRecord, isSaved = false): void {
    const { uri, summary } = record;
    const before = this.#known.get(uri);
    this.#forget(before);
    const part = before?.part ?? partOf(uri);
    this.#known.set(uri, { record, part, ...(summary && { note: new ClosedNote(uri, summary, this.#recent) }) });
    if (!isSaved) this.#unsaved.add(part);
    this.#changed(before === undefined, before?.note !== undefined || summary !== undefined);
  }

  #remove(uri: string): void {
    const before = this.#known.get(uri);
    if (before === undefined) return;
    this.#forget(before);
    this.#known.delete(uri);
    this.#unsaved.add(before.part);
    this.#changed(true, before.note !== undefined);
  }

  #forget(known: Known | undefined): void {
    if (known?.record.summary !== undefined) this.#recent.forget(known.record.summary);
  }

  #changed(cameOrWent: boolean, isNews: boolean): void {
    if (cameOrWent) this.#folders = undefined;
    if (!isNews) return;
    this.#sorted = undefined;
    this.#deps.onChange();
  }

  /** The folders that files of the index are in, directly or not. */
  #foldersOfKnown(): ReadonlySet<string> {
    if (this.#folders !== undefined) return this.#folders;
    const folders = new Set<string>();
    for (const uri of this.#known.keys()) {
      for (let folder = folderOf(uri); folder !== undefined && !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
    }
    this.#folders = folders;
    return folders;
  }
}

/** Tell whether a file is in one of these folders, directly or not. */
function isIn(uri: string, folders: ReadonlySet<string>): boolean {
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) if (folders.has(folder)) return true;
  return false;
}
