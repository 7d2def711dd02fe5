import type { Note } from '../note/note.js';
import { type Explanation, explainFacts } from '../outline/explain.js';
import { NoteReader } from './noteReader.js';

/** Options for `parseNote`. */
export interface ParseOptions {
  /** The note's path or URI. Its name may name the day, and is the title of a note without another title. */
  readonly path?: string;
  /** The words that mark an open follow-up; `TODO` by default. */
  readonly markers?: readonly string[];
  /**
   * Whether the settings decide that the note is, or is not, a conference note. Front matter of the note overrides the
   * settings, and the settings override the evidence.
   */
  readonly isConference?: boolean;
  /** The reader that read the note's earlier texts: with it, the cost of an edit is that of the changed chunks. */
  readonly reader?: NoteReader;
}

/** The markers without a setting. */
export const DEFAULT_MARKERS: readonly string[] = ['TODO'];

/**
 * Read a markdown note. Never throws for a string. A heading without evidence of another kind is a `section`. The
 * result is deeply frozen.
 */
export function parseNote(text: string, options: ParseOptions = {}): Note {
  const { path, markers = DEFAULT_MARKERS, isConference, reader = new NoteReader(false) } = options;
  return reader.read(text, { path, markers, isConference });
}

/**
 * Explain how a line of a markdown note was read: the evidence for the kind of its heading, and for or against a
 * conference note.
 *
 * @param line 0-based
 */
export function explain(text: string, line: number, options: ParseOptions = {}): Explanation {
  const { path, markers = DEFAULT_MARKERS, isConference } = options;
  const column = text.startsWith('\uFEFF') ? 1 : 0;
  const facts = new NoteReader(false).factsOf(text.slice(column), markers);
  return explainFacts(facts, line, { path, isConference, column });
}
