import assert from 'node:assert/strict';
import { newPage } from '../sched/pages.js';
import { eventually, openWindow, sharedWindow, type VSCodeWindow, type WindowOptions } from './harness.js';
import { WIDGETS } from './notes.js';

const UID = '0123456789abcdef0123456789abcdef';

/** What was loaded or imported is kept for all windows, so every window has a conference of its own. */
let conferences = 0;
let host = '';
let conference = '';
const eventLink = (id: string): string => `https://${host}/event/${id}`;

/** In the web worker host the browser carries the requests, so that they can be answered and counted here. */
function options(): WindowOptions {
  const letter = String.fromCharCode(97 + conferences++);
  host = `fooconf${letter}2027.sched.com`;
  conference = `FooConf ${letter.toUpperCase()} 2027`;
  const note = WIDGETS.replaceAll('fooconf2027.sched.com', host);
  return {
    files: { 'widgets.md': note },
    open: 'widgets.md',
    web: true,
    size: { width: 1280, height: 1000 },
    settings: { 'files.simpleDialog.enable': true },
  };
}

describe('details from sched.com, in the card of a link', () => {
  const shared = sharedWindow(options);
  let window: VSCodeWindow;
  beforeEach(() => {
    window = shared();
  });

  it('are loaded on demand; one question, and the conference’s other talks come by themselves', async () => {
    const requests = await window.playSched(() => newPage());
    await window.editor.hover(eventLink('1aBc1'), 'Load details from sched.com');
    assert.deepEqual(requests, []);
    await window.editor.clickInHover('Load details from sched.com');
    const card = window.page.locator('.monaco-editor .monaco-hover:visible', { hasText: 'Hall 8 | Room F' });
    await card.waitFor();
    const text = (await card.innerText()).replaceAll('\u00a0', ' ');
    for (const part of [
      'Widgets at Scale',
      'Ada Lund (Principal Engineer, Acme)',
      'Maintainer Track · Intermediate',
      'We built widgets',
      'try widgets',
      'From sched.com, just now',
    ])
      assert.ok(text.includes(part), `${part} is not in\n${text}`);
    assert.deepEqual(requests, [eventLink('1aBc1')]);
    await window.waitForNotification(/whenever you hover over their links/);
    await window.clickNotification('Always Load');
    await window.editor.hover(eventLink('1aBc2'), 'Hall 8 | Room F');
    assert.deepEqual(requests, [eventLink('1aBc1'), eventLink('1aBc2')]);
    await window.editor.hover(eventLink('1aBc1'), 'Hall 8 | Room F');
    assert.equal(requests.length, 2);
    assert.deepEqual(
      (await window.notifications()).filter((each) => each.includes('whenever')),
      [],
    );
  });

  it('are kept for the next time the window is opened', async () => {
    const requests = await window.playSched(() => newPage());
    await window.editor.hover(eventLink('1aBc1'), 'Load details from sched.com');
    await window.editor.clickInHover('Load details from sched.com');
    await window.page.locator('.monaco-editor .monaco-hover:visible', { hasText: 'Hall 8 | Room F' }).waitFor();
    await window.reload();
    await window.editor.hover(eventLink('1aBc1'), 'Hall 8 | Room F');
    assert.equal(requests.length, 1);
  });

  it('are forgotten once someone agrees, and not before', async () => {
    await window.playSched(() => newPage());
    const answer = async (button: string): Promise<void> => {
      await window.runCommand('Conference Notes: Clear Details Cache…');
      const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'Clear all details of talks' });
      await dialog.locator('.monaco-button', { hasText: button }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await window.editor.hover(eventLink('1aBc1'), 'Load details from sched.com');
    await window.editor.clickInHover('Load details from sched.com');
    await window.page.locator('.monaco-editor .monaco-hover:visible', { hasText: 'Hall 8 | Room F' }).waitFor();
    await answer('Cancel');
    await window.editor.hover(eventLink('1aBc1'), 'Hall 8 | Room F');
    await answer('Clear');
    await window.editor.hover(eventLink('1aBc1'), 'Load details from sched.com');
  });

  it('can be called off while they are on their way', async () => {
    await window.playSched(() => new Promise(() => {}));
    await window.editor.goTo(3);
    await window.editor.hover(eventLink('1aBc1'), 'Load details from sched.com');
    await window.editor.clickInHover('Load details from sched.com');
    await window.waitForNotification('Loading talk details from sched.com');
    await window.clickNotification('Cancel');
    await eventually(async () => assert.ok(!(await window.notifications()).some((text) => text.includes('Loading'))));
    await window.editor.hover(eventLink('1aBc1'), 'Load details from sched.com');
    // A card that comes by itself takes the cursor along.
    assert.equal((await window.editor.cursor()).line, 3);
  });

  it('that a browser does not let through are explained, and can be tried again, or taken from a file', async () => {
    // Nobody plays sched.com, and the real one is not asked either: the request fails as one without permission does.
    const requests = await window.playSched(() => 'refused');
    await window.runCommand('Conference Notes: Load Talk Details');
    await window.quickInput.choose(/Widgets at Scale/);
    const why = /In the browser, sched\.com lets nobody else read its pages/;
    await window.waitForNotification(why);
    // Of more than three messages in 800 ms, VS Code shows the others only in its notification center.
    await window.page.waitForTimeout(1000);
    await window.clickNotification('Retry');
    await eventually(() => assert.equal(requests.length, 2));
    await window.waitForNotification(why);
    await window.clickNotification('Import From a File…');
    await eventually(async () => assert.ok(await window.quickInput.widget.isVisible()));
    await window.quickInput.cancel();
  });

  it('can come from the file of a schedule, which gives times and rooms to the tree, too, and can be imported again and removed', async () => {
    const manage = async (what: RegExp): Promise<void> => {
      await window.runCommand('Conference Notes: Manage Schedules…');
      await window.quickInput.choose(new RegExp(conference));
      await window.quickInput.choose(what);
    };
    const times = async (): Promise<string> => {
      const { label, description } = await window.view('Talks').waitForRow(/Sprockets for Everyone/);
      return `${label} | ${description}`;
    };
    window.write('foo.ics', schedule('Hall 8'));
    await window.showContainer('Conference Notes');
    await window.runCommand('Conference Notes: Import Schedule (.ics)…');
    await window.quickInput.choose(/From a File…/);
    await window.quickInput.chooseFile(/foo\.ics/);
    await window.waitForNotification(`Imported “${conference}”: 1 event, 1 of your 3 talks is in it.`);
    await window.clickNotification('Show Missing Talks');
    await eventually(async () =>
      assert.deepEqual(
        (await window.quickInput.rows()).map(({ label }) => label),
        ['Widgets at Scale', 'Small Gadgets'],
      ),
    );
    await window.quickInput.cancel();
    await eventually(async () => assert.match(await times(), /^\d+:00.* Sprockets .* · Hall 8/));
    assert.match(
      await window.editor.hover(eventLink('1aBc3'), 'Hall 8'),
      new RegExp(`From the schedule “${conference}”`),
    );
    window.write('foo.ics', schedule('Hall 9'));
    await manage(/Set Time Zone…/);
    await window.quickInput.fill('Chatham');
    await window.quickInput.choose(/Pacific\/Chatham/);
    await eventually(async () =>
      assert.match(await times(), /^11:45 PM Sprockets for Everyone \| GMT\+13:45 · 1 open · Hall 8/),
    );
    assert.match(await window.editor.hover(eventLink('1aBc3'), 'Hall 8'), /11:45 PM .*GMT\+13:45 \(.* for you\)/);
    await manage(/Import Again/);
    await window.waitForNotification(
      `Updated “${conference}”: 1 event, 1 of your 3 talks is in it. 1 talk of your notes has changed.`,
    );
    await window.clickNotification('Show Changes');
    await eventually(async () =>
      assert.deepEqual(
        (await window.quickInput.rows()).map(({ description }) => description),
        ['Hall 8 → Hall 9'],
      ),
    );
    await window.quickInput.cancel();
    await eventually(async () =>
      assert.match(await times(), /^11:45 PM Sprockets for Everyone \| GMT\+13:45 · 1 open · Hall 9/),
    );
    await manage(/Remove/);
    await eventually(async () => assert.doesNotMatch(await times(), /Hall 9/));
  });
});

