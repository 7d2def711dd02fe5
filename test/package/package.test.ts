import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { extension } from '../../scripts/lib/bundle.mjs';
import { bundledPackages } from '../../scripts/lib/notices.mjs';
import { inRoot, unpackedExtension } from '../../scripts/lib/paths.mjs';
import * as sources from '../../src/core/index.js';

const inPackage = (path: string): string => join(unpackedExtension, path);
const readPackaged = (path: string): string => readFileSync(inPackage(path), 'utf8');

before(() => assert.ok(existsSync(unpackedExtension), 'dist/unpacked is missing: `npm test -- --unit` makes it.'));

describe('the package', () => {
  interface Manifest {
    readonly main: string;
    readonly browser: string;
    readonly icon: string;
    readonly contributes: {
      readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
      readonly walkthroughs: readonly {
        readonly steps: readonly { readonly media: { readonly image: Readonly<Record<string, string>> } }[];
      }[];
    };
  }
  const manifest = (): Manifest => JSON.parse(readPackaged('package.json')) as Manifest;

  it('has one bundle for desktop and web', () => {
    assert.equal(manifest().main, manifest().browser);
    assert.ok(existsSync(inPackage(manifest().main)));
  });

  it('has the files that package.json names, and no others of ours', () => {
    const { main, icon, contributes } = manifest();
    const icons = contributes.viewsContainers.activitybar.map((container) => container.icon);
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps).map(({ media }) => media.image);
    assert.equal(pictures.length, 6);
    for (const picture of pictures) assert.deepEqual(Object.keys(picture).sort(), ['dark', 'hc', 'hcLight', 'light']);
    for (const path of [main, icon, ...icons, ...pictures.flatMap((picture) => Object.values(picture))])
      assert.ok(existsSync(inPackage(path)), path);
    const files = readdirSync(unpackedExtension, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const code = files.filter((path) => /\.(?:[cm]?[jt]s|map)$/.test(path));
    assert.deepEqual(code, ['dist/extension.js']);
  });

  it('has an icon of 256 pixels, as screens with small pixels show it', () => {
    const png = readFileSync(inPackage(manifest().icon));
    // Where every PNG has its width and height.
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  it('has pictures that load quickly, with those of the README', () => {
    const folders = ['docs', 'media', 'media/walkthrough'].map((folder) => inRoot(folder));
    const sizes = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:png|webp)$/.test(name))
        .map((name) => statSync(join(folder, name)).size),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total > 0 && total < 700 * 1024, `${total} bytes`);
  });

  it('names every package that is in its bundle, with its licence', async () => {
    const { metafile } = await build({ ...extension(), metafile: true, write: false });
    const packages = bundledPackages(metafile).map((path) => path.replace(/^.*node_modules\//, ''));
    assert.ok(packages.includes('micromark'));
    const notices = readPackaged('ThirdPartyNotices.txt');
    for (const name of packages) assert.ok(notices.includes(`\n${name} `), name);
    assert.ok(notices.split('Permission').length > 10);
  });
});

describe('the bundle', () => {
  const code = (): string => readPackaged('dist/extension.js');

  it('loads where there is neither Node nor a page, and exports activate', () => {
    const { exports, touched } = loadInWorker(code());
    assert.equal(typeof exports['activate'], 'function');
    assert.deepEqual(touched, []);
  });

  it('requires nothing but VS Code', () => {
    const required = [...code().matchAll(/\brequire\(\s*(["'`])(.*?)\1\s*\)/g)].map(([, , name]) => name);
    assert.deepEqual([...new Set(required)], ['vscode']);
  });

  it('names no module of Node', () => {
    assert.doesNotMatch(code(), /["'`]node:/);
  });
});

describe('the core, built as the bundle is', () => {
  it('makes of every note what the sources make of it', async () => {
    const { outputFiles } = await build({
      ...extension(),
      entryPoints: [inRoot('src/core/index.ts')],
      format: 'esm',
      write: false,
    });
    const text = outputFiles[0]?.text ?? '';
    const built = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as typeof sources;
    const notes = ['samples', 'test/core/fixtures'].flatMap(notesIn);
    assert.ok(notes.length > 40);
    for (const name of notes) {
      const note = readFileSync(name, 'utf8');
      assert.deepEqual(built.parseNote(note), sources.parseNote(note), name);
    }
  });
});

function notesIn(folder: string): readonly string[] {
  const names = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => inRoot(folder, name));
}

describe('the bare worker', () => {
  it('notices a bundle that looks at the page or the process', () => {
    const { touched } = loadInWorker('typeof document; if (globalThis.process) {} self.window;');
    assert.deepEqual(touched, ['document', 'process', 'window']);
    assert.throws(() => loadInWorker('document.createElement("i")'), /createElement/);
    assert.throws(() => loadInWorker('process.cwd()'), /cwd/);
  });

  it('gives no module but VS Code', () => {
    assert.throws(() => loadInWorker('require("node:fs")'), /node:fs/);
    assert.doesNotThrow(() => loadInWorker('class Item extends require("vscode").TreeItem {}'));
  });
});

interface Loaded {
  readonly exports: Readonly<Record<string, unknown>>;
  /** The globals it looked for that a worker does not have. */
  readonly touched: readonly string[];
}

/** Evaluate a CommonJS module with the globals of a web worker extension host, and no others. */
function loadInWorker(code: string): Loaded {
  const touched = new Set<string>();
  const workerGlobals = {
    AbortController,
    AbortSignal,
    Blob,
    Event,
    EventTarget,
    Headers,
    MessageChannel,
    Response,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    atob,
    btoa,
    clearInterval,
    clearTimeout,
    console,
    crypto,
    fetch,
    performance,
    queueMicrotask,
    setInterval,
    setTimeout,
    structuredClone,
    importScripts: () => assert.fail('importScripts'),
  };
  const module = { exports: {} };
  const require = (name: string): unknown =>
    name === 'vscode' ? inert() : assert.fail(`require(${JSON.stringify(name)})`);
  const context = vm.createContext({ ...workerGlobals, module, exports: module.exports, require });
  const self: unknown = vm.runInContext('globalThis.self = globalThis', context);
  for (const name of ['window', 'document', 'process', 'Buffer', 'global', 'setImmediate', '__dirname']) {
    Object.defineProperty(self, name, {
      get: () => {
        touched.add(name);
        return undefined;
      },
    });
  }
  try {
    vm.runInContext(code, context);
  } catch (error) {
    // Its stack shows the line it happened on, which is most of the bundle.
    Object.assign(error as Error, { stack: String(error) });
    throw error;
  }
  return { exports: module.exports, touched: [...touched] };
}

/** Stand in for every API: any property of it is it again, and it can be called, constructed and extended. */
function inert(): unknown {
  const stub: object = new Proxy(function () {}, {
    get: (target, key) =>
      key === 'prototype' ? (target.prototype as unknown) : key === Symbol.toPrimitive ? () => 0 : stub,
    apply: () => stub,
    // The bundle's import of a CommonJS module is an object that inherits from it.
    getPrototypeOf: () => stub,
  });
  return stub;
}
