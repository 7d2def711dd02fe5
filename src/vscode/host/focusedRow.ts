import * as vscode from 'vscode';

/**
 * Find the row of the view that has the focus. VS Code tells extensions only which rows are selected, so this one is
 * selected, or no longer, for a moment.
 */
export async function focusedRow<T>(view: Pick<vscode.TreeView<T>, 'selection'>): Promise<T | undefined> {
  const before = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  return after.find((row) => !before.includes(row)) ?? before.find((row) => !after.includes(row));
}
