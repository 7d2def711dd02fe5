import assert from 'node:assert/strict';
import { eventually, sharedWindow, type VSCodeWindow, type WindowOptions } from './harness.js';
import { WIDGETS } from './notes.js';

const TRAINS = `---
title: Train Days
---

# Saturday

## Couplings - Ines Weiche, Gleis

- [ ] oil the couplings

- [ ] count the buffers

- [x] ~~wave~~ ✅ 2027-03-01
`;
const OPTIONS: WindowOptions = {
  files: { 'widgets.md': WIDGETS, 'trains.md': TRAINS },
  open: 'widgets.md',
  size: { width: 1280, height: 1100 },
  settings: { 'conferenceNotes.notes.workspace': true },
};

describe('a follow-up of a note that is not in front', () => {
  const shared = sharedWindow(() => OPTIONS);
  let window: VSCodeWindow;
  beforeEach(async () => {
    window = shared();
    await window.showContainer('Conference Notes');
    await list().waitForRow('oil the couplings');
  });
  const list = () => window.view('Follow-ups');
  const trains = (text: string): Promise<void> => eventually(() => assert.equal(window.read('trains.md'), text));
  const isListed = async (label: string): Promise<boolean> =>
    (await list().rows()).some((row) => row.label === label && row.checked === false);

  it('is told of when its box is ticked, and comes back by Undo while the message is there', async () => {
    await list().toggleCheckbox('oil the couplings');
    await window.waitForNotification('Marked done in “trains.md”.');
    await trains(TRAINS.replace('[ ] oil', '[x] oil'));
    await window.clickNotification('Undo');
    await trains(TRAINS);
    await eventually(async () => assert.ok(await isListed('oil the couplings')));
  });

  it('is counted on the icon, unless a setting says otherwise', async () => {
    const badge = async (): Promise<string> =>
      (await window.page.locator('.part.activitybar .badge[aria-label^="Conference Notes"]').count()) > 0
        ? window.badge('Conference Notes')
        : '';
    await eventually(async () => assert.equal(await badge(), '5'));
    for (const [counts, shown] of [
      ['currentNote', '3'],
      ['off', ''],
      ['all', '5'],
    ] as const) {
      window.write('.vscode/settings.json', JSON.stringify({ 'conferenceNotes.followUps.badge': counts }));
      await eventually(async () => assert.equal(await badge(), shown));
    }
  });

  it('is asked for where the cursor is on none, shown, and named once it is done', async () => {
    await window.editor.goTo(1);
    await window.runCommand('Conference Notes: Mark Follow-up Done');
    await eventually(async () =>
      assert.equal(await window.quickInput.placeholder(), 'Search by follow-up, talk or day. Enter marks it done'),
    );
    assert.match(await window.quickInput.widget.innerText(), /Mark Which Follow-up Done\?/);
    await window.quickInput.fill('buffers');
    await eventually(async () => assert.equal(await window.editor.title(), 'trains.md'));
    await window.page.keyboard.press('Enter');
    await window.waitForNotification('Marked done in “trains.md”: count the buffers');
    await trains(TRAINS.replace('[ ] count', '[x] count'));
    await eventually(async () => assert.equal(await window.editor.title(), 'widgets.md'));
    await window.clickNotification('Undo');
    await trains(TRAINS);
  });
});
