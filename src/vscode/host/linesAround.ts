import * as vscode from 'vscode';
import type { FollowUp } from '../../core/index.js';
import { linesOf } from '../../core/text/lineEnds.js';
import { decodeFile, findDocument } from './documents.js';

const LINES_AROUND = 2;

/** Draw the lines around a follow-up, as the note has them now; nothing where it is gone. */
export async function linesAround(
  uri: vscode.Uri,
  { source, range: { start } }: FollowUp,
): Promise<vscode.MarkdownString | undefined> {
  const text = await textOf(uri);
  if (text === undefined) return undefined;
  const lines = linesOf(text);
  const line =
    lines[start.line]?.includes(source) === true ? start.line : lines.findIndex((each) => each.includes(source));
  if (line < 0) return undefined;
  const around = lines.slice(Math.max(0, line - LINES_AROUND), line + LINES_AROUND + 1);
  return new vscode.MarkdownString().appendCodeblock(around.join('\n').trim(), 'markdown');
}

/** The text of a document as it is now, without making it one of VS Code's when it is not open. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const document = findDocument(uri);
  if (document !== undefined) return document.getText();
  try {
    return await decodeFile(await vscode.workspace.fs.readFile(uri), uri);
  } catch {
    return undefined;
  }
}
