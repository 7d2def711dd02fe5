import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote, walk } from '../../src/core/index.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import { TalksTree } from '../../src/vscode/talks/talksTree.js';
import { closeEverything, NOTE, readFile, writeFile } from './support.js';
import { UnwritableFile } from './unwritableFile.js';

const SCHEME = 'notes-elsewhere';
const elsewhere = (path: string): vscode.Uri => vscode.Uri.parse(`${SCHEME}:${path}`);
const refused = (reason: string) => ({ kind: 'refused', reason });

/** A read-only place on a network: some of its files are out of reach, and one answers only when it is told to. */
class Network extends UnwritableFile {
  answer = (): void => undefined;
  readonly #answered = new Promise<void>((resolve) => {
    this.answer = resolve;
  });

  constructor() {
    super(NOTE);
  }

  override stat(uri?: vscode.Uri): vscode.FileStat {
    if (uri?.path === '/unavailable.md') throw vscode.FileSystemError.Unavailable(uri);
    if (uri?.path === '/broken.md') throw new Error('The network said something strange.');
    return super.stat();
  }

  override readFile(uri?: vscode.Uri): Uint8Array | Thenable<Uint8Array> {
    const bytes = super.readFile();
    return uri?.path === '/slow.md' ? this.#answered.then(() => bytes) : bytes;
  }
}

function markDone(uri: vscode.Uri): Thenable<unknown> {
  const [followUp] = [...walk(parseNote(NOTE))].flatMap(({ followUps }) => followUps);
  return vscode.commands.executeCommand(Commands.markDone, { uri: uri.toString(), followUp });
}

describe('notes in a file system of another scheme', () => {
  let network: Network;
  let files: vscode.Disposable;
  beforeEach(() => {
    network = new Network();
    files = vscode.workspace.registerFileSystemProvider(SCHEME, network, { isReadonly: true });
  });
  afterEach(async () => {
    network.answer();
    await closeEverything();
    files.dispose();
  });

  it('have rows, and are left as they are where a follow-up is to be marked done', async () => {
    const log = vscode.window.createOutputChannel('Test', { log: true });
    const store = new NoteStore(log);
    const tree = new TalksTree(store, { known: () => Promise.resolve({}), scheduled: () => undefined });
    try {
      const uri = elsewhere('/kubecon/note.md');
      const { document } = await vscode.window.showTextDocument(uri);
      tree.refresh();
      const day = tree.getChildren().find((each) => each.uri === uri.toString());
      assert.equal(day?.row.accessibleLabel, 'Day Monday, 1 open follow-up');
      assert.deepEqual(await markDone(uri), refused('readOnly'));
      assert.equal(document.getText(), NOTE);
      assert.equal(document.isDirty, false);
    } finally {
      tree.dispose();
      store.dispose();
      log.dispose();
    }
  });

  it('that cannot be reached, or answer late, are in the way of no other', async () => {
    const near = await writeFile('near.md', NOTE);
    const late = markDone(elsewhere('/slow.md'));
    assert.deepEqual(await markDone(elsewhere('/unavailable.md')), refused('gone'));
    assert.deepEqual(await markDone(elsewhere('/broken.md')), refused('gone'));
    assert.deepEqual(await markDone(near), { kind: 'changed', uri: near.toString(), count: 1 });
    assert.equal(await readFile(near), NOTE.replace('TODO: try', 'DONE: try'));
    network.answer();
    assert.deepEqual(await late, refused('readOnly'));
  });
});
