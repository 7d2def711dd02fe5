import * as vscode from 'vscode';
import { DoneKeys } from './contributions.js';

/** Tell the walkthrough that someone has done what one of its steps is about. */
export function tellDone(what: keyof typeof DoneKeys): void {
  void vscode.commands.executeCommand('setContext', DoneKeys[what], true);
}
