/** What `npm test` runs, in order. */
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNodeHost, runInWebWorkerHost } from './extension-tests.mjs';
import { inRoot, root } from './paths.mjs';
import { node } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ part: string, name: string, run: () => Promise<Counts> }} Layer
 */

/** Folders below `test` whose tests need a VS Code; all others run in plain Node. */
const inVSCode = ['host', 'integration', 'window'];

/** @type {readonly Layer[]} */
export const layers = [
  { part: 'checks', name: 'Lint', run: check(() => tool('eslint', '.')) },
  { part: 'checks', name: 'Types', run: check(() => tool('tsc', '--noEmit')) },
  { part: 'checks', name: 'Types of window tests and scripts', run: check(() => tool('tsc', '--noEmit', '--project', 'test/window')) },
  { part: 'unit', name: 'Unit tests', run: () => inNode(testFiles((folder) => !inVSCode.includes(folder))) },
  { part: 'integration', name: 'Extension tests, Node extension host', run: () => runInNodeHost() },
  { part: 'web', name: 'Extension tests, web worker extension host', run: () => runInWebWorkerHost() },
  { part: 'window', name: 'Window tests', run: () => inNode(testFiles((folder) => folder === 'window')) },
];

/**
 * Count something as one check, which passes unless it throws.
 *
 * @param {() => Promise<void>} run
 * @returns {() => Promise<Counts>}
 */
export function check(run) {
  return async () => {
    await run();
    return { passed: 1, failed: 0 };
  };
}

const tools = { eslint: 'eslint/bin/eslint.js', tsc: 'typescript/bin/tsc' };

/**
 * @param {keyof typeof tools} name
 * @param {string[]} args
 */
async function tool(name, ...args) {
  const code = await node([inRoot('node_modules', tools[name]), ...args]);
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
    .flatMap(({ name }) => readdirSync(inRoot('test', name), { recursive: true, encoding: 'utf8' }).map((file) => inRoot('test', name, file)))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/**
 * @param {readonly string[]} files
 * @returns {Promise<Counts>}
 */
function inNode(files) {
  return new Promise((resolve, reject) => {
    /** @type {Counts | undefined} */
    let counts;
    const child = fork(join(import.meta.dirname, 'mocha.mjs'), files, { cwd: root, execArgv: ['--import', 'tsx'] });
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
