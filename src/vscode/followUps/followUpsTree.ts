import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type CountedNote, listNotes } from '../../core/views/followUpList.js';
import {
  type GroupRow,
  type ListChoice,
  listChange,
  type ListedFollowUpRow,
  type ListRow,
} from '../../core/views/followUpRows.js';
import { placedFollowUps } from '../../core/views/placedFollowUps.js';
import type { RowChange } from '../../core/views/rows.js';
import { InternalCommands, RowTraits } from '../host/contributions.js';
import { sectionIcon } from '../host/icons.js';
import { linesAround } from '../host/linesAround.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { checkboxOf, followUpContext, itemOf, type RowNode, RowTree } from '../host/rowTree.js';

/** A row as VS Code knows it. */
export type FollowUpNode = RowNode<ListRow>;

/** Gives VS Code the rows of the Follow-ups view. */
export class FollowUpsTree extends RowTree<ListRow> implements vscode.TreeDataProvider<FollowUpNode> {
  readonly #store: NoteStore;
  readonly #choice: () => ListChoice;
  readonly #notes = new WeakMap<KnownNote, CountedNote>();

  constructor(store: NoteStore, choice: () => ListChoice) {
    super();
    this.#store = store;
    this.#choice = choice;
  }

  refresh(): void {
    this.update();
  }

  getTreeItem(node: FollowUpNode): vscode.TreeItem {
    const { row } = node;
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const groupState = row.type !== 'followUp' && row.startsClosed ? Collapsed : Expanded;
    const item = itemOf(row, row.type === 'followUp' ? None : groupState);
    if (row.uri !== undefined)
      item.command = { command: InternalCommands.revealRow, title: l10n.t('Go to Notes'), arguments: [node] };
    if (row.type === 'followUp') decorateEntry(item, row);
    else decorateGroup(item, row);
    return item;
  }

  /** Show the lines around a follow-up only when someone wants to see them. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    { row }: FollowUpNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (row.type !== 'followUp') return item;
    const around = await linesAround(vscode.Uri.parse(row.uri, true), row.followUp);
    if (!token.isCancellationRequested && around !== undefined) item.tooltip = around;
    return item;
  }

  protected layOut(): readonly ListRow[] {
    return listNotes(
      this.#store.notes().map((known) => this.#counted(known)),
      this.#choice(),
    );
  }

  protected compare(...states: Parameters<typeof listChange>): RowChange {
    return listChange(...states);
  }

  #counted(note: KnownNote): CountedNote {
    const known = this.#notes.get(note);
    if (known !== undefined) return known;
    const uri = note.uri.toString();
    let followUps: CountedNote['followUps'] | undefined;
    const made: CountedNote = {
      uri,
      title: note.title,
      counts: note.counts,
      isOpen: note.document !== undefined,
      // Notes nobody opened are brought back for this, so once is enough as long as they say the same.
      get followUps() {
        return (followUps ??= placedFollowUps({ uri, note: note.note }));
      },
    };
    this.#notes.set(note, made);
    return made;
  }
}

function decorateEntry(item: vscode.TreeItem, row: ListedFollowUpRow): void {
  const { followUp, isDismissed } = row;
  if (followUp.form === 'hint') {
    item.contextValue = isDismissed ? RowTraits.dismissedHint : RowTraits.hint;
    item.iconPath = new vscode.ThemeIcon('lightbulb');
    return;
  }
  item.contextValue = followUpContext(row);
  item.checkboxState = checkboxOf(followUp);
}

function decorateGroup(item: vscode.TreeItem, { kind, section, open }: GroupRow): void {
  item.iconPath = section === undefined ? new vscode.ThemeIcon(GROUP_ICONS[kind]) : sectionIcon(section);
  item.contextValue = [
    section?.kind ?? kind,
    ...(section !== undefined && section.links.length > 0 ? [RowTraits.link] : []),
    ...(section !== undefined && open > 0 ? [RowTraits.todo] : []),
  ].join('.');
}

const GROUP_ICONS: Readonly<Record<GroupRow['kind'], string>> = {
  talk: 'list-flat',
  day: 'calendar',
  note: 'notebook',
  speaker: 'person',
  form: 'symbol-misc',
  hints: 'lightbulb',
  dismissed: 'eye-closed',
};
