import * as vscode from 'vscode';
import { sectionAt, type Talk } from '../core/index.js';
import { isLazy, noteRowId, outlineChange, Outliner, type OutlineNote, type OutlineRow, sectionRowId, type TalkSlot } from '../core/projections/outline.js';
import { pathTo, sectionById } from '../core/projections/paths.js';
import type { RowChange } from '../core/projections/rows.js';
import { talkCard } from '../core/projections/talkCard.js';
import { startTime } from '../sched/clock.js';
import { factSheet } from '../sched/factSheet.js';
import { drawCard, readersClock } from './card.js';
import { type FollowUpTarget, InternalCommands, type NoteTarget, RowTraits, type SectionTarget } from './contributions.js';
import { fromPosition } from './convert.js';
import type { Disposable } from './disposables.js';
import { findDocument } from './documents.js';
import { NOTE_ICON, sectionIcon } from './icons.js';
import type { KnownNote, NoteStore } from './noteStore.js';
import type { SchedService } from './schedService.js';
import { setting } from './settings.js';

/**
 * A row as VS Code knows it: the same object as long as the row is there, with what the note says by now.
 *
 * Menus hand it to commands, so it also is the data they take. It always carries the follow-up it shows, not one of
 * the same name in a text that changed since.
 */
export class TreeRow implements NoteTarget {
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

/** What is known of events here, without asking anybody. */
export type EventFacts = Pick<SchedService, 'known' | 'scheduled'>;

/** Gives VS Code the rows of the Talks view. */
export class TalksTree implements vscode.TreeDataProvider<TreeRow>, Disposable {
  readonly #store: NoteStore;
  readonly #sched: EventFacts;
  readonly #changed = new vscode.EventEmitter<TreeRow | TreeRow[] | undefined>();
  readonly #outliner = new Outliner();
  #notes = new WeakMap<KnownNote, OutlineNote>();
  #outline: readonly OutlineRow[] | undefined;
  #roots: readonly TreeRow[] = [];
  #rows = new Map<string, TreeRow>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: NoteStore, sched: EventFacts) {
    this.#store = store;
    this.#sched = sched;
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
    const leaves = [...this.#rows.values()].filter(({ row, children }) => !isLazy(row) && children.length === 0);
    const after = this.#layOut();
    const change: RowChange = before === undefined ? { kind: 'all' } : outlineChange(before, after);
    if (change.kind === 'all') this.#changed.fire(undefined);
    else if (change.kind === 'rows') this.#changed.fire(change.ids.flatMap((id) => this.#rows.get(id) ?? []));
    return leaves.filter((row) => row.children.length > 0 && row.row.open > 0 && this.#rows.get(row.row.id) === row);
  }

  /** Lay out all notes anew: where they are has changed, or when their talks are. */
  forgetNotes(): void {
    this.#notes = new WeakMap();
  }

  has(row: TreeRow): boolean {
    return this.#rows.get(row.row.id) === row;
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
    if (row !== undefined) {
      this.#layOutBelow(row);
      return [...row.children];
    }
    if (this.#outline === undefined) this.#layOut();
    return [...this.#roots];
  }

  getParent(row: TreeRow): TreeRow | undefined {
    return row.parent;
  }

  getTreeItem(row: TreeRow): vscode.TreeItem {
    const { row: { id, label, description, accessibleLabel } } = row;
    const item = new vscode.TreeItem(label, collapsibleState(row.row));
    item.id = id;
    item.description = description;
    item.accessibilityInformation = { label: accessibleLabel };
    if (row.row.type !== 'folder') item.command = { command: InternalCommands.revealRow, title: 'Go to Notes', arguments: [row] };
    item.contextValue = contextValue(row.row);
    decorate(item, row.row);
    return item;
  }

  /** Draw the card only when someone wants to see it. */
  async resolveTreeItem(item: vscode.TreeItem, { row }: TreeRow): Promise<vscode.TreeItem> {
    if (row.type !== 'section' || row.section.kind !== 'talk') return item;
    const uri = vscode.Uri.parse(row.uri, true);
    const document = findDocument(uri);
    const note = document === undefined ? this.#store.notes().find((each) => each.uri.toString() === row.uri)?.note : this.#store.noteOf(document);
    if (note === undefined) return item;
    const talk = sectionById(note, row.section.id);
    if (talk?.kind !== 'talk') return item;
    const clock = readersClock();
    const sheet = talk.link && factSheet(await this.#sched.known(talk.link), clock);
    item.tooltip = drawCard(talkCard(note, talk), { uri, sheet, clock });
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #layOut(): readonly OutlineRow[] {
    const notes = this.#store.notes().map((note) => this.#outlineNote(note));
    const rows = this.#outliner.outline(notes, setting('talks.groupByFolder'));
    this.#outline = rows;
    const known = this.#rows;
    this.#rows = new Map();
    this.#roots = rows.map((row) => this.#place(row, undefined, known));
    return rows;
  }

  #outlineNote(note: KnownNote): OutlineNote {
    const known = this.#notes.get(note);
    if (known !== undefined) return known;
    const made = {
      uri: note.uri.toString(),
      title: note.title,
      openFollowUps: note.counts.open,
      get note() {
        return note.note;
      },
      place: vscode.workspace.asRelativePath(note.uri),
      isOpen: note.document !== undefined,
      slotOf: (talk: Talk) => this.#slotOf(talk),
      sortByTime: setting('talks.sortByTime'),
    };
    this.#notes.set(note, made);
    return made;
  }

  #slotOf({ link }: Talk): TalkSlot | undefined {
    const event = link && this.#sched.scheduled(link)?.event;
    if (event === undefined) return undefined;
    const time = startTime(event, readersClock());
    return { ...(time !== undefined && { time }), ...(event.room !== undefined && { room: event.room }), isCancelled: event.cancelled === true, start: Date.parse(event.start) };
  }

  #place(row: OutlineRow, parent: TreeRow | undefined, known: ReadonlyMap<string, TreeRow>): TreeRow {
    const placed = known.get(row.id) ?? new TreeRow(row, parent);
    const wasLaidOut = isLazy(placed.row) && placed.row.isLaidOut;
    placed.row = row;
    placed.parent = parent;
    placed.children = [];
    this.#rows.set(row.id, placed);
    // What is open is laid out at once: the cursor is in it, and wants its row. So is what was looked into before it changed.
    if (!isLazy(row) || row.isOpen || row.isLaidOut || wasLaidOut) placed.children = row.children.map((child) => this.#place(child, placed, known));
    return placed;
  }

  #layOutBelow(row: TreeRow): void {
    if (isLazy(row.row) && !row.row.isLaidOut) row.children = row.row.children.map((child) => this.#place(child, row, this.#rows));
  }
}

/** Talks open up while they have something to do; once someone opened or closed a row, VS Code keeps it that way. */
function collapsibleState(row: OutlineRow): vscode.TreeItemCollapsibleState {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  if (isLazy(row)) return !row.isOpen ? Collapsed : row.children.length > 0 ? Expanded : None;
  if (row.children.length === 0) return None;
  const gathers = row.type === 'section' && row.section.kind !== 'talk';
  return gathers || row.open > 0 ? Expanded : Collapsed;
}

function contextValue(row: OutlineRow): string {
  switch (row.type) {
    case 'folder': return 'folder';
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
    case 'folder':
      item.iconPath = vscode.ThemeIcon.Folder;
      item.tooltip = row.label;
      break;
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
