/** Where things are in this repository. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Turn a path relative to the repository into an absolute one. */
export const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts);

export const dist = inRoot('dist');
export const extensionBundle = inRoot('dist', 'extension.js');
export const integrationBundle = inRoot('dist', 'test', 'integration.js');
/** What is in the .vsix: the extension as a user installs it, which is what the tests in VS Code run. */
export const unpackedExtension = inRoot('dist', 'unpacked');
export const samples = inRoot('samples');
