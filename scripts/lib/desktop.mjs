/** The desktop VS Code that is installed here. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { findProgram, hasDisplay } from './machine.mjs';
import { root } from './paths.mjs';

const places = [
  '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  join(process.env['HOME'] ?? '/', 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'),
  '/usr/share/code/bin/code',
  '/snap/bin/code',
  ...[process.env['LOCALAPPDATA'] && join(process.env['LOCALAPPDATA'], 'Programs'), process.env['PROGRAMFILES']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Microsoft VS Code', 'bin', 'code.cmd')),
];

/** @returns {string | undefined} its command line, where a window can be shown */
export const findDesktop = () => (hasDisplay() ? findProgram(['code', 'code-insiders', 'codium'], places) : undefined);

/**
 * Open a folder and a file in a new window that runs the extension from this repository, without asking for trust.
 *
 * @param {string} command
 * @param {string} folder
 * @param {string} file
 * @returns {Promise<void>}
 */
export function openInDesktop(command, folder, file) {
  const args = [
    '--new-window',
    '--disable-workspace-trust',
    '--skip-welcome',
    `--extensionDevelopmentPath=${root}`,
    folder,
    file,
  ];
  const inShell = command.endsWith('.cmd');
  return new Promise((resolve, reject) => {
    const child = spawn(inShell ? `"${command}"` : command, inShell ? args.map((arg) => `"${arg}"`) : args, {
      stdio: 'inherit',
      shell: inShell,
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with exit code ${code}.`)),
    );
  });
}
