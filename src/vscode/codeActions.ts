import * as vscode from 'vscode';
import { type FollowUp, followUpsAt, mayPromote } from '../core/index.js';
import { isActionable } from '../core/projections/followUps.js';
import { commandWith } from './commands.js';
import { Commands } from './contributions.js';
import { fromRange } from './convert.js';
import type { Disposable } from './disposables.js';
import { isNoteDocument, MARKDOWN_SELECTOR } from './documents.js';
import type { NoteStore } from './noteStore.js';

const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** Register what the light bulb offers on follow-ups, on remarks that read like one, and on plain lines of a conference note. */
export function registerCodeActions(store: NoteStore): Disposable {
  return vscode.languages.registerCodeActionsProvider(MARKDOWN_SELECTOR, new FollowUpActions(store), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, REWRITE],
  });
}

class FollowUpActions implements vscode.CodeActionProvider {
  readonly #store: NoteStore;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const note = isNoteDocument(document) ? this.#store.noteOf(document) : undefined;
    if (note?.isConference !== true) return [];
    const here = followUpsAt(note, fromRange(range));
    if (here.length > 0) return here.flatMap((followUp) => actionsOn(followUp, document.uri.toString()));
    const { start: { line } } = range;
    if (!range.isSingleLine || !mayPromote(document.lineAt(line).text, note, line)) return [];
    return [action(REWRITE, commandWith(Commands.promoteLine, 'Turn into follow-up', undefined))];
  }
}

function actionsOn(followUp: FollowUp, uri: string): readonly vscode.CodeAction[] {
  const target = { uri, followUp };
  if (!isActionable(followUp)) {
    return [
      action(vscode.CodeActionKind.QuickFix, commandWith(Commands.trackHint, 'Track as TODO', target)),
      action(vscode.CodeActionKind.QuickFix, commandWith(Commands.dismissHint, 'Dismiss hint', target)),
    ];
  }
  return [followUp.state === 'open'
    ? action(vscode.CodeActionKind.QuickFix, commandWith(Commands.markDone, 'Mark follow-up done', target))
    : action(vscode.CodeActionKind.QuickFix, commandWith(Commands.reopen, 'Reopen follow-up', target))];
}

function action(kind: vscode.CodeActionKind, command: vscode.Command): vscode.CodeAction {
  const made = new vscode.CodeAction(command.title, kind);
  made.command = command;
  return made;
}
