/**
 * `npm run screenshots`: take the pictures of the README and the walkthrough from real windows. Words choose some of
 * them, as in `npm run screenshots -- card schedule`.
 */
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { installDependencies } from './lib/install.mjs';
import { packAndUnpack } from './lib/pack.mjs';
import { inRoot } from './lib/paths.mjs';
import { mainSample } from './lib/workspace.mjs';

/** @type {Record<Theme, string>} */
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const settings = {
  'editor.minimap.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'files.simpleDialog.enable': true,
  // The mouse is left where it clicked.
  'workbench.hover.delay': 60_000,
};
/** As wide as the README shows them, so that their text can be read there; and of a height that cuts no row. */
const size = { width: 1100, height: 680 };
/** Steps are shown in half a window, so their pictures are of a narrower one. */
const stepWindow = { width: 930, height: 700 };
/** The most of its editor and of its side bar that such a picture shows. */
const stepEditor = { width: 480, height: 380, lines: '.view-line' };
const stepSideBar = { width: 480, height: 380, lines: '.monaco-list-row' };
/** Of the pictures of steps, three pixels are shown as two, whatever the screen. */
const scale = 1.5;

await installDependencies();
mkdirSync(inRoot('media', 'walkthrough'), { recursive: true });
await packAndUnpack();
const { placeOf, takePicture, writePictures } = await import('./lib/pictures.mjs');
const { tsImport } = await import('tsx/esm/api');
/** @type {typeof import('../test/sched/pages.js')} */
const { FACTS, file, newPage, people, person } = await tsImport('../test/sched/pages.ts', import.meta.url);
/** @type {typeof import('../test/window/harness.js')} */
const { closeAll, openWindow } = await tsImport('../test/window/harness.ts', import.meta.url);
/** @typedef {'light' | 'dark'} Theme */

/** @type {Record<string, (theme: Theme) => Promise<void>>} */
const takes = { talks: takeTalks, card: takeCard, schedule: takeSchedule };
const asked = process.argv.slice(2);
try {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    for (const [name, take] of Object.entries(takes)) {
      if (asked.length === 0 || asked.includes(name)) {
        await take(theme);
      }
    }
  }
  await writePictures();
} finally {
  await closeAll();
}

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Part */

/**
 * @param {Page} page
 * @param {string} name
 * @param {Theme} theme
 * @param {Part} [clip]
 */
function saveForReadme(page, name, theme, clip) {
  return takePicture(page, inRoot('docs', `screenshot-${name}-${theme}.webp`), {
    scale: 'css',
    ...(clip && { clip }),
  });
}

/**
 * @param {Page} page
 * @param {string} id the step
 * @param {Theme} theme
 * @param {Part} clip
 */
function saveForStep(page, id, theme, clip) {
  return takePicture(page, inRoot('media', 'walkthrough', `${id}-${theme}.webp`), { scale: 'device', clip });
}

/**
 * Take the Talks view beside a note, and then the Follow-ups view with some ticked off, beside the note that says so.
 *
 * @param {Theme} theme
 */
async function takeTalks(theme) {
  const window = await openWindow({ open: basename(mainSample()), theme: themes[theme], settings, size, scale });
  const { page } = window;
  await window.showContainer('Conference Notes');
  const talks = window.view('Talks');
  await talks.waitForRow(/./);
  await talks.expandAll();
  await talks.scrollToTop();
  await window.resizeSideBar(400);
  await window.editor.goTo(1);
  await saveForReadme(page, 'talks', theme);
  await page.setViewportSize(stepWindow);
  await saveForStep(page, 'open', theme, await placeOf(page.locator('.part.editor'), stepEditor));
  await saveForStep(page, 'navigate', theme, await placeOf(page.locator('.part.sidebar'), stepSideBar));

  await page.setViewportSize(size);
  await page.locator('.pane-header[aria-label^="Talks"]').click();
  const followUps = window.view('Follow-ups');
  await followUps.waitForRow(/./);
  for (const row of [/count how many of our templates/, /put a restore drill/]) {
    await followUps.toggleCheckbox(row);
  }
  await window.editor.goTo(20);
  await page.locator('.codelens-decoration', { hasText: 'Reopen' }).first().waitFor();
  await rest(page);
  await saveForReadme(page, 'follow-ups', theme);
  await saveForStep(page, 'done', theme, await placeOf(page.locator('.part.sidebar'), stepSideBar));
  await window.close();
}

