/** Folders to open, that a run may change. */
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from './paths.mjs';

/**
 * Make a temporary copy of a folder.
 *
 * @param {string} [source] none for an empty folder
 */
export function temporaryFolder(source) {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'conference-notes-')));
  const folder = join(parent, 'notes');
  if (source !== undefined && !existsSync(source)) {
    throw new Error(`${source} does not exist.`);
  }
  cpSync(source ?? mkdtempSync(join(parent, 'empty-')), folder, { recursive: true });
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Make a temporary copy of the extension's sample notes. */
export const temporaryCopyOfSamples = () => temporaryFolder(samples);

/**
 * The sample note to show first.
 *
 * @param {string} [folder] the samples, or a copy of them
 * @returns {string} its path
 */
export const mainSample = (folder = samples) => join(folder, 'cloud-summit-2025.md');
