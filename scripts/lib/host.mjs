/** The test host: VS Code's own server and workbench, and a browser to show it, both from the npm registry. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { installFolder } from './install.mjs';
import { inRoot } from './paths.mjs';

const folder = inRoot('test', 'host');

/** Where the npm package `code-server` has VS Code, in a folder it is installed in. */
export const vscodeIn = (/** @type {string} */ installed) =>
  join(installed, 'node_modules', 'code-server', 'lib', 'vscode');

const vscode = vscodeIn(folder);

/** The packages that bring a Node as new as this VS Code asks for; npm installs the one that fits the machine. */
const nodePackages = [
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
];

/** @type {ReturnType<typeof install> | undefined} */
let installing;

/** Install the test host where it is missing. */
export const ensureHost = () => (installing ??= install());

/**
 * @typedef {object} Host
 * @property {string} node the Node to run the server with
 * @property {string} server the server's main module
 * @property {string} extensions the folder of VS Code's own extensions
 * @property {string} version VS Code's version
 */

/** @returns {Promise<Host>} */
async function install() {
  await installFolder(folder);
  await installFolder(vscode, { production: true });
  const { version } = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8'));
  return {
    node: nodeForHost(),
    server: join(vscode, 'out', 'server-main.js'),
    extensions: join(vscode, 'extensions'),
    version,
  };
}

/** Load a package that is installed for the test host only. */
export const hostRequire = createRequire(join(folder, 'package.json'));

function nodeForHost() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = nodePackages.map((name) => join(folder, 'node_modules', name, 'bin', executable)).find(existsSync);
  return packaged ?? process.execPath;
}
