import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { startServer, type VSCodeServer } from '../../scripts/lib/vscode-server.mjs';
import { temporaryCopyOfSamples } from '../../scripts/lib/workspace.mjs';
import { VSCodeWindow } from './harness.js';
import { sharedBrowser } from './lib/shared.js';

const { name, publisher, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
};
const ID = `${publisher}.${name}`;

describe('the package', () => {
  let server: VSCodeServer;
  const workspace = temporaryCopyOfSamples();
  before(async () => {
    server = await startServer({ lean: true });
  });
  after(async () => {
    await server.stop();
    workspace.remove();
  });

  it('is installed and taken away by VS Code’s command line, and leaves no trace in settings and workspace', async () => {
    const settings = server.readSettings();
    const files = filesIn(workspace.folder);

    await server.manageExtensions('--install-extension', inRoot(`${name}-${version}.vsix`));
    assert.ok((await extensions(server)).includes(ID));
    const installed = await openSamples(server, workspace.folder);
    await installed.showContainer('Conference Notes');
    await installed.view('Talks').waitForRow(/^Note Cloud Summit 2025/);
    await installed.close();

    await server.manageExtensions('--uninstall-extension', ID);
    assert.deepEqual(await extensions(server), []);
    const uninstalled = await openSamples(server, workspace.folder);
    assert.equal(await uninstalled.page.locator('.part.activitybar [aria-label^="Conference Notes"]').count(), 0);
    await uninstalled.close();

    assert.equal(server.readSettings(), settings);
    assert.deepEqual(filesIn(workspace.folder), files);
  });
});

/** The ids of what is installed. The command line also prints headings and hints, which have blanks. */
async function extensions(server: VSCodeServer): Promise<readonly string[]> {
  const lines = await server.manageExtensions('--list-extensions');
  return lines.filter((line) => /^[\w-]+\.[\w-]+$/.test(line));
}

async function openSamples(server: VSCodeServer, folder: string): Promise<VSCodeWindow> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.windowUrl({ folder }));
  await page.locator('.part.activitybar .action-item').first().waitFor();
  return new VSCodeWindow(page, server, { folder, remove: () => {} }, context);
}

/** What is in a folder, with the texts of its files. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  assert.ok(existsSync(folder));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(names.map((each) => [each, readFileSync(`${folder}/${each}`, 'utf8')]));
}
