import assert from 'node:assert/strict';
import { FACTS, newPage } from '../sched/pages.js';
import { sharedWindow, type VSCodeWindow } from './harness.js';
import { barriersIn, barriersInWebview, NAMES } from './lib/accessibility.js';
import { WIDGETS } from './notes.js';

const HOST = 'accessconf2027.sched.com';
const ROWS = {
  Talks: [
    'Day Monday, 1 open follow-up',
    'Track Data Day, 1 open follow-up',
    'Talk Widgets at Scale, by Ada Lund, Jo Hart, 1 open follow-up',
    'Open follow-up try widgets',
    'Done follow-up ask Ada',
    'Group Lightning Talks',
    'Lightning talk Small Gadgets, by Sam Small',
    'Day Tuesday, 2 open follow-ups',
    'Talk Sprockets for Everyone, by Kim Larsen (from the link), 1 open follow-up',
    'Open follow-up oil them',
    'Aside Chat in the hallway, 1 open follow-up',
    'Open follow-up look at cogs',
    'Break Lunch',
  ],
  'Follow-ups': [
    'open, try widgets, in Widgets at Scale, Monday, Data Day',
    'open, oil them, in Sprockets for Everyone, Tuesday',
    'open, look at cogs, in Chat in the hallway, Tuesday',
  ],
} as const;

const THEMES = [
  ['Dark Modern', 'vscode-dark'],
  ['Light Modern', 'vscode-light'],
  ['Dark High Contrast', 'vscode-high-contrast'],
  ['Light High Contrast', 'vscode-high-contrast-light'],
] as const;

describe('with a screen reader', () => {
  const shared = sharedWindow(() => ({
    files: { 'widgets.md': WIDGETS.replaceAll('fooconf2027.sched.com', HOST) },
    open: 'widgets.md',
    web: true,
    size: { width: 1400, height: 1100 },
  }));
  let window: VSCodeWindow;
  beforeEach(() => {
    window = shared();
  });

  for (const [title, expected] of Object.entries(ROWS)) {
    it(`the rows of ${title} say in words what they are, and their boxes what is ticked`, async () => {
      const view = window.view(title);
      await window.showContainer('Conference Notes');
      await view.waitForRow('oil them');
      assert.deepEqual(
        (await view.rows()).map(({ ariaLabel }) => ariaLabel),
        expected,
      );
      await view.tree.getByRole('checkbox', { name: 'Mark done: try widgets', checked: false }).waitFor();
      assert.deepEqual(await barriersIn(view.tree, NAMES), []);
    });
  }

  it('the card of a talk has links and pictures by name', async () => {
    await window.editor.hover(`https://${HOST}/event/1aBc1`, 'Show Details');
    const card = window.page.locator('.monaco-editor .monaco-hover:visible', { hasText: 'Show Details' });
    assert.deepEqual(await barriersIn(card, [...NAMES, 'heading-order', 'list', 'listitem']), []);
    const names = await card.getByRole('link').evaluateAll((links) => links.map((link) => link.textContent.trim()));
    assert.deepEqual(names.slice(0, 4), ['Open on Sched', 'Copy Link', 'Go to Notes', 'Show Details']);
  });

  it('the page of a talk has headings, links and facts by name, and no barriers in any kind of theme', async () => {
    await window.playSched(() => newPage(FACTS));
    await window.editor.goTo(7);
    await window.runCommand('Conference Notes: Show Talk Details');
    const page = window.webview;
    await page.getByRole('link', { name: 'Load Details' }).click();
    await page.getByText('Hall 8').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    const spoken = await page.getByRole('main').ariaSnapshot();
    const parts = spoken.split('\n').filter((line) => /^\s*- (?:heading|link|term)/.test(line));
    assert.deepEqual(
      parts.map((line) => line.trim().replace(/:$/, '')),
      [
        '- heading "Widgets at Scale" [level=1]',
        ...['Load Again', 'Open on Sched', 'Copy Link', 'Go to Notes'].map((name) => `- link "${name}"`),
        ...['Conference', 'When', 'Where', 'Track', 'Level'].map((name) => `- term: ${name}`),
        '- heading "Speakers" [level=2]',
        '- heading "Abstract" [level=2]',
        '- heading "In your notes" [level=2]',
        '- heading "Open follow-ups" [level=3]',
        '- heading "Done" [level=3]',
        '- heading "Sources" [level=2]',
      ],
    );
    for (const [theme, kind] of THEMES) {
      await chooseTheme(window, theme);
      await page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      assert.deepEqual(await barriersInWebview(window.page, page), [], theme);
    }
  });
});

describe('the markdown preview', () => {
  // Where both run in one extension host, as they do for users: only there has VS Code's preview plugins.
  const shared = sharedWindow(() => ({ files: { 'widgets.md': WIDGETS }, open: 'widgets.md' }));

  it('says in words and signs what is done, and can be read in any kind of theme', async () => {
    const window = shared();
    await window.runCommand('Markdown: Open Preview');
    const page = window.webview.locator('html');
    await page.locator('.cn-marker').first().waitFor();
    assert.deepEqual(await page.locator('.cn-marker, .cn-box').allTextContents(), ['TODO', 'DONE', '☐', 'TODO']);
    // The page is transparent, and what is behind it has the colour of editors.
    await page.evaluate((html) => html.style.setProperty('background', 'var(--vscode-editor-background)'));
    for (const [theme, kind] of THEMES) {
      await chooseTheme(window, theme);
      await page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      const contrast = kind.includes('contrast') ? 'color-contrast-enhanced' : 'color-contrast';
      assert.deepEqual(await barriersIn(page, [contrast, 'link-name', 'list', 'listitem']), [], theme);
    }
  });
});

/** Choose a colour theme as a user does; what is written into the settings file of a window's server comes late. */
async function chooseTheme(window: VSCodeWindow, theme: string): Promise<void> {
  await window.runCommand('Preferences: Color Theme');
  await window.quickInput.answer(theme);
}
