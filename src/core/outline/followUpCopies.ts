import { draftsOf } from './followUpDrafts.js';
import type { Nested } from './nest.js';

/** Counts how many copies there are of each follow-up of a note. */
export class FollowUpCopies {
  /** Changes whenever the number of copies does of a follow-up that has, or had, more than one: those that are not there any more may come back. */
  version = 0;
  private readonly counts = new Map<string, number>();
  private counted: readonly Nested[] = [];

  /** How many follow-ups have a key. */
  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /** Count the follow-ups of a note; what it has in common with the last one, at its start and end, is counted already. */
  count(nested: readonly Nested[]): void {
    const { counted: last } = this;
    let head = 0;
    while (head < nested.length && head < last.length && nested[head] === last[head]) head++;
    let tail = 0;
    while (tail < nested.length - head && tail < last.length - head && nested.at(-1 - tail) === last.at(-1 - tail)) tail++;
    const before = new Map<string, number>();
    const add = (all: readonly Nested[], by: number): void => {
      for (const each of all.slice(head, all.length - tail)) {
        for (const key of copyKeysOf(each)) {
          const count = this.of(key);
          if (!before.has(key)) before.set(key, count);
          this.counts.set(key, count + by);
        }
      }
    };
    add(last, -1);
    add(nested, 1);
    let differs = false;
    for (const [key, count] of before) {
      const now = this.of(key);
      if (now === 0) this.counts.delete(key);
      if (now !== count && Math.max(now, count) > 1) differs = true;
    }
    if (differs) this.version++;
    this.counted = nested;
  }
}

/** The keys of the follow-ups of an entry and of all in it, in the order of sections. */
export function copyKeysOf(nested: Nested): readonly string[] {
  if (nested.copyKeys) return nested.copyKeys;
  const own = draftsOf(nested.entry).map(({ copyKey }) => copyKey);
  nested.copyKeys = nested.children.length === 0 ? own : own.concat(...nested.children.map(copyKeysOf));
  return nested.copyKeys;
}
