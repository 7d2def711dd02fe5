/** Time, and letting others have some of it; given by the host. */
export interface Clock {
  /** In milliseconds since 1970. */
  now(): number;
  /** Resolve when everything else that waits for the thread has had its turn. */
  yield(): Promise<void>;
}

/** How long the thread is held at a time, in milliseconds. */
export const SLICE = 8;

/** Cuts long work into slices that leave the thread to others in between. */
export class Slices {
  readonly #clock: Clock;
  #start: number;
  /** How long a unit of work takes per byte, going by the last ones. */
  #perByte = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock.now();
  }

  /** Start a slice: whoever waited for something has let others have the thread meanwhile. */
  begin(): void {
    this.#start = this.#clock.now();
  }

  /** Do a piece of work in this slice if it looks like there is time for it, else in the next one. */
  async run<T>(size: number, work: () => T): Promise<T> {
    const used = this.#clock.now() - this.#start;
    if (used > 0 && used + size * this.#perByte > SLICE) {
      await this.#clock.yield();
      this.begin();
    }
    const before = this.#clock.now();
    const result = work();
    const rate = (this.#clock.now() - before) / Math.max(size, 1);
    this.#perByte = this.#perByte === 0 ? rate : this.#perByte * 0.8 + rate * 0.2;
    return result;
  }
}
