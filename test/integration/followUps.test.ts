import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote, walk } from '../../src/core/index.js';
import { followUpList } from '../../src/core/views/followUpList.js';
import { placedFollowUps } from '../../src/core/views/placedFollowUps.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import {
  closeEverything,
  cursorAt,
  DONE_LINE,
  lens,
  NOTE,
  OPEN_LINE,
  openNote,
  readFile,
  run,
  withSettings,
  writeFile,
} from './support.js';
import { UnwritableFile } from './unwritableFile.js';

const DONE = NOTE.replace('TODO: try', 'DONE: try');
const REOPENED = NOTE.replace('DONE: ask', 'TODO: ask');

const changed = (document: vscode.TextDocument, count = 1) => ({
  kind: 'changed',
  uri: document.uri.toString(),
  count,
});
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('marking a follow-up done', () => {
  afterEach(closeEverything);

  it('by its lens writes DONE, and one undo takes it back', async () => {
    const { document } = await openNote(NOTE);
    assert.deepEqual(await run(await lens(document, 'Mark done')), changed(document));
    assert.equal(document.getText(), DONE);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), NOTE);
  });

  it('by the palette changes the one under the cursor', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, OPEN_LINE, 9);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markDone), changed(editor.document));
    assert.equal(editor.document.getText(), DONE);
  });

  it('ticks a task, and keeps the line as it is otherwise', async () => {
    const { document } = await openNote(NOTE.replace('TODO: try widgets', '> \t* [ ] **try** widgets  '));
    await run(await lens(document, 'Mark done'));
    assert.equal(document.lineAt(OPEN_LINE).text, '> \t* [x] **try** widgets  ');
  });

  it('keeps CRLF, tabs and a missing line break at the end', async () => {
    const text = NOTE.replace('TODO: try widgets', '-\tTODO: try widgets').trimEnd().replaceAll('\n', '\r\n');
    const { document } = await openNote(text);
    await run(await lens(document, 'Mark done'));
    assert.equal(document.getText(), text.replace('TODO: try', 'DONE: try'));
  });

  it('changes one line of a text of several, whichever the cursor is on', async () => {
    const text = NOTE.replace('TODO: try widgets', '> - [ ] try the\n>   new widgets');
    const editor = await openNote(text);
    cursorAt(editor, OPEN_LINE + 1, 9);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markDone), changed(editor.document));
    assert.equal(editor.document.getText(), text.replace('[ ] try', '[x] try'));
  });

  for (const [form, open, done] of [
    ['a box with another sign', '- [/] try widgets', '- [x] try widgets <!-- [/] -->'],
    ['a marker behind its text', 'try widgets #todo', 'try widgets #done'],
    ['a callout', '> [!todo] try widgets', '> [!done] try widgets'],
  ] as const) {
    it(`reopens ${form} to what it was`, async () => {
      const { document } = await openNote(NOTE.replace('TODO: try widgets', open));
      await run(await lens(document, 'Mark done'));
      assert.equal(document.lineAt(OPEN_LINE).text, done);
      await run(await lens(document, 'Reopen'));
      assert.equal(document.lineAt(OPEN_LINE).text, open);
    });
  }

  it('adds the day where a setting says so, and reopening takes it away again', async () => {
    const { document } = await openNote(NOTE);
    await withSettings({ 'conferenceNotes.followUps.addDateWhenDone': 'iso' }, async () => {
      await run(await lens(document, 'Mark done'));
    });
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    assert.equal(document.lineAt(OPEN_LINE).text, `DONE: try widgets (done ${today})`);
    await run(await lens(document, 'Reopen'));
    assert.equal(document.getText(), NOTE);
  });

  it('finds the follow-up again where lines were added above it since the lens was drawn', async () => {
    const editor = await openNote(NOTE);
    const command = await lens(editor.document, 'Mark done');
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# Sunday\n\nTODO: arrive\n\n'));
    assert.deepEqual(await run(command), changed(editor.document));
    assert.equal(editor.document.getText(), `# Sunday\n\nTODO: arrive\n\n${DONE}`);
  });

  it('refuses, and changes nothing, where the follow-up was rewritten since', async () => {
    const editor = await openNote(NOTE);
    const command = await lens(editor.document, 'Mark done');
    await editor.edit((builder) => builder.insert(new vscode.Position(OPEN_LINE, 'TODO: try '.length), 'all '));
    const text = editor.document.getText();
    assert.deepEqual(await run(command), refused('notFound'));
    assert.equal(editor.document.getText(), text);
  });

  it('refuses where it is one of two of the same words, and neither is where it was', async () => {
    const editor = await openNote(NOTE.replace('TODO: try widgets', 'TODO: again\n\nTODO: again'));
    const command = await lens(editor.document, 'Mark done', OPEN_LINE + 2);
    await editor.edit((builder) => builder.insert(new vscode.Position(OPEN_LINE, 0), 'A line.\n\n\n'));
    const text = editor.document.getText();
    assert.deepEqual(await run(command), refused('notFound'));
    assert.equal(editor.document.getText(), text);
  });

  it('leaves what is done already, as a second click on the lens asks', async () => {
    const { document } = await openNote(NOTE);
    const command = await lens(document, 'Mark done');
    await run(command);
    assert.deepEqual(await run(command), refused('alreadySo'));
    assert.equal(document.getText(), DONE);
  });

  it('does each of two at once that are asked for before the first is written', async () => {
    const { document } = await openNote(NOTE.replace('TODO: try widgets', 'TODO: try widgets\n\nTODO: buy widgets'));
    const [first, second] = [await lens(document, 'Mark done'), await lens(document, 'Mark done', OPEN_LINE + 1)];
    assert.deepEqual(await Promise.all([run(first), run(second)]), [changed(document), changed(document)]);
    assert.equal(document.getText(), DONE.replace('DONE: try widgets', 'DONE: try widgets\n\nDONE: buy widgets'));
  });
});

