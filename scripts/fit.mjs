/** `npm run fit -- FOLDER`: fit the weights of the clues that decide what a heading is to annotated notes. */
import process from 'node:process';
import { installDependencies } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { exitCode } from './lib/run.mjs';

await installDependencies();
const { build } = await import('esbuild');
const outfile = inRoot('dist', 'fit', 'fit.cjs');
await build({
  absWorkingDir: inRoot(),
  entryPoints: [inRoot('fit', 'fit.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  logLevel: 'warning',
});
process.exitCode = await exitCode(process.execPath, [outfile, ...process.argv.slice(2)]);
