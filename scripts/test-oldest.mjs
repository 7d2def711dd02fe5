/**
 * `npm run test:oldest`: run `test/integration` in the oldest VS Code that package.json allows, in its Node and its web
 * worker extension host.
 */
import process from 'node:process';
import { runInOldestHost } from './lib/extension-tests.mjs';
import { installDependencies } from './lib/install.mjs';
import { packAndUnpack } from './lib/pack.mjs';

await installDependencies();
await packAndUnpack();
let failed = 0;
for (const web of [false, true]) {
  const counts = await runInOldestHost({ web }, console.log);
  failed += counts.failed;
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
}
process.exitCode = failed > 0 ? 1 : 0;
