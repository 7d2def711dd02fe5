/** What the tests inside VS Code share. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A note with two talks, one open follow-up at line 6, one done at line 8. */
export const NOTE = `# Monday

## Widgets at Scale - Ada Lund, Acme

https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale?iframe=no&w=100%&sidebar=yes

TODO: try widgets

DONE: ask Ada

## Gadgets - Sam Small, Tiny

https://fooconf2027.sched.com/event/1aBc2/gadgets
`;

export const OPEN_LINE = 6;
export const DONE_LINE = 8;

/** Open a document that is on no disk, in an editor. */
export async function openNote(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
  const { document } = editor;
  // VS Code may still have the line ends of the document that had this name before, or all of its text.
  const isAnotherText = document.getText().replaceAll('\r', '') !== content.replaceAll('\r', '');
  const { CRLF, LF } = vscode.EndOfLine;
  const isUniform = !/(?<!\r)\n|\r(?!\n)/.test(content) || !content.includes('\r');
  const eol = content.includes('\r') ? CRLF : LF;
  const hasOtherEnds = isUniform && document.eol !== eol;
  if (isAnotherText || hasOtherEnds) {
    const all = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
    const isChanged = await editor.edit((builder) => {
      if (isAnotherText) builder.replace(all, content);
      if (hasOtherEnds) builder.setEndOfLine(eol);
    });
    assert.ok(isChanged);
  }
  return editor;
}

/** Where a file of the workspace folder is, or would be. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'No workspace folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function writeFile(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Far more than anything takes, also on a machine that is busy with other things. */
const PATIENCE = 30_000;

/** Close every tab; what is not saved is lost. */
export async function closeEverything(milliseconds = PATIENCE): Promise<void> {
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
    // The next untitled document may get the name of the last: until that is gone, VS Code would hand it out again.
    assert.equal(vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, 0);
  }, milliseconds);
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 1000);
  return lenses.filter(({ command }) => command?.command.startsWith('conferenceNotes.'));
}

/** The lenses of a document as `line title`. */
export async function lensTitles(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await lensesOf(document)).map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`);
}

/** The lens with this title at or after a line. */
export async function lens(document: vscode.TextDocument, title: string, line = 0): Promise<vscode.Command> {
  const found = (await lensesOf(document)).find(
    ({ range, command }) => command?.title === title && range.start.line >= line,
  );
  assert.ok(found?.command, `No lens ${title}`);
  return found.command;
}

/** Run what a lens runs, and answer what became of it. */
export function run({ command, arguments: given = [] }: vscode.Command): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...(given as unknown[]));
}

/** The cards over a position. */
export async function hoversAt(
  { uri }: vscode.TextDocument,
  line: number,
  character: number,
): Promise<readonly vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    new vscode.Position(line, character),
  );
  return hovers.flatMap(({ contents }) => contents).filter((content) => content instanceof vscode.MarkdownString);
}

/** The card over a position, once there is one. */
export async function cardAt(
  document: vscode.TextDocument,
  line: number,
  character: number,
): Promise<vscode.MarkdownString> {
  return eventually(async () => {
    const [card] = await hoversAt(document, line, character);
    assert.ok(card, 'No card');
    return card;
  });
}

/** The text of a card as a reader sees it, without the commands behind its links. */
export function shown({ value }: vscode.MarkdownString): string {
  const text = value.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return text.replace(/\(command:[^)]*\)/g, '');
}

/** Put the cursor somewhere, and nothing else. */
export function cursorAt(editor: vscode.TextEditor, line: number, character = 0): void {
  editor.selection = new vscode.Selection(line, character, line, character);
}

export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  body: () => Promise<void>,
): Promise<void> {
  const set = async (value: (key: string) => unknown): Promise<void> => {
    for (const key of Object.keys(settings)) {
      await vscode.workspace.getConfiguration().update(key, value(key), vscode.ConfigurationTarget.Global);
    }
  };
  await set((key) => settings[key]);
  try {
    await body();
  } finally {
    await set(() => undefined);
  }
}

/** Try until it does not throw. */
export async function eventually<T>(attempt: () => T | Promise<T>, milliseconds = PATIENCE): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Accept the first entry of every list there is until what they are for is done. */
export async function accepting<T>(work: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const finished = work.finally(() => {
    state.isDone = true;
  });
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.ok(state.isDone, 'A list is still open');
  }, 10_000);
  return finished;
}
