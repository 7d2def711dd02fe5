import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually, sharedWindow, type VSCodeWindow, type WindowOptions } from './harness.js';
import { OTHER, WIDGETS } from './notes.js';

const TEXT = `${WIDGETS}
> Look it up later.

1. TODO: eat
`;
const FILES = { 'widgets.md': TEXT, 'gopher.md': OTHER };
const OPTIONS: WindowOptions = { files: FILES, open: 'widgets.md', size: { width: 1280, height: 1100 } };
const BY_TALK = [
  'try widgets  Widgets at Scale',
  'oil them  Sprockets for Everyone',
  'look at cogs  Chat in the hallway',
  'eat  Lunch',
  'Hints  1',
];

describe('the Follow-ups view', () => {
  const shared = sharedWindow(() => OPTIONS);
  let window: VSCodeWindow;
  beforeEach(async () => {
    window = shared();
    await window.showContainer('Conference Notes');
    await shows(window, BY_TALK);
  });

  it('groups and filters what it shows as someone chooses, and says it to those who hear it', async () => {
    const [entry] = await list(window).rows();
    assert.match(entry?.ariaLabel ?? '', /open, try widgets, in Widgets at Scale, Monday, Data Day$/);
    await choose(window, 'Filter Follow-ups…', 'Done');
    await shows(window, ['ask Ada  Widgets at Scale']);
    await choose(window, 'Filter Follow-ups…', 'All');
    await shows(window, [
      'Widgets at Scale  1 open, 1 done · Monday › Data Day',
      '  try widgets',
      '  ask Ada',
      ...BY_TALK.slice(1),
    ]);
    const [group, first] = await list(window).rows();
    assert.equal(group?.ariaLabel, 'Widgets at Scale, 1 open, 1 done, Monday, Data Day');
    assert.match(first?.ariaLabel ?? '', /open, try widgets$/);
    await choose(window, 'Group Follow-ups By…', 'Form');
    await shows(window, [
      'Markers  3 open, 1 done',
      '  try widgets  Widgets at Scale',
      '  ask Ada  Widgets at Scale',
      '  look at cogs  Chat in the hallway',
      '  eat  Lunch',
      'Tasks  1 open',
      '  oil them  Sprockets for Everyone',
      'Hints  1',
    ]);
    await choose(window, 'Group Follow-ups By…', 'Day');
    await eventually(async () =>
      assert.deepEqual(
        (await list(window).outline()).filter((row) => !row.startsWith('  ')),
        ['Monday  1 open, 1 done', 'Tuesday  3 open', 'Hints  1'],
      ),
    );
    await window.openFile('gopher.md');
    await choose(window, 'Group Follow-ups By…', 'Note');
    await eventually(async () =>
      assert.deepEqual(
        (await list(window).outline()).filter((row) => !row.startsWith('  ')),
        ['Gopher Days  1 open', 'Widgets  4 open, 1 done', 'Hints  1'],
      ),
    );
    // The current note is first, or alone.
    await window.openFile('widgets.md');
    const titles = async (): Promise<readonly string[]> =>
      (await list(window).outline()).filter((row) => !row.startsWith('  '));
    await eventually(async () =>
      assert.deepEqual(await titles(), ['Widgets  4 open, 1 done', 'Gopher Days  1 open', 'Hints  1']),
    );
    await window.runCommand('Conference Notes: Show Current Note Only');
    await eventually(async () => assert.deepEqual(await titles(), ['Widgets  4 open, 1 done', 'Hints  1']));
    await window.runCommand('Conference Notes: Show All Notes');
    await eventually(async () => assert.equal((await titles()).length, 3));
    // The other tests find the view as it is at first.
    await choose(window, 'Group Follow-ups By…', 'Talk');
    await choose(window, 'Filter Follow-ups…', 'Open');
  });

  it('ticks one, or all that are selected, in one undo step, and goes to the one that is clicked', async () => {
    await list(window).toggleCheckbox('try widgets');
    await eventually(async () => assert.equal(await window.editor.text(), TEXT.replace('TODO: try', 'DONE: try')));
    await shows(window, BY_TALK.slice(1));
    await list(window).click('oil them');
    await eventually(async () =>
      assert.equal((await window.editor.cursor()).line, TEXT.split('\n').indexOf('- [ ] oil them') + 1),
    );
    await list(window)
      .tree.locator('.monaco-list-row', { hasText: 'eat' })
      .locator('.label-name')
      .click({ modifiers: ['ControlOrMeta'] });
    await list(window)
      .tree.locator('.monaco-list-row', { hasText: 'oil them' })
      .locator('.custom-view-tree-node-item-checkbox')
      .click();
    const both = TEXT.replace('TODO: try', 'DONE: try').replace('[ ] oil', '[x] oil').replace('TODO: eat', 'DONE: eat');
    await eventually(async () => assert.equal(await window.editor.text(), both));
    await window.editor.press('ControlOrMeta+Z');
    await eventually(async () => assert.equal(await window.editor.text(), TEXT.replace('TODO: try', 'DONE: try')));
    // And back again: those that are done, as well.
    await window.editor.press('ControlOrMeta+Y');
    await eventually(async () => assert.equal(await window.editor.text(), both));
    await choose(window, 'Filter Follow-ups…', 'All');
    await list(window).click('oil them');
    await list(window)
      .tree.locator('.monaco-list-row', { hasText: 'eat' })
      .locator('.label-name')
      .click({ modifiers: ['ControlOrMeta'] });
    await list(window)
      .tree.locator('.monaco-list-row', { hasText: 'oil them' })
      .locator('.custom-view-tree-node-item-checkbox')
      .click();
    await eventually(async () => assert.equal(await window.editor.text(), TEXT.replace('TODO: try', 'DONE: try')));
    await choose(window, 'Filter Follow-ups…', 'Open');
  });

  it('tracks a hint as a follow-up, or dismisses it and brings it back, and the note knows nothing of that', async () => {
    await list(window).toggle('Hints');
    await list(window).clickButton('Look it up later.', 'Dismiss Hint');
    await shows(window, BY_TALK.slice(0, -1));
    await choose(window, 'Filter Follow-ups…', 'Hints');
    await shows(window, ['Dismissed hints  1']);
    await window.runCommand('Conference Notes: Restore Hints');
    await shows(window, ['Hints  1', '  Look it up later.  Lunch']);
    assert.equal(await window.editor.text(), TEXT);
    await list(window).clickButton('Look it up later.', 'Track as TODO');
    await eventually(async () => assert.equal(await window.editor.text(), TEXT.replace('> Look', '> TODO: Look')));
    await eventually(async () =>
      assert.match(await window.page.locator('.part.sidebar').innerText(), /No remarks that read like follow-ups/),
    );
    await choose(window, 'Filter Follow-ups…', 'Open');
  });

  it('tracks a hint, too, that is chosen among several in the list of what is open', async () => {
    const { page, quickInput } = window;
    await window.runCommand('Conference Notes: Show Open Follow-ups');
    await eventually(async () => assert.equal((await quickInput.rows()).length, BY_TALK.length));
    await page.keyboard.press('Alt+S');
    await eventually(async () => assert.match(await quickInput.placeholder(), /^Space selects/));
    const focused = page.locator('.quick-input-widget .monaco-list-row.focused .label-name').first();
    await eventually(async () => {
      if ((await focused.innerText()).includes('Look it up later')) return;
      await page.keyboard.press('ArrowDown');
      throw new Error('The hint has not got the focus.');
    });
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'TODO: Look it up later' }).waitFor();
    if (await quickInput.widget.isVisible()) await quickInput.cancel();
    assert.equal(await window.editor.text(), TEXT.replace('> Look', '> TODO: Look'));
  });

  it('shows the lines around a follow-up to who rests the mouse on it, as the Talks view does', async () => {
    for (const view of [list(window), window.view('Talks')])
      await eventually(async () =>
        assert.match(await view.tooltip('look at cogs'), /Chat in the hallway:\s+Cogs are better\. TODO: look at cogs/),
      );
  });

  it('opens the talk of a follow-up from its row', async () => {
    await list(window).clickButton('try widgets', 'Open Talk on Sched');
    await window.page.locator('.monaco-dialog-box', { hasText: 'https://fooconf2027.sched.com/event/1aBc1' }).waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('opens the link in a follow-up from its row, in both views', async () => {
    await window.editor.goTo(TEXT.split('\n').length);
    await window.page.keyboard.insertText('\n\nTODO: read [the paper](https://example.org/paper).\n');
    for (const view of [list(window), window.view('Talks')]) {
      await view.waitForRow('read the paper.');
      await view.clickButton('read the paper.', 'Open Link');
      await window.page.locator('.monaco-dialog-box', { hasText: 'https://example.org/paper' }).waitFor();
      await window.page.keyboard.press('Escape');
    }
  });

  it('draws nothing again while someone types elsewhere', async () => {
    await window.editor.goTo(1);
    await window.page.waitForTimeout(1000);
    const rows = list(window).tree.locator('.monaco-list-rows');
    await rows.evaluate((element) => {
      element.setAttribute('data-drawn', '0');
      new MutationObserver(() =>
        element.setAttribute('data-drawn', String(Number(element.getAttribute('data-drawn')) + 1)),
      ).observe(element, { childList: true, characterData: true, subtree: true });
    });
    await window.editor.goTo(TEXT.split('\n').indexOf('## Lunch') + 1);
    await window.editor.press('End');
    await window.page.keyboard.type('\n\nSoup.\n', { delay: 20 });
    await window.page.waitForTimeout(1000);
    assert.equal(await rows.getAttribute('data-drawn'), '0');
  });
});

