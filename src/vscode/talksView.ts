import * as vscode from 'vscode';
import { type Range, sectionAt } from '../core/index.js';
import { outline, type OutlineChange, outlineChange, type OutlineRow, noteRowId, sectionRowId } from '../core/projections/outline.js';
import { pathTo, sectionById } from '../core/projections/paths.js';
import { talkCard } from '../core/projections/talkCard.js';
import { counted } from '../core/projections/words.js';
import { drawCard } from './card.js';
import { registerCommand } from './commands.js';
import { type FollowUpTarget, InternalCommands, type NoteTarget, RowTraits, type SectionTarget, Views } from './contributions.js';
import { fromPosition } from './convert.js';
import { Debounced } from './debounce.js';
import { type Disposable, DisposableStore } from './disposables.js';
import { findDocument, nameOf } from './documents.js';
import type { FollowUpEditor } from './followUpEditor.js';
import { NOTE_ICON, sectionIcon } from './icons.js';
import { goTo } from './navigation.js';
import type { NoteStore } from './noteStore.js';
import { onDidChangeSettings, setting } from './settings.js';

export interface TalksViewDeps {
  readonly store: NoteStore;
  readonly followUps: FollowUpEditor;
  readonly log: vscode.LogOutputChannel;
}

/** Register the Talks view: the open notes as days, tracks, talks and follow-ups, with a badge of what is still to do. */
export function registerTalksView({ store, followUps, log }: TalksViewDeps): Disposable {
  const disposables = new DisposableStore();
  const tree = disposables.add(new TalksTree(store));
  // Made at once and not when the view is first shown: the badge is seen before that.
  const view = disposables.add(vscode.window.createTreeView(Views.talks, {
    treeDataProvider: tree,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  }));
  const cursor = disposables.add(new CursorFollower(view, tree, log));
  const opener = disposables.add(new RowOpener(view, log));

  const refresh = (): void => {
    opener.open(tree.refresh());
    const open = tree.openFollowUps;
    view.badge = open > 0 ? { value: open, tooltip: counted(open, 'open follow-up') } : undefined;
    view.message = complaint(store.unreadable()) ?? '';
    cursor.schedule();
  };
  disposables.add(store.onDidChange(refresh));
  disposables.add(view.onDidChangeCheckboxState(({ items }) => tick(items, followUps, tree, refresh)));
  disposables.add(registerCommand(InternalCommands.revealRow, (row) => row instanceof TreeRow ? revealRow(row) : undefined));
  return disposables;
}

async function revealRow({ uri, row }: TreeRow): Promise<void> {
  const range = placeOf(row);
  // The focus stays in the tree, as in the outline and the explorer: the arrow keys go on from here.
  await goTo(vscode.Uri.parse(uri, true), range, { preserveFocus: true });
}

function placeOf(row: OutlineRow): Range {
  switch (row.type) {
    case 'note': return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    case 'section': return row.section.headingRange;
    case 'followUp': return row.followUp.range;
  }
}

async function tick(
  items: readonly (readonly [TreeRow, vscode.TreeItemCheckboxState])[],
  followUps: FollowUpEditor,
  tree: TalksTree,
  refresh: () => void,
): Promise<void> {
  for (const [row, state] of items) {
    if (row.followUp === undefined) continue;
    const to = state === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
    const outcome = await followUps.change(vscode.Uri.parse(row.uri, true), [{ followUp: row.followUp, to }]);
    // VS Code has ticked the box already; where the note could not follow, the box has to go back.
    if (outcome.kind === 'refused') tree.redraw(row);
  }
  refresh();
}

function complaint(documents: readonly vscode.TextDocument[]): string | undefined {
  if (documents.length === 0) return undefined;
  const names = documents.map(({ uri }) => `“${nameOf(uri)}”`).join(', ');
  return `${names} could not be read. The output channel “Conference Notes” says why.`;
}

/**
 * A row as VS Code knows it: the same object as long as the row is there, with what the note says by now.
 *
 * Menus hand it to commands, so it also is the data they take. It always carries the follow-up it shows, not one of
 * the same name in a text that changed since.
 */
class TreeRow implements NoteTarget {
  children: readonly TreeRow[] = [];

  constructor(
    public row: OutlineRow,
    public parent: TreeRow | undefined,
  ) {}

  get uri(): string {
    return this.row.uri;
  }

  get sectionId(): SectionTarget['sectionId'] | undefined {
    return this.row.type === 'section' ? this.row.section.id : undefined;
  }

