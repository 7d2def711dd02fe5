import { compareKeys } from './closedNote.js';

interface Placed {
  /** See `pathSortKey`. */
  readonly sortKey: string;
}

/**
 * Merge the notes of files with the notes that are open in editors, sorted by path.
 *
 * @param closed the notes of files, sorted
 * @param open for every open document its note, by address, or `undefined` if its text is no conference note, whatever
 *   the file has
 */
export function withOpen<C extends Placed & { readonly uri: string }, O extends Placed>(
  closed: readonly C[],
  open: ReadonlyMap<string, O | undefined>,
): readonly (C | O)[] {
  if (open.size === 0) return closed;
  const live = [...open.values()]
    .filter((note) => note !== undefined)
    .sort((a, b) => compareKeys(a.sortKey, b.sortKey));
  const all: (C | O)[] = [];
  let next = 0;
  for (const note of closed) {
    for (
      let other = live[next];
      other !== undefined && compareKeys(other.sortKey, note.sortKey) <= 0;
      other = live[next]
    ) {
      all.push(other);
      next++;
    }
    if (!open.has(note.uri)) all.push(note);
  }
  return [...all, ...live.slice(next)];
}
