/**
 * `npm test`: install what is missing, build, and run everything there is to check.
 *
 * Options choose parts: `--checks` (lint and types), `--unit`, `--integration` (inside VS Code, with Node), `--web` (the same in a
 * web worker), `--window` (what a user sees). The last line printed is `N passed, N failed`, over all that ran.
 */
import process from 'node:process';
import { build } from './lib/bundle.mjs';
import { ensureHost } from './lib/host.mjs';
import { installDependencies } from './lib/install.mjs';
import { check, layers } from './lib/layers.mjs';

/** @typedef {import('./lib/layers.mjs').Counts} Counts */
/** @typedef {import('./lib/layers.mjs').Layer} Layer */

const asked = process.argv.slice(2);
const unknown = asked.filter((option) => !layers.some((layer) => `--${layer.part}` === option));
if (unknown.length > 0) {
  throw new Error(`There is no ${unknown.join(' ')}; there is ${[...new Set(layers.map((layer) => `--${layer.part}`))].join(' ')}.`);
}

await installDependencies();

/** @type {(Counts & { name: string, seconds: number })[]} */
const results = [];
const isAsked = (/** @type {Layer} */ { part }) => asked.length === 0 || asked.includes(`--${part}`);
if (await measure({ name: 'Build', run: check(() => build()) })) {
  const windows = layers.filter((layer) => isAsked(layer) && layer.part === 'window');
  const others = layers.filter((layer) => isAsked(layer) && layer.part !== 'window');
  if (windows.length > 0 && others.length > 0) {
    // Both would install it, at the same time.
    await ensureHost();
  }
  // Windows mostly wait, so the rest runs beside them. What they say is held back until it cannot get mixed up.
  await Promise.all([runAll(others, false), runAll(windows, others.length > 0)]);
}

console.log('');
results.sort((a, b) => layers.findIndex(({ name }) => name === a.name) - layers.findIndex(({ name }) => name === b.name));
for (const { name, passed, failed, seconds } of results) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
  console.log(`${failed > 0 ? '✘' : '✔'} ${name.padEnd(48)}${counts} ${seconds.toFixed(1).padStart(7)} s`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/**
 * @param {readonly Layer[]} all
 * @param {boolean} beside whether others print meanwhile
 */
async function runAll(all, beside) {
  for (const layer of all) {
    await measure(layer, beside);
  }
}

/**
 * Run a layer and keep its result. One that throws, or that checks nothing, has failed.
 *
 * @param {Pick<Layer, 'name' | 'run'>} layer
 * @param {boolean} [beside] whether others print meanwhile: then what it says is held back until it ends
 * @returns {Promise<boolean>} whether it passed
 */
async function measure({ name, run }, beside = false) {
  const start = performance.now();
  /** @type {string[]} */
  const lines = [];
  const print = beside ? (/** @type {string} */ line) => void lines.push(line) : undefined;
  if (!beside) {
    console.log(`\n── ${name}`);
  }
  /** @type {Counts} */
  let counts;
  /** @type {unknown} */
  let failure;
  try {
    counts = await run(print);
    if (counts.passed + counts.failed === 0) {
      throw new Error('Nothing was tested.');
    }
  } catch (error) {
    failure = error;
    counts = { passed: 0, failed: 1 };
  }
  if (beside) {
    console.log([`\n── ${name}`, ...lines, ''].join('\n'));
  }
  if (failure !== undefined) {
    console.error(failure);
  }
  results.push({ name, ...counts, seconds: (performance.now() - start) / 1000 });
  return counts.failed === 0;
}
