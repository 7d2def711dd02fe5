import type * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { onDidChangeSettings, setting } from '../host/settings.js';
import type { NoteStore } from '../notes/noteStore.js';
import type { CurrentNote } from './currentNote.js';
import { openFollowUpsText } from '../../core/note/names.js';
import { openInThisNoteText } from '../../core/views/openText.js';

/** Keep the number on the icon of a view's container true to what is open, of the notes that a setting names. */
export function registerBadge(
  view: Pick<vscode.TreeView<unknown>, 'badge'>,
  store: NoteStore,
  current: CurrentNote,
): Disposable {
  const disposables = new DisposableStore();
  const update = (): void => {
    const counts = setting('followUps.badge');
    const notes = counts === 'off' ? [] : store.notes();
    const open = notes
      .filter(({ uri }) => counts === 'all' || uri.toString() === current.uri)
      .reduce((sum, note) => sum + note.counts.open, 0);
    const tooltip = counts === 'all' ? openFollowUpsText(open) : openInThisNoteText(open);
    view.badge = open > 0 ? { value: open, tooltip } : undefined;
  };
  disposables.add(store.onDidChange(update));
  disposables.add(current.onDidChange(update));
  disposables.add(onDidChangeSettings(['followUps.badge'], update));
  update();
  return disposables;
}
