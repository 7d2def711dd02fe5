import type { OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { FollowUp, Section } from '../note/note.js';
import { addressOf } from './links.js';
import type { PlacedFollowUp } from './placedFollowUps.js';
import { type RowChange, rowChange } from './rows.js';

export const GROUPINGS = ['talk', 'day', 'note', 'speaker', 'form'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const FILTERS = ['open', 'done', 'all', 'hints'] as const;
export type Filter = (typeof FILTERS)[number];
export const SORTINGS = ['position', 'day'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** Follow-ups that were marked done a moment ago, which a list of what is open still shows, ticked. */
export interface JustDone {
  has(uri: string, followUp: FollowUp): boolean;
  /** Check whether a note has some. */
  hasIn(uri: string): boolean;
}

/** How the Follow-ups view is grouped, filtered and sorted. */
export interface ListChoice {
  readonly groupBy: Grouping;
  readonly filter: Filter;
  readonly sortBy: Sorting;
  /** Check whether the user has dismissed a hint. */
  readonly isDismissed: (uri: string, hint: FollowUp) => boolean;
  /** Whether the list has no hints, whatever the filter. */
  readonly areHintsOff?: boolean;
  /** The document of the note that someone is in, or was in last. */
  readonly currentUri?: string | undefined;
  /** Whether the list has only that note. */
  readonly isCurrentOnly?: boolean;
  /** Absent if none stay in the list for a moment. */
  readonly justDone?: JustDone;
}

interface RowBase {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly accessibleLabel: string;
  /** Whether the children have been laid out; absent if they always are. */
  readonly isLaidOut?: boolean;
}

/** A row with follow-ups below: a talk, day, note, speaker or form, or the hints. */
export interface GroupRow extends RowBase {
  readonly type: 'group';
  readonly kind: Grouping | 'hints' | 'dismissed';
  /** The document of the group, if all its follow-ups are in one. */
  readonly uri?: string;
  /** The talk or other section of the group. */
  readonly section?: Section;
  /** Whether the row starts collapsed, as hints do, unless the filter asks for hints. */
  readonly startsClosed: boolean;
  /** How many open follow-ups the group has, also if the filter hides them. */
  readonly open: number;
  /** All follow-ups of the group, also if the filter hides them; absent if the group is a whole note. */
  readonly members?: readonly Pick<PlacedFollowUp, 'uri' | 'followUp'>[];
  readonly children: readonly ListRow[];
}

/** A group whose children are follow-ups. */
export interface LeafGroupRow extends GroupRow {
  readonly children: readonly ListedFollowUpRow[];
}

/** The row of a follow-up. */
export interface ListedFollowUpRow extends RowBase {
  readonly type: 'followUp';
  readonly uri: string;
  readonly followUp: OfferedFollowUp;
  readonly isDismissed: boolean;
  /** Whether its talk has a sched.com event. */
  readonly hasLink: boolean;
  readonly children: readonly [];
}

/** A row of the Follow-ups view. */
export type ListRow = GroupRow | ListedFollowUpRow;

/**
 * Compare two lists by what a reader sees of them.
 *
 * @param isRendered checks whether the children of a row have been drawn
 */
export function listChange(
  before: readonly ListRow[],
  after: readonly ListRow[],
  isRendered: (row: ListRow) => boolean,
): RowChange {
  return rowChange<ListRow>(
    before,
    after,
    (row) =>
      row.type === 'group'
        ? `${String(row.open > 0)} ${String(row.startsClosed)} ${row.section?.links[0]?.url ?? ''}`
        : `${row.followUp.state} ${String(row.isDismissed)} ${String(row.hasLink)} ${addressOf(row.followUp) ?? ''}`,
    isRendered,
  );
}
