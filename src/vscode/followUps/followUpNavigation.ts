import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { openFollowUpFrom, openFollowUps } from '../../core/note/order.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { fromPosition, toPosition } from '../host/convert.js';
import { activeNote } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { remark } from '../host/messages.js';
import { reveal } from '../host/navigation.js';
import type { NoteStore } from '../notes/noteStore.js';

/** Register the commands that go from one open follow-up of the note to the next, and around at its ends. */
export function registerFollowUpNavigation(store: NoteStore): Disposable {
  return vscode.Disposable.from(
    registerCommand(Commands.nextFollowUp, () => go(store, 'next')),
    registerCommand(Commands.previousFollowUp, () => go(store, 'previous')),
  );
}

function go(store: NoteStore, direction: 'next' | 'previous'): void {
  const active = activeNote(store);
  if (active === undefined) return;
  const { editor, note } = active;
  const next =
    openFollowUpFrom(note, fromPosition(editor.selection.active), direction) ??
    openFollowUps(note).at(direction === 'next' ? 0 : -1);
  if (next === undefined) {
    remark(l10n.t('No open follow-ups in this note'));
    return;
  }
  const start = toPosition(next.range.start);
  editor.selection = new vscode.Selection(start, start);
  reveal(editor, next.range);
}
