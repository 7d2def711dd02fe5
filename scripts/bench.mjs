/** `npm run bench`: measure, against peers in the same run. Exits with 1 where a promised number is missed. */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { installDependencies } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { exitCode } from './lib/run.mjs';

await installDependencies();
const { build } = await import('esbuild');
for (const file of readdirSync(inRoot('bench')).filter((name) => name.endsWith('.bench.ts'))) {
  // Bundled, as users get it: what runs TypeScript for the tests slows it down.
  const outfile = inRoot('dist', 'bench', file.replace(/\.ts$/, '.mjs'));
  await build({ absWorkingDir: root, entryPoints: [`bench/${file}`], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' });
  const code = await exitCode(process.execPath, [outfile]);
  if (code !== 0) process.exitCode = code;
}
