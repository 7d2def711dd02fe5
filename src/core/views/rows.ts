/** What any row of a tree shows; enough to tell what has to be drawn again. */
export interface Row {
  /** Unique among all rows, and the same after an edit elsewhere. */
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly description: string;
  /** What a screen reader says instead of label and description. */
  readonly accessibleLabel: string;
  readonly children: readonly Row[];
  /**
   * Whether its children have been laid out, where that is done only when someone asks for them; absent where they
   * always are.
   */
  readonly isLaidOut?: boolean;
}

/** What of a tree has to be drawn again. */
export type RowChange =
  | { readonly kind: 'none' }
  /** Rows came or went at the top. */
  | { readonly kind: 'all' }
  /** These rows and what is below them; none of them is below another. */
  | { readonly kind: 'rows'; readonly ids: readonly string[] };

/**
 * Compare two states of a tree by what a reader sees, so that typing elsewhere draws nothing again.
 *
 * @param traits what else of a row can be seen, in its icon, box or menu
 * @param isRendered whether anybody knows what is below a row that is laid out only when asked for
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