describe('working off what is open, and the markdown preview', () => {
  const shared = sharedWindow(() => OPTIONS);

  it('counts in the status bar what is open in the note, and nothing while someone looks at what has changed', async () => {
    const window = shared();
    const count = window.page.locator('.part.statusbar .statusbar-item:visible', { hasText: /^\s*4\s*$/ });
    await count.waitFor();
    await window.editor.type(' ');
    await window.runCommand('File: Compare Active File with Saved');
    await window.page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
    await count.waitFor({ state: 'detached' });
    await window.runCommand('View: Close Editor');
    await count.waitFor();
  });

  it('goes by the keyboard alone, from the status bar’s count or the palette', async () => {
    const window = shared();
    const { page, quickInput, editor } = window;
    const labels = async (): Promise<readonly string[]> => (await quickInput.rows()).map(({ label }) => label);
    const focused = (): Promise<string> =>
      page.locator('.quick-input-widget .monaco-list-row.focused .label-name').first().innerText();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await eventually(async () => assert.ok((await window.statusBar()).includes('4')));
    await page.locator('.part.statusbar .statusbar-item', { hasText: /^\s*4\s*$/ }).click();
    await eventually(async () => assert.equal((await labels()).length, 5));
    // The link of the talk of the first.
    await eventually(async () => {
      await press('Alt+O');
      await page
        .locator('.monaco-dialog-box', { hasText: 'https://fooconf2027.sched.com/event/1aBc1' })
        .waitFor({ timeout: 2000 });
    });
    await press('Escape');
    await page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
    await press('Escape');
    await quickInput.widget.waitFor({ state: 'hidden' });
    await window.runCommand('Conference Notes: Show Open Follow-ups');
    await eventually(async () =>
      assert.deepEqual(
        (await labels()).map((label) => label.trim()),
        ['try widgets', 'oil them', 'look at cogs', 'eat', 'Look it up later.'],
      ),
    );
    // Preview, done, and on to the next.
    await press('ArrowDown', 'Alt+D');
    await eventually(async () => assert.equal((await labels()).length, 4));
    await eventually(async () => assert.equal(await focused(), 'look at cogs'));
    await press('Alt+C');
    await eventually(async () =>
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'look at cogs'),
    );
    // A hint becomes a follow-up.
    await press('ArrowDown', 'ArrowDown', 'Alt+T');
    await eventually(async () =>
      assert.deepEqual(await labels(), ['try widgets', 'look at cogs', 'Look it up later.', 'eat']),
    );
    // Several at once: the second and the third.
    await eventually(async () => {
      if ((await focused()) === 'try widgets') return;
      await press('ArrowDown');
      throw new Error(`${await focused()} has the focus.`);
    });
    await press('Alt+S');
    await eventually(async () =>
      assert.equal(
        await quickInput.placeholder(),
        'Space selects, Enter marks those selected done and tracks hints as TODO',
      ),
    );
    const boxes = page.locator('.quick-input-widget .monaco-list-row .monaco-checkbox:visible');
    await eventually(async () => assert.equal(await boxes.count(), 4));
    await press('ArrowDown', 'Space', 'ArrowDown', 'Space');
    await eventually(async () =>
      assert.deepEqual(
        await boxes.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-checked'))),
        ['false', 'true', 'true', 'false'],
      ),
    );
    await press('Enter');
    await eventually(async () => assert.deepEqual(await labels(), ['try widgets', 'eat']));
    await quickInput.cancel();
    await page.waitForTimeout(1000);
    const expected = TEXT.replace('[ ] oil', '[x] oil')
      .replace('> Look', '> DONE: Look')
      .replace('TODO: look', 'DONE: look');
    await eventually(async () => assert.equal(await editor.text(), expected));
  });

  it('shows follow-ups, speakers and links as what they are in the preview, on the lines they are on', async () => {
    const window = shared();
    // The preview is of the editor that has the focus.
    await window.editor.goTo(1);
    await window.runCommand('Markdown: Open Preview');
    const preview = await eventually(async (): Promise<Frame> => {
      for (const frame of window.page.frames()) if ((await frame.locator('.cn-marker').count()) > 0) return frame;
      throw new Error('No preview');
    }, 30);
    assert.deepEqual(await preview.locator('.cn-marker').allInnerTexts(), ['TODO', 'DONE', 'TODO', 'TODO']);
    assert.deepEqual(await preview.locator('.cn-done').allInnerTexts(), ['DONE ask Ada']);
    assert.deepEqual(await preview.locator('.cn-speakers').allInnerTexts(), [
      '-\u00a0Ada Lund, Acme & Jo Hart, Umbrella, Inc.',
      '-\u00a0Sam Small, Tiny',
    ]);
    assert.deepEqual(await preview.locator('a.cn-sched').allInnerTexts(), [
      'Open this talk',
      'Open this talk',
      'Open this talk',
    ]);
    const line = await preview.locator('.code-line', { hasText: 'try widgets' }).last().getAttribute('data-line');
    assert.equal(Number(line), TEXT.split('\n').indexOf('TODO: try widgets'));
    assert.notEqual(
      await preview
        .locator('.cn-marker-open')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
      'rgba(0, 0, 0, 0)',
    );
  });
});

function list(window: VSCodeWindow) {
  return window.view('Follow-ups');
}

async function shows(window: VSCodeWindow, rows: readonly string[]): Promise<void> {
  await eventually(async () => assert.deepEqual(await list(window).outline(), rows));
}

async function choose(window: VSCodeWindow, command: string, label: string): Promise<void> {
  await window.runCommand(`Conference Notes: ${command}`);
  await window.quickInput.choose(label);
  await window.quickInput.widget.waitFor({ state: 'hidden' });
}
