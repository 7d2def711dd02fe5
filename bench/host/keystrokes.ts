/**
 * Measures, in the extension host of a real VS Code, how long it takes from a keystroke to what is shown of the note by
 * then: our lenses, beside the outline that VS Code's own markdown support computes.
 */
import * as vscode from 'vscode';
import { noteLike } from '../noteLike.js';
import { end, print } from './program.js';

const SIZES = [14_000, 140_000, 1_400_000];
const KEYSTROKES = 20;

/** VS Code calls this. */
export async function run(): Promise<void> {
  const [sample] = await vscode.workspace.findFiles('cloud-summit-2025.md');
  if (sample === undefined) throw new Error('The sample note is not in the workspace.');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  print(
    `VS Code ${vscode.version}, Node ${process.version}; medians (p95) of ${KEYSTROKES} keystrokes at the start, in the middle and at the end, ms`,
  );
  print(
    ['note'.padEnd(12), 'edit applied'.padEnd(20), 'our lenses'.padEnd(24), 'built-in outline'.padEnd(24)].join(''),
  );
  for (const size of SIZES) await measure(size, text);
  end([]);
}

async function measure(size: number, sample: string): Promise<void> {
  let content = '';
  for (let part = 1; content.length < size; part++) content += noteLike(sample, part);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: content.slice(0, size) });
  const editor = await vscode.window.showTextDocument(document);
  const lenses = (): Thenable<unknown> =>
    vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
  const outline = (): Thenable<unknown> =>
    vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  await lenses();
  await outline();
  const edits: number[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let times = 0; times < KEYSTROKES; times++) {
    const line = [1, Math.floor(document.lineCount / 2), document.lineCount - 1][times % 3] ?? 0;
    const type = (): Thenable<boolean> =>
      editor.edit((builder) => builder.insert(new vscode.Position(line, 0), 'x'), {
        undoStopBefore: false,
        undoStopAfter: false,
      });
    edits.push(await timed(type));
    ours.push(await timed(lenses));
    await quiet();
    await type();
    theirs.push(await timed(outline));
    await quiet();
  }
  print(
    [`${size / 1000} KB`.padEnd(12), shown(edits).padEnd(20), shown(ours).padEnd(24), shown(theirs).padEnd(24)].join(
      '',
    ),
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

async function timed(run: () => Thenable<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Let everybody finish who was woken by an edit. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 700));
}

function shown(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  return `${at(0.5)} (${at(0.95)})`;
}
