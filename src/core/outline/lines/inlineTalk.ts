import type { LineFact } from '../../markdown/facts.js';
import type { Evidence } from '../evidence/evidence.js';
import type { CountedClue } from '../clues/weights.js';

/** A talk without a heading: a list item, a bold line, a row of a table, a link. */
export interface InlineTalk {
  readonly evidence: Evidence;
  readonly heading: LineFact;
  /** The offset of its end; `undefined` if the talk ends with the next talk or the body. */
  readonly end: number | undefined;
  /** The title, if not that of the heading's text: from a column of a table, or the slug of a link. */
  readonly title?: string;
  /** Whether the link to an event shows that it is a talk. */
  readonly linked: boolean;
  /** Whether italics, bold or quotes set the title apart, as in the other items of the list. */
  readonly isApart?: boolean;
  /** Whether what is around announces a list of talks. */
  readonly isAnnounced?: boolean;
}

/** A line that may be a talk, with its own clues. */
export interface Candidate {
  readonly talk: InlineTalk;
  readonly clues: readonly CountedClue[];
}

/** Lines of one form below one heading, which may be talks: the items of a list, the rows of a table… */
export interface Run {
  readonly candidates: readonly Candidate[];
  /** How many lines of the form there are, those that cannot be talks included. */
  readonly count: number;
}

/** A line that may be a talk, with the clues of the line and of those beside, and the sum. */
export interface ScoredLine extends Candidate {
  readonly own: number;
}

/** The lines below a heading that may be talks, run by run. */
export type Lines = readonly (readonly ScoredLine[])[];

/** No talks. */
export const NO_TALKS: readonly InlineTalk[] = [];
