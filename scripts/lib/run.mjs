/** Run other programs. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './paths.mjs';

/**
 * Run a program to its end and answer its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, onLine?: (line: string) => void }} [options]
 *   `onLine` gets what the
 *   program prints, line by line; without it, the output goes straight to ours.
 * @returns {Promise<number>}
 */
export function exitCode(command, args, { cwd = root, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    if (onLine) {
      for (const stream of [child.stdout, child.stderr]) {
        stream && splitLines(stream, onLine);
      }
    }
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/**
 * Run a program that must succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof exitCode>[2]} [options]
 */
export async function run(command, args, options) {
  const code = await exitCode(command, args, options);
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with exit code ${code}.`);
  }
}

/**
 * Run a Node program, with the Node that runs this one.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof exitCode>[2]} [options]
 */
export const node = (args, options) => exitCode(process.execPath, args, options);

/**
 * Hand on a stream's text line by line, the last unfinished line included.
 *
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
export function splitLines(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (/** @type {string} */ text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => {
    if (rest) {
      onLine(rest);
    }
  });
}
