/** `npm run screenshots`: take the pictures for the README from a real window, `docs/screenshot-light.png` and `-dark.png`. */
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from './lib/bundle.mjs';
import { installDependencies } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { mainSample } from './lib/workspace.mjs';

const settings = { 'editor.minimap.enabled': false };
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

await installDependencies();
await build();
mkdirSync(inRoot('docs'), { recursive: true });
const { tsImport } = await import('tsx/esm/api');
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
} finally {
  await closeAll();
}
