import { ownCopy } from '../text/ownCopy.js';
import type { Reading } from '../markdown/readPiece.js';

/** Remembers what pieces said, by their text; the ones longest not asked for are forgotten first. */
export class RecentReadings {
  private readonly known = new Map<string, Reading>();
  private size = 0;

  /**
   * Give what is remembered of a key, or make it. What cannot be made is not remembered.
   *
   * @param make is given a copy of the text that keeps no more in memory than itself
   */
  get<Made extends Reading | undefined>(text: string, key: string, make: (text: string) => Made): Reading | Made {
    const known = this.known.get(key);
    if (known) {
      this.known.delete(key);
      this.known.set(known.text === key ? known.text : ownCopy(key), known);
      return known;
    }
    const own = ownCopy(text);
    const reading = make(own);
    if (!reading) return reading;
    this.known.set(key === text ? own : ownCopy(key), reading);
    this.size += key.length;
    return reading;
  }

  /** Forget what goes beyond some number of characters in all. */
  limit(size: number): void {
    if (this.size <= size) return;
    for (const key of this.known.keys()) {
      this.known.delete(key);
      this.size -= key.length;
      if (this.size <= size) return;
    }
  }
}
