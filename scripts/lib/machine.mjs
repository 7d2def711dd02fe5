/** What this machine has. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/**
 * Find a program on the PATH, else in one of the places given.
 *
 * @param {readonly string[]} names
 * @param {readonly string[]} [places] whole paths
 * @returns {string | undefined} its path
 */
export function findProgram(names, places = []) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.flatMap((name) => endings.map((ending) => join(folder, name + ending))));
  return [...onPath, ...places].find(existsSync);
}

/** Tell whether a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

/**
 * Take away from a program's environment what a VS Code sets for the programs in its terminal, and what would mislead
 * another one.
 *
 * @returns {Record<string, undefined>} to be spread into an environment
 */
export const withoutEditor = () =>
  Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => /^(?:VSCODE|ELECTRON)_/.test(name))
      .map((name) => [name, undefined]),
  );
