/** `npm run bench`: measure, against peers in the same run. Exits with 1 where a promised number is missed. */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { installDependencies } from './lib/install.mjs';
import { extension } from './lib/bundle.mjs';
import { inRoot } from './lib/paths.mjs';
import { exitCode } from './lib/run.mjs';

/**
 * Packages that are measured beside ours, and that run in Node only. The second needs `vscode-languageserver`, which its
 * own package does not name.
 */
const peers = ['markdown-it', 'vscode-markdown-languageservice'];

await installDependencies();
const { build } = await import('esbuild');
for (const file of readdirSync(inRoot('bench')).filter((name) => name.endsWith('.bench.ts'))) {
  const outfile = inRoot('dist', 'bench', file.replace(/\.ts$/, '.cjs'));
  // As the extension is built: what is measured is what users get.
  await build({ ...extension(), entryPoints: [inRoot('bench', file)], outfile, external: ['node:*', ...peers] });
  const code = await exitCode(process.execPath, [outfile]);
  if (code !== 0) process.exitCode = code;
}
