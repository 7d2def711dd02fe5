/** Something to let go of. VS Code's own `Disposable` is a class, and most of ours are not made by it. */
export interface Disposable {
  dispose(): void;
}

/** Owns disposables, also those that arrive after it was disposed: they are disposed at once. */
export class DisposableStore implements Disposable {
  readonly #owned = new Set<Disposable>();
  #disposed = false;

  /** Whether everything has been let go; work that finishes later has nobody to tell. */
  get isDisposed(): boolean {
    return this.#disposed;
  }

  add<T extends Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#owned.add(disposable);
    return disposable;
  }

  dispose(): void {
    this.#disposed = true;
    // Last come, first gone: what came later may lean on what came before.
    for (const disposable of [...this.#owned].reverse()) disposable.dispose();
    this.#owned.clear();
  }
}
