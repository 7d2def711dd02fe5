/** Tell whether two lists hold the same objects, in the same order. */
export function haveSameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
