import { isSettled, type FileRecord, sameStamp, type Stamp } from './fileRecord.js';
import type { FileStat, NoteFiles, ReadOptions } from './noteFiles.js';
import type { SliceClock } from './slices.js';

/** The largest file, in bytes, that is read while closed: a larger one would block the thread too long. */
export const LARGEST_FILE = 2 * 1024 * 1024;

/** The content of a file that was read, with the time and the options of the reading. */
export interface FileContent {
  readonly kind: 'read';
  readonly stamp: Stamp;
  readonly settled: boolean;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
  readonly readAs: string;
}

/** The result of a look at an address. */
export type Found =
  | { readonly kind: 'gone' | 'same' | 'folder' }
  | { readonly kind: 'tooLarge'; readonly stamp: Stamp; readonly readAs: string }
  | FileContent;

/** What a look at a file depends on. */
export interface LookDeps {
  readonly files: NoteFiles;
  readonly clock: SliceClock;
  /** Runs if the files could not be listed, or a file could not be checked; such a file counts as unchanged. */
  readonly onDoubt: () => void;
  readonly log: { debug(text: string): void; error(text: string, error: unknown): void };
}

/**
 * Look at a file, and read it if it has changed.
 *
 * @param record the record of the last look; `undefined` for a new file
 */
export async function lookAtFile(uri: string, record: FileRecord | undefined, deps: LookDeps): Promise<Found> {
  const { files, clock, log, onDoubt } = deps;
  if (!files.covers(uri)) return { kind: 'gone' };
  const options = files.readOptions(uri);
  const readAs = JSON.stringify([options.markers ?? null, options.isConference ?? null]);
  const stat = await statOf(uri, deps);
  // A file that cannot be checked counts as unchanged.
  if (stat === 'unknown') return { kind: 'same' };
  if (stat?.kind !== 'file') return { kind: stat?.kind ?? 'gone' };
  const { stamp } = stat;
  if (record?.settled && sameStamp(record.stamp, stamp) && record.readAs === readAs) return { kind: 'same' };
  if (stamp.size > LARGEST_FILE) return { kind: 'tooLarge', stamp, readAs };
  // Decided before the file is read, so that a change during the reading is noticed.
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

/** Check for a file or folder at an address; `undefined` if there is none, `unknown` if the check fails. */
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
