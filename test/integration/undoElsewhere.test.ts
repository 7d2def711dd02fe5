import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote, walk } from '../../src/core/index.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import { closeEverything, eventually, openNote, readFile, writeFile } from './support.js';

const TEXT = `# Saturday

## Couplings - Ines Weiche, Gleis

- [ ] oil the couplings

- [x] ~~wave~~ ✅ 2027-03-01

- [x] whistle
`;
const DONE = TEXT.replace('[ ] oil', '[x] oil');
const OPEN = TEXT.replace('[x] ~~wave~~ ✅ 2027-03-01', '[ ] wave').replace('[x] whistle', '[ ] whistle');

describe('Undo in the message about a note that is not in front', () => {
  beforeEach(clearMessages);
  afterEach(async () => {
    await clearMessages();
    await closeEverything();
  });

  it('reopens exactly those that were marked done, in all notes', async () => {
    const uris = [await writeFile('undo-1.md', TEXT), await writeFile('undo-2.md', TEXT)];
    const targets = uris.flatMap((uri) => followUpsOf(uri, 'open'));
    await vscode.commands.executeCommand(Commands.markDone, targets[0], targets);
    for (const uri of uris) assert.equal(await readFile(uri), DONE);
    await undoBy(async () => {
      for (const uri of uris) assert.equal(await readFile(uri), TEXT);
    });
  });

  it('marks done again exactly those that were reopened, with their days, as they were written', async () => {
    const uri = await writeFile('undo-3.md', TEXT);
    const targets = followUpsOf(uri, 'done');
    await vscode.commands.executeCommand(Commands.reopen, targets[0], targets);
    assert.equal(await readFile(uri), OPEN);
    await undoBy(async () => assert.equal(await readFile(uri), TEXT));
  });

  it('leaves alone what was written into the note since', async () => {
    const uri = await writeFile('undo-4.md', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await openNote('# Elsewhere\n');
    await vscode.commands.executeCommand(Commands.markDone, followUpsOf(uri, 'open')[0]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'A new line.\n\n');
    await vscode.workspace.applyEdit(edit);
    await undoBy(() => assert.equal(document.getText(), `A new line.\n\n${TEXT}`));
  });

  it('is about the note in a tab in the background, which is left for its owner to save', async () => {
    const uri = await writeFile('undo-5.md', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await openNote('# Elsewhere\n');
    await vscode.commands.executeCommand(Commands.markDone, followUpsOf(uri, 'open')[0]);
    assert.equal(document.getText(), DONE);
    await undoBy(() => assert.equal(document.getText(), TEXT));
    assert.equal(await readFile(uri), TEXT);
  });

  it('is not there where the note is in front: VS Code’s own undo is', async () => {
    const { document } = await openNote(TEXT);
    await vscode.commands.executeCommand(Commands.markDone, followUpsOf(document.uri, 'open')[0]);
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(document.getText(), DONE);
  });
});

async function clearMessages(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Press the button of the message, which may take a moment to be there, until this holds. */
async function undoBy(holds: () => void | Promise<void>): Promise<void> {
  await eventually(async () => {
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await holds();
  }, 15_000);
}

function followUpsOf(uri: vscode.Uri, state: 'open' | 'done'): readonly unknown[] {
  return [...walk(parseNote(TEXT))]
    .flatMap(({ followUps }) => followUps)
    .filter((followUp) => followUp.state === state)
    .map((followUp) => ({ uri: uri.toString(), followUp }));
}
