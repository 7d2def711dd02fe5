/**
 * `npm test`: install what is missing, build and pack the extension, and run everything there is to check on what is in
 * the package.
 *
 * Options choose parts: `--checks` (form, types, imports, packages), `--unit` (examples in plain Node), `--properties`
 * (generated inputs in plain Node; with `--unit`, also what of the code was run), `--integration` (inside VS Code, with
 * Node), `--web` (the same in a web worker), `--window` (what a user sees). The last line printed is `N passed, N failed`, over all
 * that ran.
 */
import process from 'node:process';
import { inspect, stripVTControlCharacters } from 'node:util';
import { findChromium } from './lib/browser.mjs';
import { ensureHost } from './lib/host.mjs';
import { installDependencies } from './lib/install.mjs';
import { check, coverage, layers, startCoverage } from './lib/layers.mjs';
import { packAndUnpack } from './lib/pack.mjs';

/** @typedef {import('./lib/layers.mjs').Counts} Counts */
/** @typedef {import('./lib/layers.mjs').Layer} Layer */

const asked = process.argv.slice(2);
const unknown = asked.filter((option) => !layers.some((layer) => `--${layer.part}` === option));
if (unknown.length > 0) {
  throw new Error(
    `There is no ${unknown.join(' ')}; there is ${[...new Set(layers.map((layer) => `--${layer.part}`))].join(' ')}.`,
  );
}

// What the layers say goes through here, so that they see no terminal.
if (process.stdout.isTTY && !process.env.NO_COLOR) {
  process.env.FORCE_COLOR ??= '1';
}
await installDependencies();

/**
 * What is said beside a layer that prints as it goes, until that ends.
 *
 * @type {string[]}
 */
const held = [];
/** @type {(Counts & { name: string, seconds: number, lines: string[] })[]} */
const results = [];
const isAsked = (/** @type {Pick<Layer, 'part'>} */ { part }) => asked.length === 0 || asked.includes(`--${part}`);
if (await measure({ name: 'Build, pack and unpack', run: check(() => packAndUnpack()) })) {
  const queue = layers.filter(isAsked).sort((a, b) => b.seconds - a.seconds);
  if (queue.length > 1 && queue.some(({ part }) => part === 'window')) {
    // Its process would install and unpack the same, at the same time.
    await ensureHost();
    await findChromium();
  }
  startCoverage();
  // Two at once, as much of the time is spent waiting, and the longest first, so that both end at about the same time.
  // Three only get in each other's way.
  await Promise.all([runFrom(queue, true), runFrom(queue, false)]);
  release();
  const isWhole = ['unit', 'properties'].every((part) => isAsked({ part }));
  if (isWhole) {
    await measure(coverage);
  }
}

const order = [...layers, coverage].map(({ name }) => name);
results.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
for (const { name, lines } of results.filter((result) => result.failed > 0)) {
  console.log(`\n── Failed: ${name}`);
  failuresIn(lines).forEach((line) => console.log(line));
}
console.log('');
for (const { name, passed, failed, retried = 0, seconds } of results) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
  const again = retried > 0 ? `  ${retried} tried again` : '';
  console.log(`${failed > 0 ? '✘' : '✔'} ${name.padEnd(48)}${counts} ${seconds.toFixed(1).padStart(7)} s${again}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/**
 * Run what is next until nothing is left.
 *
 * @param {Layer[]} queue
 * @param {boolean} isSaid whether it is said as it goes; if not, when it has ended and nothing else is being said
 */
async function runFrom(queue, isSaid) {
  for (let layer = queue.shift(); layer; layer = queue.shift()) {
    if (isSaid) {
      await measure(layer);
      release();
    } else {
      /** @type {string[]} */
      const lines = [];
      await measure(layer, (line) => void lines.push(line));
      held.push(...lines);
    }
  }
}

function release() {
  held.splice(0).forEach((line) => console.log(line));
}

/**
 * What a layer said of its failures, to be read where its whole output is not at hand: mocha's list of them, which ends
 * what mocha says, or else the last lines.
 *
 * @param {readonly string[]} lines
 */
function failuresIn(lines) {
  const start = lines.findLastIndex((line) => /^\s*\d+ failing$/.test(stripVTControlCharacters(line)));
  return lines.slice(start < 0 ? -40 : start);
}

/**
 * Run a layer and keep its result. One that throws, or that checks nothing, has failed.
 *
 * @param {Pick<Layer, 'name' | 'run'>} layer
 * @param {(line: string) => void} [print]
 * @returns {Promise<boolean>} whether the layer passed
 */
async function measure({ name, run }, print = console.log) {
  const start = performance.now();
  /** @type {string[]} */
  const lines = [];
  const say = (/** @type {string} */ line) => {
    lines.push(line);
    print(line);
  };
  say(`\n── ${name}`);
  /** @type {Counts} */
  let counts;
  /** @type {unknown} */
  let failure;
  try {
    counts = await run(say);
    if (counts.passed + counts.failed === 0) {
      throw new Error('Nothing was tested.');
    }
  } catch (error) {
    failure = error;
    counts = { passed: 0, failed: 1 };
  }
  if (failure !== undefined) {
    say(inspect(failure));
  }
  results.push({ name, ...counts, seconds: (performance.now() - start) / 1000, lines });
  return counts.failed === 0;
}