describe('reopening a follow-up', () => {
  afterEach(closeEverything);

  it('by its lens writes TODO again', async () => {
    const { document } = await openNote(NOTE);
    assert.deepEqual(await run(await lens(document, 'Reopen')), changed(document));
    assert.equal(document.getText(), REOPENED);
  });

  it('by the palette changes the one under the cursor', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, DONE_LINE);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.reopen), changed(editor.document));
    assert.equal(editor.document.getText(), REOPENED);
  });
});

describe('toggling follow-ups', () => {
  afterEach(closeEverything);

  it('changes the one at every cursor, in one undo step', async () => {
    const editor = await openNote(NOTE);
    editor.selections = [OPEN_LINE, DONE_LINE].map((line) => new vscode.Selection(line, 0, line, 0));
    assert.deepEqual(await vscode.commands.executeCommand(Commands.toggle), changed(editor.document, 2));
    assert.equal(editor.document.getText(), DONE.replace('DONE: ask', 'TODO: ask'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), NOTE);
  });

  it('marks done all that a selection holds while one of them is open, then reopens them all', async () => {
    const editor = await openNote(NOTE);
    const all = new vscode.Selection(0, 0, editor.document.lineCount - 1, 0);
    editor.selection = all;
    await vscode.commands.executeCommand(Commands.toggle);
    assert.equal(editor.document.getText(), DONE);
    editor.selection = all;
    await vscode.commands.executeCommand(Commands.toggle);
    assert.equal(editor.document.getText(), REOPENED);
  });

  it('counts two cursors on one line once, and a line of which nothing is selected not at all', async () => {
    const editor = await openNote(NOTE);
    editor.selections = [
      new vscode.Selection(OPEN_LINE, 2, OPEN_LINE, 2),
      new vscode.Selection(OPEN_LINE, 8, OPEN_LINE, 8),
    ];
    assert.deepEqual(await vscode.commands.executeCommand(Commands.toggle), changed(editor.document));
    editor.selection = new vscode.Selection(OPEN_LINE, 0, DONE_LINE, 0);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.toggle), changed(editor.document));
    assert.equal(editor.document.getText(), NOTE);
  });

  it('does nothing where there is none', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, 0);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.toggle), refused('nothingHere'));
    assert.equal(editor.document.getText(), NOTE);
  });

  it('works in markdown that is no conference note: it was asked for', async () => {
    const editor = await openNote('# Shopping\n\n- [ ] milk\n');
    cursorAt(editor, 2);
    await vscode.commands.executeCommand(Commands.toggle);
    assert.equal(editor.document.getText(), '# Shopping\n\n- [x] milk\n');
  });

  it('does nothing outside markdown', async () => {
    const editor = await openNote(NOTE, 'plaintext');
    cursorAt(editor, OPEN_LINE);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.toggle), refused('nothingHere'));
    assert.equal(editor.document.getText(), NOTE);
  });
});

