import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { mainSample } from '../../scripts/lib/workspace.mjs';
import { openWindow } from './harness.js';

const note = basename(mainSample());

for (const host of ['Node', 'web worker']) {
  describe(`a window with the ${host} extension host`, () => {
    it('opens a sample note and activates the extension', async () => {
      const window = await openWindow({ open: note, web: host === 'web worker' });
      assert.equal(await window.editor.title(), note);
      assert.equal(await window.editor.text(), window.read(note));
      assert.ok((await window.activationTime()) >= 0);
      await window.close();
    });
  });
}

describe('a window in restricted mode', () => {
  it('says so', async () => {
    const window = await openWindow({ open: note, trusted: false });
    await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await window.close();
  });
});
