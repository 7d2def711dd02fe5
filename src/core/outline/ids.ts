/** Ids: a path of titles, and a number where a title occurs again. */

/** Make the id of what is called so in something with an id: `/day 1/widgets~2`. */
export function idOf(parent: string, separator: '/' | '#', key: string, occurrence: number): string {
  const id = `${parent}${separator}${key}`;
  return occurrence === 1 ? id : `${id}~${occurrence}`;
}

/** Make what stands for a title in ids. */
export function keyOf(title: string): string {
  const lower = title.toLowerCase();
  return SEPARATORS_OR_BLANKS.test(lower) ? lower.replace(/[\s/#~]+/gu, ' ').trim() : lower;
}

const SEPARATORS_OR_BLANKS = /[/#~]|[^\S ]| {2}|^ | $/u;

/** Counts how often titles occur in one place. */
export class Occurrences {
  readonly #counts = new Map<string, number>();

  /** Count a key, and return how often it has occurred by now. */
  next(key: string): number {
    const occurrence = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, occurrence);
    return occurrence;
  }
}

/** An empty list. */
export const NONE: readonly never[] = Object.freeze([]);

/** Freeze a list. */
export function frozen<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : Object.freeze(list);
}
