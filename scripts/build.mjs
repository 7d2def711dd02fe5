/**
 * Bundle the extension (`dist/extension.js`, one file for desktop and web) and the tests that run inside VS Code.
 *
 * Options: `--analyze` to print what is in the bundle, largest first; `--dev` for a readable bundle with source maps;
 * `--watch` for the same, rebuilt at every change.
 */
import process from 'node:process';
import { build, watch } from './lib/bundle.mjs';
import { installDependencies } from './lib/install.mjs';

const options = new Set(process.argv.slice(2));
await installDependencies();
if (options.has('--watch')) {
  await watch();
} else {
  await build({ dev: options.has('--dev'), analyze: options.has('--analyze') });
}
