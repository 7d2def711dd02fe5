/** Pictures of windows, for readers: small files, of the part that matters. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import encode, { init } from '@jsquash/webp/encode.js';
import { PNG } from 'pngjs';

const encoder = createRequire(import.meta.url).resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm');
/** As small as it gets, with every line sharp: colours may change by so little that nobody sees it. */
const options = { lossless: 1, near_lossless: 40, quality: 100, method: 6 };

/** @type {{ path: string, png: Buffer }[]} */
const taken = [];

/**
 * Take a picture of a page, or of a part of it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} path a WebP file, that `writePictures` writes
 * @param {Pick<import('playwright-core').PageScreenshotOptions, 'clip' | 'scale'>} what `clip`: the part; `scale`:
 *   whether it has the pixels of the page or those of the screen
 */
export async function takePicture(page, path, what) {
  taken.push({ path, png: await page.screenshot({ animations: 'disabled', ...what }) });
}

/** Write the pictures that were taken, in the end: while one is encoded, a window may change. */
export async function writePictures() {
  // In Node, the encoder does not find its own file.
  await init({ wasmBinary: readFileSync(encoder) });
  for (const { path, png } of taken) {
    const { width, height, data } = PNG.sync.read(png);
    const pixels = { width, height, data: new Uint8ClampedArray(data), colorSpace: /** @type {const} */ ('srgb') };
    writeFileSync(path, Buffer.from(await encode(pixels, options)));
    console.log(path);
  }
}

/**
 * Find where parts of a page are, and what is around them.
 *
 * @param {import('playwright-core').Locator} locator
 * @param {{ margin?: number, width?: number, height?: number, lines?: string }} [options] how much of the page to show
 *   around it, and the most of it to show, in pixels; `lines` is a selector of what is not to be cut at the bottom
 */
export async function placeOf(locator, { margin = 0, width = Infinity, height = Infinity, lines } = {}) {
  const box = await locator.first().boundingBox();
  if (!box) {
    throw new Error(`${locator} cannot be seen.`);
  }
  const bottoms =
    lines === undefined
      ? []
      : await locator.locator(lines).evaluateAll((all) => all.map((line) => line.getBoundingClientRect().bottom));
  const whole = bottoms.map((bottom) => bottom - box.y).filter((bottom) => bottom <= height);
  return {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y - margin),
    width: Math.min(box.width + 2 * margin, width),
    height: Math.min(box.height + 2 * margin, height, ...(whole.length > 0 ? [Math.max(...whole)] : [])),
  };
}
