/**
 * A real VS Code window for tests: in a browser, with the extension loaded and a temporary folder open.
 *
 * The server and the browser are started once a run and stopped after it; every window has its own page, storage and
 * folder. Settings belong to the user of the server, so the last opened window's count for all that are open.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { dist, samples, unpackedExtension } from '../../scripts/lib/paths.mjs';
import { CLEAN_SLATE_KEY, type VSCodeServer } from '../../scripts/lib/vscode-server.mjs';
import { useWebWorkerHost } from '../../scripts/lib/web-extension.mjs';
import { temporaryFolder } from '../../scripts/lib/workspace.mjs';
import { Editor } from './lib/editor.js';
import { eventually } from './lib/eventually.js';
import { QuickInput } from './lib/quickInput.js';
import { servedExtension, sharedBrowser, sharedServer, sharedWebServer, stopShared } from './lib/shared.js';
import { TreeView } from './lib/treeView.js';

export { eventually } from './lib/eventually.js';

export interface WindowOptions {
  /** A folder to copy and open; the extension's samples unless this or `files` is given. */
  readonly folder?: string;
  /** Files to write into the opened folder: text by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The address of a folder that is opened instead of one on the disk; there is nothing in it. */
  readonly address?: string;
  /** The file to open first, a path inside the folder. */
  readonly open?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: string;
  /** VS Code's display language, English unless given. Its own words stay English: it has no language pack here. */
  readonly language?: string;
  /** Whether the folder is trusted (the default) or in restricted mode. */
  readonly trusted?: boolean;
  /** Run the extension in the web worker extension host, as on vscode.dev. */
  readonly web?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** How many pixels of the screen make one of the page, for pictures. */
  readonly scale?: number;
}

