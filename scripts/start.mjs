/**
 * `npm start`: open the extension in VS Code with a copy of its sample notes.
 *
 * Desktop VS Code where it is installed, else VS Code in a browser: then the address to open is printed, and the server
 * runs until Ctrl-C. `npm start -- --port N` takes the browser, and that port.
 */
import { parseArgs } from 'node:util';
import { build } from './lib/bundle.mjs';
import { findDesktop, openInDesktop } from './lib/desktop.mjs';
import { installDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { startServer } from './lib/vscode-server.mjs';
import { copySamples, mainSample, temporaryCopyOfSamples } from './lib/workspace.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' } } });

await installDependencies();
await build();

const desktop = values.port === undefined ? findDesktop() : undefined;
if (desktop) {
  // Not removed: the window outlives this process.
  const folder = copySamples();
  await openInDesktop(desktop, folder, mainSample(folder));
  console.log(`Opened ${folder}, a copy of the sample notes, in VS Code.`);
} else {
  const { folder } = temporaryCopyOfSamples();
  const server = await startServer({
    port: Number(values.port ?? 0),
    extension: root,
    settings: { 'security.workspace.trust.enabled': false },
  });
  console.log(`VS Code ${server.version} runs in the browser, with a copy of the sample notes. Ctrl-C ends it.`);
  console.log(`Open ${server.windowUrl({ folder, payload: { openFile: server.uri(mainSample(folder)) } })}`);
}
