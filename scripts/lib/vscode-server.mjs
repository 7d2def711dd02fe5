/** Start and stop a VS Code server with a data folder of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { URLSearchParams } from 'node:url';
import { ensureHost } from './host.mjs';
import { withoutEditor } from './machine.mjs';
import { onExit } from './on-exit.mjs';
import { exitCode, splitLines } from './run.mjs';

const startSeconds = 60;

/**
 * What every window starts with: nothing that moves, asks or tells.
 *
 * @type {Record<string, unknown>}
 */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // As on the desktop; in a browser, VS Code saves after a second.
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  // Where a file was scrolled to in another test says nothing.
  'workbench.editor.restoreViewState': false,
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.tree.enableStickyScroll': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * The key that takes from a window what a test has left in it: widgets, notifications, and every tab, without saving
 * it.
 */
export const CLEAN_SLATE_KEY = 'Control+Alt+Shift+F9';

const cleanSlate = {
  key: 'ctrl+alt+shift+f9',
  command: 'runCommands',
  args: {
    commands: [
      'workbench.action.closeQuickOpen',
      'notifications.clearAll',
      // Each closes one tab; without one, it does nothing.
      ...Array.from({ length: 5 }, () => 'workbench.action.revertAndCloseActiveEditor'),
    ],
  },
};

/**
 * Of VS Code's own extensions, those that have to do with markdown notes. Without the others, a window opens in half
 * the time.
 */
const leanExtensions = ['markdown-basics', 'markdown-language-features', 'theme-defaults', 'theme-seti'];

/**
 * @typedef {object} VSCodeServer
 * @property {string} authority `127.0.0.1:PORT`
 * @property {string} version VS Code's version
 * @property {(path: string) => string} uri the address by which a window of this server knows a file of this machine
 * @property {(options: { folder?: string, payload?: Record<string, string> }) => string} windowUrl the page that opens
 *   a window
 * @property {(settings: Record<string, unknown>) => void} writeSettings replace the user's settings (the quiet ones
 *   stay below)
 * @property {() => string} readSettings the text of the user's settings
 * @property {(...options: string[]) => Promise<string[]>} manageExtensions run VS Code's command line on the
 *   extensions of this server, such as `--list-extensions`; what it prints, or an error if it fails
 * @property {() => Promise<void>} stop
 */

/**
 * Start a server and wait until it listens.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {Record<string, unknown>} [options.settings]
 * @param {string} [options.extension] the folder of an extension to have installed
 * @param {boolean} [options.lean] leave out most of VS Code's own extensions
 * @param {boolean} [options.driver] let a page's address name an extension under development and its tests; windows
 *   show no
 *   notifications then
 * @param {import('./host.mjs').Host} [options.host] another VS Code than the newest
 * @param {(line: string) => void} [options.onLog]
 * @returns {Promise<VSCodeServer>}
 */
export async function startServer({
  port = 0,
  settings = {},
  extension,
  lean = false,
  driver = false,
  host: given,
  onLog = () => {},
} = {}) {
  const host = given ?? (await ensureHost());
  const data = mkdtempSync(join(tmpdir(), 'conference-notes-server-'));
  const removeData = onExit(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  const writeSettings = (/** @type {Record<string, unknown>} */ own) =>
    writeFileSync(join(user, 'settings.json'), `${JSON.stringify({ ...quietSettings, ...own }, null, 2)}\n`);
  writeSettings(settings);
  writeFileSync(join(user, 'keybindings.json'), JSON.stringify([cleanSlate]));
  if (extension) {
    link(data, 'extensions', extension);
  }
  if (lean) {
    leanExtensions.forEach((name) => link(data, 'builtin', join(host.extensions, name)));
  }

  const child = spawn(
    host.node,
    [
      host.server,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--server-data-dir',
      data,
      '--telemetry-level',
      'off',
      ...(lean ? ['--builtin-extensions-dir', join(data, 'builtin')] : []),
      ...(driver ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      // Where it puts its sockets on Linux.
      env: { ...process.env, ...withoutEditor(), XDG_RUNTIME_DIR: data },
    },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  const kill = onExit(() => killTree(child));
  const stop = async () => {
    kill();
    await ended;
    removeData();
  };

  try {
    const listening = await waitForPort(child, onLog);
    const authority = `127.0.0.1:${listening}`;
    const uri = (/** @type {string} */ path) =>
      `vscode-remote://${authority}${encodeURI(path.replaceAll('\\', '/').replace(/^(?!\/)/, '/'))}`;
    return {
      authority,
      version: host.version,
      uri,
      windowUrl: ({ folder, payload = {} }) => {
        const query = new URLSearchParams();
        if (folder) {
          query.set('folder', folder);
        }
        query.set('payload', JSON.stringify(Object.entries(payload)));
        return `http://${authority}/?${query}`;
      },
      writeSettings,
      readSettings: () => readFileSync(join(user, 'settings.json'), 'utf8'),
      manageExtensions: async (...options) => {
        /** @type {string[]} */
        const lines = [];
        const code = await exitCode(host.node, [host.server, '--server-data-dir', data, ...options], {
          env: withoutEditor(),
          onLine: (line) => void lines.push(line),
        });
        if (code !== 0) {
          throw new Error(`${options.join(' ')} ended with exit code ${code}.\n${lines.join('\n')}`);
        }
        return lines;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Make a folder appear in another one.
 *
 * @param {string} data
 * @param {string} parent
 * @param {string} folder
 */
function link(data, parent, folder) {
  mkdirSync(join(data, parent), { recursive: true });
  symlinkSync(folder, join(data, parent, basename(folder)), 'junction');
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable,
 *   import('node:stream').Readable>} child
 * @param {(line: string) => void} onLog
 * @returns {Promise<number>} the port it listens on
 */
function waitForPort(child, onLog) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const said = [];
    const fail = (/** @type {string} */ why) => reject(new Error(`The VS Code server ${why}.\n${said.join('\n')}`));
    const timer = setTimeout(() => fail(`did not listen within ${startSeconds} s`), startSeconds * 1000);
    const onLine = (/** @type {string} */ line) => {
      onLog(line);
      said.push(line);
      const found = /Extension host agent listening on (\d+)/.exec(line);
      if (found) {
        clearTimeout(timer);
        resolve(Number(found[1]));
      }
    };
    splitLines(child.stdout, onLine);
    splitLines(child.stderr, onLine);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
  });
}

/**
 * End a process and those it started, which share its process group.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function killTree(child) {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
