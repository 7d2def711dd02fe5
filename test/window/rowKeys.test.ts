import assert from 'node:assert/strict';
import { eventually, sharedWindow } from './harness.js';
import { WIDGETS } from './notes.js';

describe('a row that has the focus', () => {
  const shared = sharedWindow(() => ({
    files: { 'widgets.md': WIDGETS },
    open: 'widgets.md',
    size: { width: 1280, height: 1100 },
  }));

  const DOWN = ['ArrowDown', 'ArrowDown', 'ArrowDown'];
  for (const [title, before, keys, row, next] of [
    ['Follow-ups', [], ['ControlOrMeta+K', 'ControlOrMeta+Enter'], 'try widgets', 'oil them'],
    ['Talks', DOWN, ['ControlOrMeta+K', 'ControlOrMeta+Enter'], 'try widgets', 'ask Ada'],
    ['Talks', DOWN, ['Space'], 'try widgets', 'ask Ada'],
  ] as const) {
    it(`is ticked by ${keys.join(' ')} in the ${title} view, without being opened, and the next has the focus`, async () => {
      const window = shared();
      const { tree } = window.view(title);
      const focused = (): Promise<string> => tree.locator('.monaco-list-row.focused .label-name').innerText();
      const press = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await window.page.keyboard.press(key);
      };
      await window.showContainer('Conference Notes');
      await window.view(title).waitForRow(row);
      await window.editor.goTo(1);
      await window.runCommand(`Conference Notes: Focus on ${title} View`);
      // A view that is drawn anew meanwhile has to be gone through again.
      await eventually(async () => {
        await window.view(title).scrollToTop();
        await press(...before);
        await eventually(async () => assert.equal(await focused(), row), 2);
      });
      await press(...keys);
      await eventually(async () => assert.equal(await focused(), next));
      // Reading the text moves the cursor, so what the keys do has to be done by then.
      await window.page.locator('.view-line', { hasText: /DONE:\s*try/ }).waitFor();
      assert.equal((await window.editor.cursor()).line, 1);
      assert.equal(await window.editor.text(), WIDGETS.replace('TODO: try', 'DONE: try'));
    });
  }

  it('is opened and closed by Space where it has no box', async () => {
    const window = shared();
    const talks = window.view('Talks');
    await window.showContainer('Conference Notes');
    await talks.waitForRow('Widgets at Scale');
    await window.runCommand('Conference Notes: Focus on Talks View');
    await talks.scrollToTop();
    const isOpen = async (): Promise<boolean | undefined> => (await talks.waitForRow('Monday')).expanded;
    const before = await isOpen();
    await window.page.keyboard.press('Space');
    await eventually(async () => assert.equal(await isOpen(), before === false));
    await window.page.keyboard.press('Space');
    await eventually(async () => assert.equal(await isOpen(), before));
  });
});
