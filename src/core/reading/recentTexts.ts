/** Values by the text that they were made from. Texts that have not been used for long are dropped, many at a time. */
export class RecentTexts<T> {
  #recent = new Map<string, T>();
  #older = new Map<string, T>();
  #size = 0;

  /** Return the value of a text; `undefined` if there is none. */
  get(text: string): T | undefined {
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const older = this.#older.get(text);
    if (older !== undefined) this.#add(text, older);
    return older;
  }

  /** Set the value of a text. */
  set(text: string, value: T): void {
    this.#add(text, value);
  }

  /**
   * If the texts have more than `size` characters in all, start a new generation: values that are not used until the
   * next generation starts are dropped.
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
