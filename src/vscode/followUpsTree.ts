import * as vscode from 'vscode';
import { type CountedNote, type EntryRow, type GroupRow, type ListChoice, listChange, listNotes, type ListRow, placedFollowUps } from '../core/projections/followUpList.js';
import { type FollowUpTarget, InternalCommands, type NoteTarget, RowTraits, type SectionTarget } from './contributions.js';
import type { Disposable } from './disposables.js';
import { findDocument } from './documents.js';
import { sectionIcon } from './icons.js';
import type { KnownNote, NoteStore } from './noteStore.js';

/** A row as VS Code knows it: the same object as long as the row is there. Menus hand it to commands. */
export class FollowUpNode implements NoteTarget {
  children: readonly FollowUpNode[] = [];

  constructor(
    public row: ListRow,
    public parent: FollowUpNode | undefined,
  ) {}

  get uri(): string {
    return this.row.uri ?? '';
  }

  get sectionId(): SectionTarget['sectionId'] | undefined {
    return this.row.type === 'group' ? this.row.section?.id : undefined;
  }

  get followUp(): FollowUpTarget['followUp'] | undefined {
    return this.row.type === 'followUp' ? this.row.followUp : undefined;
  }
}

/** Gives VS Code the rows of the Follow-ups view. */
export class FollowUpsTree implements vscode.TreeDataProvider<FollowUpNode>, Disposable {
  readonly #store: NoteStore;
  readonly #choice: () => ListChoice;
  readonly #changed = new vscode.EventEmitter<FollowUpNode | FollowUpNode[] | undefined>();
  readonly #notes = new WeakMap<KnownNote, CountedNote>();
  #list: readonly GroupRow[] | undefined;
  #roots: readonly FollowUpNode[] = [];
  #nodes = new Map<string, FollowUpNode>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: NoteStore, choice: () => ListChoice) {
    this.#store = store;
    this.#choice = choice;
  }

  get isEmpty(): boolean {
    return this.#roots.length === 0;
  }

  /** Look at the notes again; draw again only what a reader can see a difference in. */
  refresh(): void {
    const before = this.#list;
    const after = this.#layOut();
    const change = before === undefined ? { kind: 'all' as const } : listChange(before, after);
    if (change.kind === 'all') this.#changed.fire(undefined);
    else if (change.kind === 'rows') this.#changed.fire(change.ids.flatMap((id) => this.#nodes.get(id) ?? []));
  }

  redraw(nodes: readonly FollowUpNode[]): void {
    this.#changed.fire(nodes.filter((node) => this.#nodes.get(node.row.id) === node));
  }

  getChildren(node?: FollowUpNode): FollowUpNode[] {
    if (node !== undefined) {
      if (node.row.isLaidOut === false) node.children = node.row.children.map((child) => this.#place(child, node, this.#nodes));
      return [...node.children];
    }
    if (this.#list === undefined) this.#layOut();
    return [...this.#roots];
  }

  getParent(node: FollowUpNode): FollowUpNode | undefined {
    return node.parent;
  }

  getTreeItem(node: FollowUpNode): vscode.TreeItem {
    const { row } = node;
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, row.type === 'followUp' ? None : row.startsClosed ? Collapsed : Expanded);
    item.id = row.id;
    item.description = row.description;
    item.accessibilityInformation = { label: row.accessibleLabel };
    if (row.uri !== undefined) item.command = { command: InternalCommands.revealRow, title: 'Go to Notes', arguments: [node] };
    if (row.type === 'followUp') decorateEntry(item, row);
    else decorateGroup(item, row);
    return item;
  }

  /** Show the lines around a follow-up only when someone wants to see them. */
  async resolveTreeItem(item: vscode.TreeItem, { row }: FollowUpNode, token: vscode.CancellationToken): Promise<vscode.TreeItem> {
    if (row.type !== 'followUp') return item;
    const uri = vscode.Uri.parse(row.uri, true);
    const text = await textOf(uri);
    if (token.isCancellationRequested || text === undefined) return item;
    const lines = text.split(/\r\n|\n|\r/);
    const { source, range: { start } } = row.followUp;
    const line = lines[start.line]?.includes(source) === true ? start.line : lines.findIndex((each) => each.includes(source));
    if (line < 0) return item;
    const around = lines.slice(Math.max(0, line - LINES_AROUND), line + LINES_AROUND + 1);
    item.tooltip = new vscode.MarkdownString().appendCodeblock(around.join('\n').trim(), 'markdown');
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #layOut(): readonly GroupRow[] {
    this.#list = listNotes(this.#store.notes().map((known) => this.#counted(known)), this.#choice());
    const known = this.#nodes;
    this.#nodes = new Map();
    this.#roots = this.#list.map((row) => this.#place(row, undefined, known));
    return this.#list;
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
        return followUps ??= placedFollowUps({ uri, note: note.note });
      },
    };
    this.#notes.set(note, made);
    return made;
  }

  #place(row: ListRow, parent: FollowUpNode | undefined, known: ReadonlyMap<string, FollowUpNode>): FollowUpNode {
    const placed = known.get(row.id) ?? new FollowUpNode(row, parent);
    const isOut = row.isLaidOut !== false || (placed.row !== row && placed.row.isLaidOut === true);
    placed.row = row;
    placed.parent = parent;
    this.#nodes.set(row.id, placed);
    placed.children = isOut ? row.children.map((child) => this.#place(child, placed, known)) : [];
    return placed;
  }
}

const LINES_AROUND = 2;

/** The text of a document as it is now, without making it one of VS Code's when it is not open. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const document = findDocument(uri);
  if (document !== undefined) return document.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function decorateEntry(item: vscode.TreeItem, { followUp, isDismissed }: EntryRow): void {
  if (followUp.form === 'hint') {
    item.contextValue = isDismissed ? RowTraits.dismissedHint : RowTraits.hint;
    item.iconPath = new vscode.ThemeIcon('lightbulb');
    return;
  }
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const isDone = followUp.state === 'done';
  item.contextValue = isDone ? RowTraits.doneFollowUp : RowTraits.openFollowUp;
  item.checkboxState = {
    state: isDone ? Checked : Unchecked,
    tooltip: isDone ? 'Reopen' : 'Mark done',
    accessibilityInformation: { label: isDone ? 'done' : 'open', role: 'checkbox' },
  };
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
