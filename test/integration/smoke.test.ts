import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('conference-notes.conference-notes');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('finds the sample notes in the workspace', async () => {
    const notes = await vscode.workspace.findFiles('**/*.md');
    assert.ok(notes.length > 0, 'No markdown file in the workspace');
  });
});
