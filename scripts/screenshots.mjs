/** `npm run screenshots`: take the pictures for the README from real windows, into `docs/`. */
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { installDependencies } from './lib/install.mjs';
import { packAndUnpack } from './lib/pack.mjs';
import { inRoot } from './lib/paths.mjs';
import { mainSample } from './lib/workspace.mjs';

const settings = { 'editor.minimap.enabled': false };
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

await installDependencies();
await packAndUnpack();
mkdirSync(inRoot('docs'), { recursive: true });
const { tsImport } = await import('tsx/esm/api');
/** @type {typeof import('../test/sched/pages.js')} */
const { FACTS, file, newPage, people, person } = await tsImport('../test/sched/pages.ts', import.meta.url);
/** @type {typeof import('../test/window/harness.js')} */
const { closeAll, openWindow } = await tsImport('../test/window/harness.ts', import.meta.url);
try {
  for (const [name, theme] of Object.entries(themes)) {
    const window = await openWindow({ open: basename(mainSample()), theme, settings });
    await window.showContainer('Conference Notes');
    const talks = window.view('Talks');
    await talks.waitForRow(/./);
    await talks.expandAll();
    await talks.scrollToTop();
    await window.resizeSideBar(430);
    await window.editor.goTo(1);
    const path = inRoot('docs', `screenshot-${name}.png`);
    await window.page.screenshot({ path });
    console.log(path);
    await window.close();
  }
  await takeCard(inRoot('docs', 'screenshot-card.png'));
} finally {
  await closeAll();
}

/**
 * Take the card of a talk whose details were loaded, from a page made up for it.
 *
 * @param {string} path
 */
async function takeCard(path) {
  // In the web worker host, the browser can be told what to answer.
  const window = await openWindow({
    open: basename(mainSample()),
    web: true,
    theme: themes.light,
    settings: { ...settings, 'conferenceNotes.sched.fetch': 'always' },
    size: { width: 1000, height: 900 },
  });
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
  await window.page.mouse.move(0, 0);
  await window.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  await window.editor.hover(link, 'Hall B');
  const box = await window.page.locator('.monaco-editor .monaco-hover:visible').first().boundingBox();
  if (!box) throw new Error('There is no card.');
  // With the line it is about, and without what else there is to see.
  await window.page.screenshot({
    path,
    clip: { x: box.x - 12, y: box.y - 32, width: box.width + 24, height: box.height + 44 },
  });
  console.log(path);
  await window.close();
}
