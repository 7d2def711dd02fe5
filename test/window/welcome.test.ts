import assert from 'node:assert/strict';
import { eventually, openWindow, type VSCodeWindow } from './harness.js';
import { WIDGETS } from './notes.js';

const settings = { 'conferenceNotes.notes.workspace': true };

describe('an empty Talks view', () => {
  let window: VSCodeWindow;
  afterEach(() => window.close());

  it('says that there is no markdown, until there is', async () => {
    window = await openWindow({ files: { 'data.txt': 'x' }, settings });
    await window.showContainer('Conference Notes');
    await says(window, /There is no markdown in the workspace/);
    assert.doesNotMatch(
      await window.welcome(),
      /none of it reads|not opened a folder|restricted mode|are left out, as/,
    );
    window.write('widgets.md', WIDGETS);
    await window.view('Talks').waitForRow(/^Day Monday/);
  });

  it('says that no markdown reads as conference notes, what helps, and what restricted mode leaves out', async () => {
    window = await openWindow({ files: { 'README.md': '# Foo\n\nA library.\n' }, settings, trusted: false });
    await window.showContainer('Conference Notes');
    await says(window, /none of it reads as conference notes.*Treat as Conference Note/);
    await says(window, /restricted mode: nothing is loaded from sched\.com/);
    assert.doesNotMatch(await window.welcome(), /There is no markdown/);
    await window.openFile('README.md');
    await says(window, /The markdown you are in does not look like conference notes/);
    assert.doesNotMatch(await window.welcome(), /none of it reads as conference notes/);
    await window.page.locator('.welcome-view-content .monaco-button', { hasText: 'Explain How This Is Read' }).click();
    await window.page.locator('.monaco-dialog-box, .notification-toast').first().waitFor();
  });

  it('leads to a folder where none is open', async () => {
    window = await openWindow({ files: {} });
    await window.page.goto(window.server.windowUrl({}));
    await window.showContainer('Conference Notes');
    await says(window, /You have not opened a folder yet/);
    assert.doesNotMatch(await window.welcome(), /There is no markdown|as the settings say/);
  });
});

async function says(window: VSCodeWindow, text: RegExp): Promise<void> {
  await eventually(async () => assert.match((await window.welcome()).replaceAll('\n', ' '), text));
}
