import type { Disposable } from './disposables.js';

/** Runs an action once things have calmed down, and now and then while they do not. */
export class Debounced implements Disposable {
  readonly #action: () => void;
  readonly #longestWait: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;

  /** @param longestWait in milliseconds: how long a steady stream of calls can hold the action off. */
  constructor(action: () => void, longestWait = 1000) {
    this.#action = action;
    this.#longestWait = longestWait;
  }

  /** Run the action after `delay` milliseconds without another call. */
  schedule(delay: number): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.cancel();
        this.#action();
      },
      Math.max(0, Math.min(delay, this.#waitingSince + this.#longestWait - now)),
    );
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitingSince = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
