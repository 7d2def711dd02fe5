import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote, walk } from '../../src/core/index.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import {
  closeEverything,
  cursorAt,
  DONE_LINE,
  NOTE,
  OPEN_LINE,
  openNote,
  readFile,
  withSettings,
  writeFile,
} from './support.js';
import { UnwritableFile } from './unwritableFile.js';

const refused = (reason: string) => ({ kind: 'refused', reason });
const changed = (uri: vscode.Uri, count = 1) => ({ kind: 'changed', uri: uri.toString(), count });
const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);

/** What a row or a lens on an open follow-up of a text gives its command. */
function target(uri: vscode.Uri, text: string, at = 0): unknown {
  const followUp = [...walk(parseNote(text))]
    .flatMap(({ followUps }) => followUps)
    .filter(({ state, form }) => state === 'open' && form !== 'hint')[at];
  assert.ok(followUp);
  return { uri: uri.toString(), followUp };
}

/** Nothing is left that somebody would have to save. */
function assertNothingUnsaved(): void {
  assert.deepEqual(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
    [],
  );
}

const bytesOf = async (uri: vscode.Uri): Promise<readonly number[]> =>
  Array.from(await vscode.workspace.fs.readFile(uri));
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

describe('a note in an encoding', () => {
  afterEach(closeEverything);

  const text = NOTE.replace('Widgets at Scale', 'Größe und Café').replaceAll('\n', '\r\n');
  const done = text.replace('TODO: try', 'DONE: try');

  it('that is not the one VS Code reads it in is refused, closed or open, and keeps every byte', async () => {
    const uri = await writeFile('latin-1.md', latin1(text));
    assert.deepEqual(await run(Commands.markDone, target(uri, text)), refused('misread'));
    await vscode.window.showTextDocument(uri);
    assert.deepEqual(await run(Commands.markDone, target(uri, text)), refused('misread'));
    assertNothingUnsaved();
    assert.deepEqual(await bytesOf(uri), Array.from(latin1(text)));
  });

  it('that somebody has chosen for it is saved in that', async () => {
    const uri = await writeFile('chosen-latin-1.md', latin1(text));
    await vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
    assert.deepEqual(await run(Commands.markDone, target(uri, text)), changed(uri));
    assert.deepEqual(await bytesOf(uri), Array.from(latin1(done)));
  });

  it('that the settings say is saved in that', async () => {
    const uri = await writeFile('said-latin-1.md', latin1(text));
    await withSettings({ 'files.encoding': 'iso88591' }, async () => {
      assert.deepEqual(await run(Commands.markDone, target(uri, text)), changed(uri));
    });
    assert.deepEqual(await bytesOf(uri), Array.from(latin1(done)));
  });

  for (const [name, encode] of [
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', (each: string) => utf8(`\uFEFF${each}`)],
    ['UTF-16', (each: string) => utf16(`\uFEFF${each}`)],
  ] as const) {
    it(`that is ${name} is saved in that`, async () => {
      const uri = await writeFile(`${name.toLowerCase().replaceAll(' ', '-')}.md`, encode(text));
      assert.deepEqual(await run(Commands.markDone, target(uri, text)), changed(uri));
      assert.deepEqual(await bytesOf(uri), Array.from(encode(done)));
    });
  }

  it('that VS Code would write with a mark the file does not have is refused', async () => {
    const uri = await writeFile('utf-16-without-mark.md', utf16(text));
    assert.deepEqual(await run(Commands.markDone, target(uri, text)), refused('misread'));
    assert.deepEqual(await bytesOf(uri), Array.from(utf16(text)));
  });
});

describe('a note nobody has open', () => {
  afterEach(closeEverything);

  it('has both of two follow-ups on disk of which the second is marked done while the first is being saved', async () => {
    const text = `${NOTE}\nTODO: buy gadgets\n`;
    const uri = await writeFile('two-at-once.md', text);
    const second = new Promise((resolve) => {
      const saving = vscode.workspace.onWillSaveTextDocument(({ document }) => {
        if (document.uri.toString() !== uri.toString()) return;
        saving.dispose();
        resolve(run(Commands.markDone, target(uri, text, 1)));
      });
    });
    const first = run(Commands.markDone, target(uri, text));
    assert.deepEqual(await Promise.all([first, second]), [changed(uri), changed(uri)]);
    assert.equal(await readFile(uri), text.replaceAll('TODO', 'DONE'));
    assertNothingUnsaved();
  });

  it('that cannot be saved has its change in the editor, and its owner is told', async () => {
    const files = vscode.workspace.registerFileSystemProvider('full-disk', new UnwritableFile(NOTE));
    try {
      const uri = vscode.Uri.parse('full-disk:/note.md');
      assert.deepEqual(await run(Commands.markDone, target(uri, NOTE)), refused('notSaved'));
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.getText(), NOTE.replace('TODO: try', 'DONE: try'));
      assert.equal(document.isDirty, true);
      await vscode.window.showTextDocument(document);
      await closeEverything();
    } finally {
      files.dispose();
    }
  });
});

