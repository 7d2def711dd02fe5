import type { Note } from '../note/note.js';
import type { NoteCounts } from '../note/counts.js';
import { countNote } from '../note/counts.js';
import { linkedEvents } from '../note/linkedEvents.js';
import { detachedCopy } from '../text/detachedCopy.js';
import { packNote, type PackedNote } from './packedNote.js';

/** Size and time of a file, which show whether the file has changed. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** The time of the last change, in milliseconds since 1970, as the file system reports it. */
  readonly mtime: number;
}

/**
 * The record of a markdown file. A file that is no conference note has one, too, so that it is not read a second time.
 */
export interface FileRecord {
  readonly uri: string;
  readonly stamp: Stamp;
  /**
   * Whether the file had not changed for a while when it was read. If not, it may have changed since with the same
   * stamp.
   */
  readonly settled: boolean;
  /** The hash of its bytes; -1 if they were not read. */
  readonly hash: number;
  /** The `ReadOptions` that it was read with, as text. */
  readonly readAs: string;
  /** Absent if the file is no conference note, or was not read. */
  readonly summary?: NoteSummary;
}

/** A closed conference note: what views need before the note is unpacked, and the packed note. */
export interface NoteSummary {
  readonly title: string;
  readonly counts: NoteCounts;
  /** The events that the note links to, see `linkedEvents`. */
  readonly events: readonly string[];
  readonly packed: PackedNote;
}

/** Summarise a note for the time it is closed; `undefined` for a note that is no conference note. */
export function summarise(
  note: Note,
  packed = note.isConference ? packNote(note) : undefined,
): NoteSummary | undefined {
  return (
    packed && {
      title: detachedCopy(note.title),
      counts: countNote(note),
      events: linkedEvents(note).map(detachedCopy),
      packed,
    }
  );
}

/**
 * How long, in milliseconds, a file must not have changed for its stamp to be trusted: the times of some file systems
 * have a resolution of two seconds.
 */
const SETTLING_TIME = 2500;

/** Check whether any later change of a file that is read now will change its stamp. */
export function isSettled({ mtime }: Stamp, now: number): boolean {
  return now - mtime > SETTLING_TIME;
}

/** Compare two stamps. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtime === b.mtime;
}
