/** `npm run bench:host`: measure inside a real VS Code, beside what VS Code itself does for markdown. */
import process from 'node:process';
import { build, buildProgram } from './lib/bundle.mjs';
import { runProgram } from './lib/extension-tests.mjs';
import { installDependencies } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';

const minutes = 20;

await installDependencies();
await build();
const { failed } = await runProgram(await buildProgram('keystrokes'), { minutes, extension: inRoot('bench', 'host', 'empty-extension') });
process.exitCode = failed > 0 ? 1 : 0;
