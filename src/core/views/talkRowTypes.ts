import type { OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { Section } from '../note/note.js';
import { type RowChange, rowChange } from './rows.js';

interface RowBase {
  /** Unique among all rows, and the same after an edit elsewhere. */
  readonly id: string;
  /** The document the row is about. */
  readonly uri: string;
  readonly label: string;
  readonly description: string;
  /** What a screen reader says instead of label and description. */
  readonly accessibleLabel: string;
  /** Open follow-ups, here and below. */
  readonly open: number;
  readonly children: readonly OutlineRow[];
}

/** A row whose children are laid out only when someone asks for them. */
interface LazyRow extends RowBase {
  /** Whether someone has asked for its children. */
  readonly isLaidOut: boolean;
}

export interface NoteRow extends LazyRow {
  readonly type: 'note';
  readonly isOpen: boolean;
}

/** The notes of a folder. */
export interface FolderRow extends LazyRow {
  readonly type: 'folder';
  readonly isOpen: boolean;
}

export interface SectionRow extends RowBase {
  readonly type: 'section';
  readonly section: Section;
}

export interface FollowUpRow extends RowBase {
  readonly type: 'followUp';
  readonly followUp: OfferedFollowUp;
}

/** A row of the Talks view. */
export type OutlineRow = FolderRow | NoteRow | SectionRow | FollowUpRow;

/** Add up the open follow-ups of rows. */
export function sumOpen(rows: readonly OutlineRow[]): number {
  return rows.reduce((sum, row) => sum + row.open, 0);
}

/**
 * Compare two outlines by what a reader sees, so that typing elsewhere draws nothing again.
 *
 * @param isRendered whether anybody knows what is below a note or folder
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
      return row.type === 'section' && row.section.kind === 'talk' && row.section.link !== undefined ? 'link' : '';
    },
    isRendered,
  );
}

/** Tell rows whose children may not have been laid out yet. */
export function isLazy(row: OutlineRow): row is NoteRow | FolderRow {
  return row.type === 'note' || row.type === 'folder';
}
