import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote, walk } from '../../src/core/index.js';
import { ClosedNote, RecentNotes } from '../../src/core/workspace/closedNote.js';
import { summarise } from '../../src/core/workspace/fileRecord.js';
import { onItsClocks } from '../../src/sched/feed/clocks.js';
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import { showCurrentTalk, startNotes } from '../../src/vscode/writing/currentTalk.js';
import { insertPickedTalk } from '../../src/vscode/writing/insertTalk.js';
import { newNotes } from '../../src/vscode/writing/newNotes.js';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import { talkPaste } from '../../src/vscode/writing/pasteTalk.js';
import type { TalkSources } from '../../src/vscode/schedules/schedules.js';
import { talkSources } from './talkSources.js';
import { accepting, closeEverything, cursorAt, eventually, NOTE, openNote, withSettings } from './support.js';

const NOW = Date.parse('2027-03-24T09:10:00Z');
const event = (
  id: number,
  title: string,
  start: string,
  end: string,
  more: Partial<ScheduledEvent> = {},
): ScheduledEvent => {
  const uid = id.toString(16).padStart(32, '0');
  return { uid, title, start, end, url: `https://fooconf2027.sched.com/event/${uid}`, track: 'MAKERS', ...more };
};
const EARLIER = event(1, 'Gizmos - Jo Roe, Foo', '2027-03-24T08:00:00Z', '2027-03-24T08:30:00Z');
const CURRENT = event(2, 'Doodads for *All* - Al Poe, Bar', '2027-03-24T09:00:00Z', '2027-03-24T09:30:00Z', {
  room: 'Hall 8',
});
const LUNCH = event(3, 'Lunch', '2027-03-24T11:00:00Z', '2027-03-24T12:00:00Z', { track: 'BREAKS' });
const CONFERENCE: ImportedSchedule = {
  id: 'foo',
  name: 'FooConf 2027',
  source: 'foo.ics',
  at: 0,
  skipped: 0,
  events: [EARLIER, CURRENT, LUNCH],
};
/** The clocks of these schedules are those of this machine, as nobody knows others. */
const timeHere = ({ start }: ScheduledEvent): string => new Date(start).toTimeString().slice(0, 5);
const CURRENT_TEXT = /^Doodads for \*All\* · until .*:\d\d.* · Hall 8$/;
const PASTED = 'https://fooconf2027.sched.com/event/1aBc7/sprockets-in-depth?iframe=no&w=100%&sidebar=yes';

const sources = (...schedules: readonly ImportedSchedule[]): TalkSources => talkSources(NOW, ...schedules);

const noted = NOTE.replace('https://fooconf2027.sched.com/event/1aBc2/gadgets', CURRENT.url ?? '');

