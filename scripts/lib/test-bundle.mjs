/** The tests that run inside VS Code, as one file that both extension hosts can load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, integrationBundle } from './paths.mjs';

const testFolder = inRoot('test', 'integration');

/**
 * The options for the bundle of tests.
 *
 * @param {import('esbuild').BuildOptions} common what all bundles share
 * @returns {import('esbuild').BuildOptions}
 */
export const testBundle = (common) => ({
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
      const contents = `export function loadEveryTest() { ${loads.join(' ')} }`;
      return { contents, resolveDir: testFolder, watchDirs: [testFolder] };
    });
  },
};

/**
 * Take mocha's browser build for the CommonJS it is. Its package says that every file is an ES module, and as one it
 * would replace the bundle's own exports.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaForBrowsers = {
  name: 'mocha-for-browsers',
  setup(build) {
    const path = inRoot('node_modules', 'mocha', 'mocha.js');
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path, namespace: 'mocha' }));
    build.onLoad({ filter: /.*/, namespace: 'mocha' }, (file) => ({ contents: readFileSync(file.path, 'utf8') }));
  },
};
