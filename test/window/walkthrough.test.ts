import assert from 'node:assert/strict';
import { eventually, openWindow, type VSCodeWindow } from './harness.js';
import { OUTLINE, WIDGETS } from './notes.js';

const TITLE = 'Get Started with Conference Notes';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'PRODID:-//Sched.com BarConf 2027//EN',
  'BEGIN:VEVENT',
  'UID:0123456789abcdef0123456789abcdef',
  'SUMMARY:Levers - Bo Lee\\, Qux',
  'DTSTART:20270301T090000Z',
  'DTEND:20270301T100000Z',
  'URL:https://barconf2027.sched.com/event/0123456789abcdef0123456789abcdef',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describe('the walkthrough', () => {
  let window: VSCodeWindow;
  before(async () => {
    window = await openWindow({
      files: { 'widgets.md': WIDGETS, 'bar.ics': CALENDAR },
      settings: { 'files.simpleDialog.enable': true },
      theme: 'Default Dark Modern',
      // Wide enough for the pictures beside the steps.
      size: { width: 1700, height: 900 },
    });
  });
  after(() => window.close());

  it('does not open by itself, is a click away from an empty view, and has nothing ticked', async () => {
    await window.showContainer('Conference Notes');
    await window.welcome();
    assert.equal(await window.page.locator('.tab').count(), 0);
    await window.page.locator('.part.sidebar .welcome-view-content a', { hasText: 'Open Walkthrough' }).click();
    assert.deepEqual(await ticked(window), [false, false, false, false, false, false]);
    const titles = window.page.locator('.gettingStartedContainer .getting-started-step .step-title');
    assert.deepEqual(await titles.allInnerTexts(), [
      'Open a Note',
      'Find Your Way by Talks',
      'Preview a Link',
      'Mark a Follow-up Done',
      'Import a Schedule',
      'Start Notes for a Conference',
    ]);
    const picture = window.page.getByAltText('A markdown note of a conference');
    await picture.waitFor();
    assert.ok(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0));
    assert.match(await picture.evaluate((image: HTMLImageElement) => image.currentSrc), /open-dark\.webp/);
  });

  it('ticks each step when it is done, however that is', async () => {
    await window.openFile('widgets.md');
    const talks = window.view('Talks');
    await eventually(async () => assert.deepEqual(await talks.outline(), OUTLINE));
    await hasTicked(window, [true, false, false, false, false, false]);

    await window.openFile('widgets.md');
    await talks.click('Sprockets for Everyone');
    await hasTicked(window, [true, true, false, false, false, false]);

    await window.openFile('widgets.md');
    await talks.toggleCheckbox('oil them');
    await eventually(async () => assert.ok((await window.editor.text()).includes('- [x] oil them')));
    await hasTicked(window, [true, true, false, true, false, false]);

    await window.openFile('widgets.md');
    await window.editor.hover('https://fooconf2027.sched.com/event/1aBc3', 'Sprockets');
    await window.page.mouse.move(0, 0);
    await hasTicked(window, [true, true, true, true, false, false]);

    await window.runCommand('Conference Notes: Import Schedule (.ics)…');
    await window.quickInput.choose(/From a File…/);
    await window.quickInput.chooseFile(/bar\.ics/);
    await window.waitForNotification(/Imported “BarConf 2027”/);
    await hasTicked(window, [true, true, true, true, true, false]);

    await window.runCommand('Conference Notes: New Notes from Schedule…');
    await window.quickInput.choose(/Whole Schedule/);
    await window.page.locator('.tab.active', { hasText: 'BarConf' }).waitFor();
    await hasTicked(window, [true, true, true, true, true, true]);
  });
});

/** Open the walkthrough from the palette, and wait until just these steps are ticked. */
async function hasTicked(window: VSCodeWindow, expected: readonly boolean[]): Promise<void> {
  await window.runCommand('Welcome: Open Walkthrough...');
  await window.quickInput.choose(TITLE);
  await eventually(async () => assert.deepEqual(await ticked(window), expected));
}

/** Which steps of the walkthrough that is shown are ticked, from the first to the last. */
async function ticked(window: VSCodeWindow): Promise<readonly boolean[]> {
  const boxes = window.page.locator('.gettingStartedContainer .getting-started-step [role=checkbox]');
  await boxes.first().waitFor();
  return boxes.evaluateAll((found) => found.map((box) => box.getAttribute('aria-checked') === 'true'));
}
