import * as vscode from 'vscode';
import type { FollowUp } from '../../core/note/note.js';
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
        setting('decorations.done', uri) ? tally.done.flatMap((each) => textRanges(each, editor.document)) : [],
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

/** List the ranges of a follow-up's text: the follow-up's own, and the content of each further line. */
function textRanges({ range, lastLine = range.end.line }: FollowUp, document: vscode.TextDocument): vscode.Range[] {
  const ranges = [toRange(range)];
  for (let line = range.end.line + 1; line <= lastLine && line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    const start = /^[\s>]*/u.exec(text)?.[0].length ?? 0;
    ranges.push(new vscode.Range(line, start, line, text.length));
  }
  return ranges;
}
