import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  haveLenses,
  type Lens,
  type LensChoice,
  lenses,
  lensesNear,
  type ShownLines,
} from '../../core/views/lenses.js';
import { commandWith } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { toRange } from '../host/convert.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { isNoteDocument, MARKDOWN_SELECTOR } from '../host/documents.js';
import type { NoteStore } from '../notes/noteStore.js';
import { onDidChangeSettings, setting } from '../host/settings.js';
import { openText } from '../../core/views/openText.js';

/** Register the lenses above follow-ups, to-do lists and talks. */
export function registerCodeLenses(store: NoteStore): Disposable {
  const disposables = new DisposableStore();
  const provider = disposables.add(new NoteLenses(store));
  disposables.add(vscode.languages.registerCodeLensProvider(MARKDOWN_SELECTOR, provider));
  return disposables;
}

const SETTINGS = [
  'codeLens.markDone',
  'codeLens.reopen',
  'codeLens.openCount',
  'codeLens.openOnSched',
  'followUps.markers',
  'notes.include',
  'notes.exclude',
] as const;

/** The line that someone is writing. */
interface WrittenLine {
  readonly document: vscode.TextDocument;
  readonly line: number;
  /** Whether there was a lens above the line before: if so, lenses stay as they are. */
  readonly hadLens: boolean;
}

class NoteLenses implements vscode.CodeLensProvider, Disposable {
  readonly #store: NoteStore;
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  /** The lines that lenses were last given for. */
  readonly #lines = new WeakMap<vscode.TextDocument, ReadonlySet<number>>();
  /** Where lenses were left out that were not near: the lines that were shown. */
  readonly #shown = new WeakMap<vscode.TextDocument, readonly ShownLines[]>();
  #written: WrittenLine | undefined;

  /** Only for what VS Code cannot know of: it asks again by itself whenever the text changes. */
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(store: NoteStore) {
    this.#store = store;
    const again = (): void => this.#changed.fire();
    for (const disposable of [
      onDidChangeSettings(SETTINGS, again),
      // The globs of settings are relative to them.
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      vscode.workspace.onDidChangeTextDocument((event) => this.#onTyped(event)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#onMoved(event)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => this.#onScrolled(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.#onScrolled(document);
      }),
    ])
      this.#disposables.add(disposable);
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const choice = this.#choiceFor(document);
    if (!isNoteDocument(document) || !Object.values(choice).includes(true)) return [];
    const note = this.#store.noteOf(document);
    if (note?.isConference !== true) return [];
    const all = lenses(note, choice);
    const lines = linesShown(document);
    const shown = lensesNear(all, lines);
    if (shown.length < all.length) this.#shown.set(document, lines);
    else this.#shown.delete(document);
    this.#lines.set(document, new Set(shown.map(({ range }) => range.start.line)));
    return shown.map((lens) => new vscode.CodeLens(toRange(lens.range), command(lens, document.uri.toString())));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #choiceFor(document: vscode.TextDocument): LensChoice {
    const { uri } = document;
    const written = this.#written?.document === document && !this.#written.hadLens ? this.#written.line : undefined;
    return {
      markDone: setting('codeLens.markDone', uri),
      reopen: setting('codeLens.reopen', uri),
      openCount: setting('codeLens.openCount', uri),
      openOnSched: setting('codeLens.openOnSched', uri),
      except: written,
    };
  }

  #onTyped({ document, contentChanges: [change] }: vscode.TextDocumentChangeEvent): void {
    if (change === undefined || vscode.window.activeTextEditor?.document !== document) return;
    const newLines = change.text.split('\n').length - 1;
    const line = change.range.start.line + newLines;
    if (this.#written?.document === document && this.#written.line === line) return;
    const hadLens = newLines === 0 && change.range.isSingleLine && this.#lines.get(document)?.has(line) === true;
    this.#written = { document, line, hadLens };
  }

  #onScrolled(document: vscode.TextDocument): void {
    const shown = this.#shown.get(document);
    if (shown !== undefined && !haveLenses(linesShown(document), shown)) this.#changed.fire();
  }

  #onMoved({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const written = this.#written;
    if (written?.document !== textEditor.document || selections.some(({ active }) => active.line === written.line))
      return;
    this.#written = undefined;
    this.#changed.fire();
  }
}

function linesShown(document: vscode.TextDocument): readonly ShownLines[] {
  return vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap(({ visibleRanges }) => visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line })));
}

function command(lens: Lens, uri: string): vscode.Command {
  switch (lens.kind) {
    case 'markDone':
      return commandWith(Commands.markDone, l10n.t('Mark done'), { uri, followUp: lens.followUp });
    case 'reopen':
      return commandWith(Commands.reopen, l10n.t('Reopen'), { uri, followUp: lens.followUp });
    case 'openFollowUps':
      return commandWith(Commands.showOpenFollowUps, openText(lens.count), { uri, sectionId: lens.section.id });
    case 'openOnSched':
      return commandWith(Commands.openOnSched, l10n.t('Open on Sched'), { url: lens.link.url });
  }
}
