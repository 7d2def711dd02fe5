import type { Note } from '../note/note.js';
import type { NoteCounts } from '../note/counts.js';
import { countNote } from '../note/counts.js';
import { packNote, type PackedNote } from './packedNote.js';

/** What tells that a file is as it was. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970, as the file system has it. */
  readonly mtime: number;
}

/**
 * What is kept of a markdown file, whether or not it is a conference note: one that is none need not be read again to
 * know that.
 */
export interface FileRecord {
  readonly uri: string;
  readonly stamp: Stamp;
  /**
   * Whether the file had been left alone for a while when it was read; else the stamp alone does not tell that it still
   * is as it was.
   */
  readonly settled: boolean;
  /** Of its bytes. */
  readonly hash: number;
  /** What it was read with: see `ReadOptions`. */
  readonly readAs: string;
  /** Absent when the file is no conference note, or was not read. */
  readonly summary?: NoteSummary;
}

/** What is known of a closed conference note without bringing it back. */
export interface NoteSummary {
  readonly title: string;
  readonly counts: NoteCounts;
  readonly packed: PackedNote;
}

/** Keep of a note what is needed of it while it is closed; nothing of one that is no conference note. */
export function summarise(
  note: Note,
  packed = note.isConference ? packNote(note) : undefined,
): NoteSummary | undefined {
  return packed && { title: note.title, counts: countNote(note), packed };
}

/**
 * How recently a file may have been written for its stamp to be trusted: some file systems count in whole or two
 * seconds.
 */
const SETTLING_TIME = 2500;

/** Tell whether a file read now could change again without its stamp telling. */
export function isSettled({ mtime }: Stamp, now: number): boolean {
  return now - mtime > SETTLING_TIME;
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtime === b.mtime;
}
