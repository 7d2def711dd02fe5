import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type SchedUrl, sectionAt, type Talk } from '../../core/index.js';
import { sectionRowId } from '../../core/views/sectionRows.js';
import { isLazy, outlineChange, type OutlineRow } from '../../core/views/talkRowTypes.js';
import { noteRowId, Outliner, type OutlineNote } from '../../core/views/talksRows.js';
import type { TalkSlot } from '../../core/views/talkTimes.js';
import { asMarkdownText } from '../../core/text/markdownText.js';
import { pathTo, sectionById } from '../../core/note/paths.js';
import type { RowChange } from '../../core/views/rows.js';
import { startAndZone, startOnClocks } from '../../sched/time/clock.js';
import { factSheet } from '../../sched/writing/factSheet.js';
import { schedKey } from '../../core/links/schedUrl.js';
import { drawCard } from '../cards/card.js';
import { cardOf } from '../cards/talkCards.js';
import { readersClock } from '../host/readersClock.js';
import { InternalCommands, RowTraits } from '../host/contributions.js';
import { fromPosition } from '../host/convert.js';
import { NOTE_ICON, sectionIcon } from '../host/icons.js';
import { linesAround } from '../host/linesAround.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { noteAt } from '../notes/targets.js';
import { checkboxOf, followUpContext, itemOf, type RowNode, RowTree } from '../host/rowTree.js';
import type { SchedService } from '../schedules/schedService.js';
import { setting } from '../host/settings.js';

/** A row as VS Code knows it. */
export type TreeRow = RowNode<OutlineRow>;

/** What is known of events here, without asking anybody. */
export type EventFacts = Pick<SchedService, 'known' | 'scheduled'>;

/** Gives VS Code the rows of the Talks view. */
export class TalksTree extends RowTree<OutlineRow> implements vscode.TreeDataProvider<TreeRow> {
  readonly #store: NoteStore;
  readonly #sched: EventFacts;
  readonly #outliner = new Outliner();
  #notes = new WeakMap<KnownNote, OutlineNote>();

  constructor(store: NoteStore, sched: EventFacts) {
    super();
    this.#store = store;
    this.#sched = sched;
  }

  /**
   * Look at the notes again; draw again only what a reader can see a difference in.
   *
   * Gives the rows that were there without anything below them, and now have something to do.
   */
  refresh(): readonly TreeRow[] {
    const leaves = [...this.nodes.values()].filter(
      ({ row, children }) => !isLazy(row) && children.length === 0 && !isOfClosedNote(row),
    );
    this.update();
    return leaves.filter((row) => row.children.length > 0 && row.row.open > 0 && this.has(row));
  }

  /** Lay out all notes anew: where they are has changed, or when their talks are. */
  forgetNotes(): void {
    this.#notes = new WeakMap();
  }

  /**
   * Draw the talks that are an event again, or all: other things are known of them now, and VS Code asks for a card
   * once.
   */
  redrawTalks(event: SchedUrl | undefined): void {
    const key = event && schedKey(event);
    this.redraw(
      [...this.nodes.values()].filter(
        ({ row }) =>
          row.type === 'section' &&
          row.section.kind === 'talk' &&
          row.section.link &&
          (key === undefined || schedKey(row.section.link) === key),
      ),
    );
  }

  /** Give the row of the innermost section at the cursor that has one. */
  rowAt({ document, selection }: vscode.TextEditor): TreeRow | undefined {
    const note = this.#store.noteOf(document);
    if (note === undefined) return undefined;
    const uri = document.uri.toString();
    const section = sectionAt(note, fromPosition(selection.active));
    const path = section === undefined ? [] : pathTo(note, section.id);
    const ids = [noteRowId(uri), ...path.map(({ id }) => sectionRowId(uri, id))];
    return ids.flatMap((id) => this.nodes.get(id) ?? []).at(-1);
  }

  getTreeItem(row: TreeRow): vscode.TreeItem {
    const item = itemOf(row.row, collapsibleState(row.row));
    if (row.row.type !== 'folder')
      item.command = { command: InternalCommands.revealRow, title: l10n.t('Go to Notes'), arguments: [row] };
    item.contextValue = contextValue(row.row);
    decorate(item, row.row);
    return item;
  }

