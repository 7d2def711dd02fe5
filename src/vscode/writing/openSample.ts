import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import { MARKDOWN } from '../host/documents.js';

/** Register the command that opens a made-up note to try things on; nothing of it is kept unless someone saves it. */
export function registerOpenSample(extensionUri: vscode.Uri): Disposable {
  return registerCommand(Commands.openSample, async () => {
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extensionUri, 'samples', 'cloud-summit-2025.md'),
    );
    const document = await vscode.workspace.openTextDocument({
      language: MARKDOWN,
      content: new TextDecoder().decode(bytes),
    });
    await vscode.window.showTextDocument(document);
  });
}
