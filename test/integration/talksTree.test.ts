import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import { TalksTree } from '../../src/vscode/talks/talksTree.js';
import { closeEverything, openNote } from './support.js';

describe('the rows of the Talks view', () => {
  let log: vscode.LogOutputChannel;
  let notes: NoteStore;
  let tree: TalksTree;
  let told: unknown[];

  before(() => {
    log = vscode.window.createOutputChannel('Test rows', { log: true });
  });
  beforeEach(() => {
    notes = new NoteStore(log);
    tree = new TalksTree(notes, { known: () => Promise.resolve({}), scheduled: () => undefined });
    told = [];
    tree.onDidChangeTreeData((changed) => told.push(changed));
  });
  afterEach(async () => {
    tree.dispose();
    notes.dispose();
    await closeEverything();
  });
  after(() => log.dispose());

  const labels = (): unknown[] => tree.getChildren().map((row) => tree.getTreeItem(row).label);

  /** Open a note with a talk on each day, and let the tree look. */
  async function read(...days: readonly string[]): Promise<void> {
    const note = days.map((day) => `# ${day}\n\n## Cogs on ${day} - Ada Lund, Acme\n\nSmall.\n`).join('\n');
    const { document } = await openNote(note);
    assert.ok(notes.noteOf(document));
    tree.refresh();
  }

  it('are not announced before VS Code has asked for any, and are those of then when it asks', async () => {
    await read('Monday');
    await closeEverything();
    await read('Monday', 'Tuesday');
    assert.deepEqual(told, []);
    assert.deepEqual(labels(), ['Monday', 'Tuesday']);
  });

  it('are announced once, until VS Code has asked for them again', async () => {
    await read('Monday');
    assert.deepEqual(labels(), ['Monday']);
    await closeEverything();
    await read('Tuesday');
    await closeEverything();
    await read('Tuesday', 'Wednesday');
    assert.deepEqual(told, [undefined]);
    assert.deepEqual(labels(), ['Tuesday', 'Wednesday']);
    await closeEverything();
    await read('Thursday');
    assert.deepEqual(told, [undefined, undefined]);
    assert.deepEqual(labels(), ['Thursday']);
  });
});
