import { partOf } from './cacheFile.js';
import { ClosedNote, compareKeys, RecentNotes } from './closedNote.js';
import type { FileRecord } from './fileRecord.js';
import { folderOf } from './uris.js';

interface Row {
  readonly record: FileRecord;
  /** The number of the cache file. */
  readonly part: number;
  readonly note?: ClosedNote;
}

/** The records of the files of a workspace, with the notes, the folders and the cache files to write that follow. */
export class FileRecords {
  readonly #rows = new Map<string, Row>();
  readonly #recent = new RecentNotes();
  readonly #unsaved = new Set<number>();
  readonly #onChange: () => void;
  #sorted: readonly ClosedNote[] | undefined;
  #folders: ReadonlySet<string> | undefined;

  /** @param onChange runs whenever a note is added, removed or changed */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The conference notes, by path. */
  get notes(): readonly ClosedNote[] {
    this.#sorted ??= [...this.#rows.values()]
      .flatMap(({ note }) => note ?? [])
      .sort((a, b) => compareKeys(a.sortKey, b.sortKey));
    return this.#sorted;
  }

  /** The number of files. */
  get size(): number {
    return this.#rows.size;
  }

  get uris(): readonly string[] {
    return [...this.#rows.keys()];
  }

  /** All folders that have files in them, directly or in folders below. */
  get folders(): ReadonlySet<string> {
    this.#folders ??= foldersOf(this.#rows.keys());
    return this.#folders;
  }

  has(uri: string): boolean {
    return this.#rows.has(uri);
  }

  get(uri: string): FileRecord | undefined {
    return this.#rows.get(uri)?.record;
  }

  set(record: FileRecord, isSaved = false): void {
    const { uri, summary } = record;
    const before = this.#rows.get(uri);
    this.#forget(before);
    const part = before?.part ?? partOf(uri);
    this.#rows.set(uri, { record, part, ...(summary && { note: new ClosedNote(uri, summary, this.#recent) }) });
    if (!isSaved) this.#unsaved.add(part);
    this.#changed(before === undefined, before?.note !== undefined || summary !== undefined);
  }

  /** Set the record of a file that was read and has the same content as before. Its note stays. */
  setUnchanged(read: Omit<FileRecord, 'summary'>): void {
    const row = this.#rows.get(read.uri);
    if (row === undefined) return;
    const { summary } = row.record;
    this.#rows.set(read.uri, { ...row, record: { ...read, ...(summary && { summary }) } });
    this.#unsaved.add(row.part);
  }

  /** Set that every file has to be read at the next look, even with the same stamp. Its note stays until then. */
  outdate(): void {
    for (const [uri, row] of this.#rows) {
      this.#rows.set(uri, { ...row, record: { ...row.record, settled: false, hash: -1 } });
    }
  }

  remove(uri: string): void {
    const before = this.#rows.get(uri);
    if (before === undefined) return;
    this.#forget(before);
    this.#rows.delete(uri);
    this.#unsaved.add(before.part);
    this.#changed(true, before.note !== undefined);
  }

  /** Return the numbers of the cache files that changed since the last call; they then count as saved. */
  takeUnsaved(): readonly number[] {
    const parts = [...this.#unsaved];
    this.#unsaved.clear();
    return parts;
  }

  /** Set that a cache file has to be written, because it could not be read or written. */
  markUnsaved(part: number): void {
    this.#unsaved.add(part);
  }

  /** Return the records of a cache file. */
  recordsOf(part: number): readonly FileRecord[] {
    return [...this.#rows.values()].filter((row) => row.part === part).map(({ record }) => record);
  }

  #forget(row: Row | undefined): void {
    if (row?.record.summary !== undefined) this.#recent.forget(row.record.summary);
  }

  #changed(cameOrWent: boolean, isNews: boolean): void {
    if (cameOrWent) this.#folders = undefined;
    if (!isNews) return;
    this.#sorted = undefined;
    this.#onChange();
  }
}

function foldersOf(uris: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const uri of uris) {
    for (let folder = folderOf(uri); folder !== undefined && !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder);
    }
  }
  return folders;
}
