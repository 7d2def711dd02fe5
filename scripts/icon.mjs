/** `npm run icon`: draw `media/icon.svg` into `media/icon.png`, as extensions cannot have an SVG as their icon. */
import { readFileSync } from 'node:fs';
import { launchBrowser } from './lib/browser.mjs';
import { installDependencies } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';

/** The width and height of the icon in pixels: twice of what the Marketplace shows, for screens with small pixels. */
const size = 256;

await installDependencies();
const svg = readFileSync(inRoot('media', 'icon.svg'), 'utf8');
const path = inRoot('media', 'icon.png');
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path, omitBackground: true });
} finally {
  await browser.close();
}
console.log(path);
