import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  cleanableLinks,
  cleaningEdits,
  followUpsAt,
  mayPromote,
  type Note,
  offeredIn,
  type OfferedFollowUp,
} from '../../core/index.js';
import { isActionable } from '../../core/note/followUps.js';
import { touched } from './cleanLinks.js';
import { commandWith } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { fromRange, toTextEdits } from '../host/convert.js';
import type { DismissedHints } from '../followUps/dismissedHints.js';
import type { Disposable } from '../host/disposables.js';
import { isNoteDocument, MARKDOWN_SELECTOR } from '../host/documents.js';
import type { NoteStore } from '../notes/noteStore.js';

const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/**
 * Register what the light bulb offers on sched.com links, on follow-ups, on remarks that read like one, and on plain
 * lines of a conference note.
 */
export function registerCodeActions(store: NoteStore, dismissed: DismissedHints): Disposable {
  return vscode.languages.registerCodeActionsProvider(MARKDOWN_SELECTOR, new NoteActions(store, dismissed), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, REWRITE],
  });
}

class NoteActions implements vscode.CodeActionProvider {
  readonly #store: NoteStore;
  readonly #dismissed: DismissedHints;

  constructor(store: NoteStore, dismissed: DismissedHints) {
    this.#store = store;
    this.#dismissed = dismissed;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const note = isNoteDocument(document) ? this.#store.noteOf(document) : undefined;
    if (note === undefined) return [];
    return [
      ...(note.isConference ? followUpActions(document, note, range, this.#dismissed) : []),
      // Not at every plain line that the cursor is on.
      ...(note.isConference && (!range.isEmpty || triggerKind === vscode.CodeActionTriggerKind.Invoke)
        ? lineActions(document, note, range)
        : []),
      ...linkActions(document, note, range),
    ];
  }
}

function followUpActions(
  document: vscode.TextDocument,
  note: Note,
  range: vscode.Range,
  dismissed: DismissedHints,
): readonly vscode.CodeAction[] {
  const here = followUpsAt(note, fromRange(range)).map(offeredIn(note));
  return here.flatMap((followUp) => actionsOn(followUp, document.uri.toString(), dismissed));
}

function lineActions(document: vscode.TextDocument, note: Note, range: vscode.Range): readonly vscode.CodeAction[] {
  const { line } = range.start;
  if (followUpsAt(note, fromRange(range)).length > 0 || !range.isSingleLine) return [];
  if (!mayPromote(document.lineAt(line).text, note, line)) return [];
  return [action(REWRITE, commandWith(Commands.promoteLine, l10n.t('Turn into follow-up'), undefined))];
}

function linkActions(document: vscode.TextDocument, note: Note, range: vscode.Range): readonly vscode.CodeAction[] {
  // Finding out takes its time, so not for lines that cannot have one.
  const lines = document.getText(new vscode.Range(range.start.line, 0, range.end.line + 1, 0));
  if (!/sched\./i.test(lines) || !/[?&#]|http:|www\./i.test(lines)) return [];
  const links = cleanableLinks(document.getText(), note);
  const edits = cleaningEdits(touched(links, [range]));
  if (edits.length === 0) return [];
  const one = new vscode.CodeAction(l10n.t('Clean this link'), REWRITE);
  one.edit = new vscode.WorkspaceEdit();
  one.edit.set(document.uri, toTextEdits(edits));
  const isAll = edits.length === cleaningEdits(links).length;
  return [
    one,
    ...(isAll
      ? []
      : [
          action(
            REWRITE,
            commandWith(Commands.cleanSchedLinks, l10n.t('Clean all sched links'), { uri: document.uri.toString() }),
          ),
        ]),
  ];
}

function actionsOn(followUp: OfferedFollowUp, uri: string, dismissed: DismissedHints): readonly vscode.CodeAction[] {
  const target = { uri, followUp };
  if (!isActionable(followUp)) {
    // Whoever did not want it is not asked again.
    if (dismissed.has(uri, followUp))
      return [action(REWRITE, commandWith(Commands.trackHint, l10n.t('Track as TODO'), target))];
    return [
      action(vscode.CodeActionKind.QuickFix, commandWith(Commands.trackHint, l10n.t('Track as TODO'), target)),
      action(vscode.CodeActionKind.QuickFix, commandWith(Commands.dismissHint, l10n.t('Dismiss hint'), target)),
    ];
  }
  return [
    followUp.state === 'open'
      ? action(vscode.CodeActionKind.QuickFix, commandWith(Commands.markDone, l10n.t('Mark follow-up done'), target))
      : action(vscode.CodeActionKind.QuickFix, commandWith(Commands.reopen, l10n.t('Reopen follow-up'), target)),
  ];
}

function action(kind: vscode.CodeActionKind, command: vscode.Command): vscode.CodeAction {
  const made = new vscode.CodeAction(command.title, kind);
  made.command = command;
  return made;
}
