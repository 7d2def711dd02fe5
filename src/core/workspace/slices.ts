/** The time, and a way to let other work have the thread; the host implements both. */
export interface SliceClock {
  /** Return the time in milliseconds since 1970. */
  now(): number;
  /** Resolve when all other work that waits for the thread has had its turn. */
  yield(): Promise<void>;
}

/** The length of a slice, in milliseconds. The step of work at its end may take a few more, above all at first. */
export const SLICE = 5;

/** Cuts long work into slices, and lets other work have the thread between two slices. */
export class Slices {
  readonly #clock: SliceClock;
  #start: number;

  constructor(clock: SliceClock) {
    this.#clock = clock;
    this.#start = clock.now();
  }

  /** Start a slice, after a wait that has let other work have the thread. */
  begin(): void {
    this.#start = this.#clock.now();
  }

  /** Let other work have the thread, if the slice has lasted long enough. For calls between the steps of long work. */
  async pause(): Promise<void> {
    if (this.#clock.now() - this.#start < SLICE) return;
    await this.#clock.yield();
    this.begin();
  }
}