describe('marking all follow-ups of a talk done', () => {
  afterEach(closeEverything);

  it('changes those of the talk around the cursor, in one undo step', async () => {
    const text = NOTE.replace('DONE: ask', 'TODO: ask').concat('\nTODO: buy gadgets\n');
    const editor = await openNote(text);
    cursorAt(editor, 3);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markAllDone), changed(editor.document, 2));
    assert.equal(editor.document.getText(), text.replace('TODO: try', 'DONE: try').replace('TODO: ask', 'DONE: ask'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('changes those of the day it is given, down to the last', async () => {
    const { document } = await openNote(`${NOTE}\nTODO: buy gadgets\n`);
    const [day] = parseNote(document.getText()).sections;
    const outcome = await vscode.commands.executeCommand(Commands.markAllDone, {
      uri: document.uri.toString(),
      sectionId: day?.id,
    });
    assert.deepEqual(outcome, changed(document, 2));
    assert.doesNotMatch(document.getText(), /TODO/);
  });

  it('changes no more than a row of the Follow-ups view gathers', async () => {
    const text = NOTE.replace('# Monday\n', '# Monday\n\nTODO: book a room\n');
    const { document } = await openNote(text);
    const uri = document.uri.toString();
    const [group] = followUpList([placedFollowUps({ uri, note: parseNote(text) })], {
      groupBy: 'talk',
      filter: 'all',
      sortBy: 'position',
      isDismissed: () => false,
    }).filter((row) => row.type === 'group');
    const [day] = parseNote(text).sections;
    const ofDay = placedFollowUps({ uri, note: parseNote(text) }).filter(({ path }) => path.length === 1);
    assert.deepEqual(
      await vscode.commands.executeCommand(Commands.markAllDone, { uri, sectionId: day?.id, members: ofDay }),
      changed(document, 1),
    );
    assert.equal(document.getText(), text.replace('TODO: book', 'DONE: book'));
    assert.deepEqual(
      await vscode.commands.executeCommand(Commands.markAllDone, { uri, members: group?.members }),
      changed(document, 1),
    );
    assert.doesNotMatch(document.getText(), /TODO/);
  });

  it('changes those of all rows that are selected', async () => {
    const text = `${NOTE}\n# Tuesday\n\nTODO: buy gadgets\n`;
    const { document } = await openNote(text);
    const rows = parseNote(text).sections.map(({ id }) => ({ uri: document.uri.toString(), sectionId: id }));
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markAllDone, rows[0], rows), changed(document, 2));
    assert.doesNotMatch(document.getText(), /TODO/);
  });

  it('refuses a section that is not there', async () => {
    const { document } = await openNote(NOTE);
    assert.deepEqual(
      await vscode.commands.executeCommand(Commands.markAllDone, {
        uri: document.uri.toString(),
        sectionId: '/nowhere',
      }),
      refused('sectionNotFound'),
    );
  });
});

