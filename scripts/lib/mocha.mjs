/**
 * Run test files in Node and hand the counts to the parent process.
 *
 * Run as `node --import tsx/esm --import ./scripts/lib/text-modules.mjs scripts/lib/mocha.mjs FILE…`.
 *
 * The environment's `TEST_RETRIES` says how often a test that failed is tried again.
 */
import Mocha from 'mocha';
import process from 'node:process';

const mocha = new Mocha({
  timeout: 180_000,
  retries: Number(process.env['TEST_RETRIES'] ?? 0),
  forbidOnly: true,
  forbidPending: true,
});
mocha.files = process.argv.slice(2);
await mocha.loadFilesAsync();

const counts = { passed: 0, failed: 0, retried: 0 };
const runner = mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
  if (process.connected) {
    process.send?.(counts, () => process.disconnect());
  }
});
runner.on('pass', () => counts.passed++);
runner.on('fail', () => counts.failed++);
runner.on('retry', (test, error) => {
  counts.retried++;
  console.log(`    ↻ ${test.title}: once more, after\n${error.stack ?? error}`);
});
process.on('unhandledRejection', (reason) => {
  throw reason;
});
// When the parent is gone, nobody wants the rest.
process.once('disconnect', () => process.exit());
