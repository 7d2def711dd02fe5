import * as vscode from 'vscode';
import { tallyNote } from '../../core/note/followUps.js';
import { Colors } from '../host/contributions.js';
import { toRange } from '../host/convert.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import type { NoteStore } from '../notes/noteStore.js';
import { onDidChangeSettings, setting } from '../host/settings.js';

/**
 * Register what marks follow-ups in the editor: those done are dim and struck, those open show beside the scroll bar.
 */
export function registerDecorations(store: NoteStore): Disposable {
  const disposables = new DisposableStore();
  const open = disposables.add(
    vscode.window.createTextEditorDecorationType({
      overviewRulerColor: new vscode.ThemeColor(Colors.openFollowUp),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
  );
  const done = disposables.add(
    vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor(Colors.doneFollowUp),
      textDecoration: 'line-through',
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  const update = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { uri, languageId } = editor.document;
      const note = languageId === 'markdown' ? store.noteOf(editor.document) : undefined;
      const tally = note?.isConference === true ? tallyNote(note) : { open: [], done: [] };
      editor.setDecorations(
        open,
        setting('decorations.open', uri) ? tally.open.map(({ range }) => toRange(range)) : [],
      );
      editor.setDecorations(
        done,
        setting('decorations.done', uri) ? tally.done.map(({ range }) => toRange(range)) : [],
      );
    }
  };
  for (const disposable of [
    store.onDidChange(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    onDidChangeSettings(['decorations.open', 'decorations.done'], update),
  ])
    disposables.add(disposable);
  return disposables;
}
