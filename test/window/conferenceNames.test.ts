import assert from 'node:assert/strict';
import { newPage } from '../sched/pages.js';
import { eventually, openWindow, type VSCodeWindow } from './harness.js';

const COLOCATED = 'https://colocatedeventseu2024.sched.com/event/1AbC1';
const KUBECON = 'https://kccnceu2024.sched.com/event/1AbC2';
const COLOCATED_NAME = 'CNCF-Hosted Co-Located Events Europe 2024';
const KUBECON_NAME = 'KubeCon + CloudNativeCon Europe 2024';

const NOTE = `# Tuesday

## Widgets at Scale - Ada Lund, Acme

${COLOCATED}/widgets-at-scale-ada-lund-acme

## Gadgets for Everyone - Sam Small, Tiny

${KUBECON}/gadgets-for-everyone-sam-small-tiny
`;

/** What is looked up in tables has to be found in the extension as it is shipped, wherever it shows. */
describe('the name of a conference', () => {
  let window: VSCodeWindow;
  before(async () => {
    window = await openWindow({
      files: { 'names.md': NOTE },
      open: 'names.md',
      web: true,
      size: { width: 1280, height: 1000 },
      settings: { 'conferenceNotes.sched.fetch': 'always' },
    });
    await window.playSched(() => newPage());
  });
  after(() => window.close());

  for (const [link, name] of [
    [COLOCATED, COLOCATED_NAME],
    [KUBECON, KUBECON_NAME],
  ] as const) {
    it(`is in the card of a link: ${name}`, async () => {
      assert.ok((await window.editor.hover(link, 'Tuesday')).replaceAll('\u00a0', ' ').includes(name));
    });
  }

  it('is in the card of a row in the tree', async () => {
    await window.showContainer('Conference Notes');
    const talks = window.view('Talks');
    // The card is made when someone wants to see it, and a tooltip that is on its way says so first.
    const says = (row: string, name: string): Promise<void> =>
      eventually(async () => assert.ok((await talks.tooltip(row)).replaceAll('\u00a0', ' ').includes(name)));
    await says('Widgets at Scale', COLOCATED_NAME);
    await says('Gadgets for Everyone', KUBECON_NAME);
  });

  it('is offered by Import Schedule', async () => {
    await window.runCommand('Conference Notes: Import Schedule (.ics)…');
    const labels = await eventually(async () => {
      const rows = await window.quickInput.rows();
      assert.ok(rows.length > 1);
      return rows.map(({ label }) => label).join('\n');
    });
    await window.quickInput.cancel();
    for (const name of [COLOCATED_NAME, KUBECON_NAME]) assert.ok(labels.includes(name), labels);
  });

  it('is on the page of a talk’s details', async () => {
    await window.editor.goTo(9);
    await window.runCommand('Conference Notes: Show Talk Details');
    const page = window.webview.locator('main');
    await eventually(async () => assert.ok((await page.innerText()).includes(KUBECON_NAME)));
  });
});