describe('a note nobody has open, and VS Code does not hear of changes of', () => {
  it('is left as it is when another program has changed it since it was read', async () => {
    const file = new UnwritableFile(NOTE);
    const files = vscode.workspace.registerFileSystemProvider('quiet-disk', file);
    try {
      const uri = vscode.Uri.parse('quiet-disk:/note.md');
      const document = await vscode.workspace.openTextDocument(uri);
      const text = NOTE.replace('TODO: try', 'TODO: buy');
      file.become(text);
      assert.deepEqual(await run(Commands.markDone, target(uri, text)), refused('outdated'));
      assert.deepEqual(await run(Commands.markDone, target(uri, NOTE)), refused('outdated'));
      assert.equal(document.getText(), NOTE);
      assertNothingUnsaved();
    } finally {
      files.dispose();
    }
  });
});

describe('a note that is read-only by a setting', () => {
  afterEach(closeEverything);

  const locked = (body: () => Promise<void>): Promise<void> =>
    withSettings({ 'files.readonlyInclude': { '**/locked-*.md': true } }, body);

  it('is left as it is where it is closed', async () => {
    const text = NOTE.replaceAll('\n', '\r\n');
    const uri = await writeFile('locked-closed.md', text);
    await locked(async () => {
      assert.deepEqual(await run(Commands.markDone, target(uri, text)), refused('readOnly'));
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.getText(), text);
      assert.equal(await readFile(uri), text);
      assertNothingUnsaved();
    });
  });

  it('is left as it is in a tab in the background', async () => {
    const uri = await writeFile('locked-background.md', NOTE);
    await locked(async () => {
      const { document } = await vscode.window.showTextDocument(uri, { preview: false });
      await vscode.window.showTextDocument(await writeFile('elsewhere.md', '# Elsewhere\n'), { preview: false });
      assert.deepEqual(await run(Commands.markDone, target(uri, NOTE)), refused('readOnly'));
      assert.equal(document.getText(), NOTE);
      assertNothingUnsaved();
    });
  });
});

describe('text that comes in above while a command is at work', () => {
  afterEach(closeEverything);

  const NEWS = '# Sunday\n\nArrived late.\n\n';

  /** Run a command and, at the same time, put text at the very start of the note. */
  async function meanwhile(editor: vscode.TextEditor, command: string): Promise<unknown> {
    const [outcome, isIn] = await Promise.all([
      run(command),
      editor.edit((builder) => builder.insert(new vscode.Position(0, 0), NEWS)),
    ]);
    assert.ok(isIn, 'The text did not come in');
    return outcome;
  }

  it('does not make a follow-up of another line', async () => {
    const text = NOTE.replace('TODO: try widgets', 'Plain words.').replace('DONE: ask Ada', '- more\n- words');
    const editor = await openNote(text);
    editor.selections = [
      new vscode.Selection(OPEN_LINE, 3, OPEN_LINE, 3),
      new vscode.Selection(DONE_LINE, 0, DONE_LINE + 1, 7),
    ];
    assert.deepEqual(await meanwhile(editor, Commands.promoteLine), changed(editor.document.uri, 3));
    assert.equal(
      editor.document.getText(),
      NEWS + text.replace('Plain', 'TODO: Plain').replace('- more', '- TODO: more').replace('- words', '- TODO: words'),
    );
  });

  it('does not add a follow-up to another talk, not even to one with the same title', async () => {
    const text = `## Twins - Ada Lund, Acme\n\nFirst.\n\n## Twins - Ada Lund, Acme\n\nSecond.\n`;
    const editor = await openNote(text);
    cursorAt(editor, 6);
    const another = '## Twins - Ada Lund, Acme\n\nZeroth.\n\n';
    await Promise.all([
      run(Commands.addFollowUp),
      editor.edit((builder) => builder.insert(new vscode.Position(0, 0), another)),
    ]);
    assert.equal(editor.document.getText(), `${another}${text}\nTODO: \n`);
  });

  it('does not clean another link', async () => {
    const link = (id: string): string => `https://fooconf2027.sched.com/event/${id}/a-talk?iframe=no`;
    const text = `${link('1aBc1')}\n\n${link('1aBc2')}\n`;
    const editor = await openNote(text);
    cursorAt(editor, 2, 10);
    await Promise.all([
      run(Commands.cleanSchedLinks),
      editor.edit((builder) => builder.insert(new vscode.Position(0, 0), `${link('1aBc0')}\n\n`)),
    ]);
    assert.equal(
      editor.document.getText(),
      `${link('1aBc0')}\n\n${link('1aBc1')}\n\n${link('1aBc2').replace('?iframe=no', '')}\n`,
    );
  });

  it('does not mark another of the same words done', async () => {
    const text = NOTE.replace('TODO: try widgets', 'TODO: again\n\nTODO: again');
    const editor = await openNote(text);
    cursorAt(editor, OPEN_LINE);
    const [outcome] = await Promise.all([
      run(Commands.markDone),
      editor.edit((builder) => builder.insert(new vscode.Position(OPEN_LINE, 0), 'TODO: again\n\n')),
    ]);
    assert.deepEqual(outcome, refused('notFound'));
    assert.equal(editor.document.getText(), text.replace('TODO: again', 'TODO: again\n\nTODO: again'));
  });
});
