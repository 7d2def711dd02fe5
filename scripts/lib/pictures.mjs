/** Pictures of windows, for readers: small files, of the part that matters. */
import { writeFileSync } from 'node:fs';
import UPNG from 'upng-js';

/** So many colours show a window as it is, in a third of the bytes. */
const colours = 256;

/**
 * Write a picture of a page, or of a part of it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} path a PNG file
 * @param {Pick<import('playwright-core').PageScreenshotOptions, 'clip' | 'scale'>} options `clip`: the part; `scale`:
 *   whether it has the pixels of the page or those of the screen
 */
export async function savePicture(page, path, options) {
  const png = await page.screenshot(options);
  const { width, height, ...image } = UPNG.decode(new Uint8Array(png).buffer);
  writeFileSync(path, Buffer.from(UPNG.encode(UPNG.toRGBA8({ width, height, ...image }), width, height, colours)));
  console.log(path);
}

/**
 * Find where parts of a page are, and what is around them.
 *
 * @param {import('playwright-core').Locator} locator
 * @param {{ margin?: number, width?: number, height?: number }} [options] how much of the page to show around it, and
 *   the most of it to show, in pixels
 */
export async function placeOf(locator, { margin = 0, width = Infinity, height = Infinity } = {}) {
  const box = await locator.first().boundingBox();
  if (!box) {
    throw new Error(`${locator} cannot be seen.`);
  }
  return {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y - margin),
    width: Math.min(box.width + 2 * margin, width),
    height: Math.min(box.height + 2 * margin, height),
  };
}
