/**
 * Runs the integration tests inside VS Code, in a Node or a web worker extension host.
 *
 * Every line it prints starts with `[tests] `, which tells it from what VS Code prints; the last one is
 * `[tests] RESULT {"passed":N,"failed":N,"retried":N}`.
 */
import 'mocha/mocha.js';
import { loadEveryTest } from 'every-test';
import * as vscode from 'vscode';

/** VS Code calls this; a rejection makes the run a failed one. */
export async function run(): Promise<void> {
  const counts = { passed: 0, failed: 0, retried: 0 };
  // A busy machine can be too slow for a test; what is wrong fails twice.
  const suites = new Mocha({
    reporter: reportTo(counts),
    timeout: 60_000,
    retries: 1,
    forbidOnly: true,
    forbidPending: true,
  });
  // Most tests are about the notes they open. Those about notes in files turn it on for themselves.
  await vscode.workspace
    .getConfiguration()
    .update('conferenceNotes.notes.workspace', false, vscode.ConfigurationTarget.Workspace);
  // What loading a test file from disk would do first: define `describe`, `it` and the like.
  suites.suite.emit('pre-require', globalThis, null, suites);
  loadEveryTest();
  await new Promise((resolve) => suites.run(resolve));

  print(`RESULT ${JSON.stringify(counts)}`);
  if (counts.failed > 0 || counts.passed === 0) {
    throw new Error(`${counts.passed} passed, ${counts.failed} failed`);
  }
}

/** Make a reporter that counts, and writes to the console what mocha's own `spec` reporter would, and retries. */
function reportTo(counts: { passed: number; failed: number; retried: number }): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      runner.on('suite', (suite) => {
        if (suite.title) {
          print(`${indent(suite)}${suite.title}`);
        }
      });
      runner.on('pass', (test) => {
        counts.passed++;
        print(`${indent(test.parent)}  ✔ ${test.title} (${test.duration ?? 0} ms)`);
      });
      runner.on('retry', (test: Mocha.Test, error: Error) => {
        counts.retried++;
        print(`${indent(test.parent)}  ↻ ${test.title}: once more, after\n${error.stack ?? String(error)}`);
      });
      const failures: string[] = [];
      runner.on('fail', (test, error: Error) => {
        counts.failed++;
        print(`${indent(test.parent)}  ✘ ${test.title}`);
        failures.push(`  ${test.fullTitle()}\n${error.stack ?? String(error)}`);
      });
      runner.once('end', () => {
        if (failures.length > 0) print(`\n  ${failures.length} failing\n\n${failures.join('\n\n')}`);
      });
    }
  };
}

function print(text: string): void {
  for (const line of text.split('\n')) {
    console.log(`[tests] ${line}`);
  }
}

function indent(suite: Mocha.Suite | undefined): string {
  return suite?.parent ? `${indent(suite.parent)}  ` : '';
}
