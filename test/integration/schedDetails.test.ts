import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FACTS, newPage } from '../sched/pages.js';
import { cardAt, closeEverything, eventually, hoversAt, openNote, shown, withSettings, writeFile } from './support.js';

const COMMANDS = {
  load: 'conferenceNotes.loadTalkDetails',
  show: 'conferenceNotes.showTalkDetails',
  import: 'conferenceNotes.importSchedule',
};

/** Every test has a conference of its own, so that none finds what another loaded. */
let conference = 0;
let host = '';
const link = (id = '1aBc1', slug = ''): string => `https://${host}/event/${id}${slug}`;
const note = (): string =>
  `# Monday\n\n## Widgets at Scale - Ada Lund, Acme\n\n${link()}\n\nTODO: try widgets\n\n## Gadgets - Sam Small, Tiny\n\n${link('1aBc2', '/gadgets-sam-small-tiny')}\n`;
const LINK_LINE = 4;
const GADGETS_LINE = 10;

/** What plays sched.com for the extension, which has the same `fetch` as the tests. */
const realFetch = globalThis.fetch;
const requests: string[] = [];
let answer: (url: string) => Response | Promise<Response> = () => new Response('', { status: 404 });

const isInBrowser = 'importScripts' in globalThis;

describe('details from sched.com', () => {
  beforeEach(() => {
    host = `fooconf${++conference}x2027.sched.com`;
    requests.length = 0;
    answer = () => new Response(newPage(), { headers: { 'content-type': 'text/html' } });
    globalThis.fetch = async (input) => {
      requests.push(input as string);
      return await answer(input as string);
    };
  });
  afterEach(async () => {
    globalThis.fetch = realFetch;
    await closeEverything();
  });

  it('are offered, loaded when asked for, and again when asked for again', async () => {
    const { document } = await openNote(note());
    const before = await cardAt(document, LINK_LINE, 20);
    assert.match(shown(before), /Load details from sched\.com/);
    assert.deepEqual(requests, []);
    await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
    assert.deepEqual(requests, [link()]);
    const after = shown(await cardAt(document, LINK_LINE, 20));
    for (const part of [
      'Widgets at Scale',
      'Ada Lund (Principal Engineer, Acme), Jo Small (Umbrella, Inc.)',
      '1:15 – 2:15',
      'CET',
      'Hall 8 | Room F',
      'Maintainer Track · Intermediate',
      'We built widgets',
      'try widgets',
      'From sched.com, just now',
    ]) {
      assert.ok(after.includes(part), `${part} is not in\n${after}`);
    }
    assert.doesNotMatch(after, /Load details/);
    assert.match(after, /Load again/);
    answer = () => new Response(newPage().replaceAll('Hall 8', 'Hall 9'), { headers: { 'content-type': 'text/html' } });
    await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
    assert.equal(requests.length, 2);
    assert.match(shown(await cardAt(document, LINK_LINE, 20)), /Hall 9 \| Room F/);
  });

  it('are not loaded where the settings say never: not one request', async () => {
    await withSettings({ 'conferenceNotes.sched.fetch': 'never' }, async () => {
      const { document } = await openNote(note());
      assert.doesNotMatch(shown(await cardAt(document, LINK_LINE, 20)), /Load details/);
      assert.deepEqual(await vscode.commands.executeCommand(COMMANDS.load, { url: link() }), {
        kind: 'failed',
        reason: 'off',
      });
      assert.deepEqual(await vscode.commands.executeCommand(COMMANDS.import, { source: `https://${host}/all.ics` }), {
        kind: 'notImported',
        why: 'Loading from sched.com is turned off in the settings.',
      });
    });
    assert.deepEqual(requests, []);
  });

  it('are loaded by the hover itself where the settings say always, once', async () => {
    await withSettings({ 'conferenceNotes.sched.fetch': 'always' }, async () => {
      const { document } = await openNote(note());
      const cards = await eventually(async () => {
        const found = await hoversAt(document, LINK_LINE, 20);
        assert.ok(found.length > 0);
        return found.map(shown);
      });
      assert.match(cards[0] ?? '', /Widgets at Scale/);
      assert.match(cards.join('\n'), /Hall 8 \| Room F/);
      assert.equal((await hoversAt(document, LINK_LINE, 20)).length, 1);
      assert.deepEqual(requests, [link()]);
    });
  });

  it('show the card again where it was asked for, with all cursors where they were, unless someone has gone on', async () => {
    const editor = await openNote(note());
    const at = { uri: editor.document.uri.toString(), line: LINK_LINE, character: 3 };
    const cursor = (): string => editor.selections.map(({ active }) => `${active.line}:${active.character}`).join(' ');
    editor.selections = [new vscode.Selection(2, 0, 2, 0), new vscode.Selection(4, 1, 4, 1)];
    let goOn: () => Thenable<unknown> = () => Promise.resolve();
    answer = async () => {
      await goOn();
      return new Response(newPage(), { headers: { 'content-type': 'text/html' } });
    };
    await vscode.commands.executeCommand(COMMANDS.load, { url: link('1aaa1'), at });
    assert.equal(cursor(), '2:0 4:1');
    goOn = async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await eventually(() => assert.equal(cursor(), '0:0'));
    };
    await vscode.commands.executeCommand(COMMANDS.load, { url: link('1aaa2'), at });
    assert.equal(cursor(), '0:0');
    goOn = () => editor.edit((builder) => builder.insert(new vscode.Position(LINK_LINE + 1, 0), 'typed'));
    await vscode.commands.executeCommand(COMMANDS.load, { url: link('1aaa3'), at });
    assert.equal(cursor(), '0:0');
    assert.equal(requests.length, 3);
  });

  it('that cannot be had leave the card as it is, and say why', async () => {
    // A host of its own: it is left alone once it has refused.
    host = `fooconf${conference}.sched.org`;
    const { document } = await openNote(note());
    for (const [respond, said] of [
      [
        () => new Response('', { status: 403 }),
        /does not answer programs right now; it is left alone until .*Try Again/s,
      ],
      [() => new Response('<html>nothing</html>'), /does not answer programs|something else than was asked for/],
    ] as const) {
      answer = respond;
      await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
      const card = shown(await cardAt(document, LINK_LINE, 20));
      assert.match(card, /Widgets at Scale/);
      assert.match(card, said);
    }
  });

  it('that are not there are not asked for by one hover after the other', async () => {
    answer = () => new Response('', { status: 404 });
    await withSettings({ 'conferenceNotes.sched.fetch': 'always' }, async () => {
      const { document } = await openNote(note());
      for (let times = 0; times < 3; times++) await hoversAt(document, LINK_LINE, 20);
      assert.deepEqual(requests, [link()]);
    });
  });

  it('cannot be had without a connection; in a browser, it says what browsers forbid', async () => {
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    const { document } = await openNote(note());
    await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
    assert.match(
      shown(await cardAt(document, LINK_LINE, 20)),
      isInBrowser ? /In the browser, .*importing the conference’s \.ics file works/ : /cannot be reached/,
    );
  });

  it('show just the characters a page has, whatever they are', async () => {
    const nasty = '[x](command:workbench.action.quit) <img src=x onerror=alert(1)> $(zap) **b**';
    const html = nasty.replaceAll('<', '&lt;');
    answer = () => new Response(newPage({ ...FACTS, title: html, room: html, description: html, type: html }));
    const { document } = await openNote(`See ${link()} for more.\n`);
    await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
    const card = await cardAt(document, 0, 20);
    assert.doesNotMatch(card.value, /<img|\$\(zap\)|command:workbench|\*\*b\*\*/);
    assert.equal(shown(card).split(nasty.replace(/\(command:[^)]*\)/, '')).length, 5, shown(card));
  });

  it('with a long abstract are cut short in the card, which offers all of them', async () => {
    const abstract = Array.from({ length: 60 }, (_, at) => `Sentence number ${at} of the abstract.`).join(' ');
    answer = () => new Response(newPage({ ...FACTS, description: abstract }));
    const { document } = await openNote(note());
    await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
    const card = shown(await cardAt(document, LINK_LINE, 20));
    assert.match(card, /Show All/);
    assert.doesNotMatch(card, /number 59/);
  });
});