describe('writing with a schedule', () => {
  let log: vscode.LogOutputChannel;
  let store: NoteStore;
  before(() => {
    log = vscode.window.createOutputChannel('Test writing', { log: true });
    store = new NoteStore(log);
  });
  after(() => {
    store.dispose();
    log.dispose();
  });
  afterEach(closeEverything);

  it('inserts the current talk behind the one the cursor is in, in one undo step, and goes on behind it', async () => {
    const editor = await openNote(NOTE.replaceAll('\n', '\r\n'));
    cursorAt(editor, 6, 3);
    assert.deepEqual(await accepting(insertPickedTalk(store, sources(CONFERENCE))), {
      kind: 'changed',
      uri: editor.document.uri.toString(),
      count: 1,
    });
    const after = NOTE.replace(
      'DONE: ask Ada\n',
      `DONE: ask Ada\n\n## Doodads for \\*All\\* - Al Poe, Bar\n\n${CURRENT.url ?? ''}\n\n\n`,
    ).replaceAll('\n', '\r\n');
    assert.equal(editor.document.getText(), after);
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [14, 0]);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), NOTE.replaceAll('\n', '\r\n'));
  });

  it('inserts the talk where the cursor was, though text came in above while somebody chose', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, 6, 3);
    const late = '## Sunday - Jo Roe, Foo\n\nLate.\n\nLater.\n\n';
    const recall = async (): Promise<undefined> => {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'Elsewhere' }));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(editor.document.uri, new vscode.Position(0, 0), late);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await accepting(insertPickedTalk(store, { ...sources(CONFERENCE), recall }));
    assert.equal(
      editor.document.getText(),
      late +
        NOTE.replace(
          'DONE: ask Ada\n',
          `DONE: ask Ada\n\n## Doodads for \\*All\\* - Al Poe, Bar\n\n${CURRENT.url ?? ''}\n\n\n`,
        ),
    );
  });

  it('says that there is no schedule, and changes nothing', async () => {
    const { document } = await openNote(NOTE);
    assert.deepEqual(await insertPickedTalk(store, sources()), { kind: 'refused', reason: 'nothingHere' });
    assert.deepEqual(await newNotes(sources()), { kind: 'refused', reason: 'nothingHere' });
    assert.equal(document.getText(), NOTE);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('opens a note for a whole schedule, without its breaks', async () => {
    await accepting(newNotes(sources(CONFERENCE)));
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'markdown');
    assert.equal(
      document.getText(),
      `# FooConf 2027\n\n## Wednesday, March 24, 2027\n\n### Makers\n\n#### Gizmos - Jo Roe, Foo\n\n${timeHere(EARLIER)}\n\n${EARLIER.url ?? ''}\n\n#### Doodads for \\*All\\* - Al Poe, Bar\n\n${timeHere(CURRENT)} · Hall 8\n\n${CURRENT.url ?? ''}\n`,
    );
    assert.deepEqual(
      [...walk(parseNote(document.getText()))].map(({ kind }) => kind),
      ['section', 'day', 'track', 'talk', 'talk'],
    );
  });

  it('opens a note for all talks that someone has picked, by time, as the first choice for a schedule of one’s own', async () => {
    const between = event(5, 'Sprockets - Ed Coe, Baz', '2027-03-24T08:30:00Z', '2027-03-24T09:00:00Z', {
      track: 'DATA',
    });
    const own = { ...CONFERENCE, id: 'own', isPersonal: true as const, events: [EARLIER, CURRENT, between] };
    await accepting(newNotes(sources({ ...CONFERENCE, name: 'A Whole Conference' }, own)));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.deepEqual(text.match(/^#+ [^\n-]*\w/gm), [
      '# FooConf 2027',
      '## Wednesday, March 24, 2027',
      '### Makers',
      '#### Gizmos',
      '### Data',
      '#### Sprockets',
      '### Makers',
      '#### Doodads for \\*All',
    ]);
  });

  it('opens a note whose days are those at the conference', async () => {
    const early = { ...EARLIER, start: '2027-03-23T18:00:00Z', end: '2027-03-23T18:30:00Z' };
    const late = { ...CURRENT, start: '2027-03-24T07:30:00Z', end: '2027-03-24T08:30:00Z' };
    const inAuckland = { ...CONFERENCE, timeZone: 'Pacific/Auckland', events: [early, late] };
    await accepting(newNotes(sources(onItsClocks(inAuckland))));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.deepEqual(text.match(/^## .*/gm), ['## Wednesday, March 24, 2027']);
  });
});

describe('the current talk', () => {
  let log: vscode.LogOutputChannel;
  let store: NoteStore;
  before(() => {
    log = vscode.window.createOutputChannel('Test current talk', { log: true });
    store = new NoteStore(log);
  });
  after(() => {
    store.dispose();
    log.dispose();
  });
  afterEach(closeEverything);

  it('is shown while the conference runs, and then nothing is', async () => {
    const fixed = sources(CONFERENCE);
    const shownAt = (time: string): string | undefined => {
      const item = showCurrentTalk(store, { ...fixed, now: () => Date.parse(time) });
      item.dispose();
      return item.text();
    };
    assert.match(shownAt('2027-03-24T09:10:00Z') ?? '', CURRENT_TEXT);
    assert.match(shownAt('2027-03-24T08:40:00Z') ?? '', /:\d\d.* Doodads for \*All\* · Hall 8$/);
    assert.equal(shownAt('2027-03-25T09:00:00Z'), undefined);
    await withSettings({ 'conferenceNotes.statusBar.currentTalk': false }, () =>
      Promise.resolve(assert.equal(shownAt('2027-03-24T09:10:00Z'), undefined)),
    );
  });

  it('follows the clock by itself', async () => {
    const end = Date.parse(CURRENT.end);
    const offset = end - Date.now() - 500;
    const item = showCurrentTalk(store, { ...sources(CONFERENCE), now: () => Date.now() + offset });
    assert.match(item.text() ?? '', CURRENT_TEXT);
    await eventually(() => assert.equal(item.text(), undefined));
    item.dispose();
  });

  it('is the one of several that an open note has', async () => {
    const other = event(4, 'Sprockets - Ed Coe, Baz', CURRENT.start, CURRENT.end);
    const both = sources({ ...CONFERENCE, events: [other, ...CONFERENCE.events] });
    const item = showCurrentTalk(store, both);
    assert.equal(item.text(), '2 current talks');
    await openNote(noted);
    await eventually(() => assert.match(item.text() ?? '', CURRENT_TEXT));
    item.dispose();
  });

  it('is the one of several that a closed note has', () => {
    const other = event(4, 'Sprockets - Ed Coe, Baz', CURRENT.start, CURRENT.end);
    const both = sources({ ...CONFERENCE, events: [other, ...CONFERENCE.events] });
    const summary = summarise(parseNote(noted));
    assert.ok(summary);
    const closed = new ClosedNote('file:///notes/foo.md', summary, new RecentNotes());
    const onDidChange = (): vscode.Disposable => new vscode.Disposable(() => undefined);
    const withClosed = new NoteStore(log, parseNote, { notes: [closed], onDidChange, ready: Promise.resolve() });
    const item = showCurrentTalk(withClosed, both);
    assert.match(item.text() ?? '', CURRENT_TEXT);
    item.dispose();
    withClosed.dispose();
  });

  it('is gone to where there are notes of it', async () => {
    const editor = await openNote(noted);
    await accepting(startNotes(store, sources(CONFERENCE)));
    assert.equal(editor.document.getText(), noted);
    assert.equal(editor.selection.active.line, 10);
  });

  it('gets notes in the conference note someone is in', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, 5);
    assert.deepEqual(await accepting(startNotes(store, sources(CONFERENCE))), {
      kind: 'changed',
      uri: editor.document.uri.toString(),
      count: 1,
    });
    assert.match(editor.document.getText(), /\n\n## Doodads for \\\*All\\\* - Al Poe, Bar\n/);
  });

  it('gets a note of its own where nobody is in one', async () => {
    await accepting(startNotes(store, sources(CONFERENCE)));
    const editor = vscode.window.activeTextEditor;
    assert.equal(
      editor?.document.getText(),
      `# FooConf 2027\n\n## Wednesday, March 24, 2027\n\n### Makers\n\n#### Doodads for \\*All\\* - Al Poe, Bar\n\n${timeHere(CURRENT)} · Hall 8\n\n${CURRENT.url ?? ''}\n`,
    );
    await eventually(() => assert.equal(editor.selection.active.line, 11));
  });
});

