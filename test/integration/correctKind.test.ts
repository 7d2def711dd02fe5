import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/vscode/host/contributions.js';
import { closeEverything, openNote, readFile, writeFile } from './support.js';

const NOTE = `# FooConf 2027

## Day 1

### Widgets at Scale - Ada Lund, Acme

### Networking

We talked about gears.
`;
const NETWORKING = 6;
const said = (field: string): string => `---\nconference-notes-${field}\n---\n\n${NOTE}`;

describe('a heading that was read as what it is not', () => {
  afterEach(closeEverything);

  it('is what someone says of it at the cursor, in one undo step, and what it was when asked to', async () => {
    const editor = await openNote(NOTE);
    const { document } = editor;
    editor.selection = new vscode.Selection(NETWORKING + 2, 3, NETWORKING + 2, 3);
    await vscode.commands.executeCommand(Commands.thisIsATalk);
    assert.equal(document.getText(), said('talks: ["Networking"]'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), NOTE);
    await vscode.commands.executeCommand(Commands.thisIsADay);
    assert.equal(document.getText(), said('days: ["Networking"]'));
    await vscode.commands.executeCommand(Commands.readHeadingAutomatically);
    assert.equal(document.getText(), NOTE);
  });

  it('is so for all cursors at once', async () => {
    const editor = await openNote(NOTE);
    editor.selections = [4, NETWORKING].map((line) => new vscode.Selection(line, 0, line, 0));
    await vscode.commands.executeCommand(Commands.thisIsASection);
    assert.equal(editor.document.getText(), said('sections: ["Widgets at Scale - Ada Lund, Acme", "Networking"]'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), NOTE);
  });

  it('is so on disk, too, when its row is told so while the note is closed', async () => {
    const uri = await writeFile('networking.md', NOTE);
    const target = { uri: uri.toString(), sectionId: '/fooconf 2027/day 1/networking' };
    assert.deepEqual(await vscode.commands.executeCommand(Commands.thisIsATalk, target), {
      kind: 'changed',
      uri: target.uri,
      count: 1,
    });
    assert.equal(await readFile(uri), said('talks: ["Networking"]'));
  });

  it('stays what it is where it is that already, where there is none, and for nonsense', async () => {
    await openNote(NOTE);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.thisIsADay, { uri: 'no scheme', sectionId: 'x' }), {
      kind: 'refused',
      reason: 'badArgument',
    });
    const refused = { kind: 'refused', reason: 'nothingHere' };
    assert.deepEqual(await vscode.commands.executeCommand(Commands.readHeadingAutomatically), refused);
    await closeEverything();
    const { document } = await openNote('Text without a heading.\n');
    assert.deepEqual(await vscode.commands.executeCommand(Commands.thisIsATalk), refused);
    assert.equal(document.getText(), 'Text without a heading.\n');
  });
});
