import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/vscode/host/contributions.js';
import { closeEverything, lensTitles, NOTE, openNote, readFile, writeFile } from './support.js';

const DIARY = '# Diary\n\nTODO: buy bread\n';

describe('a note that was taken for something else', () => {
  afterEach(closeEverything);

  it('becomes a conference note by its front matter, in one undo step, and is none again when asked to', async () => {
    const { document } = await openNote(DIARY);
    assert.deepEqual(await lensTitles(document), []);
    await vscode.commands.executeCommand(Commands.treatAsConferenceNote);
    assert.equal(document.getText(), `---\nconference-notes: true\n---\n\n${DIARY}`);
    assert.deepEqual(await lensTitles(document), ['6 Mark done']);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), DIARY);
    await vscode.commands.executeCommand('redo');
    await vscode.commands.executeCommand(Commands.treatAsOtherMarkdown);
    assert.equal(document.getText(), DIARY);
  });

  it('is left alone on disk, too, when its row is told so while it is closed', async () => {
    const uri = await writeFile('not-mine.md', NOTE);
    const target = { uri: uri.toString() };
    assert.deepEqual(await vscode.commands.executeCommand(Commands.treatAsOtherMarkdown, target), {
      kind: 'changed',
      ...target,
      count: 1,
    });
    assert.equal(await readFile(uri), `---\nconference-notes: false\n---\n\n${NOTE}`);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.treatAsOtherMarkdown, target), {
      kind: 'refused',
      reason: 'nothingHere',
    });
  });
});
