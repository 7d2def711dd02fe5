/**
 * `npm test`: install what is missing, build, and run everything there is to check.
 *
 * Options choose parts: `--checks` (lint and types), `--unit`, `--integration` (inside VS Code, with Node), `--web` (the same in a
 * web worker), `--window` (what a user sees). The last line printed is `N passed, N failed`, over all that ran.
 */
import process from 'node:process';
import { build } from './lib/bundle.mjs';
import { installDependencies } from './lib/install.mjs';
import { check, layers } from './lib/layers.mjs';

/** @typedef {import('./lib/layers.mjs').Counts} Counts */

const asked = process.argv.slice(2);
const unknown = asked.filter((option) => !layers.some((layer) => `--${layer.part}` === option));
if (unknown.length > 0) {
  throw new Error(`There is no ${unknown.join(' ')}; there is ${[...new Set(layers.map((layer) => `--${layer.part}`))].join(' ')}.`);
}

await installDependencies();

/** @type {(Counts & { name: string, seconds: number })[]} */
const results = [];
if (await measure('Build', check(build))) {
  for (const layer of layers.filter(({ part }) => asked.length === 0 || asked.includes(`--${part}`))) {
    await measure(layer.name, layer.run);
  }
}

console.log('');
for (const { name, passed, failed, seconds } of results) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
  console.log(`${failed > 0 ? '✘' : '✔'} ${name.padEnd(48)}${counts} ${seconds.toFixed(1).padStart(7)} s`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/**
 * Run a layer and keep its result. One that throws, or that checks nothing, has failed.
 *
 * @param {string} name
 * @param {() => Promise<Counts>} run
 * @returns {Promise<boolean>} whether it passed
 */
async function measure(name, run) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = await run();
    if (counts.passed + counts.failed === 0) {
      throw new Error('Nothing was tested.');
    }
  } catch (error) {
    console.error(error);
    counts = { passed: 0, failed: 1 };
  }
  results.push({ name, ...counts, seconds: (performance.now() - start) / 1000 });
  return counts.failed === 0;
}
