import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FollowUp } from '../../core/index.js';
import { changeMessage } from '../../core/views/changeMessage.js';
import { isOpenForSomebody, nameOf } from '../host/documents.js';
import { plain, remark } from '../host/messages.js';

/** A change that was made in a document. */
export interface MadeChange {
  readonly uri: vscode.Uri;
  /** The follow-ups as they are after it. */
  readonly followUps: readonly FollowUp[];
  readonly takeBack: () => Promise<void>;
}

/**
 * Say what was changed, where the user cannot see it or VS Code's own undo would change another note; a message like
 * the last takes its place.
 */
export function tellChanges(
  made: readonly MadeChange[],
  { isOutOfSight = false }: { readonly isOutOfSight?: boolean | undefined } = {},
): void {
  const followUps = made.flatMap((each) => each.followUps);
  const [first] = followUps;
  if (first === undefined) return;
  const text = changeMessage({
    states: followUps.map(({ state }) => state),
    notes: made.map(({ uri }) => nameOf(uri)),
    text: isOutOfSight && followUps.length === 1 ? first.text : undefined,
  });
  if (isOutOfSight || made.some(({ uri }) => !isInFront(uri))) void offerUndo(plain(text), made);
  else if (followUps.length > 1) remark(text);
}

async function offerUndo(text: string, made: readonly MadeChange[]): Promise<void> {
  const undo = l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(text, undo)) !== undo) return;
  for (const { takeBack } of made) await takeBack();
}

/** Tell whether VS Code's own undo is about this document: a preview in a list is gone by then. */
function isInFront(uri: vscode.Uri): boolean {
  return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString() && isOpenForSomebody(uri);
}
