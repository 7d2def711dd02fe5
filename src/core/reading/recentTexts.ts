/**
 * Values by the text they were made of, so that the same text gets the same value again. The texts that were not asked
 * for longest are forgotten, some at a time.
 */
export class RecentTexts<T> {
  #recent = new Map<string, T>();
  #older = new Map<string, T>();
  #size = 0;

  get(text: string): T | undefined {
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const older = this.#older.get(text);
    if (older !== undefined) this.#add(text, older);
    return older;
  }

  set(text: string, value: T): void {
    this.#add(text, value);
  }

  /**
   * Forget, when the texts have more than some number of characters in all, what is not asked for before that is so
   * again.
   */
  limit(size: number): void {
    if (this.#size <= size) return;
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#size = 0;
  }

  #add(text: string, value: T): void {
    this.#recent.set(text, value);
    this.#size += text.length;
  }
}
