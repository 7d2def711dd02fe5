import type * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import type { TreeRow } from './talksTree.js';

/**
 * Opens rows that get their first follow-up, so that it is in sight: VS Code closes what was a leaf before.
 *
 * A row in one that someone closed stays out of sight with it.
 */
export class RowOpener implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #view: vscode.TreeView<TreeRow>;
  readonly #log: vscode.LogOutputChannel;
  readonly #closed = new WeakSet<TreeRow>();
  readonly #isThere: (row: TreeRow) => boolean;
  #waiting: readonly TreeRow[] = [];

  /** @param isThere tells whether the tree still has a row */
  constructor(view: vscode.TreeView<TreeRow>, isThere: (row: TreeRow) => boolean, log: vscode.LogOutputChannel) {
    this.#view = view;
    this.#isThere = isThere;
    this.#log = log;
    this.#disposables.add(view.onDidCollapseElement(({ element }) => this.#closed.add(element)));
    this.#disposables.add(view.onDidExpandElement(({ element }) => this.#closed.delete(element)));
    this.#disposables.add(view.onDidChangeVisibility(() => this.open([])));
  }

  /** Open these rows, or as soon as the view is in sight. */
  open(rows: readonly TreeRow[]): void {
    // The view may stay out of sight for days, while rows come and go.
    this.#waiting = [...new Set([...this.#waiting, ...rows])].filter(this.#isThere);
    if (!this.#view.visible) return;
    for (const row of this.#waiting) {
      if (!this.#isInClosed(row)) revealRow(this.#view, row, { select: false, focus: false, expand: true }, this.#log);
    }
    this.#waiting = [];
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #isInClosed({ parent }: TreeRow): boolean {
    return parent !== undefined && (this.#closed.has(parent) || this.#isInClosed(parent));
  }
}

/** Bring a row into sight; a row that went away meanwhile is no mishap. */
export function revealRow(
  view: vscode.TreeView<TreeRow>,
  row: TreeRow,
  how: Parameters<typeof view.reveal>[1],
  log: vscode.LogOutputChannel,
): void {
  view.reveal(row, how).then(undefined, (error: unknown) => {
    log.debug('A row could not be shown; most likely it went away.', error);
  });
}
