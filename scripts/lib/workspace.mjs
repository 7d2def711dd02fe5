/** Folders to open, that a run may change. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from './on-exit.mjs';
import { samples } from './paths.mjs';

/**
 * Make a temporary folder, or a temporary copy of one. It goes when this process ends, if not before.
 *
 * @param {string} [source]
 */
export function temporaryFolder(source) {
  const parent = newFolder();
  const remove = onExit(() => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));
  return { folder: fill(parent, source), remove };
}

/** Make a temporary copy of the extension's sample notes. */
export const temporaryCopyOfSamples = () => temporaryFolder(samples);

/**
 * Make a copy of the extension's sample notes that stays.
 *
 * @returns {string} the folder
 */
export const copySamples = () => fill(newFolder(), samples);

const newFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'conference-notes-')));

/**
 * @param {string} parent
 * @param {string} [source]
 */
function fill(parent, source) {
  const folder = join(parent, 'notes');
  mkdirSync(folder);
  if (source !== undefined) {
    cpSync(source, folder, { recursive: true });
  }
  return folder;
}

/**
 * The sample note to show first.
 *
 * @param {string} [folder] the samples, or a copy of them
 * @returns {string} its path
 */
export const mainSample = (folder = samples) => join(folder, 'cloud-summit-2025.md');
