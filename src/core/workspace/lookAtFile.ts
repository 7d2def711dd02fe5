import { isSettled, type FileRecord, sameStamp, type Stamp } from './fileRecord.js';
import type { FileStat, NoteFiles, ReadOptions } from './noteFiles.js';
import type { SliceClock } from './slices.js';

/** In bytes. A larger file is not read while it is closed: reading it would hold the thread too long. */
export const LARGEST_FILE = 2 * 1024 * 1024;

/** What a file was read with and when, and what was in it. */
export interface FileContent {
  readonly kind: 'read';
  readonly stamp: Stamp;
  readonly settled: boolean;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
  readonly readAs: string;
}

/** What is found where a file may be. */
export type Found =
  | { readonly kind: 'gone' | 'same' | 'folder' }
  | { readonly kind: 'tooLarge'; readonly stamp: Stamp; readonly readAs: string }
  | FileContent;

export interface LookDeps {
  readonly files: NoteFiles;
  readonly clock: SliceClock;
  /** Runs when it could not be told which files there are, or what became of a file, which so counts as it was. */
  readonly onDoubt: () => void;
  readonly log: { debug(text: string): void; error(text: string, error: unknown): void };
}

/**
 * Look at a file, and read it where it is not as it was.
 *
 * @param record what is record of the file
 */
export async function lookAtFile(uri: string, record: FileRecord | undefined, deps: LookDeps): Promise<Found> {
  const { files, clock, log, onDoubt } = deps;
  if (!files.covers(uri)) return { kind: 'gone' };
  const options = files.readOptions(uri);
  const readAs = JSON.stringify([options.markers ?? null, options.isConference ?? null]);
  const stat = await statOf(uri, deps);
  // Where it cannot be told what became of a file, it counts as it was.
  if (stat === 'unknown') return { kind: 'same' };
  if (stat?.kind !== 'file') return { kind: stat?.kind ?? 'gone' };
  const { stamp } = stat;
  if (record?.settled && sameStamp(record.stamp, stamp) && record.readAs === readAs) return { kind: 'same' };
  if (stamp.size > LARGEST_FILE) return { kind: 'tooLarge', stamp, readAs };
  // As of before it is read: what is written after that must not go unnoticed.
  const settled = isSettled(stamp, clock.now());
  try {
    const bytes = await files.read(uri);
    return bytes === undefined ? { kind: 'gone' } : { kind: 'read', stamp, settled, bytes, options, readAs };
  } catch (error) {
    log.error(`Could not read ${uri}.`, error);
    onDoubt();
    return { kind: 'same' };
  }
}

/** Find out what is at an address; `unknown` when that cannot be told right now. */
export async function statOf(
  uri: string,
  { files, log, onDoubt }: LookDeps,
): Promise<FileStat | undefined | 'unknown'> {
  try {
    return await files.stat(uri);
  } catch (error) {
    log.debug(`Could not tell what ${uri} is: ${String(error)}`);
    onDoubt();
    return 'unknown';
  }
}
