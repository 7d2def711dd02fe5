/**
 * Lets tests in Node import the lists in `data/` as text, as esbuild does for the bundle.
 *
 * Run as `node --import tsx/esm --import ./scripts/lib/text-modules.mjs …`. Node loads this module a second time, in the
 * thread that loads modules, and calls `load` there.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  register(import.meta.url);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.txt')) {
    return nextLoad(url, context);
  }
  const text = await readFile(new URL(url), 'utf8');
  return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
}
