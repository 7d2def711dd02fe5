/**
 * Remembers what was made of a key, so that an edit costs what it touched. What is not asked for between two sweeps is
 * forgotten at the second.
 */
export class Memo<T> {
  private known = new Map<string, T>();
  private used = new Map<string, T>();

  get(key: string, make: () => T): T {
    const remembered = this.used.get(key) ?? this.known.get(key);
    const value = remembered ?? make();
    this.used.set(key, value);
    return value;
  }

  /** Forget what was not asked for since the last sweep. */
  sweep(): void {
    this.known = this.used;
    this.used = new Map();
  }
}
