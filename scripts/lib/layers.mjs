/** What `npm test` runs. */
import { fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runInNodeHost, runInWebWorkerHost } from './extension-tests.mjs';
import { inRoot, root } from './paths.mjs';
import { node, splitLines } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, retried?: number }} Counts `retried`: how often a test was tried again,
 *   as a busy machine can be too slow for those in a window
 * @typedef {(line: string) => void} Print
 * @typedef {{ part: string, name: string, seconds: number, run: (print: Print) => Promise<Counts> }} Layer `seconds`:
 *   about how long the layer takes; `print` gets what it says, line by line
 */

/** Folders below `test` whose tests need a VS Code; all others run in plain Node. */
const inVSCode = ['host', 'host-oldest', 'integration', 'window'];

const nodeTests = () => testFiles((folder) => !inVSCode.includes(folder));

/** Whether a file's tests make up their inputs, many of them, at random. */
const isGenerated = (/** @type {string} */ file) => file.endsWith('.properties.test.ts');

const coverageData = inRoot('coverage', 'data');

/** Has Node write down what of the code is run. */
const measured = { NODE_V8_COVERAGE: coverageData };

/** @type {readonly Layer[]} */
export const layers = [
  { part: 'checks', name: 'Lint', seconds: 40, run: check((print) => tool('eslint', ['.'], print)) },
  {
    part: 'checks',
    name: 'Format',
    seconds: 12,
    run: check((print) => tool('prettier', ['--check', '--log-level', 'warn', '.'], print)),
  },
  { part: 'checks', name: 'Types', seconds: 10, run: check((print) => tool('tsc', ['--noEmit'], print)) },
  {
    part: 'checks',
    name: 'Types of package tests',
    seconds: 2,
    run: check((print) => tool('tsc', ['--noEmit', '--project', 'test/package'], print)),
  },
  {
    part: 'checks',
    name: 'Types of window tests and scripts',
    seconds: 5,
    run: check((print) => tool('tsc', ['--noEmit', '--project', 'test/window'], print)),
  },
  {
    part: 'checks',
    name: 'Direction of imports',
    seconds: 4,
    run: check((print) => tool('depcruise', ['src', '--config', '.dependency-cruiser.mjs'], print)),
  },
  { part: 'checks', name: 'Packages and files in use', seconds: 6, run: check((print) => tool('knip', [], print)) },
  {
    part: 'checks',
    name: 'Packages of the bundle',
    seconds: 4,
    run: check((print) => tool('knip', ['--production', '--strict', '--dependencies'], print)),
  },
  {
    part: 'unit',
    name: 'Unit tests: examples',
    seconds: 15,
    run: (print) =>
      inNode(
        nodeTests().filter((file) => !isGenerated(file)),
        print,
        measured,
      ),
  },
  {
    part: 'properties',
    name: 'Unit tests: generated',
    seconds: 60,
    run: (print) => inNode(nodeTests().filter(isGenerated), print, measured),
  },
  {
    part: 'integration',
    name: 'Extension tests, Node extension host',
    seconds: 140,
    run: (print) => runInNodeHost(print),
  },
  {
    part: 'web',
    name: 'Extension tests, web worker extension host',
    seconds: 120,
    run: (print) => runInWebWorkerHost(print),
  },
  {
    part: 'window',
    name: 'Window tests',
    seconds: 250,
    run: (print) =>
      inNode(
        testFiles((folder) => folder === 'window'),
        print,
        { TEST_RETRIES: '1' },
      ),
  },
];

/**
 * What the tests in plain Node, all of them, have to run of the core and of sched.com's part. No file is left out.
 *
 * @type {Layer}
 */
export const coverage = {
  part: 'unit',
  name: 'Coverage of core and sched',
  seconds: 4,
  run: check((print) => tool('c8', coverageArguments, print)),
};

const coverageArguments = [
  'report',
  ...['--temp-directory', coverageData, '--reports-dir', inRoot('coverage')],
  ...['--all', '--src', 'src', '--include', 'src/core/**', '--include', 'src/sched/**'],
  ...['--reporter', 'text-summary', '--reporter', 'lcovonly'],
  ...['--check-coverage', '--lines', '98', '--branches', '94', '--functions', '0', '--statements', '0'],
];

/** Forget what was covered before. */
export const startCoverage = () => rmSync(coverageData, { recursive: true, force: true });

/**
 * Count something as one check, which passes unless it throws.
 *
 * @param {(print: Print) => Promise<void>} run
 * @returns {Layer['run']}
 */
export function check(run) {
  return async (print) => {
    await run(print);
    return { passed: 1, failed: 0 };
  };
}

const tools = {
  c8: 'c8/bin/c8.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
};

/**
 * @param {keyof typeof tools} name
 * @param {string[]} args
 * @param {Print} print
 */
async function tool(name, args, print) {
  const code = await node([inRoot('node_modules', tools[name]), ...args], { onLine: print });
  if (code !== 0) {
    throw new Error(`${name} ended with exit code ${code}.`);
  }
}

/**
 * @param {(folder: string) => boolean} isWanted tells by the name of a folder below `test`
 * @returns {string[]}
 */
function testFiles(isWanted) {
  return readdirSync(inRoot('test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isWanted(entry.name))
    .flatMap(({ name }) =>
      readdirSync(inRoot('test', name), { recursive: true, encoding: 'utf8' }).map((file) =>
        inRoot('test', name, file),
      ),
    )
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/**
 * @param {readonly string[]} files
 * @param {Print} print
 * @param {Record<string, string>} [env] what the tests find in their environment beside what is in ours
 * @returns {Promise<Counts>}
 */
function inNode(files, print, env) {
  return new Promise((resolve, reject) => {
    /** @type {Counts | undefined} */
    let counts;
    const child = fork(join(import.meta.dirname, 'mocha.mjs'), files, {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: ['--import', 'tsx/esm', '--import', './scripts/lib/text-modules.mjs'],
      silent: true,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream && splitLines(stream, print);
    }
    child.once('message', (message) => {
      counts = /** @type {Counts} */ (message);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (counts) {
        resolve(counts);
      } else {
        reject(new Error(`The tests ended with exit code ${code} and without a result.`));
      }
    });
  });
}
