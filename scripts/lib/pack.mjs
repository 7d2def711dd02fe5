/** Make the `.vsix`, and unpack it as VS Code does when it installs one. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, kilobytes } from './bundle.mjs';
import { writeNotices } from './notices.mjs';
import { inRoot, root, unpackedExtension } from './paths.mjs';

/** A guard, not a target; with the pictures. */
const packageLimit = 750 * 1024;

/**
 * Build the extension and pack it into `conference-notes-VERSION.vsix`.
 *
 * @param {{ preRelease?: boolean | undefined }} [options] `preRelease`: mark the package as a pre-release
 * @returns {Promise<{ file: string, size: number }>} the package's path and its size in bytes
 * @throws when the package is larger than it may be
 */
export async function pack({ preRelease = false } = {}) {
  writeNotices(await build());
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const file = inRoot(`${name}-${version}.vsix`);
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: root,
    packagePath: file,
    // Everything it needs is in the bundle.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    preRelease,
  });
  const { size } = statSync(file);
  if (size > packageLimit) {
    throw new Error(`${file} is ${kilobytes(size - packageLimit)} over its limit of ${kilobytes(packageLimit)}.`);
  }
  return { file, size };
}

/**
 * Build and pack the extension, and put what is in the package into `unpackedExtension`.
 *
 * @returns {Promise<void>}
 */
export async function packAndUnpack() {
  const { file } = await pack();
  rmSync(unpackedExtension, { recursive: true, force: true });
  for (const [path, content] of Object.entries(await contentsOf(file))) {
    const target = join(unpackedExtension, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/**
 * Read the files that a package installs.
 *
 * @param {string} file a `.vsix`
 * @returns {Promise<Record<string, Uint8Array>>} by path inside the extension's folder
 */
async function contentsOf(file) {
  const { unzipSync } = await import('fflate');
  const installed = 'extension/';
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file)))
      .filter(([path]) => path.startsWith(installed) && !path.endsWith('/'))
      .map(([path, content]) => [path.slice(installed.length), content]),
  );
}
