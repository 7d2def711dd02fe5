import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import type { TalkSources } from '../../src/vscode/schedules/schedules.js';
import { startNotes } from '../../src/vscode/writing/currentTalk.js';
import { insertPickedTalk } from '../../src/vscode/writing/insertTalk.js';
import { talkPaste } from '../../src/vscode/writing/pasteTalk.js';
import { event, schedule } from '../sched/schedules.js';
import { accepting, closeEverything, cursorAt, openNote } from './support.js';
import { talkSources } from './talkSources.js';

const EARLY = event('Cogs - Jo Roe, Foo', '2026-03-25T08:00:00Z');
const CURRENT = event('Doodads - Al Poe, Bar', '2026-03-25T09:00:00Z');
const FOO = schedule([EARLY, CURRENT], 'FooConf 2026');
const NOW = Date.parse('2026-03-25T09:10:00Z');
const SOURCES = talkSources(NOW, FOO);

const ELSEWHERE = '# BarConf\n\n## Levers - Ada Lund, Acme\n\nhttps://barconf2025.sched.com/event/1aBc1/levers\n';
const AT_FOO = `# Wednesday

## Cogs - Jo Roe, Foo

${EARLY.url ?? ''}

Round.

## Washers - Ed Coe, Baz

https://foo2026.sched.com/event/1aBc8/washers
`;
const WRITTEN = `## Doodads - Al Poe, Bar\n\n${CURRENT.url ?? ''}\n`;

describe('a talk to take notes of', () => {
  let log: vscode.LogOutputChannel;
  let store: NoteStore;
  before(() => {
    log = vscode.window.createOutputChannel('Test right note', { log: true });
    store = new NoteStore(log);
  });
  after(() => {
    store.dispose();
    log.dispose();
  });
  afterEach(closeEverything);

  const start = {
    'Start Notes for Current Talk': startNotes,
    'Insert Talk': insertPickedTalk,
  };
  for (const [command, run] of Object.entries(start)) {
    it(`goes into the note of its conference, behind the talk before it, by ${command} in another one`, async () => {
      const { document: foo } = await openNote(AT_FOO);
      const { document: elsewhere } = await openNote(ELSEWHERE);
      await accepting(run(store, SOURCES));
      assert.equal(elsewhere.getText(), ELSEWHERE);
      assert.equal(foo.getText(), AT_FOO.replace('Round.\n', `Round.\n\n${WRITTEN}\n\n`));
      const { activeTextEditor: active } = vscode.window;
      assert.deepEqual([active?.document, active?.selection.active.line], [foo, 12]);
    });

    it(`goes into a new note, by ${command}, where only another conference has one`, async () => {
      const { document } = await openNote(ELSEWHERE);
      await accepting(run(store, SOURCES));
      assert.equal(document.getText(), ELSEWHERE);
      assert.match(
        vscode.window.activeTextEditor?.document.getText() ?? '',
        /^# FooConf 2026\n.*Doodads - Al Poe, Bar\n/s,
      );
    });

    it(`is gone to, by ${command}, where the note has it`, async () => {
      const text = `${AT_FOO}\n## Doodads\n\nMy notes.\n`;
      const editor = await openNote(text);
      cursorAt(editor, 4);
      assert.deepEqual(await accepting(run(store, SOURCES)), { kind: 'refused', reason: 'alreadySo' });
      assert.equal(editor.document.getText(), text);
      assert.equal(editor.selection.active.line, 12);
    });
  }

  it('goes into the note of its day where its conference has one for each', async () => {
    const talk = (id: string): string =>
      `## Nuts ${id} - Jo Roe, Foo\n\nhttps://foo2026.sched.com/event/1aBd${id}/nuts\n\n`;
    const { document: tuesday } = await openNote(`# Tuesday\n\n${['1', '2', '3'].map(talk).join('')}`);
    const { document: wednesday } = await openNote(`# Wednesday\n\n${['4', '5'].map(talk).join('')}`);
    await openNote(ELSEWHERE);
    await accepting(startNotes(store, SOURCES));
    assert.doesNotMatch(tuesday.getText(), /Doodads/);
    assert.match(wednesday.getText(), /Nuts 5.*Doodads/s);
  });

  it('is inserted at the cursor of a note that is about no conference yet', async () => {
    const editor = await openNote('# Notes\n\n');
    cursorAt(editor, 2);
    await accepting(insertPickedTalk(store, SOURCES));
    assert.equal(editor.document.getText(), `# Notes\n\n${WRITTEN}\n`);
  });

  it('is listed before those of other conferences in a note of its own', async () => {
    const bar = schedule(
      [event('Aglets - Bo Lee, Qux', '2026-03-25T08:45:00Z', { url: 'https://bar2026.sched.com/event/1aBc1' })],
      'BarConf 2026',
    );
    const both = talkSources(NOW, bar, FOO);
    const editor = await openNote(AT_FOO);
    await accepting(insertPickedTalk(store, both));
    assert.match(editor.document.getText(), /Doodads/);
    assert.doesNotMatch(editor.document.getText(), /Aglets/);
  });

  it('is not pasted as a talk where the note has it', async () => {
    const editor = await openNote(`${AT_FOO}\n\n`);
    assert.equal(await offersFor(editor, EARLY.url ?? '', SOURCES), 0);
    assert.equal(await offersFor(editor, 'https://foo2026.sched.com/event/1aBc8', SOURCES), 0);
    assert.equal(await offersFor(editor, CURRENT.url ?? '', SOURCES), 1);
  });

  async function offersFor({ document }: vscode.TextEditor, link: string, from: TalkSources): Promise<number> {
    const data = new vscode.DataTransfer();
    data.set('text/plain', new vscode.DataTransferItem(link));
    const last = document.lineAt(document.lineCount - 1).range;
    const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.PasteAs };
    const { token } = new vscode.CancellationTokenSource();
    const edits = await talkPaste(store, from).provideDocumentPasteEdits(document, [last], data, context, token);
    return edits?.length ?? 0;
  }
});
