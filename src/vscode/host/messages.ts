/** What the person at the screen is told. */
import * as vscode from 'vscode';
import { nameOf } from './documents.js';
import type { Outcome, Refusal } from './editNote.js';

/** How long a passing remark stays in the status bar, in milliseconds. */
const PASSING = 3000;

/** Say something that needs no answer and no attention. */
export function remark(text: string): void {
  vscode.window.setStatusBarMessage(text, PASSING);
}

/** Tell why nothing was changed; what was changed can be seen. Gives the outcome on, for whoever ran the command. */
export function report<O extends Outcome>(outcome: O, uri: vscode.Uri): O {
  const text = outcome.kind === 'refused' ? explanation(outcome.reason, plain(nameOf(uri))) : undefined;
  if (text !== undefined) void vscode.window.showWarningMessage(text);
  return outcome;
}

function explanation(reason: Refusal, name: string): string | undefined {
  switch (reason) {
    case 'notFound':
      return `That follow-up is no longer in “${name}”. Nothing was changed.`;
    case 'sectionNotFound':
      return `That heading is no longer in “${name}”.`;
    case 'alreadySo':
      return 'That follow-up has been changed already.';
    case 'readOnly':
      return `“${name}” is read-only. Nothing was changed.`;
    case 'misread':
      return (
        `“${name}” is not in the encoding that VS Code reads it in, and saving it would damage its text. ` +
        'Nothing was changed. Open it and choose its encoding with “Change File Encoding”.'
      );
    case 'notSaved':
      return `“${name}” was changed but could not be saved.`;
    case 'gone':
      return `“${name}” cannot be opened any more.`;
    case 'changing':
      return `“${name}” was being changed at the same time. Nothing was changed; try again.`;
    case 'outdated':
      return `Another program has changed “${name}”. Nothing was changed; open it and try again.`;
    case 'badArgument':
    case 'nothingHere':
      return undefined;
  }
}

/** Notifications make links of `[text](command:…)`, and a file or a calendar can be named like that. */
export function plain(name: string): string {
  return name.replaceAll('](', '] (');
}
