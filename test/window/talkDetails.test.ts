import assert from 'node:assert/strict';
import { FACTS, newPage } from '../sched/pages.js';
import { eventually, openWindow, sharedWindow, type VSCodeWindow, type WindowOptions } from './harness.js';
import { WIDGETS } from './notes.js';

/** What was loaded is kept for all windows, so every test has a conference of its own. */
let conferences = 0;
let host = '';
const eventLink = (id: string): string => `https://${host}/event/${id}`;

/** In the web worker host the browser carries the requests, so that they can be answered and counted here. */
function options(): WindowOptions {
  host = `detailconf${String.fromCharCode(97 + conferences++)}2027.sched.com`;
  return {
    files: {
      'widgets.md': `${WIDGETS.replaceAll('fooconf2027.sched.com', host)}\n# Wednesday\n\n## Cogs - Sam Small, Tiny\n\n> round\n`,
    },
    open: 'widgets.md',
    web: true,
    size: { width: 1400, height: 900 },
  };
}

const COGS_LINE = 39;

/** The headings of the page, from top to bottom, with their levels. */
async function outline(window: VSCodeWindow): Promise<readonly string[]> {
  return window.webview
    .locator('h1, h2, h3')
    .evaluateAll((headings) => headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`));
}

describe('the page of a talk', () => {
  const shared = sharedWindow(options);
  let window: VSCodeWindow;
  beforeEach(() => {
    window = shared();
  });

  it('opens beside the note with what is known, loads the rest on demand, and again', async () => {
    let room = 'Hall 8';
    const requests = await window.playSched(() => newPage({ ...FACTS, room }));
    await window.editor.goTo(7);
    await window.runCommand('Conference Notes: Show Talk Details');
    await eventually(async () =>
      assert.deepEqual(await outline(window), [
        'H1 Widgets at Scale',
        'H2 Speakers',
        'H2 In your notes',
        'H3 Open follow-ups',
        'H3 Done',
      ]),
    );
    assert.equal(await window.editor.title(), 'widgets.md');
    assert.deepEqual(requests, []);
    const page = window.webview;
    await page.getByRole('link', { name: 'Load Details' }).click();
    await page.getByText('Hall 8').waitFor();
    assert.deepEqual(await outline(window), [
      'H1 Widgets at Scale',
      'H2 Speakers',
      'H2 Abstract',
      'H2 In your notes',
      'H3 Open follow-ups',
      'H3 Done',
      'H2 Sources',
    ]);
    room = 'Hall 9';
    await page.getByRole('link', { name: 'Load Again' }).click();
    await page.getByText('Hall 9').waitFor();
    assert.deepEqual(requests, [eventLink('1aBc1'), eventLink('1aBc1')]);
  });

  it('keeps up with the note, and leads back to it', async () => {
    await window.editor.goTo(COGS_LINE);
    await window.runCommand('Conference Notes: Show Talk Details');
    const page = window.webview;
    await page.getByRole('heading', { name: 'Cogs', level: 1 }).waitFor();
    assert.deepEqual(await page.getByRole('link').allInnerTexts(), ['Go to Notes']);
    await window.editor.goTo(COGS_LINE + 1);
    await window.editor.type('TODO: oil them\n');
    await page.getByRole('heading', { name: 'Open follow-ups' }).waitFor();
    await page.getByText('oil them').waitFor();
    await window.editor.goTo(1);
    await page.getByRole('link', { name: 'Go to Notes' }).click();
    await eventually(async () => assert.equal((await window.editor.cursor()).line, COGS_LINE));
    await page.getByText('oil them').waitFor();
  });

  it('opens from the card of a link, and copies the clean link', async () => {
    await window.editor.hover(eventLink('1aBc2'), 'Show Details');
    await window.editor.clickInHover('Show Details');
    const page = window.webview;
    await page.getByRole('heading', { name: 'Small Gadgets', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Copy Link' }).click();
    await eventually(async () =>
      assert.equal(
        await window.page.evaluate(() => navigator.clipboard.readText()),
        `${eventLink('1aBc2')}/cl-lightning-talk-small-gadgets-sam-small-tiny`,
      ),
    );
  });
});

describe('the page of a talk, as settings say', () => {
  let window: VSCodeWindow;
  afterEach(() => window.close());

  it('has all of an abstract that the card cuts short', async () => {
    window = await openWindow({ ...options(), settings: { 'conferenceNotes.sched.fetch': 'always' } });
    await window.playSched(() =>
      newPage({ ...FACTS, description: `First.<br><br>${'More about it. '.repeat(60)}The end.` }),
    );
    await window.editor.hover(eventLink('1aBc1'), 'Show All');
    await window.editor.clickInHover('Show All');
    const page = window.webview.locator('main');
    await eventually(async () =>
      assert.match(
        await page.innerText(),
        /Widgets at Scale[\s\S]*Ada Lund \(Principal Engineer, Acme\)[\s\S]*The end\./,
      ),
    );
  });

  it('offers no loading in restricted mode, and says why', async () => {
    window = await openWindow({ ...options(), trusted: false });
    await window.editor.goTo(7);
    await window.runCommand('Conference Notes: Show Talk Details');
    await window.webview.getByText('Nothing is loaded in a workspace that is not trusted.').waitFor();
    assert.deepEqual(await window.webview.getByRole('link').allInnerTexts(), [
      'Open on Sched',
      'Copy Link',
      'Go to Notes',
    ]);
  });
});
