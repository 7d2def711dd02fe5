/** An amount of files. */
export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** More than the notes of a person: a workspace with more files to read is read only if the user asks for it. */
const ENOUGH: Amount = { files: 5000, bytes: 100 * 1024 * 1024 };

/** Counts the files that are read, until it is enough. */
export class ReadLimit {
  readonly #enough: Amount;
  #files = 0;
  #bytes = 0;
  #isLifted = false;

  constructor(enough: Amount = ENOUGH) {
    this.#enough = enough;
  }

  /** Set that there is no limit any more. */
  lift(): void {
    this.#isLifted = true;
  }

  /** Count files that were read, by their sizes in bytes; return whether there were some, and it is enough. */
  isReachedBy(sizes: readonly number[]): boolean {
    this.#files += sizes.length;
    this.#bytes += sizes.reduce((sum, size) => sum + size, 0);
    const isEnough = this.#files >= this.#enough.files || this.#bytes >= this.#enough.bytes;
    return sizes.length > 0 && isEnough && !this.#isLifted;
  }
}