  /** Draw the card only when someone wants to see it. */
  async resolveTreeItem(item: vscode.TreeItem, { row }: TreeRow): Promise<vscode.TreeItem> {
    if (row.type === 'followUp') {
      const around = await linesAround(vscode.Uri.parse(row.uri, true), row.followUp);
      if (around !== undefined) item.tooltip = around;
    }
    if (row.type !== 'section' || row.section.kind !== 'talk') return item;
    const uri = vscode.Uri.parse(row.uri, true);
    const note = noteAt(this.#store, uri);
    if (note === undefined) return item;
    const talk = sectionById(note, row.section.id);
    if (talk?.kind !== 'talk') return item;
    const clock = readersClock();
    const known = talk.link && (await this.#sched.known(talk.link, talk.title));
    const card = drawCard(cardOf({ link: talk.link, place: { uri, note, talk } }, known), {
      uri,
      sheet: known && factSheet(known, clock),
      clock,
    });
    item.tooltip = row.note === undefined ? card : card.appendMarkdown(`\n\n---\n\n${asMarkdownText(fileOf(row))}`);
    return item;
  }

  protected layOut(): readonly OutlineRow[] {
    return this.#outliner.outline(
      this.#store.notes().map((note) => this.#outlineNote(note)),
      setting('talks.groupByFolder'),
    );
  }

  protected compare(...states: Parameters<typeof outlineChange>): RowChange {
    return outlineChange(...states);
  }

  #outlineNote(note: KnownNote): OutlineNote {
    const known = this.#notes.get(note);
    if (known !== undefined) return known;
    const made = {
      uri: note.uri.toString(),
      title: note.title,
      talks: note.counts.talks,
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

  #slotOf({ link, title }: Talk): TalkSlot | undefined {
    const event = link && this.#sched.scheduled(link, title)?.event;
    if (event === undefined) return undefined;
    const clock = readersClock();
    const start = startOnClocks(event, clock);
    return {
      ...startAndZone(event, clock),
      ...(event.room !== undefined && { room: event.room }),
      isCancelled: event.cancelled === true,
      ...(start !== undefined && { start }),
    };
  }
}

/** Talks open up while they have something to do; once someone opened or closed a row, VS Code keeps it that way. */
function collapsibleState(row: OutlineRow): vscode.TreeItemCollapsibleState {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  if (isLazy(row) && !row.isOpen) return Collapsed;
  if (isLazy(row)) return row.children.length > 0 ? Expanded : None;
  if (row.children.length === 0) return None;
  if (isOfClosedNote(row)) return Collapsed;
  const gathers = row.type === 'section' && row.section.kind !== 'talk';
  return gathers || row.open > 0 ? Expanded : Collapsed;
}

function isOfClosedNote(row: OutlineRow): boolean {
  return row.type === 'section' && row.note?.isOpen === false;
}

function contextValue(row: OutlineRow): string {
  switch (row.type) {
    case 'folder':
      return 'folder';
    case 'note':
      return 'note';
    case 'followUp':
      return followUpContext(row);
    case 'section':
      return [
        row.section.kind,
        ...(row.section.links.length > 0 ? [RowTraits.link] : []),
        ...(row.open > 0 ? [RowTraits.todo] : []),
        ...(row.note === undefined ? [] : [RowTraits.note]),
      ].join('.');
  }
}

function fileOf({ uri }: OutlineRow): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true), true);
}

function decorate(item: vscode.TreeItem, row: OutlineRow): void {
  switch (row.type) {
    case 'folder':
      item.iconPath = vscode.ThemeIcon.Folder;
      item.tooltip = row.label;
      break;
    case 'note':
      item.iconPath = NOTE_ICON;
      item.tooltip = fileOf(row);
      break;
    case 'section':
      item.iconPath = sectionIcon(row.section);
      break;
    case 'followUp':
      item.checkboxState = checkboxOf(row.followUp);
      break;
  }
}
