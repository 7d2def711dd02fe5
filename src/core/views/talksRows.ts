import { offeredIn, type OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { FollowUp, Note, Position, Section, Talk } from '../note/note.js';
import { isActionable } from '../note/followUps.js';
import { soleRoot } from '../note/paths.js';
import { type RowChange, rowChange } from './rows.js';
import { counted, formatName, joined, speakerNames } from '../note/names.js';

/** A note, as the Talks view has to know it. The same object as long as nothing of it changed. */
export interface OutlineNote {
  /** Identifies the note's document. */
  readonly uri: string;
  readonly title: string;
  /** Open follow-ups in it. */
  readonly openFollowUps: number;
  /** Read only when someone looks into the note: of thousands, most stay closed. */
  readonly note: Note;
  /** Where the document is, in short. */
  readonly place: string;
  /** Whether someone has the note in an editor. Its row then starts out expanded. */
  readonly isOpen: boolean;
  /** What an imported schedule says of a talk. */
  readonly slotOf?: (talk: Talk) => TalkSlot | undefined;
  /** Whether talks stand by their times rather than as in the note. */
  readonly sortByTime?: boolean;
}

/** When and where a talk is. */
export interface TalkSlot {
  /** `13:15`. */
  readonly time?: string;
  readonly room?: string;
  readonly isCancelled: boolean;
  /** When it starts, in milliseconds since 1970. */
  readonly start: number;
}

/** What rows of a note are laid out by. */
interface RowContext extends Pick<OutlineNote, 'uri' | 'slotOf' | 'sortByTime'> {
  /** Counts the copies of a follow-up, so that it can be found again. */
  readonly offered: (followUp: FollowUp) => OfferedFollowUp;
}

interface RowBase {
  /** Unique among all rows, and the same after an edit elsewhere. */
  readonly id: string;
  /** The document the row is about. */
  readonly uri: string;
  readonly label: string;
  readonly description: string;
  /** What a screen reader says instead of label and description. */
  readonly accessibleLabel: string;
  /** Open follow-ups, here and below. */
  readonly open: number;
  readonly children: readonly OutlineRow[];
}

/** A row whose children are laid out only when someone asks for them. */
interface LazyRow extends RowBase {
  /** Whether someone has asked for its children. */
  readonly isLaidOut: boolean;
}

export interface NoteRow extends LazyRow {
  readonly type: 'note';
  readonly isOpen: boolean;
}

/** The notes of a folder. */
export interface FolderRow extends LazyRow {
  readonly type: 'folder';
  readonly isOpen: boolean;
}

export interface SectionRow extends RowBase {
  readonly type: 'section';
  readonly section: Section;
}

export interface FollowUpRow extends RowBase {
  readonly type: 'followUp';
  readonly followUp: OfferedFollowUp;
}

/** A row of the Talks view. */
export type OutlineRow = FolderRow | NoteRow | SectionRow | FollowUpRow;

/** Lays out notes as the Talks view shows them. A note that is the same as the last time keeps its row. */
export class Outliner {
  readonly #rows = new WeakMap<OutlineNote, NoteRow>();

  /**
   * Lay out notes: one note's contents at the top, several notes a row each.
   *
   * @param byFolder gather notes that are in a folder under a row for it
   */
  outline(notes: readonly OutlineNote[], byFolder = false): readonly OutlineRow[] {
    const [only, ...others] = notes;
    if (only === undefined) return [];
    if (others.length === 0) return noteContents(only);
    return byFolder ? this.#folders(notes) : notes.map((note) => this.#noteRow(note));
  }

  #noteRow(note: OutlineNote): NoteRow {
    const known = this.#rows.get(note);
    if (known !== undefined) return known;
    const row = noteRow(note);
    this.#rows.set(note, row);
    return row;
  }

  #folders(notes: readonly OutlineNote[]): readonly OutlineRow[] {
    const folders = new Map<string, OutlineNote[]>();
    for (const note of notes) {
      const folder = note.uri.slice(0, note.uri.lastIndexOf('/'));
      const others = folders.get(folder);
      if (others === undefined) folders.set(folder, [note]);
      else others.push(note);
    }
    return [...folders].flatMap(([folder, own]): readonly OutlineRow[] => {
      const [{ place } = { place: '' }] = own;
      const end = place.lastIndexOf('/');
      // What is in no folder of the workspace has nothing to be gathered under.
      return end < 0 ? own.map((note) => this.#noteRow(note)) : [folderRow(folder, place.slice(0, end), own.map((note) => this.#noteRow(note)), own)];
    });
  }
}

