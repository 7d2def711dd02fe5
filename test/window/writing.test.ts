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
