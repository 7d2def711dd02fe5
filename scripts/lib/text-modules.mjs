/**
 * Lets tests in Node import the lists in `data/` as text, as esbuild does for the bundle.
 *
 * Run as `node --import tsx --import ./scripts/lib/text-modules.mjs …`. As this package's modules are CommonJS to Node,
 * tsx loads them with `require`, whose handlers of file endings are the same in all versions of Node.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { extensions } = createRequire(import.meta.url);
extensions['.txt'] = (module, file) => {
  module.exports = { __esModule: true, default: readFileSync(file, 'utf8') };
};
