/** An id is a path of titles, with a number behind a title that occurs more than once in one place. */

/** Make the id of a section or follow-up from the id of its parent: `/day 1/widgets~2`. */
export function idOf(parent: string, separator: '/' | '#', key: string, occurrence: number): string {
  const id = `${parent}${separator}${key}`;
  return occurrence === 1 ? id : `${id}~${occurrence}`;
}

/** Convert a title to the form for ids: in lower case, without separators. */
export function keyOf(title: string): string {
  const lower = title.toLowerCase();
  return SEPARATORS_OR_BLANKS.test(lower) ? lower.replace(/[\s/#~]+/gu, ' ').trim() : lower;
}

const SEPARATORS_OR_BLANKS = /[/#~]|[^\S ]| {2}|^ | $/u;

/** Counts how often titles occur in one place. */
export class Occurrences {
  readonly #counts = new Map<string, number>();

  /** Count a key; return how often the key has occurred so far, from 1. */
  next(key: string): number {
    const occurrence = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, occurrence);
    return occurrence;
  }
}
