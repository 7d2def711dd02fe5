/**
 * Measures, in the extension host of a real VS Code, how long our code takes to be loaded and to be called, as VS Code
 * reports it, beside an extension that does nothing.
 *
 * Each is activated by itself, in a window that has come to rest. When a markdown file is what starts us, VS Code loads
 * its own markdown support in the same turn, and counts that for each extension that waits behind it: some 250 ms, for
 * one that does nothing, too.
 */
import * as vscode from 'vscode';
import { end, print } from './program.js';

const OURS = 'conference-notes.conference-notes';
/** See `empty-extension`. */
const EMPTY = 'conference-notes-bench.empty';
/** How long a window takes to come to rest, generously; in milliseconds. */
const REST = 6000;

/**
 * VS Code calls this. Prints a line that starts with `ACTIVATION`, with JSON behind it: milliseconds of loading and
 * calling, by extension.
 */
export async function run(): Promise<void> {
  await passed(REST);
  if (vscode.extensions.getExtension(OURS)?.isActive !== false)
    throw new Error('The extension is not there, or was started by something else.');
  await vscode.extensions.getExtension(EMPTY)?.activate();
  await passed(500);
  await vscode.commands.executeCommand('conferenceNotes.talks.focus');
  await passed(500);
  const report = await startupPerformance();
  print(`ACTIVATION ${JSON.stringify({ ours: loadAndCall(report, OURS), empty: loadAndCall(report, EMPTY) })}`);
  end([]);
}

/** The text of “Developer: Startup Performance”, when it says something of both extensions. */
async function startupPerformance(): Promise<readonly string[]> {
  await vscode.commands.executeCommand('perfview.show');
  for (let tries = 0; tries < 20; tries++) {
    await passed(500);
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    if (text.includes(OURS) && text.includes(EMPTY)) return text.split('\n');
  }
  throw new Error('“Developer: Startup Performance” says nothing of the activation.');
}

/** What VS Code says of an extension in its table; not numbers where the table is not as we know it. */
function loadAndCall(report: readonly string[], name: string): readonly number[] {
  const cellsOf = (start: string): readonly string[] =>
    (report.find((line) => line.startsWith(start)) ?? '').split('|').map((cell) => cell.trim());
  const header = cellsOf('| Extension ');
  const cells = cellsOf(`| ${name} `);
  return ['Load Code', 'Call Activate'].map((column) => Number(cells[header.indexOf(column)]));
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
