import * as vscode from 'vscode';
import { Debounced } from '../host/debounce.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { revealRow } from './rowOpener.js';
import { onDidChangeSettings, setting } from '../host/settings.js';
import type { TalksTree, TreeRow } from './talksTree.js';

/** How long the cursor has to rest before the tree follows, in milliseconds. */
const CURSOR_REST = 120;

/**
 * Selects the row of the section under the cursor. Never takes the focus, and leaves the tree alone while nothing
 * changes.
 */
export class CursorFollower implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #follow = this.#disposables.add(new Debounced(() => this.#select()));
  readonly #view: vscode.TreeView<TreeRow>;
  readonly #tree: TalksTree;
  readonly #log: vscode.LogOutputChannel;
  /** Where the cursor was last seen: while it stays there, rows may be closed or selected by hand. */
  #last: TreeRow | undefined;

  constructor(view: vscode.TreeView<TreeRow>, tree: TalksTree, log: vscode.LogOutputChannel) {
    this.#view = view;
    this.#tree = tree;
    this.#log = log;
    const owned = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.schedule();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.schedule()),
      view.onDidChangeVisibility(() => this.schedule()),
      onDidChangeSettings(['talks.followCursor'], () => this.schedule()),
    ];
    for (const disposable of owned) this.#disposables.add(disposable);
  }

  schedule(): void {
    this.#follow.schedule(CURSOR_REST);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #select(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !this.#view.visible || !setting('talks.followCursor', editor.document.uri)) return;
    const row = this.#tree.rowAt(editor);
    if (row === undefined || row === this.#last) return;
    this.#last = row;
    const [selected] = this.#view.selection;
    // Someone clicked the row, or one of its follow-ups, and the cursor went there: that is where the selection
    // belongs.
    if (selected === row || (selected?.parent === row && selected.followUp !== undefined)) return;
    revealRow(this.#view, row, { select: true, focus: false, expand: false }, this.#log);
  }
}
