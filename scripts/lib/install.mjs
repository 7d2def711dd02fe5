/**
 * Install npm packages where they are missing or not the ones the lock file names.
 *
 * Runs before anything is installed, so it may import nothing from `node_modules`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/** Install what this repository's scripts and tests need. */
export const installDependencies = () => installFolder(root);

/**
 * Bring a folder's `node_modules` in line with its lock file; does nothing when it is.
 *
 * No package's install script is run: none of ours needs one, and some would build native code.
 *
 * @param {string} folder holds `package.json` and `package-lock.json` or `npm-shrinkwrap.json`
 * @param {{ production?: boolean }} [options] `production`: without development packages, and as a lock file that
 *   another
 *   package manager wrote has it (such a one may lack peer dependencies)
 */
export async function installFolder(folder, { production = false } = {}) {
  if (isInstalled(folder, production)) {
    return;
  }
  console.log(`Installing packages in ${relative(root, folder) || 'this folder'} …`);
  const onLine = (/** @type {string} */ line) => {
    if (!/^npm warn|^\s*$/i.test(line)) {
      console.log(`  ${line}`);
    }
  };
  const extra = production ? ['--omit=dev', '--legacy-peer-deps'] : [];
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...extra], { cwd: folder, onLine });
}

/**
 * Compare the lock file with npm's own record of what it installed.
 *
 * @param {string} folder
 * @param {boolean} production
 */
function isInstalled(folder, production) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) {
    return false;
  }
  const lock = ['package-lock.json', 'npm-shrinkwrap.json'].map((name) => join(folder, name)).find(existsSync);
  if (!lock) {
    throw new Error(`${folder} has no lock file.`);
  }
  const installed = readPackages(record);
  const mayBeAbsent = (/** @type {Package} */ wanted) =>
    wanted.optional || wanted.devOptional || (production && wanted.dev);
  return Object.entries(readPackages(lock)).every(
    ([path, wanted]) => path === '' || mayBeAbsent(wanted) || installed[path]?.version === wanted.version,
  );
}

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Package */

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
