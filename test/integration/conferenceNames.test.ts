import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/vscode/host/contributions.js';
import { cardAt, closeEverything, openNote, shown, writeFile } from './support.js';

/** What a user reads for a conference's host, in the extension as it is shipped: an earlier build had lost most of it. */
const NAMES = [
  // By name.
  ['colocatedeventseu2024', 'CNCF-Hosted Co-Located Events Europe 2024'],
  ['rstudioconf2022', 'rstudio::conf 2022'],
  ['osseu19', 'Open Source Summit + Embedded Linux Conference Europe 2019'],
  ['kcs2018', 'Kubernetes Contributor Summit (Seattle, Dec 2018)'],
  // By series, region and year.
  ['kccnceu2024', 'KubeCon + CloudNativeCon Europe 2024'],
  ['kvmforum2027', 'KVM Forum 2027'],
  ['ossjapan2027', 'Open Source Summit Japan 2027'],
  ['wasmcon24', 'WasmCon 2024'],
  // Not known: no more than the host says.
  ['io', 'Io'],
  ['kn2024', 'Kn 2024'],
  ['fooconf2027', 'Fooconf 2027'],
] as const;

describe('the name of a conference', () => {
  afterEach(closeEverything);

  for (const [label, name] of NAMES) {
    it(`is “${name}” in the card of a link to ${label}.sched.com`, async () => {
      const { document } = await openNote(
        `# Tuesday\n\n## Widgets\n\nhttps://${label}.sched.com/event/1AbC1/widgets\n`,
      );
      const lines = shown(await cardAt(document, 4, 20)).split('\n');
      const line = lines.find((each) => each.startsWith('$(calendar)'));
      assert.equal(line?.replaceAll('\\', '').trim(), `$(calendar) ${name} · Tuesday`);
    });
  }

  it('is that of a schedule whose feed has no name', async () => {
    const id = '0123456789abcdef0123456789abcde1';
    const file = await writeFile('nameless.ics', feed(`https://kccnceu2024.sched.com/event/${id}`, id));
    const imported = await vscode.commands.executeCommand(Commands.importSchedule, { source: file.toString() });
    assert.deepEqual(imported, {
      kind: 'imported',
      name: 'KubeCon + CloudNativeCon Europe 2024',
      events: 1,
      skipped: 0,
      changed: 0,
    });
  });
});

function feed(url: string, uid: string): string {
  const event = [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'SUMMARY:Widgets at Scale',
    'DTSTART:20240320T120000Z',
    'DTEND:20240320T130000Z',
    `URL:${url}`,
    'END:VEVENT',
  ];
  return ['BEGIN:VCALENDAR', 'PRODID:-//Example//EN', ...event, 'END:VCALENDAR', ''].join('\r\n');
}