function folderRow(uri: string, label: string, children: readonly NoteRow[], notes: readonly OutlineNote[]): FolderRow {
  const open = sumOpen(children);
  return {
    type: 'folder',
    id: `${uri}#folder`,
    uri,
    label,
    description: joined([counted(notes.length, 'note'), open > 0 ? `${open} open` : '']),
    accessibleLabel: joined([`Folder ${label}`, counted(notes.length, 'note'), open > 0 ? counted(open, 'open follow-up') : ''], ', '),
    open,
    isOpen: notes.some(({ isOpen }) => isOpen),
    isLaidOut: true,
    children,
  };
}

/** Name the row of a section. */
export function sectionRowId(uri: string, sectionId: string): string {
  return `${uri}#section:${sectionId}`;
}

/** Name the row of a note, which it has among several. */
export function noteRowId(uri: string): string {
  return uri;
}

function noteRow(note: OutlineNote): NoteRow {
  const { uri, title, place, openFollowUps: open, isOpen } = note;
  let children: readonly OutlineRow[] | undefined;
  return {
    type: 'note',
    id: noteRowId(uri),
    uri,
    label: title,
    description: joined([place, open > 0 ? `${open} open` : '']),
    accessibleLabel: joined([`Note ${title}`, place, open > 0 ? counted(open, 'open follow-up') : ''], ', '),
    open,
    isOpen,
    get isLaidOut() {
      return children !== undefined;
    },
    get children() {
      children ??= noteContents(note);
      return children;
    },
  };
}

/** A lone heading over the whole note is left out: it would push everything to the right and say nothing. */
function noteContents({ note, ...of }: OutlineNote): readonly OutlineRow[] {
  const context: RowContext = { ...of, offered: offeredIn(note) };
  const root = soleRoot(note);
  if (root !== undefined) return contents(context, root, false);
  return inOrder(note.sections.map((section) => sectionRow(context, section, false)), context);
}

function sectionRow(context: RowContext, section: Section, insideTalk: boolean): SectionRow {
  const children = contents(context, section, insideTalk || CLOSED_KINDS.has(section.kind));
  const open = sumOpen(children);
  const speakers = section.kind === 'talk' ? speakerNames(section) : '';
  const slot = section.kind === 'talk' ? context.slotOf?.(section) : undefined;
  const cancelled = slot?.isCancelled === true ? 'cancelled' : '';
  return {
    type: 'section',
    id: sectionRowId(context.uri, section.id),
    uri: context.uri,
    section,
    label: section.title,
    description: joined([cancelled, slot?.time, slot?.room, speakers, open > 0 ? `${open} open` : '']),
    accessibleLabel: joined([
      `${spokenKind(section)} ${section.title}`,
      speakers && `by ${speakers}`,
      cancelled,
      slot?.time && `at ${slot.time}`,
      slot?.room && `in ${slot.room}`,
      open > 0 ? counted(open, 'open follow-up') : '',
    ], ', '),
    open,
    children,
  };
}

/** Kinds inside which a plain heading is a part of the text, not a place of the conference. */
const CLOSED_KINDS: ReadonlySet<Section['kind']> = new Set(['talk', 'aside', 'break', 'followUps']);

/**
 * Give the rows below a section, in text order. Hints are none.
 *
 * Inside a talk, plain headings are none either: the editor's own outline has them, and the follow-ups under them belong
 * to the talk.
 */
