import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type FollowUp, parseNote, walk } from '../../src/core/index.js';
import { DismissedHints } from '../../src/vscode/followUps/dismissedHints.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import {
  closeEverything,
  cursorAt,
  DONE_LINE,
  eventually,
  inWorkspace,
  NOTE,
  OPEN_LINE,
  openNote,
  readFile,
  withSettings,
  writeFile,
} from './support.js';

const HINTED = NOTE.replace('DONE: ask Ada', '> look it up later');
const changed = (uri: vscode.Uri, count = 1) => ({ kind: 'changed', uri: uri.toString(), count });
const refused = (reason: string) => ({ kind: 'refused', reason });
const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);

describe('a format for what is done', () => {
  afterEach(closeEverything);

  for (const [format, line, done] of [
    ['strikethrough', 'TODO: try widgets', '~~TODO: try widgets~~'],
    ['strikethrough', '- [ ] try widgets', '- [x] ~~try widgets~~'],
    ['checkbox', '- TODO: try widgets', '- [x] DONE: try widgets'],
    ['checkbox', '> TODO: try widgets', '> DONE: try widgets'],
    ['nonsense', 'TODO: try widgets', 'DONE: try widgets'],
  ] as const) {
    it(`${format} makes ${done} of ${line}, with CRLF too, and back, each in one undo step`, async () => {
      await withSettings(
        { 'conferenceNotes.followUps.doneFormat': format, 'conferenceNotes.followUps.addDateWhenDone': 'none' },
        async () => {
          const text = NOTE.replace('TODO: try widgets', line).replaceAll('\n', '\r\n');
          const editor = await openNote(text);
          cursorAt(editor, OPEN_LINE);
          assert.deepEqual(await run(Commands.toggle), changed(editor.document.uri));
          assert.equal(editor.document.getText(), text.replace(line, done));
          assert.deepEqual(await run(Commands.toggle), changed(editor.document.uri));
          assert.equal(editor.document.getText(), text);
          await run('undo');
          assert.equal(editor.document.getText(), text.replace(line, done));
          await run('undo');
          assert.equal(editor.document.getText(), text);
          await run('redo');
          assert.equal(editor.document.getText(), text.replace(line, done));
        },
      );
    });
  }
});

describe('follow-ups of several notes', () => {
  afterEach(closeEverything);

  it('are changed together, in one undo step a file; the one nobody has open is saved', async () => {
    const text = `${NOTE}\nTODO: buy gadgets\n`;
    const done = text.replaceAll('TODO', 'DONE');
    const closed = await writeFile('several-closed.md', text);
    const { document } = await openNote(text);
    const targets = [...openIn(document.uri, text), ...openIn(closed, text)];
    assert.deepEqual(await run(Commands.markDone, targets[0], targets), changed(closed, 4));
    assert.deepEqual([document.getText(), await readFile(closed)], [done, done]);
    await run('undo');
    assert.equal(document.getText(), text);
    assert.equal(await readFile(closed), done);
  });

  it('are left as they are in a note that another program rewrote since they were shown', async () => {
    const uri = await writeFile('rewritten.md', NOTE);
    const targets = openIn(uri, NOTE);
    const other = NOTE.replace('TODO: try widgets', 'TODO: try other widgets');
    await writeFile('rewritten.md', other);
    assert.deepEqual(await run(Commands.markDone, targets[0]), refused('notFound'));
    assert.equal(await readFile(uri), other);
  });

  it('are found where another program moved them to', async () => {
    const uri = await writeFile('moved.md', NOTE);
    const targets = openIn(uri, NOTE);
    await writeFile('moved.md', `# Sunday\n\nTODO: arrive\n\n${NOTE}`);
    assert.deepEqual(await run(Commands.markDone, targets[0]), changed(uri));
    assert.equal(await readFile(uri), `# Sunday\n\nTODO: arrive\n\n${NOTE.replace('TODO: try', 'DONE: try')}`);
  });

  it('of the same words are told apart by their talks, or left alone', async () => {
    const text = `${NOTE}\nTODO: try widgets\n`;
    const uri = await writeFile('same.md', text);
    const targets = openIn(uri, text);
    await writeFile('same.md', `New line.\n\n${text}`);
    assert.deepEqual(await run(Commands.markDone, targets[1]), changed(uri));
    assert.equal(await readFile(uri), `New line.\n\n${NOTE}\nDONE: try widgets\n`);
  });

  it('are changed while someone types, and no keystroke is lost', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, 0, '# Monday'.length);
    const targets = openIn(editor.document.uri, NOTE);
    const typing = (async () => {
      for (const letter of ' and more') await run('type', { text: letter });
    })();
    const [outcome] = await Promise.all([run(Commands.markDone, targets[0]), typing]);
    assert.deepEqual(outcome, changed(editor.document.uri));
    assert.equal(
      editor.document.getText(),
      NOTE.replace('# Monday', '# Monday and more').replace('TODO: try', 'DONE: try'),
    );
  });
});

