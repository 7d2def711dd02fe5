/** `npm run bench`: measure, against peers in the same run. Exits with 1 where a promised number is missed. */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { installDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { exitCode } from './lib/run.mjs';

await installDependencies();
for (const file of readdirSync(`${root}/bench`).filter((name) => name.endsWith('.bench.ts'))) {
  const code = await exitCode(process.execPath, ['--import', 'tsx', `bench/${file}`]);
  if (code !== 0) process.exitCode = code;
}
