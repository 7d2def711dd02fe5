import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { openFollowUpFrom, openFollowUps } from '../../core/note/order.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { fromPosition } from '../host/convert.js';
import { activeNote } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { openDocument } from '../host/documents.js';
import { remark } from '../host/messages.js';
import { goTo } from '../host/navigation.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { reachableNotes } from './followUpItems.js';

type Direction = 'next' | 'previous';

/** Register the commands that go from one open follow-up to the other, through all notes and round again. */
export function registerFollowUpsAcrossNotes(store: NoteStore): Disposable {
  return vscode.Disposable.from(
    registerCommand(Commands.nextFollowUpInAllNotes, () => go(store, 'next')),
    registerCommand(Commands.previousFollowUpInAllNotes, () => go(store, 'previous')),
  );
}

async function go(store: NoteStore, direction: Direction): Promise<void> {
  const active = activeNote(store);
  const here = active && openFollowUpFrom(active.note, fromPosition(active.editor.selection.active), direction);
  if (active !== undefined && here !== undefined) {
    await goTo(active.document.uri, here.range, { preserveFocus: false });
    return;
  }
  await store.whenRead(({ counts }) => counts.open > 0);
  // Only a note that has some is read.
  const notes = reachableNotes(store);
  const at = active === undefined ? -1 : notes.findIndex(({ document }) => document === active.document);
  for (const candidate of inTurn(notes, at, direction).filter(({ counts }) => counts.open > 0)) {
    const document = await openDocument(candidate.uri);
    // As it is now: the file may have changed a moment ago.
    const note = document && store.noteOf(document);
    const followUp = note && (direction === 'next' ? openFollowUps(note).at(0) : openFollowUps(note).at(-1));
    if (followUp === undefined) continue;
    await goTo(candidate.uri, followUp.range, { preserveFocus: false });
    return;
  }
  remark(l10n.t('No open follow-ups'));
}

/** The notes behind or before this one, then the others, it last. */
function inTurn(notes: readonly KnownNote[], at: number, direction: Direction): readonly KnownNote[] {
  const turned = [...notes.slice(at + 1), ...notes.slice(0, at + 1)];
  if (direction === 'next') return turned;
  return (at < 0 ? [...notes] : [...notes.slice(at), ...notes.slice(0, at)]).reverse();
}
