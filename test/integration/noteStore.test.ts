import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote } from '../../src/core/index.js';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import { closeEverything, eventually, NOTE, openNote, withSettings, writeFile } from './support.js';

describe('the store of notes', () => {
  let log: vscode.LogOutputChannel;
  before(() => {
    log = vscode.window.createOutputChannel('Test', { log: true });
  });
  after(() => log.dispose());
  afterEach(closeEverything);

  it('parses a version of a document once, and never gives an old one', async () => {
    const texts: string[] = [];
    const store = new NoteStore(log, (text, options) => {
      texts.push(text);
      return parseNote(text, options);
    });
    const editor = await openNote(NOTE);
    texts.length = 0;
    const note = store.noteOf(editor.document);
    assert.equal(store.noteOf(editor.document), note);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# Sunday\n\n'));
    assert.equal(store.noteOf(editor.document)?.sections[0]?.title, 'Sunday');
    assert.deepEqual([...new Set(texts)], [NOTE, `# Sunday\n\n${NOTE}`]);
    store.dispose();
  });

  it('goes on when a parse fails: says which document, and tries the next version', async () => {
    let fails = true;
    const store = new NoteStore(log, (text, options) => {
      if (fails) throw new Error('No');
      return parseNote(text, options);
    });
    const editor = await openNote(NOTE);
    assert.equal(store.noteOf(editor.document), undefined);
    assert.deepEqual(store.unreadable(), [editor.document]);
    assert.deepEqual(store.openNotes(), []);
    fails = false;
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n'));
    assert.deepEqual(
      store.openNotes().map(({ document }) => document),
      [editor.document],
    );
    store.dispose();
  });

  it('knows a note while a tab has it, and not after', async () => {
    const store = new NoteStore(log);
    const { document } = await openNote(NOTE);
    assert.deepEqual(
      store.openNotes().map((open) => open.document),
      [document],
    );
    await closeEverything();
    assert.deepEqual(store.openNotes(), []);
    store.dispose();
  });

  it('counts what the notes it knows have', async () => {
    const store = new NoteStore(log);
    const { document } = await openNote(NOTE);
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content: '# A project\n\n- [ ] a task\n' }),
      { preview: false },
    );
    assert.deepEqual(
      store
        .notes()
        .map(({ uri, counts }) => ({ uri: uri.toString(), counts }))
        .filter(({ uri }) => uri === document.uri.toString()),
      [{ uri: document.uri.toString(), counts: { open: 1, done: 1, hints: 0, talks: 2, links: 2 } }],
    );
    store.dispose();
  });

  it('takes no document for a note that is only loaded, no other markdown, and no old version of a file', async () => {
    const store = new NoteStore(log);
    // A file, because VS Code opens an untitled document in a tab of its own accord.
    await vscode.workspace.openTextDocument(await writeFile('only-loaded.md', NOTE));
    await openNote('# A project\n');
    const old = vscode.workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent: () => NOTE });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse('git:/old.md')), {
      preview: false,
    });
    assert.deepEqual(store.openNotes(), []);
    old.dispose();
    store.dispose();
  });

  it('tells of edits after a pause, and not of each', async () => {
    const store = new NoteStore(log);
    const editor = await openNote(NOTE);
    await new Promise((resolve) => setTimeout(resolve, 500));
    let times = 0;
    const listening = store.onDidChange(() => times++);
    const letters = 'so many letters typed';
    for (const letter of letters) await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), letter));
    await eventually(() => assert.ok(times > 0));
    // A slow machine may pause between two letters, but not between any two.
    assert.ok(times < letters.length / 2);
    listening.dispose();
    store.dispose();
  });

  it('reads notes again when the markers change', async () => {
    const store = new NoteStore(log);
    const { document } = await openNote(NOTE.replace('TODO:', 'FIXME:'));
    const followUps = () => store.noteOf(document)?.sections[0]?.children[0]?.followUps.map(({ text }) => text);
    assert.deepEqual(followUps(), ['ask Ada']);
    await withSettings({ 'conferenceNotes.followUps.markers': ['FIXME'] }, async () => {
      await eventually(() => assert.deepEqual(followUps(), ['try widgets', 'ask Ada']));
    });
    store.dispose();
  });

  it('orders notes by path, numbers as numbers', async () => {
    const store = new NoteStore(log);
    for (const name of ['day-10.md', 'day-2.md', 'day-1.md']) {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await writeFile(name, NOTE)), {
        preview: false,
      });
    }
    assert.deepEqual(
      store.openNotes().map(({ document }) => document.uri.path.split('/').at(-1)),
      ['day-1.md', 'day-2.md', 'day-10.md'],
    );
    store.dispose();
  });

  it('reads the names of folders from the workspace folder on, wherever that is', async () => {
    const store = new NoteStore(log);
    const uri = await writeFile('dinner/monday.md', '# Soup\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const name = folder?.uri.path.split('/').at(-1);
    assert.equal(store.parseOptions(document).path, `/${name}/dinner/monday.md`);
    const { document: untitled } = await openNote(NOTE);
    assert.equal(store.parseOptions(untitled).path, untitled.uri.path);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    store.dispose();
  });

  it('takes files for notes, or not, as globs in the settings say', async () => {
    const store = new NoteStore(log);
    const plain = await writeFile('globs/plain.md', '# A project\n\n## Installation\n\n## Usage\n');
    const note = await writeFile('globs/note.md', NOTE);
    await vscode.window.showTextDocument(plain, { preview: false });
    await vscode.window.showTextDocument(note, { preview: false });
    const open = (): string[] => store.openNotes().map(({ document }) => document.uri.path.slice(-8));
    assert.deepEqual(open(), ['/note.md']);
    await withSettings({ 'conferenceNotes.notes.include': ['globs/*.md'] }, () =>
      eventually(() => assert.deepEqual(open(), ['/note.md', 'plain.md'])),
    );
    await withSettings(
      { 'conferenceNotes.notes.include': ['**/globs/**'], 'conferenceNotes.notes.exclude': ['globs/note.md'] },
      () => eventually(() => assert.deepEqual(open(), ['plain.md'])),
    );
    assert.deepEqual(open(), ['/note.md']);
    store.dispose();
  });
});
