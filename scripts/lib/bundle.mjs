/** What esbuild makes of the sources. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { innerNames } from './inner-names.mjs';
import { extensionBundle, inRoot, integrationBundle, root, starterBundle } from './paths.mjs';
import { icalParser, packedEntities, smallerSources } from './smaller.mjs';

const bundleLimit = 350 * 1024;
const testFolder = inRoot('test', 'integration');

/**
 * What the bundles share: they load into a Node and into a web worker extension host alike.
 *
 * @type {import('esbuild').BuildOptions}
 */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  // Without it, packages with a DOM build and a worker build would bring the DOM one.
  conditions: ['worker'],
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  target: 'es2022',
  // The words of many languages are shorter as what they are than as escapes.
  charset: 'utf8',
  logLevel: 'warning',
};

/**
 * Build the bundles; throws when the extension is larger than it may be.
 *
 * @param {{ dev?: boolean }} [options]
 */
export async function build({ dev = false } = {}) {
  const esbuild = await import('esbuild');
  await Promise.all([esbuild.build(await extension(dev)), esbuild.build(starter(dev)), esbuild.build(tests())]);
  if (dev) {
    return;
  }
  await Promise.all([extensionBundle, starterBundle].map(minifyAgain));
  const size = statSync(extensionBundle).size + statSync(starterBundle).size;
  console.log(`dist/extension.js and main.js: ${kilobytes(size)}, limit ${kilobytes(bundleLimit)}`);
  if (size > bundleLimit) {
    throw new Error(`dist/extension.js and main.js are ${kilobytes(size - bundleLimit)} over their limit.`);
  }
}

/**
 * Make a bundle some 4 % smaller than esbuild does, whose minifier looks at one function at a time. Each of the two others finds
 * what the other does not.
 *
 * @param {string} file
 */
async function minifyAgain(file) {
  const [swc, terser] = await Promise.all([import('@swc/wasm'), import('terser')]);
  // Nothing here asks a function for the number of its parameters or a getter for more than a value, or puts something else in the place of what is built in.
  const compress = { toplevel: true, passes: 4, keep_fargs: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true };
  const { code } = await swc.minify(readFileSync(file, 'utf8'), { ecma: 2022, toplevel: true, mangle: { toplevel: true }, compress: { ecma: 2022, ...compress } });
  const again = await terser.minify(code, { ecma: 2020, toplevel: true, compress: { ...compress, passes: 2, unsafe: true, unsafe_comps: true, hoist_funs: true } });
  writeFileSync(file, again.code ?? code);
}

/**
 * Build a program that measures something inside VS Code, `bench/host/NAME.ts`.
 *
 * @param {string} name
 * @returns {Promise<string>} the bundle
 */
export async function buildProgram(name) {
  const esbuild = await import('esbuild');
  const outfile = inRoot('dist', 'test', `${name}.js`);
  // Node's modules are there: it runs in a Node extension host only.
  await esbuild.build({ ...common, entryPoints: [inRoot('bench', 'host', `${name}.ts`)], outfile, external: ['vscode', 'node:*'], sourcemap: 'inline' });
  return outfile;
}

/** Rebuild at every change, until the process ends. Prints the lines `.vscode/tasks.json` waits for. */
export async function watch() {
  const esbuild = await import('esbuild');
  for (const options of [await extension(true), starter(true), tests()]) {
    const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), progress] });
    await context.watch();
  }
}

/** @type {import('esbuild').Plugin} */
const progress = {
  name: 'progress',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        console.error(`    ${location?.file}:${location?.line}:${location?.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

/**
 * @param {boolean} dev
 * @returns {Promise<import('esbuild').BuildOptions>}
 */
export async function extension(dev) {
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    ...common,
    entryPoints: [inRoot('src', 'extension.ts')],
    outfile: extensionBundle,
    plugins: [smallerSources, packedEntities, icalParser],
    minify: !dev,
    sourcemap: dev,
  };
  if (dev) {
    return options;
  }
  const esbuild = await import('esbuild');
  // Which files are in it is known when it has been built once.
  const { metafile } = await esbuild.build({ ...options, metafile: true, write: false });
  return { ...options, mangleProps: innerNames(Object.keys(metafile.inputs).map((file) => inRoot(file)).filter((file) => existsSync(file))), mangleQuoted: true };
}

/**
 * What loads the extension's bundle where there is Node.
 *
 * @param {boolean} dev
 * @returns {import('esbuild').BuildOptions}
 */
const starter = (dev) => ({ ...common, platform: 'node', entryPoints: [inRoot('src', 'node', 'main.ts')], outfile: starterBundle, minify: !dev, sourcemap: dev });

/** @returns {import('esbuild').BuildOptions} */
const tests = () => ({
  ...common,
  entryPoints: [join(testFolder, 'index.ts')],
  outfile: integrationBundle,
  sourcemap: 'inline',
  // Node's assertions, for a host without Node.
  alias: { 'node:assert/strict': inRoot('test', 'integration', 'assert.ts') },
  plugins: [mochaForBrowsers, everyTest],
});

/**
 * Answer `import 'every-test'` with a module that loads every `*.test.ts` below `test/integration` when it is called.
 *
 * @type {import('esbuild').Plugin}
 */
const everyTest = {
  name: 'every-test',
  setup(build) {
    build.onResolve({ filter: /^every-test$/ }, ({ path }) => ({ path, namespace: 'every-test' }));
    build.onLoad({ filter: /.*/, namespace: 'every-test' }, () => {
      const files = readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .sort();
      const loads = files.map((name) => `require(${JSON.stringify(`./${name.replaceAll('\\', '/')}`)});`);
      return { contents: `export function loadEveryTest() { ${loads.join(' ')} }`, resolveDir: testFolder, watchDirs: [testFolder] };
    });
  },
};

/**
 * Take mocha's browser build for the CommonJS it is. Its package says that every file is an ES module, and as one it would
 * replace the bundle's own exports.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaForBrowsers = {
  name: 'mocha-for-browsers',
  setup(build) {
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: inRoot('node_modules', 'mocha', 'mocha.js'), namespace: 'mocha' }));
    build.onLoad({ filter: /.*/, namespace: 'mocha' }, ({ path }) => ({ contents: readFileSync(path, 'utf8') }));
  },
};

export const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;
