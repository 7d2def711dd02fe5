/** Run the packed extension in the browser's extension host, as VS Code for the Web does. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { integrationBundle, unpackedExtension } from './paths.mjs';

/**
 * What may be asked for: folders by the address that they stand at. VS Code runs tests where the extension runs whose
 * folder they are in, so they seem to be in it.
 */
const served = { '/extension/tests/': dirname(integrationBundle), '/extension/': unpackedExtension };

/** @type {Record<string, string>} */
const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Find the file that an address stands for.
 *
 * @param {string} address such as `/extension/package.json`
 * @returns {string | undefined}
 */
function fileAt(address) {
  const path = normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname)).replaceAll('\\', '/');
  const found = Object.entries(served).find(([start]) => path.startsWith(start));
  const file = found && join(found[1], path.slice(found[0].length));
  return file && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Serve the extension's files, and the tests, to a page from another port.
 *
 * @returns {Promise<{ authority: string, close: () => Promise<void> }>}
 */
export async function serveExtension() {
  const server = createServer((request, response) => {
    const file = fileAt(request.url ?? '/');
    if (file === undefined) {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    const type = types[extname(file)] ?? 'text/plain; charset=utf-8';
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The extension is not served on a port.');
  }
  return {
    authority: `127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * Rewrite the workbench page on its way to the browser, so that it takes the extension from `serveExtension`.
 *
 * The page's browser context needs `bypassCSP`.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ extension: string, tests?: string }} options `extension`: the authority it is served at; `tests`: the
 *   module that
 *   runs the tests, a file beside `dist/test/integration.js`
 */
export async function useWebWorkerHost(page, { extension, tests }) {
  const at = (/** @type {string} */ path) => ({ scheme: 'http', authority: extension, path });
  const developmentOptions = {
    extensions: [at('/extension')],
    ...(tests ? { extensionTestsPath: at(`/extension/tests/${basename(tests)}`) } : {}),
  };
  await page.route(
    (url) => url.pathname === '/' && url.host !== extension,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: configure(await response.text(), { developmentOptions }) });
    },
  );
}

/**
 * Change the configuration that a workbench page carries as JSON in an attribute.
 *
 * @param {string} html
 * @param {Record<string, unknown>} changes
 */
function configure(html, changes) {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;
  if (!attribute.test(html)) {
    throw new Error('The workbench page carries no configuration.');
  }
  return html.replace(attribute, (_all, before, value, after) => {
    const configuration = { ...JSON.parse(value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')), ...changes };
    return before + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
  });
}
