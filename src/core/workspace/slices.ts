/** Time, and letting others have some of it; given by the host. */
export interface SliceClock {
  /** In milliseconds since 1970. */
  now(): number;
  /** Resolve when everything else that waits for the thread has had its turn. */
  yield(): Promise<void>;
}

/**
 * After how long the thread is let go, in milliseconds; the part of the work that is being done then may take a few
 * more, above all while engines have not seen the code often.
 */
export const SLICE = 5;

/** Cuts long work into slices that leave the thread to others in between. */
export class Slices {
  readonly #clock: SliceClock;
  #start: number;

  constructor(clock: SliceClock) {
    this.#clock = clock;
    this.#start = clock.now();
  }

  /** Start a slice: whoever waited for something has let others have the thread meanwhile. */
  begin(): void {
    this.#start = this.#clock.now();
  }

  /**
   * Let others have the thread, if it has been held for as long as a slice may be. To be asked between the parts of
   * long work.
   */
  async pause(): Promise<void> {
    if (this.#clock.now() - this.#start < SLICE) return;
    await this.#clock.yield();
    this.begin();
  }
}
