/** What the window tests of one run share: a browser, and a VS Code for each extension host. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { unpackedExtension } from '../../../scripts/lib/paths.mjs';
import { startServer, type VSCodeServer } from '../../../scripts/lib/vscode-server.mjs';
import { serveExtension } from '../../../scripts/lib/web-extension.mjs';

/** Something that is started when it is first asked for, and stopped once. */
class Lazy<T> {
  #starting: Promise<T> | undefined;

  readonly #start: () => Promise<T>;
  readonly #end: (value: T) => Promise<void>;

  constructor(start: () => Promise<T>, end: (value: T) => Promise<void>) {
    this.#start = start;
    this.#end = end;
  }

  readonly get = (): Promise<T> => (this.#starting ??= this.#start());

  readonly stop = async (): Promise<void> => {
    const value = await this.#starting;
    this.#starting = undefined;
    if (value !== undefined) {
      await this.#end(value);
    }
  };
}

const browser = new Lazy<Browser>(launchBrowser, (one) => one.close());

/** Has the packed extension installed, and runs it in a Node process. */
const server = new Lazy<VSCodeServer>(
  () => startServer({ extension: unpackedExtension, lean: true }),
  (one) => one.stop(),
);

/** Has no extension: its windows take it from `served`, and run it in a web worker. */
const webServer = new Lazy<VSCodeServer>(
  () => startServer({ lean: true }),
  (one) => one.stop(),
);

const served = new Lazy(serveExtension, (one) => one.close());

export const sharedBrowser = browser.get;
export const sharedServer = server.get;
export const sharedWebServer = webServer.get;
export const servedExtension = served.get;

/** Stop what was started. */
export async function stopShared(): Promise<void> {
  await browser.stop();
  await Promise.all([server.stop(), webServer.stop(), served.stop()]);
}
