import type { Note } from '../note/note.js';
import { NoteReader } from './noteReader.js';

export interface ParseOptions {
  /** The note's path or URI; its name may name the day, and is the title of a note that has none. */
  readonly path?: string;
  /** The words that open a follow-up. `TODO` by default; `DONE` in a marker's place closes it. */
  readonly markers?: readonly string[];
  /**
   * Whether settings decide that this is, or is not, a conference note. The note's own front matter comes first, its
   * evidence last.
   */
  readonly isConference?: boolean;
  /** The reader of the note's earlier texts: an edit then costs little more than what it touched. */
  readonly reader?: NoteReader;
}

export const DEFAULT_MARKERS: readonly string[] = ['TODO'];

/**
 * Read a markdown note. Never throws for a string, and never guesses without evidence: a heading nothing is known of is
 * a `section`. The result is deeply frozen.
 */
export function parseNote(text: string, options: ParseOptions = {}): Note {
  const { path, markers = DEFAULT_MARKERS, isConference, reader = new NoteReader(false) } = options;
  return reader.read(text, { path, markers, isConference });
}