describe('a follow-up in a document nobody has open', () => {
  afterEach(closeEverything);

  it('is marked done on disk, and nothing is left open or unsaved', async () => {
    const uri = await writeFile('closed.md', NOTE);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markDone, target(uri, NOTE)), {
      kind: 'changed',
      uri: uri.toString(),
      count: 1,
    });
    assert.equal(await readFile(uri), DONE);
    assert.equal(
      vscode.workspace.textDocuments.some((document) => document.isDirty),
      false,
    );
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  });

  it('is refused when the file is gone', async () => {
    const uri = await writeFile('gone.md', NOTE);
    await vscode.workspace.fs.delete(uri);
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markDone, target(uri, NOTE)), refused('gone'));
  });

  it('is refused when the document was never saved and is closed: nothing new is made in its place', async () => {
    const { document } = await openNote(NOTE);
    const { uri } = document;
    await closeEverything();
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markDone, target(uri, NOTE)), refused('gone'));
    assert.equal(
      vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString()),
      false,
    );
  });

  it('in a tab in the background is changed there, and left for its owner to save', async () => {
    const uri = await writeFile('background.md', NOTE);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await openNote('# Elsewhere\n');
    assert.deepEqual(await vscode.commands.executeCommand(Commands.markDone, target(uri, NOTE)), changed(document));
    assert.equal(document.getText(), DONE);
    assert.equal(document.isDirty, true);
    assert.equal(await readFile(uri), NOTE);
  });

  it('is changed beside what someone has not saved yet, and that stays unsaved', async () => {
    const uri = await writeFile('dirty.md', NOTE);
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Not saved.\n\n'));
    await openNote('# Elsewhere\n');
    assert.deepEqual(
      await vscode.commands.executeCommand(Commands.markDone, target(uri, NOTE)),
      changed(editor.document),
    );
    assert.equal(editor.document.getText(), `Not saved.\n\n${DONE}`);
    assert.equal(editor.document.isDirty, true);
    assert.equal(await readFile(uri), NOTE);
  });
});

describe('a read-only document', () => {
  afterEach(closeEverything);

  it('of a read-only file system is left as it is', async () => {
    const files = vscode.workspace.registerFileSystemProvider('read-only-notes', new UnwritableFile(NOTE), {
      isReadonly: true,
    });
    try {
      const uri = vscode.Uri.parse('read-only-notes:/note.md');
      const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      assert.equal(document.languageId, 'markdown');
      assert.deepEqual(await run(await lens(document, 'Mark done')), refused('readOnly'));
      assert.equal(document.getText(), NOTE);
      assert.equal(document.isDirty, false);
      await closeEverything();
      assert.deepEqual(await vscode.commands.executeCommand(Commands.markDone, target(uri, NOTE)), refused('readOnly'));
    } finally {
      files.dispose();
    }
  });

  it('by a setting is left as it is', async () => {
    const uri = await writeFile('locked.md', NOTE);
    await withSettings({ 'files.readonlyInclude': { '**/locked.md': true } }, async () => {
      const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      assert.deepEqual(await run(await lens(document, 'Mark done')), refused('readOnly'));
      assert.equal(document.getText(), NOTE);
      assert.equal(document.isDirty, false);
    });
  });
});

describe('commands given what they cannot use', () => {
  afterEach(closeEverything);

  const NONSENSE: readonly unknown[] = [
    42,
    'text',
    null,
    {},
    [],
    { uri: 7 },
    { uri: 'file:///a.md' },
    { uri: 'no scheme', followUp: {}, sectionId: '/' },
    { uri: 'file:///a.md', followUp: { id: 1 } },
    {
      uri: 'file:///a.md',
      followUp: {
        id: '',
        form: 'marker',
        state: 'open',
        text: '',
        source: '',
        range: { start: { line: -1, character: 0 }, end: {} },
      },
    },
    { url: 'https://example.com/event/1aBcD' },
    { url: 'command:workbench.action.quit' },
    { url: 7 },
  ];

  for (const command of [
    Commands.markDone,
    Commands.reopen,
    Commands.markAllDone,
    Commands.showOpenFollowUps,
    Commands.goToTalk,
    Commands.openOnSched,
    Commands.copyTalkLink,
    Commands.copyTalkTitle,
  ]) {
    it(`change nothing and do not fail: ${command}`, async () => {
      const editor = await openNote(NOTE);
      cursorAt(editor, OPEN_LINE);
      for (const nonsense of NONSENSE) {
        const outcome = await vscode.commands.executeCommand(command, nonsense);
        assert.deepEqual(outcome, refused('badArgument'), JSON.stringify(nonsense));
      }
      assert.equal(editor.document.getText(), NOTE);
    });
  }
});

/** What the lens on the first open follow-up of a text would give its command. */
function target(uri: vscode.Uri, text: string): unknown {
  const followUp = [...walk(parseNote(text))]
    .flatMap(({ followUps }) => followUps)
    .find(({ state }) => state === 'open');
  assert.ok(followUp);
  return { uri: uri.toString(), followUp };
}
