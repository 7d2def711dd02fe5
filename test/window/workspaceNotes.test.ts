import assert from 'node:assert/strict';
import { eventually, sharedWindow, type VSCodeWindow } from './harness.js';
import { OTHER, WIDGETS } from './notes.js';

const CONTAINER = 'Conference Notes';
const FILES = { 'widgets.md': WIDGETS, '2027/gopher.md': OTHER, '2027/README.md': '# A project\n\nIt does things.\n' };

describe('notes that are not open, in the Talks view', () => {
  const shared = sharedWindow(() => ({ files: FILES, open: 'widgets.md', settings: { 'conferenceNotes.notes.workspace': true } }));
  let window: VSCodeWindow;
  beforeEach(async () => {
    window = shared();
    await window.showContainer(CONTAINER);
    await talks().waitForRow('Gopher Days');
  });

  const talks = () => window.view('Talks');
  const notes = async (): Promise<readonly string[]> => (await talks().rows())
    .filter(({ level }) => level === 1)
    .map(({ label, description, expanded }) => `${expanded === true ? '▾' : '▸'} ${label}  ${description}`);
  const tabs = (): Promise<readonly string[]> => window.page.locator('.tab[data-resource-name]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-resource-name') ?? ''));

  it('are a closed row each, beside the open note, and count', async () => {
    await eventually(async () => assert.deepEqual(await notes(), ['▸ Gopher Days  2027/gopher.md · 1 open', '▾ widgets  widgets.md · 3 open']));
    await eventually(async () => assert.equal(await window.badge(CONTAINER), '4'));
  });

  it('are opened at the talk that is clicked, ticked off without being opened, and follow their files', async () => {
    await talks().toggle('Gopher Days');
    const followUp = (await talks().rows()).find(({ checked }) => checked === false);
    assert.ok(followUp);
    await talks().toggleCheckbox(followUp.label);
    await eventually(() => assert.notEqual(window.read('2027/gopher.md'), OTHER));
    await eventually(async () => assert.deepEqual(await notes(), ['▾ Gopher Days  2027/gopher.md', '▾ widgets  widgets.md · 3 open']));
    assert.equal((await talks().waitForRow(followUp.label)).checked, true);
    assert.deepEqual(await tabs(), ['widgets.md']);
    assert.equal(await window.badge(CONTAINER), '3');

    // Another program writes the file, as a pull does.
    window.write('2027/gopher.md', OTHER.replace('# Day 1\n', '# Day 1\n\nTODO: book the train\n'));
    await talks().waitForRow('book the train');
    await eventually(async () => assert.deepEqual(await notes(), ['▾ Gopher Days  2027/gopher.md · 2 open', '▾ widgets  widgets.md · 3 open']));

    await talks().click('book the train');
    await eventually(async () => assert.deepEqual(await tabs(), ['widgets.md', 'gopher.md']));
    await eventually(async () => assert.equal((await window.editor.cursor()).line, 7));
  });

  it('are gathered by folder where the settings say so', async () => {
    window.write('.vscode/settings.json', '{ "conferenceNotes.talks.groupByFolder": true }');
    await eventually(async () => assert.deepEqual(await notes(), ['▸ 2027  1 note · 1 open', '▾ widgets  widgets.md · 3 open']));
  });
});
