/** The oldest VS Code that the extension runs in, as a server; installed only where it is asked for. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureHost, vscodeIn } from './host.mjs';
import { installFolder } from './install.mjs';
import { inRoot } from './paths.mjs';

const folder = inRoot('test', 'host-oldest');
const vscode = vscodeIn(folder);

/**
 * Install the server, and check that package.json promises this version.
 *
 * @returns {Promise<import('./host.mjs').Host>}
 */
export async function ensureOldestHost() {
  const newest = await ensureHost();
  await installFolder(folder);
  await installFolder(vscode, { production: true });
  bringSearch();
  const { version } = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8'));
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  if (!version.startsWith(engines.vscode.replace(/^\^|\.\d+$/g, ''))) {
    throw new Error(`test/host-oldest has VS Code ${version}, and package.json asks for ${engines.vscode}.`);
  }
  return {
    node: newest.node,
    server: join(vscode, 'out', 'server-main.js'),
    extensions: join(vscode, 'extensions'),
    version,
  };
}

/** Search files with the program of the newest server: this one would download its own while it is installed. */
function bringSearch() {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const bin = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  if (existsSync(join(bin, program))) {
    return;
  }
  const universal = join(vscodeIn(inRoot('test', 'host')), 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(join(universal, `${process.platform}-${process.arch}`, program), join(bin, program));
}
