import assert from 'node:assert/strict';
import { eventually, sharedWindow } from './harness.js';
import { WIDGETS } from './notes.js';

describe('a row that has the focus', () => {
  const shared = sharedWindow(() => ({
    files: { 'widgets.md': WIDGETS },
    open: 'widgets.md',
    size: { width: 1280, height: 1100 },
  }));

  for (const [title, before, row, next] of [
    ['Follow-ups', [], 'try widgets', 'oil them'],
    ['Talks', ['ArrowDown', 'ArrowDown', 'ArrowDown'], 'try widgets', 'ask Ada'],
  ] as const) {
    it(`is ticked by its keys in the ${title} view, without being opened, and the next has the focus`, async () => {
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
      await window.view(title).scrollToTop();
      await press(...before);
      await eventually(async () => assert.equal(await focused(), row));
      await press('ControlOrMeta+K', 'ControlOrMeta+Enter');
      await eventually(async () => assert.equal(await focused(), next));
      await eventually(async () => assert.equal(await window.editor.text(), WIDGETS.replace('TODO: try', 'DONE: try')));
      assert.equal((await window.editor.cursor()).line, 1);
    });
  }
});
