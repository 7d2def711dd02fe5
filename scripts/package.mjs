/** `npm run package`: build the extension and pack it into `conference-notes-VERSION.vsix`. */
import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { build, kilobytes } from './lib/bundle.mjs';
import { installDependencies } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';

const limit = 250 * 1024;

await installDependencies();
await build();

const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const file = `${name}-${version}.vsix`;
const { createVSIX } = await import('@vscode/vsce');
await createVSIX({
  cwd: root,
  packagePath: file,
  // Everything it needs is in the bundle.
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const { size } = statSync(inRoot(file));
console.log(`${file}: ${kilobytes(size)}, limit ${kilobytes(limit)}`);
if (size > limit) {
  console.error(`${file} is ${kilobytes(size - limit)} over its limit.`);
  process.exitCode = 1;
}