describe('going from one open follow-up to the next', () => {
  afterEach(closeEverything);

  it('goes around at both ends, and leaves out what is done', async () => {
    const editor = await openNote(`${NOTE}\nTODO: buy gadgets\n`);
    const lines: number[] = [];
    for (const command of [
      Commands.nextFollowUp,
      Commands.nextFollowUp,
      Commands.nextFollowUp,
      Commands.previousFollowUp,
      Commands.previousFollowUp,
    ]) {
      await run(command);
      lines.push(editor.selection.active.line);
    }
    const last = editor.document.lineCount - 2;
    assert.deepEqual(lines, [OPEN_LINE, last, OPEN_LINE, last, OPEN_LINE]);
  });
});

describe('a new follow-up', () => {
  afterEach(closeEverything);

  it('goes to the end of the talk around the cursor, as the note writes them, and waits for its words', async () => {
    const editor = await openNote(NOTE.replaceAll('TODO: ', '> TODO ').replaceAll('\n', '\r\n'));
    const before = editor.document.getText();
    cursorAt(editor, 3);
    assert.deepEqual(await run(Commands.addFollowUp), changed(editor.document.uri));
    await run('type', { text: 'sleep' });
    assert.equal(editor.document.getText(), before.replace('DONE: ask Ada', 'DONE: ask Ada\r\n\r\n> TODO sleep'));
    await run('undo');
    await run('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('goes to the talk it is given, also in a note that is not open', async () => {
    const uri = await writeFile('add.md', NOTE);
    const [talk] = [...walk(parseNote(NOTE))].filter(({ kind }) => kind === 'talk');
    assert.deepEqual(await run(Commands.addFollowUp, { uri: uri.toString(), sectionId: talk?.id }), changed(uri));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, 'TODO: ');
  });

  it('is made of plain lines and bullets at every cursor, in one undo step, and of nothing else', async () => {
    const text = NOTE.replace('DONE: ask Ada', 'Read the paper\n\n- buy one\n- [ ] buy two\n\n```\ncode\n```');
    const editor = await openNote(text);
    editor.selections = [new vscode.Selection(0, 0, 0, 1), new vscode.Selection(DONE_LINE, 0, DONE_LINE + 6, 0)];
    assert.deepEqual(await run(Commands.promoteLine), changed(editor.document.uri, 2));
    assert.equal(
      editor.document.getText(),
      text.replace('Read the', 'TODO: Read the').replace('- buy one', '- TODO: buy one'),
    );
    await run('undo');
    assert.equal(editor.document.getText(), text);
    cursorAt(editor, 0);
    assert.deepEqual(await run(Commands.promoteLine), refused('nothingHere'));
  });
});

