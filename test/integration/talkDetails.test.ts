import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newPage } from '../sched/pages.js';
import { closeEverything, cursorAt, eventually, openNote, withSettings, writeFile } from './support.js';

const COMMANDS = {
  show: 'conferenceNotes.showTalkDetails',
  load: 'conferenceNotes.loadTalkDetails',
  import: 'conferenceNotes.importSchedule',
};
const UID = 'abcdef0123456789abcdef0123456789';

/** Every test has a conference of its own, so that none finds what another loaded. */
let conference = 0;
let host = '';
const requests: string[] = [];
const realFetch = globalThis.fetch;

/** The tabs with details of a talk: column and name. */
function pages(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('talkDetails'))
      .map(({ label }) => `${viewColumn} ${label}`),
  );
}

async function havePages(...expected: readonly string[]): Promise<void> {
  await eventually(() => assert.deepEqual(pages(), expected));
}

describe('the page of a talk’s details', () => {
  beforeEach(() => {
    host = `detailconf${++conference}x2027.sched.com`;
    requests.length = 0;
    globalThis.fetch = (input) => {
      requests.push(input as string);
      return Promise.resolve(new Response(newPage(), { headers: { 'content-type': 'text/html' } }));
    };
  });
  afterEach(async () => {
    globalThis.fetch = realFetch;
    await closeEverything();
  });

  it('is shown for a talk that the note alone knows, beside the note, where the focus stays', async () => {
    const editor = await openNote('# Monday\n\n## Cogs - Sam Small, Tiny\n\nTODO: oil them\n');
    cursorAt(editor, 4);
    await vscode.commands.executeCommand(COMMANDS.show);
    await havePages('2 Cogs');
    assert.equal(vscode.window.activeTextEditor, editor);
    assert.equal(vscode.window.tabGroups.activeTabGroup.viewColumn, 1);
  });

  it('is one for a talk, to which the focus goes when it is asked for again', async () => {
    const editor = await openNote(`# Monday\n\n## Cogs - Sam Small\n\nhttps://${host}/event/1aBc1\n`);
    cursorAt(editor, 2);
    await vscode.commands.executeCommand(COMMANDS.show);
    await havePages('2 Cogs');
    await vscode.commands.executeCommand(COMMANDS.show, { url: `https://${host}/event/1aBc1/cogs` });
    await eventually(() => assert.equal(vscode.window.tabGroups.activeTabGroup.viewColumn, 2));
    await havePages('2 Cogs');
  });

  it('keeps the name of its talk while the heading is rewritten', async () => {
    const editor = await openNote('# Monday\n\n## Cogs - Sam Small, Tiny\n\nTODO: oil them\n');
    cursorAt(editor, 2);
    await vscode.commands.executeCommand(COMMANDS.show);
    await havePages('2 Cogs');
    await editor.edit((builder) => builder.insert(new vscode.Position(2, 3), 'Better '));
    await havePages('2 Better Cogs');
  });

  it('of a bare link is named by the link, then by an imported schedule, and asks nobody', async () => {
    await openNote('Nothing about talks.\n');
    const url = `https://${host}/event/${UID}`;
    await vscode.commands.executeCommand(COMMANDS.show, { url });
    await havePages(`2 Event ${UID}`);
    const source = (await writeFile('details.ics', schedule())).toString();
    await vscode.commands.executeCommand(COMMANDS.import, { source });
    await havePages('2 Sprockets for Everyone');
    assert.deepEqual(requests, []);
  });

  it('is named by the talk’s page once that is loaded', async () => {
    await openNote('Nothing about talks.\n');
    const url = `https://${host}/event/1aBc1`;
    await vscode.commands.executeCommand(COMMANDS.show, { url });
    await havePages('2 Event 1aBc1');
    assert.deepEqual(requests, []);
    await vscode.commands.executeCommand(COMMANDS.load, { url });
    await havePages('2 Widgets at Scale - Ada Lund, Acme');
    assert.deepEqual(requests, [url]);
  });

  it('loads the talk’s page by itself where the settings say always', async () => {
    await withSettings({ 'conferenceNotes.sched.fetch': 'always' }, async () => {
      await openNote('Nothing about talks.\n');
      await vscode.commands.executeCommand(COMMANDS.show, { url: `https://${host}/event/1aBc1` });
      await havePages('2 Widgets at Scale - Ada Lund, Acme');
      assert.equal(requests.length, 1);
    });
  });

  it('is not shown for what is no event and for what is no talk', async () => {
    await openNote('Nothing about talks.\n');
    for (const [argument, reason] of [
      [{ url: 'https://example.com/event/1aBc1' }, 'badArgument'],
      [7, 'badArgument'],
    ] as const)
      assert.deepEqual(await vscode.commands.executeCommand(COMMANDS.show, argument), { kind: 'refused', reason });
    assert.deepEqual(pages(), []);
  });
});

/** A schedule of one event. */
function schedule(): string {
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Sched.com FooConf 2027//EN',
    'BEGIN:VEVENT',
    `UID:${UID}`,
    'SUMMARY:Sprockets for Everyone',
    'DTSTART:20270325T100000Z',
    'DTEND:20270325T103000Z',
    `URL:http://${host}/event/${UID}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
