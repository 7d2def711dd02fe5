/**
 * `npm run package`: build the extension, pack it into `conference-notes-VERSION.vsix`, and print what is in it (vsce
 * does). With `-- --pre-release`, the Marketplace offers it to those who have asked for pre-releases.
 */
import { basename } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { kilobytes } from './lib/bundle.mjs';
import { installDependencies } from './lib/install.mjs';
import { pack } from './lib/pack.mjs';

const { values } = parseArgs({ args: process.argv.slice(2), options: { 'pre-release': { type: 'boolean' } } });
await installDependencies();
const { file, size } = await pack({ preRelease: values['pre-release'] });
console.log(`${basename(file)}: ${kilobytes(size)}`);