describe('a schedule', () => {
  beforeEach(() => {
    host = `schedconf${++conference}x2027.sched.com`;
    requests.length = 0;
    globalThis.fetch = async (input) => {
      requests.push(input as string);
      return await answer(input as string);
    };
  });
  afterEach(async () => {
    globalThis.fetch = realFetch;
    await closeEverything();
  });

  const ics = (room: string, title = 'Gadgets - Sam Small, Tiny'): string =>
    [
      'BEGIN:VCALENDAR',
      'PRODID:-//Sched.com FooConf 2027//EN',
      'BEGIN:VEVENT',
      'UID:0123456789abcdef0123456789abcdef',
      `SUMMARY:${title.replaceAll(',', '\\,')}`,
      'DTSTART:20270325T120000Z',
      'DTEND:20270325T130000Z',
      `LOCATION:${room}`,
      'CATEGORIES:DATA',
      `URL:http://${host}/event/0123456789abcdef0123456789abcdef`,
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:broken',
      'SUMMARY:No time',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');

  it('from a file gives times and rooms to hovers, with no request; again, it tells what changed in the notes', async () => {
    const { document } = await openNote(note());
    const file = await writeFile('schedule.ics', ics('Hall 8'));
    assert.deepEqual(await vscode.commands.executeCommand(COMMANDS.import, { source: file.toString() }), {
      kind: 'imported',
      name: 'FooConf 2027',
      events: 1,
      skipped: 1,
      changed: 0,
    });
    const card = shown(await cardAt(document, GADGETS_LINE, 20));
    assert.match(card, /Mar 25, 2027/);
    assert.match(card, /Hall 8/);
    assert.match(card, /From the schedule “FooConf 2027”, just now/);
    // The conference has the name that its schedule has, which its host does not tell.
    assert.match(card, /\$\(calendar\) FooConf 2027 · Monday/);
    await writeFile('schedule.ics', ics('Hall 9'));
    assert.deepEqual(await vscode.commands.executeCommand(COMMANDS.import, { source: file.toString() }), {
      kind: 'imported',
      name: 'FooConf 2027',
      events: 1,
      skipped: 1,
      changed: 1,
    });
    assert.match(shown(await cardAt(document, GADGETS_LINE, 20)), /Hall 9/);
    assert.deepEqual(requests, []);
  });

  it('gives times and rooms to a link without a slug by the title of the talk, and tells what has changed', async () => {
    const { document } = await openNote(note());
    const widgets = (room: string): string => ics(room, 'Widgets at Scale - Ada Lund, Acme');
    const source = (await writeFile('titles.ics', widgets('Hall 8'))).toString();
    await vscode.commands.executeCommand(COMMANDS.import, { source });
    assert.match(shown(await cardAt(document, LINK_LINE, 20)), /Mar 25, 2027[\s\S]*Hall 8/);
    await writeFile('titles.ics', widgets('Hall 9'));
    const again = await vscode.commands.executeCommand<{ changed: number }>(COMMANDS.import, { source });
    assert.equal(again.changed, 1);
    assert.match(shown(await cardAt(document, LINK_LINE, 20)), /Hall 9/);
  });

  it('comes from an address, also webcal', async () => {
    answer = () => new Response(ics('Hall 1'));
    assert.deepEqual(await vscode.commands.executeCommand(COMMANDS.import, { source: `webcal://${host}/all.ics` }), {
      kind: 'imported',
      name: 'FooConf 2027',
      events: 1,
      skipped: 1,
      changed: 0,
    });
    assert.deepEqual(requests, [`https://${host}/all.ics`]);
  });

  it('that someone has picked is another than that of the conference, and no talk is gone by it', async () => {
    const { document } = await openNote(note());
    const own = ics('Hall 1')
      .replace('Gadgets - Sam Small\\, Tiny', 'Cogs')
      .replaceAll('0123456789abcdef', 'fedcba9876543210');
    answer = (url) => new Response(url.endsWith('/all.ics') ? ics('Hall 8') : own);
    const changed = async (path: string): Promise<unknown> => {
      const source = `https://${host}/${path}`;
      return (await vscode.commands.executeCommand<{ changed: number }>(COMMANDS.import, { source })).changed;
    };
    assert.deepEqual(
      [await changed('all.ics'), await changed('ada.ics'), await changed('jdoe.ics'), await changed('all.ics')],
      [0, 0, 0, 0],
    );
    assert.match(shown(await cardAt(document, GADGETS_LINE, 20)), /Hall 8/);
  });

  it('of another conference from a file of the same name leaves the first as it is', async () => {
    const { document } = await openNote(note());
    const other = ics('Hall 1').replaceAll(host, 'elsewhere.example.org').replace('FooConf', 'BarConf');
    for (const [file, text] of [
      ['one/schedule.ics', ics('Hall 8')],
      ['two/schedule.ics', other],
      ['one/schedule.ics', other],
    ] as const) {
      const source = (await writeFile(file, text)).toString();
      const imported = await vscode.commands.executeCommand<{ changed: number }>(COMMANDS.import, { source });
      assert.equal(imported.changed, 0);
    }
    assert.match(shown(await cardAt(document, GADGETS_LINE, 20)), /Hall 8/);
  });

  it('has its characters, however they are written: folded inside, a stray byte, UTF-16', async () => {
    const { document } = await openNote(note());
    const utf8 = new TextEncoder().encode(ics('Säle ½'));
    const inside = utf8.indexOf(0xc3) + 1;
    const spliced = (...bytes: readonly number[]): Uint8Array =>
      Uint8Array.from([...utf8.subarray(0, inside), ...bytes, ...utf8.subarray(inside)]);
    const stray = new TextEncoder().encode(ics('Säle ½').replace('CATEGORIES:DATA', 'CATEGORIES:D?TA'));
    stray[stray.indexOf(0x3f)] = 0xe4;
    const units = Array.from({ length: utf8.length }, (_, at) => `\uFEFF${ics('Säle ½')}`.charCodeAt(at));
    const utf16 = new Uint8Array(Uint16Array.from(units.filter((unit) => !Number.isNaN(unit))).buffer);
    for (const bytes of [spliced(0x0d, 0x0a, 0x20), stray, utf16]) {
      await vscode.commands.executeCommand(COMMANDS.import, {
        source: (await writeFile('bytes.ics', bytes)).toString(),
      });
      assert.match(shown(await cardAt(document, GADGETS_LINE, 20)), /Säle ½/);
    }
  });

  it('shows the times of its own clocks, and which they are', async () => {
    const { document } = await openNote(note());
    const inChatham = ics('Hall 8').replace('BEGIN:VEVENT', 'X-WR-TIMEZONE:Pacific/Chatham\r\nBEGIN:VEVENT');
    await vscode.commands.executeCommand(COMMANDS.import, {
      source: (await writeFile('zone.ics', inChatham)).toString(),
    });
    assert.match(
      shown(await cardAt(document, GADGETS_LINE, 20)),
      /Fri, Mar 26, 2027, 1:45 – 2:45 AM GMT\+13:45 \(.* for you\)/,
    );
  });

  it('has the clocks of a page of its conference, whichever of the two was there first', async () => {
    const { document } = await openNote(note());
    const file = (await writeFile('clocks.ics', ics('Hall 8'))).toString();
    const page = newPage({ ...FACTS, when: 'Friday March 26, 2027  00:45 - 01:45', zone: 'Pacific/Chatham' });
    answer = () => new Response(page, { headers: { 'content-type': 'text/html' } });
    await vscode.commands.executeCommand(COMMANDS.import, { source: file });
    assert.doesNotMatch(shown(await cardAt(document, GADGETS_LINE, 20)), /13:45/);
    await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
    assert.match(shown(await cardAt(document, GADGETS_LINE, 20)), /1:45 – 2:45 AM GMT\+13:45/);
    host = `schedconf${++conference}x2027.sched.com`;
    const { document: second } = await openNote(note());
    await vscode.commands.executeCommand(COMMANDS.load, { url: link() });
    const later = (await writeFile('clocks2.ics', ics('Hall 8'))).toString();
    await vscode.commands.executeCommand(COMMANDS.import, { source: later });
    assert.match(shown(await cardAt(second, GADGETS_LINE, 20)), /1:45 – 2:45 AM GMT\+13:45/);
  });

  it('that is none is refused, and says so', async () => {
    const file = await writeFile('schedule.ics', 'not a calendar');
    for (const [source, why] of [
      [file.toString(), 'There are no events in schedule.ics; it is not a calendar, or an empty one.'],
      [`${file.toString()}x`, 'schedule.icsx cannot be read.'],
      ['https://example.com/all.ics', 'That is not the address of a schedule on sched.com.'],
      ['', 'That is not the address of a schedule on sched.com.'],
    ] as const) {
      assert.deepEqual(await vscode.commands.executeCommand(COMMANDS.import, { source }), { kind: 'notImported', why });
    }
    assert.deepEqual(requests, []);
  });
});
