/** What esbuild makes of the sources: one bundle for desktop and web. */
import { statSync } from 'node:fs';
import { extensionBundle, inRoot, root } from './paths.mjs';
import { testBundle } from './test-bundle.mjs';

/** A guard, not a target: no code is bent for bytes. */
const bundleLimit = 1024 * 1024;

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
  // Without this condition, packages with a DOM build and a worker build would bring the DOM one.
  conditions: ['worker'],
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
};

/**
 * The options for the extension's bundle.
 *
 * @param {{ dev?: boolean }} [options] `dev`: readable, with a source map
 * @returns {import('esbuild').BuildOptions}
 */
export const extension = ({ dev = false } = {}) => ({
  ...common,
  entryPoints: [inRoot('src', 'extension.ts')],
  outfile: extensionBundle,
  minify: !dev,
  sourcemap: dev,
  metafile: true,
});

/**
 * Build the extension and the tests that run inside VS Code.
 *
 * @param {{ dev?: boolean, analyze?: boolean }} [options] `analyze`: print what is in the bundle, largest first
 * @returns {Promise<import('esbuild').Metafile>} what went into the extension's bundle
 * @throws when the bundle is larger than it may be
 */
export async function build({ dev = false, analyze = false } = {}) {
  const esbuild = await import('esbuild');
  const [{ metafile }] = await Promise.all([esbuild.build(extension({ dev })), esbuild.build(testBundle(common))]);
  if (!metafile) {
    throw new Error('esbuild did not say what is in the bundle.');
  }
  if (analyze) {
    console.log(await esbuild.analyzeMetafile(metafile));
  }
  const { size } = statSync(extensionBundle);
  if (!dev) {
    console.log(`dist/extension.js: ${kilobytes(size)}, limit ${kilobytes(bundleLimit)}`);
    if (size > bundleLimit) {
      throw new Error(`dist/extension.js is ${kilobytes(size - bundleLimit)} over its limit.`);
    }
  }
  return metafile;
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
  const entryPoints = [inRoot('bench', 'host', `${name}.ts`)];
  // Node's modules are there: it runs in a Node extension host only.
  await esbuild.build({ ...common, entryPoints, outfile, external: ['vscode', 'node:*'], sourcemap: 'inline' });
  return outfile;
}

/** Rebuild at every change, until the process ends. Prints the lines `.vscode/tasks.json` waits for. */
export async function watch() {
  const esbuild = await import('esbuild');
  for (const options of [extension({ dev: true }), testBundle(common)]) {
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

export const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;