describe('a hint', () => {
  afterEach(closeEverything);

  it('becomes a follow-up under the cursor or by its row, and is refused where it is gone', async () => {
    const editor = await openNote(HINTED);
    const { document } = editor;
    const hint = target(document.uri, HINTED, ({ form }) => form === 'hint');
    cursorAt(editor, DONE_LINE);
    assert.deepEqual(await run(Commands.trackHint), changed(document.uri));
    assert.equal(document.getText(), HINTED.replace('> look', '> TODO: look'));
    await run('undo');
    assert.equal(document.getText(), HINTED);
    assert.deepEqual(await run(Commands.trackHint, hint), changed(document.uri));
    assert.deepEqual(await run(Commands.trackHint, hint), refused('notFound'));
  });

  it('is left as it is in the note when it is dismissed and brought back', async () => {
    const { document } = await openNote(HINTED);
    const hint = target(document.uri, HINTED, ({ form }) => form === 'hint');
    await run(Commands.dismissHint, hint);
    await run(Commands.restoreHints, hint);
    await run(Commands.dismissHint, hint, [hint]);
    await run(Commands.restoreHints);
    assert.equal(document.getText(), HINTED);
  });
});

describe('a dismissed hint', () => {
  afterEach(closeEverything);

  it('follows its note when that is renamed, or its folder is, and is forgotten with it', async () => {
    const memory = new Map<string, unknown>();
    const memento = {
      keys: () => [...memory.keys()],
      get: <T>(key: string, fallback?: T) => (memory.get(key) ?? fallback) as T,
      update: (key: string, value: unknown) => Promise.resolve(void memory.set(key, value)),
    };
    const dismissed = new DismissedHints(memento);
    const [hint] = [...walk(parseNote(HINTED))].flatMap(({ followUps }) =>
      followUps.filter(({ form }) => form === 'hint'),
    );
    assert.ok(hint);
    const change = async (edit: (edit: vscode.WorkspaceEdit) => void): Promise<void> => {
      const made = new vscode.WorkspaceEdit();
      edit(made);
      assert.ok(await vscode.workspace.applyEdit(made));
    };
    const isDismissedIn = (path: string): boolean => dismissed.has(inWorkspace(path).toString(), hint);
    try {
      const uri = await writeFile('hints/a.md', HINTED);
      await dismissed.dismiss([{ uri: uri.toString(), followUp: hint }]);
      await change((edit) => edit.renameFile(uri, inWorkspace('hints/b.md')));
      await eventually(() => assert.deepEqual(['hints/a.md', 'hints/b.md'].map(isDismissedIn), [false, true]));
      await change((edit) => edit.renameFile(inWorkspace('hints'), inWorkspace('hints-2')));
      await eventually(() => assert.deepEqual(['hints/b.md', 'hints-2/b.md'].map(isDismissedIn), [false, true]));
      await change((edit) => edit.deleteFile(inWorkspace('hints-2'), { recursive: true }));
      await eventually(() => assert.ok(dismissed.isEmpty));
      assert.deepEqual([...memory.values()], [[]]);
    } finally {
      dismissed.dispose();
    }
  });
});

