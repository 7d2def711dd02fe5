import type { OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { Section } from '../note/note.js';
import { addressOf } from './links.js';
import { type RowChange, rowChange } from './rows.js';

interface RowBase {
  /** Unique among all rows; an edit of another section leaves the id alone. */
  readonly id: string;
  /** The document or folder of the row. */
  readonly uri: string;
  readonly label: string;
  readonly description: string;
  /** The text for screen readers, in the place of label and description. */
  readonly accessibleLabel: string;
  /** How many open follow-ups the row and the rows below have. */
  readonly open: number;
  readonly children: readonly OutlineRow[];
}

/** A row whose children are laid out when it is expanded. */
interface LazyRow extends RowBase {
  /** Whether the children have been laid out. */
  readonly isLaidOut: boolean;
}

/** The row of a note, if the view has several. */
export interface NoteRow extends LazyRow {
  readonly type: 'note';
  readonly isOpen: boolean;
}

/** The row of a folder, with its notes below. */
export interface FolderRow extends LazyRow {
  readonly type: 'folder';
  readonly isOpen: boolean;
}

/** The row of a section. */
export interface SectionRow extends RowBase {
  readonly type: 'section';
  readonly section: Section;
  /** Set for the talk of a note that has nothing else, and no row of its own: whether the note is open in an editor. */
  readonly note?: { readonly isOpen: boolean };
}

/** The row of a follow-up. */
export interface FollowUpRow extends RowBase {
  readonly type: 'followUp';
  readonly followUp: OfferedFollowUp;
  /** Whether its talk has a sched.com event. */
  readonly hasLink: boolean;
}

/** A row of the Talks view. */
export type OutlineRow = FolderRow | NoteRow | SectionRow | FollowUpRow;

/** Add up the open follow-ups of rows. */
export function sumOpen(rows: readonly OutlineRow[]): number {
  return rows.reduce((sum, row) => sum + row.open, 0);
}

/**
 * Compare two states of the Talks view by what a reader sees of them.
 *
 * @param isRendered checks whether the children of a note or folder have been drawn
 */
export function outlineChange(
  before: readonly OutlineRow[],
  after: readonly OutlineRow[],
  isRendered: (row: OutlineRow) => boolean,
): RowChange {
  return rowChange(
    before,
    after,
    (row) => {
      if (isLazy(row)) return row.isOpen ? 'open' : '';
      if (row.type === 'followUp') return `${String(row.hasLink)} ${addressOf(row.followUp) ?? ''}`;
      return `${String(row.note?.isOpen)} ${String(row.section.kind === 'talk' && row.section.link !== undefined)}`;
    },
    isRendered,
  );
}

/** Check for a row whose children are laid out when it is expanded. */
export function isLazy(row: OutlineRow): row is NoteRow | FolderRow {
  return row.type === 'note' || row.type === 'folder';
}