/** Open a window and wait until the workbench, and the file if one is named, is there. */
export async function openWindow(options: WindowOptions = {}): Promise<VSCodeWindow> {
  if (!existsSync(unpackedExtension)) {
    throw new Error(
      'dist/unpacked is missing: run `npm test -- --window`, which packs the extension and unpacks it there.',
    );
  }
  const web = options.web === true;
  const [browser, server] = await Promise.all([sharedBrowser(), web ? sharedWebServer() : sharedServer()]);
  server.writeSettings({
    'security.workspace.trust.enabled': options.trusted === false,
    ...(options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme }),
    // Most tests are about the notes they open.
    'conferenceNotes.notes.workspace': false,
    ...options.settings,
  });
  const workspace = temporaryFolder(options.folder ?? (options.files ? undefined : samples));
  writeFiles(workspace.folder, options.files);

  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    bypassCSP: web,
  });
  // Far more than anything takes, also on a machine that is busy with other things.
  context.setDefaultTimeout(60_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The compiler that runs these tests marks functions by this name, also those that are sent into the page.
  await context.addInitScript('globalThis.__name = (value) => value');
  if (options.language !== undefined)
    await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)}`);
  await silenceMissingExtensions(context);
  const page = await context.newPage();
  const window = new VSCodeWindow(page, server, workspace, context);
  open.add(window);
  if (web) {
    await useWebWorkerHost(page, { extension: (await servedExtension()).authority });
  }
  const payload = {
    skipWelcome: 'true',
    ...(options.open === undefined ? {} : { openFile: server.uri(join(workspace.folder, options.open)) }),
  };
  await page.goto(server.windowUrl({ folder: options.address ?? workspace.folder, payload }));
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  if (options.open !== undefined) {
    await page.locator('.editor-instance .view-line').first().waitFor();
  }
  return window;
}

/**
 * Let those of VS Code's own extensions that the server does not have do nothing. A window in the browser starts them
 * wherever they are, and complains of each in a message that stays; beside three of them, no other message is shown.
 */
async function silenceMissingExtensions(context: BrowserContext): Promise<void> {
  await context.route(/\/static\/extensions\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const isMissing = response.status() === 404;
    await route.fulfill(
      isMissing ? { contentType: 'text/javascript', body: 'exports.activate = () => {};' } : { response },
    );
  });
}

/**
 * Open one window for all tests of a suite: it takes many times as long to open as most of them take. Before each but
 * the first, its tabs, notifications and files are put back; what else a test changes (settings, how a view groups,
 * what is remembered of a workspace), it has to put back itself, or have a window of its own. A test that fails takes
 * the window with it.
 *
 * @param options the same settings for all; files may differ
 * @returns the window, inside of a test
 */
export function sharedWindow(options: () => WindowOptions): () => VSCodeWindow {
  let window: VSCodeWindow | undefined;
  const close = async (): Promise<void> => {
    await window?.close();
    window = undefined;
  };
  beforeEach(async () => {
    if (window === undefined) window = await openWindow(options());
    else await window.startOver(options());
  });
  afterEach(async function () {
    // Also where the test is to be tried again, for which it is neither.
    if (this.currentTest?.isPassed() !== true) await close();
  });
  after(close);
  return () => {
    assert.ok(window);
    return window;
  };
}

function writeFiles(folder: string, files: WindowOptions['files'] = {}): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A window of VS Code. */
export class VSCodeWindow {
  readonly editor: Editor;
  readonly quickInput: QuickInput;

  readonly #workspace: { readonly folder: string; readonly remove: () => void };
  readonly #context: BrowserContext;

  constructor(
    readonly page: Page,
    readonly server: VSCodeServer,
    workspace: { readonly folder: string; readonly remove: () => void },
    context: BrowserContext,
  ) {
    this.#workspace = workspace;
    this.#context = context;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page, this.quickInput);
  }

  /** The temporary folder that is open. */
  get folder(): string {
    return this.#workspace.folder;
  }

  /** A file of the open folder, as it is on disk. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Change a file of the open folder on disk, as another program would. */
  write(path: string, text: string): void {
    writeFiles(this.folder, { [path]: text });
  }

  /** Open a file of the folder through quick open, by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickInput.run('ControlOrMeta+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** Run a command from the palette, by its whole title: `Conference Notes: Refresh`. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.run('F1', `>${title}`, title);
  }

  /**
   * Answer what the window asks of sched.com, its web worker extension host included; `refused` is what a browser makes
   * of a site that does not let others read it.
   *
   * @returns the addresses that were asked for, in order, as they come
   */
  async playSched(answer: () => string | Promise<string>): Promise<readonly string[]> {
    const requests: string[] = [];
    await this.#context.route(/^https:\/\/[^/]*sched\.(?:com|org|co)\//, async (route) => {
      requests.push(route.request().url());
      const body = await answer();
      if (body === 'refused') await route.abort('accessdenied');
      else
        await route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'access-control-allow-origin': '*' },
          body,
        });
    });
    return requests;
  }

  /** Close every tab without saving it, put the folder's files back, and open the first one again. */
  async startOver({ files, open: first }: WindowOptions): Promise<void> {
    await this.page.mouse.move(0, 0);
    // What has the focus may take the key for itself: a menu, a page in a frame.
    await this.page.keyboard.press('Escape');
    await this.page.locator('.part.titlebar').click({ position: { x: 200, y: 5 } });
    await eventually(async () => {
      await this.page.keyboard.press(CLEAN_SLATE_KEY);
      await this.page.locator('.tab').first().waitFor({ state: 'detached', timeout: 3000 });
    });
    // Not whole folders: one that goes and comes leaves VS Code with the text that was in its files before.
    const kept = Object.keys(files ?? {});
    for (const name of readdirSync(this.folder, { recursive: true, encoding: 'utf8' })) {
      if (!kept.some((path) => path === name || path.startsWith(`${name}/`)))
        rmSync(join(this.folder, name), { recursive: true, force: true });
    }
    writeFiles(this.folder, files);
    if (first !== undefined) await this.openFile(basename(first));
  }

  /** Load the whole window again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** The titles the palette offers for what is typed. */
  async commands(typed: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(`>${typed}`);
    // The list holds only the rows that can be seen: the first ones, and, up from the first, the last.
    const labels = new Set((await this.quickInput.rows()).map((row) => row.label));
    await this.page.keyboard.press('ArrowUp');
    await this.page.waitForTimeout(200);
    for (const { label } of await this.quickInput.rows()) labels.add(label);
    await this.quickInput.cancel();
    return [...labels];
  }

  /** Show a view container by clicking its icon in the activity bar. */
  async showContainer(title: string): Promise<void> {
    const icon = this.page.locator(
      `.part.activitybar .action-item[role="tab"]:has(.action-label[aria-label^=${JSON.stringify(title)}])`,
    );
    await icon.waitFor();
    if ((await icon.getAttribute('aria-expanded')) !== 'true') {
      await icon.click();
    }
  }

  /** The number on a view container's icon, nothing where there is none. */
  async badge(title: string): Promise<string> {
    return this.page
      .locator(`.part.activitybar .badge[aria-label^=${JSON.stringify(title)}] .badge-content`)
      .innerText();
  }

  /** Drag the edge of the side bar until it is this wide. */
  async resizeSideBar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) {
      throw new Error('The side bar is not shown.');
    }
    const edge = { x: box.x + box.width + 2, y: box.y + box.height / 2 };
    await this.page.mouse.move(edge.x, edge.y);
    await this.page.mouse.down();
    await this.page.mouse.move(edge.x + width - box.width, edge.y, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(0, 0);
    await this.page.locator('.monaco-sash.hover, .monaco-sash.active').first().waitFor({ state: 'detached' });
  }

  /** What is on the page that a tab of an extension shows. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  }

  /** A tree by its view's title; its container must be shown. */
  view(title: string): TreeView {
    return new TreeView(this.page, title);
  }

  /** What an empty view says instead of rows: the welcome text in the side bar, buttons included. */
  async welcome(): Promise<string> {
    const content = this.page.locator('.part.sidebar .welcome-view-content:visible').first();
    await content.waitFor();
    return content.innerText();
  }

  /** The texts of the notifications that are shown. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Wait for a notification, and answer its text. */
  async waitForNotification(text: string | RegExp): Promise<string> {
    const message = this.page.locator('.notification-toast .notification-list-item-message', { hasText: text }).first();
    await message.waitFor();
    return message.innerText();
  }

  /** Click a notification's button. */
  async clickNotification(button: string): Promise<void> {
    const toast = this.page
      .locator('.notification-toast', { has: this.page.locator('.monaco-button', { hasText: button }) })
      .first();
    await toast.hover();
    await toast.locator('.monaco-button', { hasText: button }).click();
  }

  /** The texts of the status bar's entries. */
  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  }

  /** How long the extension took to activate, in milliseconds, as VS Code reports it; waits until it is active. */
  async activationTime(): Promise<number> {
    const size = this.page.viewportSize() ?? { width: 1280, height: 800 };
    // High enough to show all of the list, which otherwise would have to be scrolled.
    await this.page.setViewportSize({ ...size, height: 3000 });
    await this.runCommand('Developer: Show Running Extensions');
    const row = this.page
      .locator('.runtime-extensions-editor .monaco-list-row', { hasText: /conference.notes/i })
      .first();
    const time = await eventually(async () => {
      const [, found] = /\b(\d+)\s?ms\b/.exec(await row.innerText()) ?? [];
      if (found === undefined) {
        throw new Error('VS Code reports no activation of the extension.');
      }
      return Number(found);
    });
    await this.runCommand('View: Close Editor');
    await this.page.setViewportSize(size);
    return time;
  }

  /** Write a picture of the window to `dist/screenshots`, and answer its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(dist, 'screenshots', `${name.replace(/[^\w.-]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Close the window; in a test that has failed, take a picture of it first. */
  async close(): Promise<void> {
    await takePictureOfFailure(this);
    open.delete(this);
    // What is still on its way would fail when the window is gone.
    await this.#context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.#context.close();
    this.#workspace.remove();
  }
}

const open = new Set<VSCodeWindow>();

/**
 * Close every window, and stop what they share.
 *
 * @public also for the script that takes pictures
 */
export async function closeAll(): Promise<void> {
  await Promise.all([...open].map((window) => window.close()));
  await stopShared();
}

/** The test that runs, or ran last. */
let test: Mocha.Runnable | undefined;

async function takePictureOfFailure(window: VSCodeWindow): Promise<void> {
  if (test?.isFailed() === true) {
    const name = `failed-${test.fullTitle()}`;
    console.log(`      ${await window.screenshot(name).catch((error: unknown) => `No picture: ${String(error)}`)}`);
  }
}

if ('after' in globalThis) {
  beforeEach(function () {
    test = this.currentTest;
  });
  afterEach(async () => {
    for (const window of open) {
      await takePictureOfFailure(window);
    }
  });
  after(closeAll);
}
