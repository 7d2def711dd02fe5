import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { FACTS, newPage } from '../sched/pages.js';
import { eventually, sharedWindow, type VSCodeWindow } from './harness.js';
import { WIDGETS } from './notes.js';

const HOST = 'keysconf2027.sched.com';
/** In milliseconds. The way through all views takes half a minute at best. */
const LONGEST = 400_000;

describe('with keys alone', () => {
  const shared = sharedWindow(() => ({
    files: { 'widgets.md': WIDGETS.replaceAll('fooconf2027.sched.com', HOST) },
    open: 'widgets.md',
    web: true,
    size: { width: 1400, height: 1100 },
  }));

  it('one gets to a talk, ticks and reopens a follow-up, and reads the card and the page', async () => {
    const window = shared();
    const { page } = window;
    await window.playSched(() => newPage(FACTS));
    const clicks = await countClicks(window);

    await focusOn(window, 'Talks');
    await goToRow(window, 'Talks', 2, 'Widgets at Scale');
    await press(window, 'Enter');
    await eventually(async () => assert.equal((await window.editor.cursor()).line, 5));
    await press(window, 'ControlOrMeta+1');
    await isInNote(window);

    await focusOn(window, 'Follow-ups');
    await goToRow(window, 'Follow-ups', 0, 'try widgets');
    await press(window, 'Space');
    await page.locator('.view-line', { hasText: /DONE:\s*try/ }).waitFor();
    await isOnRow(window, 'Follow-ups', 'oil them');
    // A view that is drawn anew while the focus leaves takes it back: what is ticked has to be gone.
    await rowsOf(window, 'Talks', 'Done follow-up try widgets').waitFor();
    await rowsOf(window, 'Follow-ups', 'try widgets').waitFor({ state: 'detached' });

    await focusOn(window, 'Talks');
    await goToRow(window, 'Talks', 3, 'try widgets');
    await press(window, 'Space');
    await page.locator('.view-line', { hasText: /TODO:\s*try/ }).waitFor();
    await rowsOf(window, 'Talks', 'Done follow-up try widgets').waitFor({ state: 'detached' });
    await rowsOf(window, 'Follow-ups', 'try widgets').waitFor();

    await press(window, 'ControlOrMeta+1');
    await isInNote(window);
    await press(window, 'ArrowDown', 'ArrowDown', 'ControlOrMeta+K', 'ControlOrMeta+I');
    const card = page.locator('.monaco-editor .monaco-hover:visible', { hasText: 'Show Details' });
    await card.waitFor();
    await press(window, 'ControlOrMeta+K', 'ControlOrMeta+I');
    await eventually(async () => {
      await press(window, 'Tab');
      await card.locator('a:focus', { hasText: 'Show Details' }).waitFor({ timeout: 1000 });
    });
    await press(window, 'Enter');
    await window.webview.getByRole('heading', { name: 'Widgets at Scale', level: 1 }).waitFor();
    await isInNote(window);

    // Asked for again, as it is there already, it has the focus.
    await run(window, 'Conference Notes: Show Talk Details');
    await isInPage(window);
    await press(window, 'Tab');
    await isOnLink(window, 'Load Details');
    await press(window, 'Enter');
    await window.webview.getByText('Hall 8').waitFor();
    await isInPage(window);
    await press(window, 'Tab');
    await isOnLink(window, 'Load Again');
    await press(window, 'ControlOrMeta+W');
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await isInNote(window);
    assert.equal(await clicks(), 0);
  }).timeout(LONGEST);
});

async function press({ page }: VSCodeWindow, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Run a command from the palette by typing its title. */
async function run(window: VSCodeWindow, title: string): Promise<void> {
  await eventually(async () => {
    await press(window, 'F1');
    await window.quickInput.widget.waitFor({ timeout: 5000 });
  });
  await window.page.keyboard.type(title);
  await eventually(async () => assert.equal((await window.quickInput.rows())[0]?.label, title));
  await press(window, 'Enter');
}

/** Focus on a view by its command. One that has no rows yet has to be asked again. */
async function focusOn(window: VSCodeWindow, title: string): Promise<void> {
  const tree = window.view(title).tree.and(window.page.locator(':focus'));
  await eventually(async () => {
    await run(window, `Conference Notes: Focus on ${title} View`);
    await tree.locator('.monaco-list-row').first().waitFor({ timeout: 5000 });
  });
}

/** Start to count how often something that points is pressed. */
async function countClicks({ page }: VSCodeWindow): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const found = { count: 0 };
    addEventListener('pointerdown', () => found.count++, { capture: true });
    return found;
  });
  return () => counter.evaluate(({ count }) => count);
}

/** The rows of a view that say this to a screen reader. */
function rowsOf(window: VSCodeWindow, title: string, text: string): Locator {
  return window.view(title).tree.getByRole('treeitem', { name: text });
}

/** Go to the row that is this many below the first one. A view that is drawn anew meanwhile has to be gone through again. */
async function goToRow(window: VSCodeWindow, title: string, below: number, text: string): Promise<void> {
  await eventually(async () => {
    await press(window, 'Home', ...Array<string>(below).fill('ArrowDown'));
    await isOnRow(window, title, text, 2000);
  });
}

/**
 * Wait until the focus is in a view, on a row with this text.
 *
 * @param timeout in milliseconds
 */
async function isOnRow(window: VSCodeWindow, title: string, text: string, timeout = 60_000): Promise<void> {
  const focused = window.view(title).tree.and(window.page.locator(':focus'));
  await focused.locator('.monaco-list-row.focused .label-name', { hasText: text }).waitFor({ timeout });
}

async function isInNote({ page }: VSCodeWindow): Promise<void> {
  await page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused').first().waitFor();
}

async function isInPage({ page }: VSCodeWindow): Promise<void> {
  await eventually(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('webview')), true),
  );
}

async function isOnLink({ webview }: VSCodeWindow, text: string): Promise<void> {
  await webview.locator('a:focus', { hasText: text }).waitFor();
}
