import * as vscode from 'vscode';
import { activeNote } from '../notes/cursor.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { isNoteDocument } from '../host/documents.js';
import type { NoteStore } from '../notes/noteStore.js';

/** Knows which conference note someone is in, or was in last: other editors come and go. */
export class CurrentNote implements Disposable {
  readonly #store: NoteStore;
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  #uri: string | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(store: NoteStore) {
    this.#store = store;
    this.#disposables.add(vscode.window.onDidChangeActiveTextEditor(() => this.#look()));
    this.#disposables.add(store.onDidChange(() => this.#look()));
    this.#look();
  }

  /** Its document, as `Uri.toString()` writes it. */
  get uri(): string | undefined {
    return this.#uri;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #look(): void {
    const active = activeNote(this.#store);
    if (active?.note.isConference !== true || !isNoteDocument(active.document)) return;
    const uri = active.document.uri.toString();
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#changed.fire();
  }
}
