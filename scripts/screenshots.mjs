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

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const settings = {
  'editor.minimap.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'files.simpleDialog.enable': true,
};
/** As wide as the README shows them, so that their text can be read there. */
const size = { width: 1100, height: 700 };
/** The most of a window that the picture of a step shows. */
const stepSize = { width: 560, height: 420 };
/** Of the pictures of steps, three pixels are shown as two, whatever the screen. */
const scale = 1.5;

await installDependencies();
mkdirSync(inRoot('media', 'walkthrough'), { recursive: true });
await packAndUnpack();
const { placeOf, savePicture } = await import('./lib/pictures.mjs');
const { tsImport } = await import('tsx/esm/api');
/** @type {typeof import('../test/sched/pages.js')} */
const { FACTS, file, newPage, people, person } = await tsImport('../test/sched/pages.ts', import.meta.url);
/** @type {typeof import('../test/window/harness.js')} */
const { closeAll, openWindow } = await tsImport('../test/window/harness.ts', import.meta.url);
/** @typedef {Awaited<ReturnType<typeof openWindow>>} Window */

/** @type {Record<string, () => Promise<void>>} */
const takes = {
  dark: async () => (await takeTalks('dark')).close(),
  light: async () => takeFollowUps(await takeTalks('light')),
  card: takeCard,
  schedule: takeSchedule,
};
const asked = process.argv.slice(2);
try {
  for (const [name, take] of Object.entries(takes)) {
    if (asked.length === 0 || asked.includes(name)) {
      await take();
    }
  }
} finally {
  await closeAll();
}

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Part */

/**
 * @param {Page} page
 * @param {string} name
 * @param {Part} [clip]
 */
function saveForReadme(page, name, clip) {
  return savePicture(page, inRoot('docs', `screenshot-${name}.png`), { scale: 'css', ...(clip && { clip }) });
}

/**
 * @param {Page} page
 * @param {string} id the step
 * @param {Part} clip
 */
function saveForStep(page, id, clip) {
  return savePicture(page, inRoot('media', 'walkthrough', `${id}.png`), { scale: 'device', clip });
}

/**
 * Take the Talks view beside a note; in light, also for the steps that are about either.
 *
 * @param {keyof typeof themes} name
 * @returns {Promise<Window>}
 */
async function takeTalks(name) {
  const window = await openWindow({ open: basename(mainSample()), theme: themes[name], settings, size, scale });
  await window.showContainer('Conference Notes');
  const talks = window.view('Talks');
  await talks.waitForRow(/./);
  await talks.expandAll();
  await talks.scrollToTop();
  await window.resizeSideBar(400);
  await window.editor.goTo(1);
  await saveForReadme(window.page, name);
  if (name === 'light') {
    const { page } = window;
    await saveForStep(page, 'open', await placeOf(page.locator('.part.editor'), stepSize));
    await saveForStep(page, 'navigate', await placeOf(page.locator('.part.sidebar'), stepSize));
  }
  return window;
}

/**
 * Take the Follow-ups view with some ticked off, beside the note that says so.
 *
 * @param {Window} window one with the Talks view
 */
async function takeFollowUps(window) {
  const { page } = window;
  await page.locator('.pane-header[aria-label^="Talks"]').click();
  const followUps = window.view('Follow-ups');
  await followUps.waitForRow(/./);
  for (const row of [/count how many of our templates/, /put a restore drill/]) {
    await followUps.toggleCheckbox(row);
  }
  await window.editor.goTo(20);
  await page.locator('.codelens-decoration', { hasText: 'Reopen' }).first().waitFor();
  await rest(page);
  await saveForReadme(page, 'follow-ups');
  await saveForStep(page, 'done', await placeOf(page.locator('.part.sidebar'), stepSize));
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

/** Take the card of a talk whose details were loaded, from a page made up for it. */
async function takeCard() {
  // In the web worker host, the browser can be told what to answer.
  const window = await openWindow({
    open: basename(mainSample()),
    web: true,
    theme: themes.light,
    settings: { ...settings, 'conferenceNotes.sched.fetch': 'always' },
    size: { width: 1000, height: 900 },
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
        'Two years ago we built a developer portal that fourteen teams were asked to use, and three did. This is the story of what we deleted, whom we sat next to, and how one good path to production came to be the one people chose by themselves.',
      files: file('Slides', 'https://hosted-files.sched.co/x/slides.pdf', 'pdf'),
      frame: '<iframe src="https://www.youtube.com/embed/AAAAAAAAAAA"></iframe>',
    }),
  );
  const link = 'https://fjordcolocated2025.sched.com/event/2Fc1a';
  await window.editor.hover(link, 'Hall B');
  // Once more, as it is now known at once, in one card.
  await page.mouse.move(0, 0);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  await window.editor.hover(link, 'Hall B');
  const card = await placeOf(page.locator('.monaco-editor .monaco-hover:visible'), { margin: 12 });
  // With the line it is about, and without what else there is to see.
  const withLine = { ...card, y: card.y - 20, height: card.height + 20 };
  await saveForReadme(page, 'card', withLine);
  await saveForStep(page, 'preview', withLine);
  await window.close();
}

/** Take the import of a schedule, and the notes that are started with it. */
async function takeSchedule() {
  const window = await openWindow({ theme: themes.light, settings, size, scale });
  const { page, quickInput } = window;
  await window.runCommand('Conference Notes: Import Schedule (.ics)…');
  await quickInput.rows();
  await rest(page);
  await saveForStep(page, 'schedule', await placeOf(quickInput.widget, { margin: 12 }));
  await quickInput.choose(/From a File…/);
  await quickInput.chooseFile(/fjord-cloud-summit-2025\.ics/);
  await window.waitForNotification(/Imported “Fjord Cloud Summit 2025”/);
  await window.runCommand('Conference Notes: New Notes from Schedule…');
  await quickInput.choose(/Whole Schedule/);
  await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await window.runCommand('Notifications: Clear All Notifications');
  await window.showContainer('Conference Notes');
  const talks = window.view('Talks');
  await talks.waitForRow(/^Day /);
  await talks.scrollToTop();
  await window.resizeSideBar(400);
  await rest(page);
  await saveForReadme(page, 'schedule');
  await saveForStep(page, 'start', await placeOf(page.locator('.part.editor'), stepSize));
  await window.close();
}