function contents(context: RowContext, section: Section, insideTalk: boolean): readonly OutlineRow[] {
  const rows = section.followUps.filter(isActionable).map((followUp) => followUpRow(context.uri, context.offered(followUp)));
  const below = section.children.flatMap((child): readonly OutlineRow[] =>
    insideTalk && child.kind === 'section' ? contents(context, child, true) : [sectionRow(context, child, insideTalk)]);
  return inOrder([...rows, ...below].sort((a, b) => comparePositions(startOf(a), startOf(b))), context);
}

/** Put rows in the order of their times where that is wanted; one without a time stays behind the one it follows. */
function inOrder(rows: readonly OutlineRow[], { slotOf, sortByTime }: RowContext): readonly OutlineRow[] {
  if (sortByTime !== true) return rows;
  const slots = rows.map((row) => row.type === 'section' && row.section.kind === 'talk' ? { start: slotOf?.(row.section)?.start, minute: minuteOf(row.section.time) } : {});
  // Times of notes have no day, and so cannot be compared with those that have.
  const allHaveDays = slots.every(({ start, minute }) => start !== undefined || minute === undefined);
  let last = -Infinity;
  const keys = slots.map(({ start, minute }) => {
    const ofDay = start === undefined ? minute : minuteOfDay(start);
    return (last = (allHaveDays ? start : ofDay) ?? last);
  });
  return rows.map((row, at) => ({ row, key: keys[at] ?? last })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

/** Read `11:40 - 12:10`, `2.15pm`, `9am`, in minutes since midnight. */
function minuteOf(time: string | undefined): number | undefined {
  const [, hours, minutes, half] = /^\D{0,20}(\d{1,2})(?:[:.h](\d\d))?(?: ?([ap])\.?m)?/i.exec(time ?? '') ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour * 60 + Number(minutes ?? 0);
}

function minuteOfDay(time: number): number {
  const date = new Date(time);
  return date.getHours() * 60 + date.getMinutes();
}

function followUpRow(uri: string, followUp: OfferedFollowUp): FollowUpRow {
  const label = followUp.text === '' ? followUp.source : followUp.text;
  const isOpen = followUp.state === 'open';
  return {
    type: 'followUp',
    id: `${uri}#followUp:${followUp.id}`,
    uri,
    followUp,
    label,
    description: isOpen ? '' : 'done',
    accessibleLabel: `${isOpen ? 'Open' : 'Done'} follow-up ${label}`,
    open: isOpen ? 1 : 0,
    children: [],
  };
}

function sumOpen(rows: readonly OutlineRow[]): number {
  return rows.reduce((sum, row) => sum + row.open, 0);
}

function startOf(row: OutlineRow): Position {
  switch (row.type) {
    case 'folder':
    case 'note': return { line: 0, character: 0 };
    case 'section': return row.section.range.start;
    case 'followUp': return row.followUp.range.start;
  }
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function spokenKind(section: Section): string {
  if (section.kind === 'talk') return section.format === undefined ? 'Talk' : formatName(section.format);
  return SPOKEN_KINDS[section.kind];
}

const SPOKEN_KINDS = {
  day: 'Day',
  track: 'Track',
  group: 'Group',
  aside: 'Aside',
  break: 'Break',
  followUps: 'Follow-ups',
  section: 'Section',
} as const;

/**
 * Compare two outlines by what a reader sees, so that typing elsewhere draws nothing again.
 *
 * @param isKnown whether anybody knows what is below a note or folder
 */
export function outlineChange(before: readonly OutlineRow[], after: readonly OutlineRow[], isKnown: (row: OutlineRow) => boolean): RowChange {
  return rowChange(before, after, (row) => {
    if (isLazy(row)) return row.isOpen ? 'open' : '';
    return row.type === 'section' && row.section.kind === 'talk' && row.section.link !== undefined ? 'link' : '';
  }, isKnown);
}

/** Tell rows whose children may not have been laid out yet. */
export function isLazy(row: OutlineRow): row is NoteRow | FolderRow {
  return row.type === 'note' || row.type === 'folder';
}
