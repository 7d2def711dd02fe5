/**
 * `npm run soak`: edit, write, move and delete notes in a real VS Code for a long time; fails where memory grows or a
 * row is stale.
 */
import process from 'node:process';
import { buildProgram } from './lib/bundle.mjs';
import { runProgram } from './lib/extension-tests.mjs';
import { installDependencies } from './lib/install.mjs';
import { packAndUnpack } from './lib/pack.mjs';

const minutes = 120;

await installDependencies();
await packAndUnpack();
const { failed } = await runProgram(await buildProgram('soak'), { minutes });
process.exitCode = failed > 0 ? 1 : 0;
