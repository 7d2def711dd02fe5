import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { correctConference } from '../../core/index.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { nameOf, parseUri } from '../host/documents.js';
import { editNote, type Outcome, refused } from '../host/editNote.js';
import { remark, report } from '../host/messages.js';
import { isNoteTarget } from '../host/payloads.js';
import { activeNote } from './cursor.js';
import type { NoteStore } from './noteStore.js';

/**
 * Register the commands that correct what a file was taken for. The correction is a line of the note's front matter, so
 * that it goes where the note goes.
 */
export function registerCorrectGuess(store: NoteStore): Disposable {
  const disposables = new DisposableStore();
  for (const [id, wanted] of [
    [Commands.treatAsConferenceNote, true],
    [Commands.treatAsOtherMarkdown, false],
  ] as const)
    disposables.add(registerCommand(id, (argument) => correct(store, argument, wanted)));
  return disposables;
}

async function correct(store: NoteStore, argument: unknown, wanted: boolean): Promise<Outcome> {
  const uri = uriOf(store, argument);
  if (uri === undefined) {
    if (argument === undefined) remark(l10n.t('No markdown here'));
    return refused(argument === undefined ? 'nothingHere' : 'badArgument');
  }
  const outcome = await editNote(uri, (document) => {
    const edits = correctConference(document.getText(), wanted, store.parseOptions(document));
    return edits.length === 0 ? 'nothingHere' : { edits, count: 1 };
  });
  if (outcome.kind === 'changed' || outcome.reason === 'nothingHere') {
    remark(outcome.kind === 'changed' ? nowText(nameOf(uri), wanted) : alreadyText(nameOf(uri), wanted));
  }
  return report(outcome, uri);
}

function uriOf(store: NoteStore, argument: unknown): vscode.Uri | undefined {
  if (argument === undefined) return activeNote(store)?.document.uri;
  return isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
}

function nowText(name: string, wanted: boolean): string {
  return wanted ? l10n.t('“{0}” is now read as conference notes', name) : l10n.t('“{0}” is now left alone', name);
}

function alreadyText(name: string, wanted: boolean): string {
  return wanted
    ? l10n.t('“{0}” is already read as conference notes', name)
    : l10n.t('“{0}” is already left alone', name);
}