  get followUp(): FollowUpTarget['followUp'] | undefined {
    return this.row.type === 'followUp' ? this.row.followUp : undefined;
  }
}

class TalksTree implements vscode.TreeDataProvider<TreeRow>, Disposable {
  readonly #store: NoteStore;
  readonly #changed = new vscode.EventEmitter<TreeRow | TreeRow[] | undefined>();
  #outline: readonly OutlineRow[] | undefined;
  #roots: readonly TreeRow[] = [];
  #rows = new Map<string, TreeRow>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  /** Open follow-ups in all rows. */
  get openFollowUps(): number {
    return (this.#outline ?? []).reduce((sum, row) => sum + row.open, 0);
  }

  /**
   * Look at the notes again; draw again only what a reader can see a difference in.
   *
   * Gives the rows that were there without anything below them, and now have something to do.
   */
  refresh(): readonly TreeRow[] {
    const before = this.#outline;
    const leaves = [...this.#rows.values()].filter(({ children }) => children.length === 0);
    const after = this.#layOut();
    const change: OutlineChange = before === undefined ? { kind: 'all' } : outlineChange(before, after);
    if (change.kind === 'all') this.#changed.fire(undefined);
    else if (change.kind === 'rows') this.#changed.fire(change.ids.flatMap((id) => this.#rows.get(id) ?? []));
    return leaves.filter((row) => row.children.length > 0 && row.row.open > 0 && this.#rows.get(row.row.id) === row);
  }

  redraw(row: TreeRow): void {
    this.#changed.fire(row);
  }

  /** Give the row of the innermost section at the cursor that has one. */
  rowAt({ document, selection }: vscode.TextEditor): TreeRow | undefined {
    const note = this.#store.noteOf(document);
    if (note === undefined) return undefined;
    const uri = document.uri.toString();
    const section = sectionAt(note, fromPosition(selection.active));
    const path = section === undefined ? [] : pathTo(note, section.id);
    const ids = [noteRowId(uri), ...path.map(({ id }) => sectionRowId(uri, id))];
    return ids.flatMap((id) => this.#rows.get(id) ?? []).at(-1);
  }

  getChildren(row?: TreeRow): TreeRow[] {
    if (row !== undefined) return [...row.children];
    if (this.#outline === undefined) this.#layOut();
    return [...this.#roots];
  }

  getParent(row: TreeRow): TreeRow | undefined {
    return row.parent;
  }

  getTreeItem(row: TreeRow): vscode.TreeItem {
    const { row: { id, label, description, accessibleLabel, children } } = row;
    const item = new vscode.TreeItem(label, collapsibleState(row.row, children.length > 0));
    item.id = id;
    item.description = description;
    item.accessibilityInformation = { label: accessibleLabel };
    item.command = { command: InternalCommands.revealRow, title: 'Go to Notes', arguments: [row] };
    item.contextValue = contextValue(row.row);
    decorate(item, row.row);
    return item;
  }

  /** Draw the card only when someone wants to see it. */
  resolveTreeItem(item: vscode.TreeItem, { row }: TreeRow): vscode.TreeItem {
    if (row.type !== 'section' || row.section.kind !== 'talk') return item;
    const uri = vscode.Uri.parse(row.uri, true);
    const document = findDocument(uri);
    const note = document && this.#store.noteOf(document);
    if (note === undefined) return item;
    const talk = sectionById(note, row.section.id);
    if (talk?.kind === 'talk') item.tooltip = drawCard(talkCard(note, talk), uri);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #layOut(): readonly OutlineRow[] {
    const notes = this.#store.openNotes();
    this.#outline = outline(notes.map(({ document: { uri }, note }) => ({
      uri: uri.toString(),
      note,
      place: vscode.workspace.asRelativePath(uri),
    })));
    const known = this.#rows;
    this.#rows = new Map();
    this.#roots = this.#outline.map((row) => this.#place(row, undefined, known));
    return this.#outline;
  }

  #place(row: OutlineRow, parent: TreeRow | undefined, known: ReadonlyMap<string, TreeRow>): TreeRow {
    const placed = known.get(row.id) ?? new TreeRow(row, parent);
    placed.row = row;
    placed.parent = parent;
    placed.children = row.children.map((child) => this.#place(child, placed, known));
    this.#rows.set(row.id, placed);
    return placed;
  }
}

/** Talks open up while they have something to do; once someone opened or closed a row, VS Code keeps it that way. */
function collapsibleState(row: OutlineRow, hasChildren: boolean): vscode.TreeItemCollapsibleState {
  if (!hasChildren) return vscode.TreeItemCollapsibleState.None;
  const gathers = row.type === 'note' || (row.type === 'section' && row.section.kind !== 'talk');
  return gathers || row.open > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function contextValue(row: OutlineRow): string {
  switch (row.type) {
    case 'note': return 'note';
    case 'followUp': return row.followUp.state === 'open' ? RowTraits.openFollowUp : RowTraits.doneFollowUp;
    case 'section': return [
      row.section.kind,
      ...(row.section.links.length > 0 ? [RowTraits.link] : []),
      ...(row.open > 0 ? [RowTraits.todo] : []),
    ].join('.');
  }
}

function decorate(item: vscode.TreeItem, row: OutlineRow): void {
  switch (row.type) {
    case 'note':
      item.iconPath = NOTE_ICON;
      item.tooltip = vscode.workspace.asRelativePath(vscode.Uri.parse(row.uri, true), true);
      break;
    case 'section':
      item.iconPath = sectionIcon(row.section);
      break;
    case 'followUp': {
      const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
      item.checkboxState = row.followUp.state === 'done'
        ? { state: Checked, tooltip: 'Reopen' }
        : { state: Unchecked, tooltip: 'Mark done' };
      item.tooltip = row.label;
      break;
    }
  }
}

/**
 * Opens rows that get their first follow-up, so that it is in sight: VS Code closes what was a leaf before.
 *
 * A row in one that someone closed stays out of sight with it.
 */
class RowOpener implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #view: vscode.TreeView<TreeRow>;
  readonly #log: vscode.LogOutputChannel;
  readonly #closed = new WeakSet<TreeRow>();
  #waiting: readonly TreeRow[] = [];

  constructor(view: vscode.TreeView<TreeRow>, log: vscode.LogOutputChannel) {
    this.#view = view;
    this.#log = log;
    this.#disposables.add(view.onDidCollapseElement(({ element }) => this.#closed.add(element)));
    this.#disposables.add(view.onDidExpandElement(({ element }) => this.#closed.delete(element)));
    this.#disposables.add(view.onDidChangeVisibility(() => this.open([])));
  }

  /** Open these rows, or as soon as the view is in sight. */
  open(rows: readonly TreeRow[]): void {
    this.#waiting = [...this.#waiting, ...rows];
    if (!this.#view.visible) return;
    for (const row of this.#waiting) {
      if (!this.#isInClosed(row)) reveal(this.#view, row, { select: false, focus: false, expand: true }, this.#log);
    }
    this.#waiting = [];
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #isInClosed({ parent }: TreeRow): boolean {
    return parent !== undefined && (this.#closed.has(parent) || this.#isInClosed(parent));
  }
}

function reveal(view: vscode.TreeView<TreeRow>, row: TreeRow, how: Parameters<typeof view.reveal>[1], log: vscode.LogOutputChannel): void {
  view.reveal(row, how).then(undefined, (error: unknown) => {
    log.debug('A row could not be shown; most likely it went away.', error);
  });
}

/** How long the cursor has to rest before the tree follows, in milliseconds. */
const CURSOR_REST = 120;

/** Selects the row of the section under the cursor. Never takes the focus, and leaves the tree alone while nothing changes. */
class CursorFollower implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #follow = this.#disposables.add(new Debounced(() => this.#select()));
  readonly #view: vscode.TreeView<TreeRow>;
  readonly #tree: TalksTree;
  readonly #log: vscode.LogOutputChannel;
  /** Where the cursor was last seen: while it stays there, rows may be closed or selected by hand. */
  #last: TreeRow | undefined;

  constructor(view: vscode.TreeView<TreeRow>, tree: TalksTree, log: vscode.LogOutputChannel) {
    this.#view = view;
    this.#tree = tree;
    this.#log = log;
    const owned = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.schedule();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.schedule()),
      view.onDidChangeVisibility(() => this.schedule()),
      onDidChangeSettings(['talks.followCursor'], () => this.schedule()),
    ];
    for (const disposable of owned) this.#disposables.add(disposable);
  }

  schedule(): void {
    this.#follow.schedule(CURSOR_REST);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #select(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !this.#view.visible || !setting('talks.followCursor', editor.document.uri)) return;
    const row = this.#tree.rowAt(editor);
    if (row === undefined || row === this.#last) return;
    this.#last = row;
    const [selected] = this.#view.selection;
    // Someone clicked the row, or one of its follow-ups, and the cursor went there: that is where the selection belongs.
    if (selected === row || selected?.parent === row && selected.followUp !== undefined) return;
    reveal(this.#view, row, { select: true, focus: false, expand: false }, this.#log);
  }
}
