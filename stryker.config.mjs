/**
 * `npm run mutation`: change the code in small ways, one at a time, and list the changes that no test notices.
 *
 * `npm run mutation -- --mutate src/core/edit/cleanLinks.ts` looks at one file. `--ignoreStatic` leaves out what is made
 * once, when a module is loaded, which is patterns for the most part: each of these changes needs all tests again.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/core/outline/**/*.ts', 'src/core/edit/**/*.ts', 'src/sched/**/*.ts'],
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  // Generated inputs take too long for each of some thousand changes.
  mochaOptions: { spec: ['test/core/**/!(*.properties).test.ts', 'test/sched/**/!(*.properties).test.ts'] },
  testRunnerNodeArgs: ['--import=tsx/esm', '--import=./scripts/lib/text-modules.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Some changes never end; the tests behind them do not take this long.
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'coverage/mutation.html' },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'coverage', '.cache', '.vscode-test', 'test/host', 'docs', '*.vsix'],
};