/** A schedule of one event. */
function schedule(room: string): string {
  return [
    'BEGIN:VCALENDAR',
    `PRODID:-//Sched.com ${conference}//EN`,
    'BEGIN:VEVENT',
    `UID:${UID}`,
    'SUMMARY:Sprockets for Everyone - Kim Larsen\\, Google',
    'DTSTART:20270325T100000Z',
    'DTEND:20270325T103000Z',
    `LOCATION:${room}`,
    `URL:http://${host}/event/${UID}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

describe('details from sched.com, as settings say', () => {
  const always = { 'conferenceNotes.sched.fetch': 'always' };
  let window: VSCodeWindow;
  afterEach(() => window.close());

  it('are not loaded in restricted mode, and the card says so', async () => {
    window = await openWindow({ ...options(), trusted: false, settings: always });
    const requests = await window.playSched(() => newPage());
    await window.editor.hover(eventLink('1aBc1'), 'Nothing is loaded in a workspace that is not trusted.');
    // Nor are schedules.
    await window.runCommand('Conference Notes: Import Schedule (.ics)…');
    await window.quickInput.choose(/FooConf/i);
    await window.waitForNotification('Nothing is loaded in a workspace that is not trusted.');
    window.write('foo.ics', schedule('Hall 8'));
    // Of more than three messages in 800 ms, VS Code shows the others only in its notification center.
    await window.page.waitForTimeout(1000);
    await window.clickNotification('Import From a File…');
    await window.quickInput.chooseFile(/foo\.ics/);
    await window.waitForNotification(`Imported “${conference}”: 1 event`);
    assert.deepEqual(requests, []);
  });
});
