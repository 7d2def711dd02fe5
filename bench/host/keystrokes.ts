/**
 * Measures, in the extension host of a real VS Code, how long it takes from a keystroke to what is shown of the note by then:
 * our lenses, beside the outline that VS Code's own markdown support computes.
 */
import * as vscode from 'vscode';
import { noteLike } from '../noteLike.js';
import { end, print } from './program.js';

const SIZES = [14_000, 140_000, 1_400_000];
const KEYSTROKES = 20;
/** What is promised of loading the extension's code and activating it, as VS Code reports both, in milliseconds. */
const ACTIVATION = 20;
const OURS = 'conference-notes.conference-notes';
/** See `empty-extension`: it is loaded before ours, as it is installed and ours is under development. */
const EMPTY = 'conference-notes-bench.empty';

/** VS Code calls this. */
export async function run(): Promise<void> {
  const [sample] = await vscode.workspace.findFiles('cloud-summit-2025.md');
  if (sample === undefined) throw new Error('The sample note is not in the workspace.');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  print(`VS Code ${vscode.version}, Node ${process.version}; medians (p95) of ${KEYSTROKES} keystrokes at the start, in the middle and at the end, ms`);
  print(['note'.padEnd(12), 'edit applied'.padEnd(20), 'our lenses'.padEnd(24), 'built-in outline'.padEnd(24)].join(''));
  for (const size of SIZES) await measure(size, text);
  end(await activations());
}

async function measure(size: number, sample: string): Promise<void> {
  let content = '';
  for (let part = 1; content.length < size; part++) content += noteLike(sample, part);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: content.slice(0, size) });
  const editor = await vscode.window.showTextDocument(document);
  const lenses = (): Thenable<unknown> => vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
  const outline = (): Thenable<unknown> => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  await lenses();
  await outline();
  const edits: number[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let times = 0; times < KEYSTROKES; times++) {
    const line = [1, Math.floor(document.lineCount / 2), document.lineCount - 1][times % 3] ?? 0;
    const type = (): Thenable<boolean> => editor.edit((builder) => builder.insert(new vscode.Position(line, 0), 'x'), { undoStopBefore: false, undoStopAfter: false });
    edits.push(await timed(type));
    ours.push(await timed(lenses));
    await quiet();
    await type();
    theirs.push(await timed(outline));
    await quiet();
  }
  print([`${size / 1000} KB`.padEnd(12), shown(edits).padEnd(20), shown(ours).padEnd(24), shown(theirs).padEnd(24)].join(''));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/**
 * Activation as VS Code reports it: the text of “Developer: Startup Performance”.
 *
 * @returns what is not as promised
 */
async function activations(): Promise<readonly string[]> {
  await vscode.commands.executeCommand('perfview.show');
  for (let tries = 0; tries < 20; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    const lines = text.split('\n').filter((line) => /^\| (?:Extension|conference-notes\S+|vscode\.markdown-language-features) /u.test(line));
    if (lines.some((line) => line.includes(OURS)) && lines.some((line) => line.includes(EMPTY))) {
      print(`\nActivation as “Developer: Startup Performance” has it; one of them does nothing:\n${lines.join('\n')}`);
      print(`\nOf loading, the extension’s own part, without waiting for extensions that are loaded in the same turn, by VS Code’s marks: ${ownLoading()}`);
      const [took, nothing] = [OURS, EMPTY].map((name) => loadAndCall(lines, name)) as [number, number];
      print(`Loading and activating took ${took} ms; an extension that does nothing, ${nothing}: ours is ${took - nothing}`);
      return took <= ACTIVATION ? [] : [`Loading and activating took ${took} ms. Promised: ${ACTIVATION}`];
    }
  }
  return ['“Developer: Startup Performance” says nothing of the activation.'];
}

/** What VS Code says of an extension, added up; not a number where its table is not as we know it. */
function loadAndCall(lines: readonly string[], name: string): number {
  const cellsOf = (line = ''): readonly string[] => line.split('|').map((cell) => cell.trim());
  const header = cellsOf(lines[0]);
  const cells = cellsOf(lines.find((line) => line.includes(name)));
  return ['Load Code', 'Call Activate'].reduce((sum, column) => sum + Number(cells[header.indexOf(column)]), 0);
}

interface Mark {
  readonly name: string;
  /** In milliseconds. */
  readonly startTime: number;
}

/** VS Code marks when it begins to load an extension's code, and when it has done so; what it reports also counts the time before. */
function ownLoading(): string {
  const { MonacoPerformanceMarks: marks } = globalThis as { MonacoPerformanceMarks?: { getMarks(): readonly Mark[] } };
  const at = (mark: string, id: string): number | undefined => marks?.getMarks().find(({ name }) => name === `code/extHost/${mark}ExtensionCode/${id}`)?.startTime;
  return [OURS, EMPTY, 'vscode.markdown-language-features']
    .map((id) => {
      const [start, end] = [at('willLoad', id), at('didLoad', id)];
      return `${id} ${start === undefined || end === undefined ? 'unknown' : `${(end - start).toFixed(0)} ms`}`;
    })
    .join(', ');
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
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  return `${at(0.5)} (${at(0.95)})`;
}
