/** An empty frozen list. */
export const NONE: readonly never[] = Object.freeze([]);

/** Freeze a list. */
export function frozen<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : Object.freeze(list);
}
