import assert from 'node:assert/strict';
import { eventually, openWindow, type VSCodeWindow } from './harness.js';
import { WIDGETS } from './notes.js';

const EMPTY_LINE = WIDGETS.split('\n').findIndex((line) => line.startsWith('TODO: try')) + 2;
const LINK = 'https://fooconf2027.sched.com/event/1aBc7/sprockets-in-depth?iframe=no&w=100%&sidebar=yes';
const TALK = '## Sprockets in depth\n\nhttps://fooconf2027.sched.com/event/1aBc7/sprockets-in-depth\n';

describe('a sched.com link in the clipboard', () => {
  let window: VSCodeWindow;
  before(async () => {
    window = await openWindow({ files: { 'widgets.md': WIDGETS }, open: 'widgets.md' });
    // The lenses tell that the extension has started.
    await eventually(async () => assert.ok((await window.editor.lenses()).length > 0));
  });
  after(() => window.close());
  it('is pasted as it is, and can be made a talk behind that, in one undo step', async () => {
    await window.editor.goTo(EMPTY_LINE);
    await window.page.evaluate((text) => navigator.clipboard.writeText(text), LINK);
    await window.editor.press('ControlOrMeta+V');
    await window.page.locator('.post-edit-widget').waitFor();
    await window.page.locator('.view-line', { hasText: '1aBc7/sprockets-in-depth?iframe' }).waitFor();
    await window.page.locator('.post-edit-widget .monaco-button').click();
    await window.page.locator('.action-widget .monaco-list-row', { hasText: 'Insert as Talk' }).click();
    await window.page.locator('.view-line', { hasText: 'Sprockets in depth' }).waitFor();
    await eventually(async () => assert.ok((await window.editor.text()).includes(`\n${TALK}`)));
    await window.editor.press('ControlOrMeta+Z');
    await eventually(async () => assert.equal(await window.editor.text(), WIDGETS));
  });
});

describe('the schedule of a conference that is running', () => {
  let window: VSCodeWindow;
  before(async () => {
    const levers = event('Levers - Bo Lee, Qux', -20, { room: 'Hall 1' });
    const widgets = event('Widgets at Scale - Ada Lund, Acme & Jo Hart, Umbrella, Inc.', -10, { room: 'Hall 2' });
    const files = {
      'widgets.md': WIDGETS,
      'foo.ics': calendar(levers, widgets, event('Axles - Cy Moe, Zap', 3 * DAY)),
    };
    window = await openWindow({ files, open: 'widgets.md', settings: { 'files.simpleDialog.enable': true } });
  });
  before(async () => {
    await window.runCommand('Conference Notes: Import Schedule (.ics)…');
    await window.quickInput.choose(/From a File…/);
    await window.quickInput.chooseFile(/foo\.ics/);
    await window.waitForNotification('Imported “FooConf 2027”: 3 events, 1 of your 3 talks is in it.');
  });
  after(() => window.close());

  it('shows in the status bar the current talk that the notes have, until when and where', async () => {
    await eventually(async () => {
      const texts = await window.statusBar();
      assert.ok(
        texts.some((text) => /Widgets at Scale · until \d+:\d\d.* · Hall 2/.test(text)),
        texts.join('\n'),
      );
    });
  });

  it('lists its talks to insert, the current ones first, and the others by their days', async () => {
    await window.runCommand('Conference Notes: Insert Talk…');
    // What other tests have imported comes behind.
    const rows = (await window.quickInput.rows()).slice(0, 3);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Levers', 'Widgets at Scale', 'Axles'],
    );
    assert.match(rows[1]?.description ?? '', /^\d+:\d\d.* · Hall 2$/);
    // A talk that ends on the next day has only the start, which has no comma.
    assert.match(rows[2]?.description ?? '', /^[A-Z][a-z]{2},? \d+:\d\d/);
    const separators = window.quickInput.widget.locator('.quick-input-list-separator:visible');
    const [current = '', day = ''] = await separators.allInnerTexts();
    assert.equal(current, 'Current');
    // Days say whose they are where other tests have imported another conference.
    assert.match(day, /^(FooConf 2027 · )?[A-Z][a-z]{2}, [A-Z][a-z]{2} \d+, \d{4}$/);
    await window.quickInput.cancel();
  });
});

const DAY = 24 * 60;

/** An event of an hour, which starts in so many minutes. */
function event(title: string, minutes: number, { room = '' } = {}): string {
  const time = (after: number): string =>
    new Date(Date.now() + after * 60_000).toISOString().replace(/\.\d+|[-:]/g, '');
  const uid = title.length.toString(16).padStart(32, '0');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title.replaceAll(',', '\\,')}`,
    `DTSTART:${time(minutes)}`,
    `DTEND:${time(minutes + 60)}`,
    ...(room === '' ? [] : [`LOCATION:${room}`]),
    `URL:https://fooconf2027.sched.com/event/${uid}`,
    'END:VEVENT',
  ].join('\r\n');
}

function calendar(...events: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'PRODID:-//Sched.com FooConf 2027//EN', ...events, 'END:VCALENDAR'].join('\r\n');
}
