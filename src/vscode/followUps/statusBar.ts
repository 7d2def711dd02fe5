import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { tallyNote } from '../../core/note/followUps.js';
import { commandWith } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { activeNote } from '../notes/cursor.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { isNoteDocument } from '../host/documents.js';
import type { NoteStore } from '../notes/noteStore.js';
import { onDidChangeSettings, setting } from '../host/settings.js';
import { numberText } from '../../core/text/language.js';
import { openInThisNoteText } from '../../core/views/openText.js';

/** Register the status bar's count of what is open in the note someone is in; it leads to the list. */
export function registerStatusBar(store: NoteStore): Disposable {
  const disposables = new DisposableStore();
  const item = disposables.add(
    vscode.window.createStatusBarItem('openFollowUps', vscode.StatusBarAlignment.Right, 100),
  );
  item.name = l10n.t('Open Follow-ups');
  const update = (): void => {
    const active = isComparing() ? undefined : activeNote(store);
    const isNote = active?.note.isConference === true && isNoteDocument(active.document);
    const count = isNote ? tallyNote(active.note).open.length : 0;
    if (active === undefined || count === 0 || !setting('statusBar.openFollowUps', active.document.uri)) {
      item.hide();
      return;
    }
    item.text = `$(checklist) ${numberText(count)}`;
    item.tooltip = openInThisNoteText(count);
    item.accessibilityInformation = { label: item.tooltip };
    item.command = commandWith(Commands.showOpenFollowUps, l10n.t('Show Open Follow-ups'), {
      uri: active.document.uri.toString(),
    });
    item.show();
  };
  for (const disposable of [
    store.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
    onDidChangeSettings(['statusBar.openFollowUps'], update),
  ])
    disposables.add(disposable);
  return disposables;
}

/** Check whether someone looks at what has changed in a note. */
function isComparing(): boolean {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
}
