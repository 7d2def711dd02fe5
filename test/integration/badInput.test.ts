import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/vscode/host/contributions.js';
import { closeEverything, hoversAt, lensTitles, NOTE, openNote, writeFile } from './support.js';

describe('a note nobody would write', () => {
  afterEach(closeEverything);

  const TEXTS: Readonly<Record<string, string>> = {
    'an empty one': '',
    'one of blank lines': '\n\n\r\n \t\n',
    'one without headings': 'TODO: nothing in particular\n\n- [ ] a task\n',
    'a binary': Array.from({ length: 4096 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join(''),
    'one of markup that never ends': `${'> '.repeat(500)}x\n${'- '.repeat(500)}\n${'['.repeat(2000)}\n${'*'.repeat(2000)}\n<div`,
    'one of half characters': '# \uD83D \uDE00\n\nTODO: \uD800\n',
  };

  for (const [name, text] of Object.entries(TEXTS)) {
    it(`leaves the editor working: ${name}`, async () => {
      const editor = await openNote(text);
      const before = editor.document.getText();
      await lensTitles(editor.document);
      await hoversAt(editor.document, 0, 0);
      // There and back: whatever was found is as it was.
      editor.selection = new vscode.Selection(0, 0, editor.document.lineCount, 0);
      await vscode.commands.executeCommand(Commands.toggle);
      editor.selection = new vscode.Selection(0, 0, editor.document.lineCount, 0);
      await vscode.commands.executeCommand(Commands.toggle);
      assert.equal(editor.document.getText(), before);
      // What comes after it is read as ever.
      const after = await openNote(NOTE);
      assert.equal((await lensTitles(after.document)).length, 3);
    });
  }

  it('leaves the editor working: a binary file named .md', async () => {
    const uri = await writeFile(
      'binary.md',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
    );
    await vscode.commands.executeCommand('vscode.open', uri);
    const { document } = await openNote(NOTE);
    assert.equal((await lensTitles(document)).length, 3);
  });
});
