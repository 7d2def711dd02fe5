/** Desktop VS Code as a host for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findProgram, hasDisplay, withoutEditor } from './machine.mjs';
import { inRoot, integrationBundle, unpackedExtension } from './paths.mjs';
import { exitCode } from './run.mjs';

const updateService = 'https://update.code.visualstudio.com/api/releases/stable';
const reachSeconds = 8;

/**
 * @typedef {object} DesktopHost
 * @property {string} version
 * @property {(options: { folder: string, onLine: (line: string) => void }) => Promise<number>} runTests answers the
 *   exit code
 */

/**
 * Download desktop VS Code, where that is possible and it can show a window.
 *
 * The environment variable `CONFERENCE_NOTES_TEST_HOST` (`electron` or `server`) decides instead, when it is set.
 *
 * @returns {Promise<DesktopHost | undefined>} nothing where the server host is to be used
 */
export async function desktopHost() {
  const forced = process.env['CONFERENCE_NOTES_TEST_HOST'];
  if (forced && forced !== 'electron' && forced !== 'server') {
    throw new Error(`CONFERENCE_NOTES_TEST_HOST is ${JSON.stringify(forced)}; it can be "electron" or "server".`);
  }
  if (forced === 'server') {
    return undefined;
  }
  const display = findDisplay();
  if (!display) {
    return giveUp('there is no display and no xvfb-run', forced);
  }
  const version = await newestVersion();
  if (!version) {
    return giveUp('its download service cannot be reached', forced);
  }
  try {
    return host(version, await download(version), display);
  } catch (error) {
    return giveUp(`its download failed: ${error instanceof Error ? error.message : error}`, forced);
  }
}

/**
 * @param {string} why
 * @param {string | undefined} forced
 */
function giveUp(why, forced) {
  if (forced) {
    throw new Error(`Desktop VS Code is asked for, but ${why}.`);
  }
  console.log(`Not in desktop VS Code: ${why}.`);
  return undefined;
}

/**
 * @returns {string[] | undefined} the program and arguments that give a window a screen, none where there is one
 *   already
 */
function findDisplay() {
  if (hasDisplay()) {
    return [];
  }
  const found = findProgram(['xvfb-run']);
  return found ? [found, '--auto-servernum'] : undefined;
}

/** @returns {Promise<string | undefined>} */
async function newestVersion() {
  try {
    const answer = await fetch(updateService, { signal: AbortSignal.timeout(reachSeconds * 1000) });
    return answer.ok ? (await answer.json())[0] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} version
 * @returns {Promise<string>} the executable
 */
async function download(version) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version, cachePath: inRoot('.vscode-test'), timeout: 10_000 });
}

/**
 * @param {string} version
 * @param {string} executable
 * @param {readonly string[]} display
 * @returns {DesktopHost}
 */
function host(version, executable, display) {
  return {
    version,
    runTests: async ({ folder, onLine }) => {
      // Short, for on macOS it holds a socket, whose path may not be long.
      const profile = mkdtempSync(join(tmpdir(), 'cn-'));
      const [command = executable, ...args] = [
        ...display,
        executable,
        folder,
        `--extensionDevelopmentPath=${unpackedExtension}`,
        `--extensionTestsPath=${integrationBundle}`,
        `--user-data-dir=${join(profile, 'data')}`,
        `--extensions-dir=${join(profile, 'extensions')}`,
        '--disable-updates',
        '--disable-workspace-trust',
        '--no-sandbox',
        '--skip-release-notes',
        '--skip-welcome',
      ];
      try {
        return await exitCode(command, args, { env: withoutEditor(), onLine });
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
