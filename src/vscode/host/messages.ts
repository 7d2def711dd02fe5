/** What the person at the screen is told. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { asLabel } from '../../core/text/invisible.js';
import { nameOf } from './documents.js';
import type { Outcome, Refusal } from './editNote.js';

/** How long a passing remark stays in the status bar, in milliseconds. */
const PASSING = 3000;

/** Say something that needs no answer and no attention. */
export function remark(text: string): void {
  vscode.window.setStatusBarMessage(asLabel(text), PASSING);
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
      return l10n.t('That follow-up is no longer in “{0}”. Nothing was changed.', name);
    case 'sectionNotFound':
      return l10n.t('That heading is no longer in “{0}”.', name);
    case 'alreadySo':
      return l10n.t('That follow-up has been changed already.');
    case 'readOnly':
      return l10n.t('“{0}” is read-only. Nothing was changed.', name);
    case 'misread':
      return l10n.t(
        '“{0}” is not in the encoding that VS Code reads it in, and saving it would damage its text. Nothing was changed. Open it and choose its encoding with “Change File Encoding”.',
        name,
      );
    case 'notSaved':
      return l10n.t('“{0}” was changed but could not be saved.', name);
    case 'gone':
      return l10n.t('“{0}” cannot be opened any more.', name);
    case 'changing':
      return l10n.t('“{0}” was being changed at the same time. Nothing was changed; try again.', name);
    case 'outdated':
      return l10n.t('Another program has changed “{0}”. Nothing was changed; open it and try again.', name);
    case 'badArgument':
    case 'nothingHere':
      return undefined;
  }
}

/** Notifications make links of `[text](command:…)`, and a file or a calendar can be named like that. */
export function plain(name: string): string {
  return asLabel(name).replaceAll('](', '] (');
}
