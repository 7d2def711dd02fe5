import type { Note } from '../note/note.js';
import type { NoteCounts } from '../note/counts.js';
import type { NoteSummary } from './fileRecord.js';
import { unpackNote } from './packedNote.js';
import { pathOf } from './uris.js';

/** A conference note that is not open in an editor. The same object as long as the file has the same content. */
export class ClosedNote {
  readonly uri: string;
  /** Sorts notes by path, see `pathSortKey`. */
  readonly sortKey: string;
  readonly #summary: NoteSummary;
  readonly #recent: RecentNotes;

  constructor(uri: string, summary: NoteSummary, recent: RecentNotes) {
    this.uri = uri;
    this.sortKey = pathSortKey(pathOf(uri));
    this.#summary = summary;
    this.#recent = recent;
  }

  get title(): string {
    return this.#summary.title;
  }

  get counts(): NoteCounts {
    return this.#summary.counts;
  }

  get events(): readonly string[] {
    return this.#summary.events;
  }

  /** The note, unpacked on first use, and kept while it is among the last ones used. */
  get note(): Note {
    return this.#recent.get(this.#summary);
  }
}

/** How many unpacked notes are kept. */
const KEPT = 48;

/** Unpacks notes, and keeps the notes used last. */
export class RecentNotes {
  readonly #notes = new Map<NoteSummary, Note>();

  get(summary: NoteSummary): Note {
    const note = this.#notes.get(summary) ?? unpackNote(summary.packed);
    this.#notes.delete(summary);
    this.#notes.set(summary, note);
    const [oldest] = this.#notes.keys();
    if (this.#notes.size > KEPT && oldest !== undefined) this.#notes.delete(oldest);
    return note;
  }

  forget(summary: NoteSummary): void {
    this.#notes.delete(summary);
  }
}

/**
 * Make the key that sorts notes by path: files of a folder are together, numbers are compared as numbers, case and
 * accents only between paths that are otherwise the same.
 */
export function pathSortKey(path: string): string {
  const plain = path
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('/', '\u0001')
    .replace(/\d+/gu, (digits) => digits.padStart(10, '0'));
  return `${plain}\u0000${path}`;
}

/** Compare two sort keys. Not by locale, because ten thousand keys have to be sorted at once. */
export function compareKeys(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
