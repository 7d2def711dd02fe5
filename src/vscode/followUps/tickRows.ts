import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FollowUpState } from '../../core/index.js';
import { registerCommand } from '../host/commands.js';
import type { Disposable } from '../host/disposables.js';
import type { InternalCommands } from '../host/contributions.js';
import { focusedRow } from '../host/focusedRow.js';
import { remark } from '../host/messages.js';
import type { RowNode, RowTree, ViewRow } from '../host/rowTree.js';
import type { FollowUpEditor } from './followUpEditor.js';

/** A view whose rows can be ticked. */
interface TickableView<R extends ViewRow> {
  readonly view: Pick<vscode.TreeView<RowNode<R>>, 'selection' | 'onDidChangeCheckboxState'>;
  readonly tree: Pick<RowTree<R>, 'redraw' | 'redrawFollowUps'>;
  readonly followUps: FollowUpEditor;
}

/**
 * Let the boxes of a view be ticked, by the mouse and by a command that a key runs.
 *
 * @param afterwards is run when what was asked for is done
 */
export function registerTicking<R extends ViewRow>(
  of: TickableView<R>,
  command: typeof InternalCommands.tickTalksRow | typeof InternalCommands.tickFollowUpsRow,
  afterwards: () => void = () => undefined,
): readonly Disposable[] {
  const { view, tree, followUps } = of;
  return [
    view.onDidChangeCheckboxState(({ items }) => tickRows(items, of).then(afterwards)),
    registerCommand(command, () => tickFocusedRow(of).then(afterwards)),
    followUps.onDidTakeBack((uri) => tree.redrawFollowUps(uri)),
  ];
}

/** Do what was asked for by boxes that VS Code has ticked already; one of several that are selected ticks them all. */
async function tickRows<R extends ViewRow>(
  items: readonly (readonly [RowNode<R>, vscode.TreeItemCheckboxState])[],
  of: TickableView<R>,
): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const to = first[1] === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
  await bring(
    items.map(([row]) => row),
    to,
    of,
  );
}

/**
 * Tick the row that has the focus, or untick it, as its box would, and go on to the next. A row without a box is opened
 * or closed, which is what its key does in other views.
 */
async function tickFocusedRow<R extends ViewRow>(of: TickableView<R>): Promise<void> {
  const row = await focusedRow(of.view);
  if (row?.followUp === undefined) {
    await vscode.commands.executeCommand('list.toggleExpand');
    return;
  }
  if (row.followUp.form === 'hint') {
    remark(l10n.t('A hint has no box: “Track as TODO” makes it a follow-up'));
    return;
  }
  const { state } = row.followUp;
  await vscode.commands.executeCommand('list.focusDown');
  await bring([row], state === 'open' ? 'done' : 'open', of);
}

async function bring<R extends ViewRow>(
  rows: readonly RowNode<R>[],
  to: FollowUpState,
  { view, tree, followUps }: TickableView<R>,
): Promise<void> {
  const all = rows.some((row) => view.selection.includes(row)) ? [...new Set([...rows, ...view.selection])] : rows;
  const targets = all.flatMap(({ uri, followUp }) =>
    followUp === undefined || followUp.form === 'hint' || followUp.state === to ? [] : [{ uri, followUp }],
  );
  const outcomes = await followUps.changeAll(targets, to);
  // VS Code has ticked the box already; where the note could not follow, the box has to go back.
  if (outcomes.some(({ kind }) => kind === 'refused')) tree.redraw(all);
}
