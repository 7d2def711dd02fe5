/** Find a Chromium and launch it. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureHost, hostRequire } from './host.mjs';
import { findProgram } from './machine.mjs';
import { inRoot } from './paths.mjs';
import { exitCode, run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where browsers are when they are not on the PATH. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The web worker host takes the extension from another port of this machine.
  '--disable-features=LocalNetworkAccessChecks',
];

/**
 * Launch a headless Chromium: the one `CHROME_PATH` names, else the system's, else the one from the test host.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env: { ...definedEnvironment(), ...env }, args: launchArguments });
}

/** @type {ReturnType<typeof find> | undefined} */
let finding;

/** Find a Chromium; where there is none, unpack the one from the test host. */
export const findChromium = () => (finding ??= find());

/** @returns {Promise<{ executablePath: string, env: Record<string, string> }>} */
async function find() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    }
    return { executablePath: named, env: {} };
  }
  const system = findProgram(names, places);
  return system ? { executablePath: system, env: {} } : packagedChromium();
}

/** Unpack the Chromium of the test host, once, with the libraries and fonts a bare machine may lack. */
async function packagedChromium() {
  await ensureHost();
  const folder = inRoot('test', 'host', 'node_modules', '.chromium');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    mkdirSync(folder, { recursive: true });
    const module = pathToFileURL(hostRequire.resolve('@sparticuz/chromium')).href;
    const unpack = `import chromium from ${JSON.stringify(module)}; await chromium.executablePath();`;
    // The package unpacks into the temporary folder; with this name of a runtime it also unpacks the libraries.
    await run(process.execPath, ['--input-type=module', '--eval', unpack], {
      env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
  }
  const env = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const runs = (await exitCode(executablePath, ['--version'], { onLine: () => {} })) === 0;
  return { executablePath, env: runs ? env : { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
}

function definedEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
}