describe('the light bulb', () => {
  afterEach(closeEverything);

  const titles = async ({ uri }: vscode.TextDocument, line: number): Promise<readonly string[]> => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(line, 0, line, 0),
    );
    return found
      .filter(({ command }) => command?.command.startsWith('conferenceNotes.'))
      .map(({ title, kind }) => `${kind?.value ?? ''} ${title}`);
  };

  it('offers what suits the line', async () => {
    const { document } = await openNote(HINTED.replace('## Gadgets', 'DONE: x\n\nPlain.\n\n## Gadgets'));
    assert.deepEqual(await titles(document, OPEN_LINE), ['quickfix Mark follow-up done']);
    assert.deepEqual(await titles(document, DONE_LINE), ['quickfix Track as TODO', 'quickfix Dismiss hint']);
    assert.deepEqual(await titles(document, DONE_LINE + 2), ['quickfix Reopen follow-up']);
    assert.deepEqual(await titles(document, DONE_LINE + 4), ['refactor.rewrite Turn into follow-up']);
    for (const line of [0, 1, 2, 4]) assert.deepEqual(await titles(document, line), [], String(line));
  });

  it('does not offer again what was dismissed', async () => {
    const { document } = await openNote(HINTED);
    await run(
      Commands.dismissHint,
      target(document.uri, HINTED, ({ form }) => form === 'hint'),
    );
    try {
      assert.deepEqual(await titles(document, DONE_LINE), ['refactor.rewrite Track as TODO']);
    } finally {
      await run(Commands.restoreHints);
    }
    assert.deepEqual(await titles(document, DONE_LINE), ['quickfix Track as TODO', 'quickfix Dismiss hint']);
  });

  it('offers no hints where the settings say so', async () => {
    const { document } = await openNote(HINTED);
    await withSettings({ 'conferenceNotes.followUps.hints': false }, () =>
      eventually(async () => assert.deepEqual(await titles(document, DONE_LINE), ['refactor.rewrite Track as TODO'])),
    );
  });

  it('offers nothing in markdown that is no conference note', async () => {
    const { document } = await openNote('# Shopping\n\n- [ ] milk\n\nPlain.\n');
    assert.deepEqual([...(await titles(document, 2)), ...(await titles(document, 4))], []);
  });
});

describe('copying follow-ups', () => {
  afterEach(closeEverything);

  /** Choose the first of the list; gives what is copied. */
  async function copyFirst(...given: readonly unknown[]): Promise<string> {
    await vscode.env.clipboard.writeText('');
    const copied = run(Commands.copyFollowUps, ...given);
    // The list takes a moment to be there, and the first press may come too early.
    await eventually(async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      assert.match(await vscode.env.clipboard.readText(), /./);
    });
    await copied;
    return vscode.env.clipboard.readText();
  }

  it('offers talk, day and note, and copies what is chosen', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, OPEN_LINE);
    assert.equal(
      await copyFirst(),
      '## [Widgets at Scale](https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale) - Ada Lund\n\n- [ ] try widgets\n- [x] ask Ada\n',
    );
  });

  it('copies the one of a row', async () => {
    const { document } = await openNote(NOTE);
    const copied = await copyFirst(target(document.uri, NOTE, ({ state }) => state === 'done'));
    assert.match(copied, /^## .*\n\n- \[x\] ask Ada\n$/);
  });

  it('offers those of other notes where the one in front has none', async () => {
    await openNote(NOTE);
    await openNote('# Nothing\n');
    assert.match(await copyFirst(), /- \[ \] try widgets/);
  });

  it('says so where there are none', async () => {
    await openNote('# Nothing\n');
    assert.deepEqual(await run(Commands.copyFollowUps), refused('nothingHere'));
  });
});

describe('what takes no text', () => {
  afterEach(closeEverything);

  for (const command of [Commands.trackHint, Commands.addFollowUp, Commands.copyFollowUps, Commands.dismissHint]) {
    it(`changes nothing and does not fail when it is given nonsense: ${command}`, async () => {
      const editor = await openNote(HINTED);
      cursorAt(editor, DONE_LINE);
      for (const nonsense of [42, 'text', null, {}, [], { uri: 7 }, { uri: 'no scheme', followUp: {} }])
        await run(command, nonsense);
      assert.equal(editor.document.getText(), HINTED);
    });
  }
});

function target(uri: vscode.Uri, text: string, suits: (followUp: FollowUp) => boolean): unknown {
  const followUp = [...walk(parseNote(text))].flatMap(({ followUps }) => followUps).find(suits);
  assert.ok(followUp);
  return { uri: uri.toString(), followUp };
}

function openIn(uri: vscode.Uri, text: string): readonly unknown[] {
  return [...walk(parseNote(text))]
    .flatMap(({ followUps }) => followUps)
    .filter(({ state, form }) => state === 'open' && form !== 'hint')
    .map((followUp) => ({ uri: uri.toString(), followUp }));
}