/**
 * Move the mouse to where nothing is, and wait until what it had brought up is gone.
 *
 * @param {Page} page
 */
async function rest(page) {
  const { width, height } = page.viewportSize() ?? size;
  await page.mouse.move(width / 2, height - 1);
  await page.locator('.workbench-hover:visible, .notification-toast:visible').first().waitFor({ state: 'detached' });
}

/**
 * Take the card and the page of a talk whose details were loaded, from a page made up for it.
 *
 * @param {Theme} theme
 */
async function takeCard(theme) {
  // In the web worker host, the browser can be told what to answer.
  const window = await openWindow({
    open: basename(mainSample()),
    web: true,
    theme: themes[theme],
    settings: { ...settings, 'conferenceNotes.sched.fetch': 'always' },
    // So high that VS Code shows all of the card.
    size: { width: 1000, height: 1700 },
    scale,
  });
  const { page } = window;
  const speakers = people(person('Maren Solvik', 'Platform Lead, Tidewater Bank'));
  await window.playSched(() =>
    newPage({
      ...FACTS,
      people: `<strong>Speakers</strong> ${speakers}`,
      when: 'Tuesday May 20, 2025 13:15 - 13:50',
      zone: 'CEST',
      room: 'Hall B',
      type: 'Platform Day',
      description:
        'Two years ago we built a developer portal that fourteen teams were asked to use, and three did. This is the story of what we deleted, and whom we sat next to.',
      files: file('Slides', 'https://hosted-files.sched.co/x/slides.pdf', 'pdf'),
      frame: '<iframe src="https://www.youtube.com/embed/AAAAAAAAAAA"></iframe>',
    }),
  );
  const link = 'https://fjordcolocated2025.sched.com/event/2Fc1a';
  await window.editor.hover(link, 'Hall B');
  // Once more, as it is now known at once, in one card; and with the cursor elsewhere.
  await page.mouse.move(0, 0);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  await window.editor.goTo(10);
  await window.editor.hover(link, 'Hall B');
  const card = await placeOf(page.locator('.monaco-editor .monaco-hover:visible'), { margin: 4 });
  // With the line it is about, and without what else there is to see.
  const withLine = { ...card, y: card.y - 20, height: card.height + 20 };
  await saveForReadme(page, 'card', theme, withLine);
  await saveForStep(page, 'preview', theme, withLine);

  await rest(page);
  await page.setViewportSize(size);
  await page.keyboard.press('ControlOrMeta+B');
  await window.runCommand('Conference Notes: Show Talk Details');
  await window.webview.getByText('Hall B').first().waitFor();
  // This host misses extensions of its own, and says so.
  await window.runCommand('Notifications: Clear All Notifications');
  await rest(page);
  // Titles that are cut off show for a moment how to scroll to the rest.
  await page.locator('.title .scrollbar.visible').first().waitFor({ state: 'detached' });
  await saveForReadme(page, 'page', theme);
  await window.close();
}

/**
 * Take the import of a schedule, and the notes that are started with it.
 *
 * @param {Theme} theme
 */
async function takeSchedule(theme) {
  const window = await openWindow({ theme: themes[theme], settings, size, scale });
  const { page, quickInput } = window;
  await window.runCommand('Conference Notes: Import Schedule (.ics)…');
  await quickInput.rows();
  await rest(page);
  await saveForStep(page, 'schedule', theme, await placeOf(quickInput.widget));
  await quickInput.choose(/From a File…/);
  await quickInput.chooseFile(/fjord-cloud-summit-2025\.ics/);
  await window.waitForNotification(/“Fjord Cloud Summit 2025”/);
  await window.runCommand('Conference Notes: New Notes from Schedule…');
  await quickInput.choose(/Whole Schedule/);
  await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await window.runCommand('Notifications: Clear All Notifications');
  await window.showContainer('Conference Notes');
  const talks = window.view('Talks');
  await talks.waitForRow(/^Day /);
  // There is nothing to do yet.
  await page.locator('.pane-header[aria-label^="Follow-ups"]').click();
  await talks.scrollToTop();
  await window.resizeSideBar(400);
  await window.editor.focus();
  await rest(page);
  await saveForReadme(page, 'schedule', theme);
  await page.setViewportSize(stepWindow);
  await saveForStep(page, 'start', theme, await placeOf(page.locator('.part.editor'), stepEditor));
  await window.close();
}