describe('pasting a sched.com link', () => {
  let log: vscode.LogOutputChannel;
  let store: NoteStore;
  before(() => {
    log = vscode.window.createOutputChannel('Test pasting', { log: true });
    store = new NoteStore(log);
  });
  after(() => {
    store.dispose();
    log.dispose();
  });
  afterEach(closeEverything);

  const EMPTY_LINE = 5;
  const paste = async (
    editor: vscode.TextEditor,
    text: string,
    line = EMPTY_LINE,
    from: TalkSources = sources(CONFERENCE),
  ): Promise<readonly vscode.DocumentPasteEdit[]> => {
    const data = new vscode.DataTransfer();
    data.set('text/plain', new vscode.DataTransferItem(text));
    const { token } = new vscode.CancellationTokenSource();
    const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.PasteAs };
    return (
      (await talkPaste(store, from).provideDocumentPasteEdits(
        editor.document,
        [new vscode.Range(line, 0, line, 0)],
        data,
        context,
        token,
      )) ?? []
    );
  };

  it('offers a talk behind the plain link, and the talk is written as the note writes them', async () => {
    const editor = await openNote(NOTE);
    const [edit, ...others] = await paste(editor, PASTED);
    assert.ok(edit?.insertText instanceof vscode.SnippetString && others.length === 0);
    assert.equal(edit.title, 'Insert as Talk');
    assert.ok(edit.yieldTo?.some(({ value }) => value === vscode.DocumentDropOrPasteEditKind.Text.value));
    cursorAt(editor, EMPTY_LINE);
    await editor.insertSnippet(edit.insertText);
    const [before, after] = [
      NOTE.split('\n').slice(0, EMPTY_LINE).join('\n'),
      NOTE.split('\n')
        .slice(EMPTY_LINE + 1)
        .join('\n'),
    ];
    assert.equal(
      editor.document.getText(),
      `${before}\n\n## Sprockets in depth\n\nhttps://fooconf2027.sched.com/event/1aBc7/sprockets-in-depth\n\n\n\n${after}`,
    );
    assert.deepEqual(editor.selection.active, new vscode.Position(10, 0));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), NOTE);
  });

  it('offers nothing for a place in a text that has changed while the talk was looked up', async () => {
    const editor = await openNote(NOTE);
    const recall = async (): Promise<undefined> => {
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Late.\n\n'));
    };
    assert.deepEqual(await paste(editor, PASTED, EMPTY_LINE, { ...sources(CONFERENCE), recall }), []);
  });

  it('names what a schedule or a remembered page knows', async () => {
    const editor = await openNote('\n\n');
    const textOf = async (link: string, from: TalkSources): Promise<string> => {
      const insertText = (await paste(editor, link, 0, from))[0]?.insertText;
      return insertText instanceof vscode.SnippetString ? insertText.value : '';
    };
    const known = sources(CONFERENCE);
    assert.match(await textOf(`http://fooconf2027.sched.com/event/${CURRENT.uid}`, known), /^## Doodads for/);
    const page = {
      title: 'Sprockets, in Depth',
      speakers: [
        { name: 'Al Poe', organization: 'Engineer, Bar' },
        { name: 'Bar', role: 'Sponsors' },
      ],
      files: [],
    };
    assert.match(
      await textOf(PASTED, { ...known, recall: () => Promise.resolve(page) }),
      /^## Sprockets, in Depth - Al Poe, Bar\n/,
    );
    assert.match(await textOf('https://sched.co/1aBc7', known), /^## Event 1aBc7\n/);
  });

  it('offers nothing for anything else, or elsewhere', async () => {
    const editor = await openNote('```\n\n```\n\n\ntext\n');
    assert.equal((await paste(editor, PASTED, 3)).length, 1);
    for (const text of [
      `see ${PASTED}`,
      `${PASTED}\n${PASTED}`,
      'https://example.org',
      'https://fooconf2027.sched.com/speaker/ada',
      '',
    ])
      assert.deepEqual(await paste(editor, text, 3), []);
    for (const line of [1, 5]) assert.deepEqual(await paste(editor, PASTED, line), []);
    await withSettings({ 'conferenceNotes.paste.offerTalk': false }, () =>
      eventually(async () => assert.deepEqual(await paste(editor, PASTED, 3), [])),
    );
  });

  it('offers the same for a link that is dropped', async () => {
    const { document } = await openNote(NOTE);
    const data = new vscode.DataTransfer();
    data.set('text/uri-list', new vscode.DataTransferItem(PASTED));
    const edits = await talkPaste(store, sources()).provideDocumentDropEdits(
      document,
      new vscode.Position(EMPTY_LINE, 0),
      data,
      new vscode.CancellationTokenSource().token,
    );
    const edit = Array.isArray(edits) ? edits[0] : edits;
    assert.equal(edit?.title, 'Insert as Talk');
    assert.ok(edit.yieldTo?.length === 3);
  });

  it('stays the link where someone just pastes', async () => {
    const editor = await openNote(NOTE);
    cursorAt(editor, EMPTY_LINE);
    await vscode.env.clipboard.writeText(PASTED);
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await eventually(() => assert.ok(editor.document.lineAt(EMPTY_LINE).text === PASTED));
  });
});
