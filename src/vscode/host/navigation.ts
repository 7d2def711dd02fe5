/** Ways to a place in a note. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Range } from '../../core/index.js';
import { toRange } from './convert.js';
import { openDocument } from './documents.js';

export interface ShowOptions {
  /** Leave the focus where it is. */
  readonly preserveFocus: boolean;
}

/** Show a document where it already is, if it is anywhere; `undefined` when there is none any more. */
async function showDocument(uri: vscode.Uri, { preserveFocus }: ShowOptions): Promise<vscode.TextEditor | undefined> {
  const document = await openDocument(uri);
  if (document === undefined) return undefined;
  const viewColumn = columnOf(uri);
  return vscode.window.showTextDocument(document, {
    preserveFocus,
    preview: true,
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

/** Show a place of a document and put the cursor at its start. */
export async function goTo(
  uri: vscode.Uri,
  range: Range,
  options: ShowOptions,
): Promise<vscode.TextEditor | undefined> {
  const editor = await showDocument(uri, options);
  if (editor === undefined) {
    void vscode.window.showWarningMessage(l10n.t('That note cannot be opened any more.'));
    return undefined;
  }
  const { start } = toRange(range);
  editor.selection = new vscode.Selection(start, start);
  reveal(editor, range);
  return editor;
}

/** Scroll a place into view, if it is not there yet; what follows it is what a reader wants to see. */
export function reveal(editor: vscode.TextEditor, range: Range): void {
  editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Say in which editor group a document has a tab of its own, the active one first. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const key = uri.toString();
  const isIts = (tab: vscode.Tab | undefined): boolean =>
    tab?.input instanceof vscode.TabInputText && tab.input.uri.toString() === key;
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const groups = all.filter((group) => group.tabs.some(isIts));
  const inFront = groups.filter((group) => isIts(group.activeTab));
  const [group] = [activeTabGroup, ...inFront, ...groups].filter((candidate) => groups.includes(candidate));
  return group?.viewColumn;
}
