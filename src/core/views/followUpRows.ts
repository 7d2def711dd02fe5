import type { OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { FollowUp, Section } from '../note/note.js';
import type { PlacedFollowUp } from './placedFollowUps.js';
import { type RowChange, rowChange } from './rows.js';

export const GROUPINGS = ['talk', 'day', 'note', 'speaker', 'form'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const FILTERS = ['open', 'done', 'all', 'hints'] as const;
export type Filter = (typeof FILTERS)[number];
export const SORTINGS = ['position', 'day'] as const;
export type Sorting = (typeof SORTINGS)[number];

export interface ListChoice {
  readonly groupBy: Grouping;
  readonly filter: Filter;
  readonly sortBy: Sorting;
  /** Whether someone does not want to see this hint any more. */
  readonly isDismissed: (uri: string, hint: FollowUp) => boolean;
}

interface RowBase {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly accessibleLabel: string;
  /** Set on a note of many: whether someone has looked into it. */
  readonly isLaidOut?: boolean;
}

/** What gathers follow-ups: something of a note, or the hints. */
export interface GroupRow extends RowBase {
  readonly type: 'group';
  readonly kind: Grouping | 'hints' | 'dismissed';
  /** The document it is about, where that is one. */
  readonly uri?: string;
  /** The talk or other section it stands for. */
  readonly section?: Section;
  /** Starts closed: an offer stays in the background, unless it is what someone asked for. */
  readonly startsClosed: boolean;
  /** Open follow-ups in it, whether or not they are shown. */
  readonly open: number;
  /** All it gathers, whether or not they are shown; absent where those are all of a note. */
  readonly members?: readonly Pick<PlacedFollowUp, 'uri' | 'followUp'>[];
  readonly children: readonly ListRow[];
}

/** A group that has follow-ups right below it. */
export interface LeafGroupRow extends GroupRow {
  readonly children: readonly ListedFollowUpRow[];
}

export interface ListedFollowUpRow extends RowBase {
  readonly type: 'followUp';
  readonly uri: string;
  readonly followUp: OfferedFollowUp;
  readonly isDismissed: boolean;
  readonly children: readonly [];
}

/** A row of the Follow-ups view. */
export type ListRow = GroupRow | ListedFollowUpRow;

/**
 * Compare two lists by what a reader sees.
 *
 * @param isRendered whether anybody knows what is below a note
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
        : `${row.followUp.state} ${String(row.isDismissed)}`,
    isRendered,
  );
}
