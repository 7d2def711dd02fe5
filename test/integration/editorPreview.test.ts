import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EditorPreview } from '../../src/vscode/host/editorPreview.js';
import { closeEverything, eventually, inWorkspace, NOTE, writeFile } from './support.js';

const PLACE = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };

/** What a reader sees of the tabs: those in front in brackets, those that the next one would replace in italics. */
function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.map((group) => {
    const labels = group.tabs.map(({ label, isActive, isPreview }) => {
      const written = isPreview ? `_${label}_` : label;
      return isActive ? `[${written}]` : written;
    });
    return `${group.isActive ? '*' : ''}${labels.join(' ')}`;
  });
}

function isAt(document: vscode.TextDocument, uri: vscode.Uri): boolean {
  return document.uri.toString() === uri.toString();
}

describe('the preview of a list’s entries', () => {
  const files = ['preview/a.md', 'preview/b.md', 'preview/c.md', 'preview/d.md'];
  let a: vscode.Uri, b: vscode.Uri, c: vscode.Uri, d: vscode.Uri;

  beforeEach(async () => {
    [a, b, c, d] = (await Promise.all(files.map((path) => writeFile(path, NOTE)))) as [
      vscode.Uri,
      vscode.Uri,
      vscode.Uri,
      vscode.Uri,
    ];
  });
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(inWorkspace('preview'), { recursive: true });
  });

  /** Preview two notes, go back, and compare the tabs. */
  async function leavesTabs(before: readonly string[], during: readonly string[]): Promise<void> {
    await eventually(() => assert.deepEqual(tabs(), before));
    const preview = new EditorPreview();
    for (const uri of [c, d]) {
      preview.show({ uri, range: PLACE });
      await eventually(() => assert.ok(vscode.window.visibleTextEditors.some(({ document }) => isAt(document, uri))));
    }
    await eventually(() => assert.deepEqual(tabs(), during));
    await preview.undo();
    preview.dispose();
    await eventually(() => assert.deepEqual(tabs(), before));
  }

  it('leaves a comparison in front that the next note would replace', async () => {
    await vscode.window.showTextDocument(a, { preview: false });
    await vscode.commands.executeCommand('vscode.diff', a, b, 'a ↔ b', { preview: true });
    await leavesTabs(['*a.md [_a ↔ b_]'], ['*a.md _a ↔ b_ [d.md]']);
  });

  it('leaves a tab in italics behind the one in front', async () => {
    await vscode.window.showTextDocument(a, { preview: false });
    await vscode.window.showTextDocument(b, { preview: true });
    await vscode.window.showTextDocument(a, { preview: false });
    await leavesTabs(['*[a.md] _b.md_'], ['*a.md [d.md] _b.md_']);
  });

  it('leaves what is no text in front, in groups without the focus, too', async () => {
    await vscode.window.showTextDocument(c, { preview: false });
    await vscode.commands.executeCommand('workbench.action.openGlobalKeybindings');
    await eventually(() => assert.deepEqual(tabs(), ['*c.md [Keyboard Shortcuts]']));
    await vscode.window.showTextDocument(a, { preview: false, viewColumn: vscode.ViewColumn.Two });
    await leavesTabs(['c.md [Keyboard Shortcuts]', '*[a.md]'], ['[c.md] Keyboard Shortcuts', '*a.md [_d.md_]']);
  });

  it('leaves no tab where there was none', async () => {
    await leavesTabs(['*'], ['*[_d.md_]']);
  });

  it('is where it was chosen as the tab in italics that it would be without a preview', async () => {
    await vscode.window.showTextDocument(b, { preview: true });
    const preview = new EditorPreview();
    preview.show({ uri: c, range: PLACE });
    await eventually(() => assert.deepEqual(tabs(), ['*_b.md_ [c.md]']));
    await preview.leave();
    await vscode.window.showTextDocument(c, { preview: true });
    preview.dispose();
    await eventually(() => assert.deepEqual(tabs(), ['*[_c.md_]']));
  });
});
