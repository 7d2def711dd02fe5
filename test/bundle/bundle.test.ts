import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { characterEntities } from 'character-entities';
import { build, transform } from 'esbuild';
import { extension } from '../../scripts/lib/bundle.mjs';
import { KEPT } from '../../scripts/lib/inner-names.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { entitiesModule, smaller, UNICODE_PATTERN_OF, UNPACK_WORDS } from '../../scripts/lib/smaller.mjs';
import * as sources from '../../src/core/index.js';

const file = join(import.meta.dirname, '../../dist/extension.js');

describe('the bundle', () => {
  before(() => assert.ok(existsSync(file), 'dist/extension.js is missing: run `npm run build` first.'));

  it('loads where there is neither Node nor a page, and exports activate', () => {
    const { exports, touched } = loadInWorker(readFileSync(file, 'utf8'));
    assert.equal(typeof exports['activate'], 'function');
    assert.deepEqual(touched, []);
  });

  it('requires nothing but VS Code', () => {
    const required = [...readFileSync(file, 'utf8').matchAll(/\brequire\(\s*(["'`])(.*?)\1\s*\)/g)].map(([, , name]) => name);
    assert.deepEqual([...new Set(required)], ['vscode']);
  });

  it('calls what is kept in VS Code’s storage what it is called in the sources', () => {
    const code = readFileSync(file, 'utf8');
    const names = KEPT.flatMap((source) => Array.from(readFileSync(source, 'utf8').matchAll(/^ {2}readonly (\w+)/gm), ([, name = '']) => name));
    assert.ok(names.length > 100);
    for (const name of names) assert.match(code, new RegExp(`\\b${name}\\b`), name);
  });

  it('has no regular expression of ours that V8 takes long to read when it first sees the code', () => {
    const found = [...readFileSync(file, 'utf8').matchAll(/[(,=?:]\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/[\\\n])+\/[a-z]+/g)].map(([literal]) => literal).filter((literal) => /\\p\{/i.test(literal));
    // One of micromark's.
    assert.ok(found.length <= 1, found.join('\n'));
  });

  it('names no module of Node', () => {
    assert.doesNotMatch(readFileSync(file, 'utf8'), /["'`]node:/);
  });
});

describe('the core, built as the bundle is', () => {
  it('makes of every note what the sources make of it', async () => {
    const { outputFiles } = await build({ ...(await extension(false)), entryPoints: [inRoot('src/core/index.ts')], format: 'esm', write: false });
    const built = (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`)) as typeof sources;
    const notes = ['samples', 'test/core/fixtures'].flatMap((folder) => readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((name) => inRoot(folder, name))).filter((name) => name.endsWith('.md'));
    assert.ok(notes.length > 40);
    for (const name of notes) {
      const text = readFileSync(name, 'utf8');
      assert.deepEqual(built.parseNote(text), sources.parseNote(text), name);
    }
  });
});

describe('the packed character references', () => {
  it('are those of the package', async () => {
    const { characterEntities: unpacked } = (await import(`data:text/javascript,${encodeURIComponent(await entitiesModule())}`)) as { characterEntities: unknown };
    assert.ok(Object.hasOwn(unpacked as object, 'amp'));
    assert.ok(!Object.hasOwn(unpacked as object, 'nosuch'));
    assert.deepEqual({ ...(unpacked as object) }, { ...characterEntities });
  });
});

describe('a source, made smaller', () => {
  it('asks for VS Code’s API once, and has the same words', async () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at % 7}é${at}`);
    const [one = '', two = ''] = [words.slice(0, 200), words.slice(200)].map((part) => part.join(' '));
    const source = `import * as vscode from 'vscode';\nexport const list = (\n  '${one} ' +\n  // It's the others.\n  '${two}'\n)\n  .split(' ');\n`;
    const made = smaller(source);
    assert.match(made, /^import \{ vscode \} from 'one-vscode';/);
    assert.ok(made.length < source.length, made);
    const { code } = await transform(UNPACK_WORDS + made.replace(/^import .*$/gm, ''), { loader: 'ts', format: 'esm' });
    const { list } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { list: readonly string[] };
    assert.deepEqual([...list].sort(), [...words].sort());
  });

  it('makes regular expressions with properties of characters when they are asked for, and no others', async () => {
    const source = String.raw`export const split = (text) => text.split(/\/[^\]/"\p{L}\d]|\P{L}/giu);
      export const has = (text) => (/\p{Lu}/u.test(text) ? /^\d/ : 4 / 2 / 1); // of /\p{L}/u`;
    const made = smaller(source);
    assert.match(made, /\? \/\^\\d\/ : 4 \/ 2 \/ 1\); \/\/ of \/\\p\{L\}\/u$/m);
    assert.equal(made.match(/unicodePattern\(/g)?.length, 2);
    const [then, now] = await Promise.all([source, UNICODE_PATTERN_OF + made.replace(/^import .*$/gm, '')].map(async (text) => {
      const { code } = await transform(text, { loader: 'ts', format: 'esm' });
      return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { split(text: string): readonly string[]; has(text: string): unknown };
    }));
    for (const text of ['', 'a/"b', 'x/-y1', 'Aé', 'é']) {
      for (let times = 0; times < 2; times++) {
        assert.deepEqual(now?.split(text), then?.split(text));
        assert.deepEqual(now?.has(text), then?.has(text));
      }
    }
  });
});

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
    AbortController, AbortSignal, Blob, Event, EventTarget, Headers, MessageChannel, Response, TextDecoder, TextEncoder, URL, URLSearchParams,
    atob, btoa, clearInterval, clearTimeout, console, crypto, fetch, performance, queueMicrotask, setInterval, setTimeout, structuredClone,
    importScripts: () => assert.fail('importScripts'),
  };
  const module = { exports: {} };
  const require = (name: string): unknown => (name === 'vscode' ? inert() : assert.fail(`require(${JSON.stringify(name)})`));
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
    get: (target, key) => (key === 'prototype' ? (target.prototype as unknown) : key === Symbol.toPrimitive ? () => 0 : stub),
    apply: () => stub,
    // The bundle's import of a CommonJS module is an object that inherits from it.
    getPrototypeOf: () => stub,
  });
  return stub;
}
