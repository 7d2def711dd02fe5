import * as vscode from 'vscode';
import { type Lens, type LensChoice, lenses } from '../../core/views/lenses.js';
import { commandWith } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { toRange } from '../host/convert.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { isNoteDocument, MARKDOWN_SELECTOR } from '../host/documents.js';
import type { NoteStore } from '../notes/noteStore.js';
import { onDidChangeSettings, setting } from '../host/settings.js';

/** Register the lenses above follow-ups and talks. */
export function registerCodeLenses(store: NoteStore): Disposable {
  const disposables = new DisposableStore();
  const provider = disposables.add(new NoteLenses(store));
  disposables.add(vscode.languages.registerCodeLensProvider(MARKDOWN_SELECTOR, provider));
  return disposables;
}

class NoteLenses implements vscode.CodeLensProvider, Disposable {
  readonly #store: NoteStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #settings = onDidChangeSettings(
    ['codeLens.markDone', 'codeLens.reopen', 'codeLens.talk', 'followUps.markers', 'notes.include', 'notes.exclude'],
    () => this.#changed.fire(),
  );
  /** The globs of settings are relative to them. */
  readonly #folders = vscode.workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire());

  /** Only for what VS Code cannot know of: it asks again by itself whenever the text changes. */
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const choice = choiceFor(document);
    if (!isNoteDocument(document) || !Object.values(choice).includes(true)) return [];
    const note = this.#store.noteOf(document);
    if (note?.isConference !== true) return [];
    return lenses(note, choice).map(
      (lens) => new vscode.CodeLens(toRange(lens.range), command(lens, document.uri.toString())),
    );
  }

  dispose(): void {
    this.#settings.dispose();
    this.#folders.dispose();
    this.#changed.dispose();
  }
}

function choiceFor({ uri }: vscode.TextDocument): LensChoice {
  return {
    markDone: setting('codeLens.markDone', uri),
    reopen: setting('codeLens.reopen', uri),
    talk: setting('codeLens.talk', uri),
  };
}

function command(lens: Lens, uri: string): vscode.Command {
  switch (lens.kind) {
    case 'markDone':
      return commandWith(Commands.markDone, 'Mark done', { uri, followUp: lens.followUp });
    case 'reopen':
      return commandWith(Commands.reopen, 'Reopen', { uri, followUp: lens.followUp });
    case 'openFollowUps':
      return commandWith(Commands.showOpenFollowUps, `${lens.count} open`, { uri, sectionId: lens.talk.id });
    case 'openOnSched':
      return commandWith(Commands.openOnSched, 'Open on Sched', { url: lens.link.url });
  }
}
