import * as vscode from 'vscode';
import type { CommandId, Payloads } from './contributions.js';
import type { Disposable } from './disposables.js';

/**
 * Register a command; what it is given is unknown, as anyone can run it with anything.
 *
 * @param run also gets what else is selected, where the command was run from a row of a view.
 */
export function registerCommand(id: CommandId, run: (argument: unknown, selected?: unknown) => unknown): Disposable {
  return vscode.commands.registerCommand(id, run);
}

/** Make the command a lens or a row runs. */
export function commandWith<C extends CommandId>(id: C, title: string, payload: Payloads[C]): vscode.Command {
  return { command: id, title, arguments: payload === undefined ? [] : [payload] };
}

/** Make the link a card runs a command with; the card has to name the command in `isTrusted`. */
export function commandLink<C extends CommandId>(id: C, payload: Payloads[C]): string {
  // Brackets and quotes would end the markdown link that holds the address.
  const escaped = (mark: string): string => `%${mark.charCodeAt(0).toString(16)}`;
  return `command:${id}?${encodeURIComponent(JSON.stringify([payload])).replace(/[()']/g, escaped)}`;
}
