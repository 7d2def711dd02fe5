/** The visible parts of any row of a tree, which decide whether the row has to be drawn anew. */
export interface Row {
  /** Unique among all rows; an edit of another section leaves the id alone. */
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly description: string;
  /** The text for screen readers, in the place of label and description. */
  readonly accessibleLabel: string;
  readonly children: readonly Row[];
  /**
   * Whether the children have been laid out, for a row whose children are laid out when it is expanded; absent for
   * other rows.
   */
  readonly isLaidOut?: boolean;
}

/** The rows of a tree that have to be drawn anew. */
export type RowChange =
  | { readonly kind: 'none' }
  /** All rows: rows at the top were added or removed. */
  | { readonly kind: 'all' }
  /** These rows, with the rows below them; none is below another. */
  | { readonly kind: 'rows'; readonly ids: readonly string[] };

/**
 * Compare two states of a tree by what a reader sees, so that nothing is drawn anew without need.
 *
 * @param traits returns what else of a row can be seen, in its icon, box or menu
 * @param isRendered checks whether the children of a row, which are laid out when it is expanded, have been drawn
 */
export function rowChange<R extends Row>(
  before: readonly R[],
  after: readonly R[],
  traits: (row: R) => string,
  isRendered: (row: R) => boolean,
): RowChange {
  if (!sameIds(before, after)) return { kind: 'all' };
  const ids = changedRows(before, after, traits, isRendered);
  return ids.length === 0 ? { kind: 'none' } : { kind: 'rows', ids };
}

function changedRows<R extends Row>(
  before: readonly R[],
  after: readonly R[],
  traits: (row: R) => string,
  isRendered: (row: R) => boolean,
): readonly string[] {
  return after.flatMap((row, index) => {
    const old = before[index];
    if (old === row) return [];
    if (old === undefined || !looksSame(old, row, traits)) return [row.id];
    if (old.isLaidOut !== undefined && !isRendered(row)) return [];
    return sameIds(old.children, row.children)
      ? changedRows(old.children as readonly R[], row.children as readonly R[], traits, isRendered)
      : [row.id];
  });
}

function looksSame<R extends Row>(a: R, b: R, traits: (row: R) => string): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.accessibleLabel === b.accessibleLabel &&
    a.type === b.type &&
    traits(a) === traits(b)
  );
}

function sameIds(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, index) => row.id === b[index]?.id);
}
