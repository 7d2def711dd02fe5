/** Run `dist/test/integration.js` inside a VS Code that has the packed extension, and count its results. */
import { launchBrowser } from './browser.mjs';
import { desktopHost } from './electron.mjs';
import { ensureOldestHost } from './oldest-host.mjs';
import { integrationBundle, unpackedExtension } from './paths.mjs';
import { serveExtension, useWebWorkerHost } from './web-extension.mjs';
import { startServer } from './vscode-server.mjs';
import { temporaryCopyOfSamples } from './workspace.mjs';

/** Far more than they take, also on a machine that is busy with other things: this is for those that hang. */
const limitMinutes = 30;

/**
 * @typedef {import('./layers.mjs').Counts} Counts
 * @typedef {(line: string) => void} Print
 */

/**
 * Run the tests in a Node extension host: desktop VS Code's where it can be had, else the server's.
 *
 * @param {Print} print
 * @returns {Promise<Counts>}
 */
export async function runInNodeHost(print) {
  const desktop = await desktopHost();
  if (!desktop) {
    return runInServer({ web: false }, print);
  }
  print(`Host: VS Code ${desktop.version} (desktop, Node extension host)`);
  const workspace = temporaryCopyOfSamples();
  try {
    return await countResults(print, (onLine) => desktop.runTests({ folder: workspace.folder, onLine }));
  } finally {
    workspace.remove();
  }
}

/**
 * Run the tests in the extension host of VS Code for the Web: a web worker, without Node.
 *
 * @param {Print} print
 * @returns {Promise<Counts>}
 */
export const runInWebWorkerHost = (print) => runInServer({ web: true }, print);

/**
 * Run the tests in the oldest VS Code that the extension runs in.
 *
 * @param {{ web: boolean }} options whether the extension runs in a web worker
 * @param {Print} print
 * @returns {Promise<Counts>}
 */
export const runInOldestHost = async ({ web }, print) => runInServer({ web, host: await ensureOldestHost() }, print);

/**
 * Run a bundle that measures something in VS Code's Node extension host, for as long as it takes.
 *
 * @param {string} bundle
 * @param {{ minutes: number, extension?: string, windows?: number }} options how long it may take, the folder of
 *   another extension
 *   that is there, too, and in how many windows it runs, one after the other, all with the same storage; the last one's result counts
 * @param {Print} [print]
 * @returns {Promise<Counts>}
 */
export const runProgram = (bundle, options, print = console.log) =>
  runInServer({ web: false, tests: bundle, ...options }, print);

/**
 * @param {{ web: boolean, tests?: string, minutes?: number, extension?: string, windows?: number,
 *   host?: import('./host.mjs').Host }} options
 * @param {Print} print
 */
async function runInServer(
  { web, tests = integrationBundle, minutes = limitMinutes, extension, windows = 1, host },
  print,
) {
  const workspace = temporaryCopyOfSamples();
  const server = await startServer({
    lean: true,
    driver: true,
    extension,
    host,
    settings: { 'security.workspace.trust.enabled': false },
  });
  const browser = await launchBrowser();
  const files = web ? await serveExtension() : undefined;
  try {
    print(`Host: VS Code ${server.version} (code-server, ${web ? 'web worker' : 'Node'} extension host)`);
    const runInWindow = async () => {
      const page = await browser.newPage({ bypassCSP: web });
      if (files) {
        await useWebWorkerHost(page, { extension: files.authority, tests });
      }
      const payload = web
        ? {}
        : { extensionDevelopmentPath: server.uri(unpackedExtension), extensionTestsPath: server.uri(tests) };
      const address = server.windowUrl({ folder: workspace.folder, payload: { ...payload, skipWelcome: 'true' } });

      return await countResults(print, async (onLine) => {
        await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ parts) =>
          parts.map(String).join(' ').split('\n').forEach(onLine),
        );
        /** @type {(code: number) => void} */
        let end = () => {};
        const ended = new Promise((resolve, reject) => {
          end = resolve;
          page.once('crash', () => reject(new Error('The browser page crashed.')));
          setTimeout(
            () => reject(new Error(`The tests did not end within ${minutes} minutes.`)),
            minutes * 60_000,
          ).unref();
        });
        await page.exposeFunction('codeAutomationExit', end);
        await page.goto(address);
        return Number(await ended);
      }).finally(() => page.close());
    };
    for (let left = windows; ; left--) {
      const counts = await runInWindow();
      if (left <= 1 || counts.failed > 0) {
        return counts;
      }
    }
  } finally {
    await files?.close();
    await browser.close();
    await server.stop();
    workspace.remove();
  }
}

/**
 * Run something that prints the runner's lines, among others, and answers its exit code.
 *
 * @param {Print} print gets the runner's lines, and the others only when there is no result
 * @param {(onLine: Print) => Promise<number>} run
 * @returns {Promise<Counts>}
 */
async function countResults(print, run) {
  /** @type {Counts | undefined} */
  let counts;
  /** @type {string[]} */
  const others = [];
  const code = await run((line) => {
    const [, text] = /\[tests\] (.*)$/.exec(line) ?? [];
    const [, result] = /^RESULT (.*)$/.exec(text ?? '') ?? [];
    if (text === undefined) {
      others.push(line);
    } else if (result === undefined) {
      print(text);
    } else {
      counts = JSON.parse(result);
    }
  }).catch((error) => {
    others.push(String(error));
  });
  if (!counts) {
    throw new Error(`The tests ended with exit code ${code} and without a result. VS Code said:\n${others.join('\n')}`);
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
