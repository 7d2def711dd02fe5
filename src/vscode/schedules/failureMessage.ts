import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type CommandId, Commands, type Payloads } from '../host/contributions.js';
import { pickFile } from './pickSource.js';

/**
 * Tell why something was not imported or loaded, and offer what leads on: to try again, where that can help, and to
 * take the schedule from a file.
 */
export async function tellFailure<Id extends CommandId>(
  why: string,
  retry?: { readonly command: Id; readonly argument: Payloads[Id] },
): Promise<void> {
  const [again, fromFile] = [l10n.t('Retry'), l10n.t('Import From a File…')];
  const answer = await vscode.window.showWarningMessage(why, ...(retry === undefined ? [] : [again]), fromFile);
  if (answer === again && retry !== undefined) await vscode.commands.executeCommand(retry.command, retry.argument);
  if (answer !== fromFile) return;
  const source = await pickFile();
  if (source !== undefined) await vscode.commands.executeCommand(Commands.importSchedule, { source });
}
