/**
 * `npm run package`: build the extension, pack it into `conference-notes-VERSION.vsix`, and print what is in it (vsce
 * does).
 */
import { basename } from 'node:path';
import { kilobytes } from './lib/bundle.mjs';
import { installDependencies } from './lib/install.mjs';
import { pack } from './lib/pack.mjs';

await installDependencies();
const { file, size } = await pack();
console.log(`${basename(file)}: ${kilobytes(size)}`);
