import type { FollowUp, Note, Position, Section } from '../model.js';
import { isActionable } from './followUps.js';
import { soleRoot } from './paths.js';
import { counted, formatName, joined, speakerNames } from './words.js';

/** An open note, as the Talks view has to know it. */
export interface OutlineNote {
  /** Identifies the note's document. */
  readonly uri: string;
  readonly note: Note;
  /** Where the document is, in short. */
  readonly place: string;
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

export interface NoteRow extends RowBase {
  readonly type: 'note';
}

export interface SectionRow extends RowBase {
  readonly type: 'section';
  readonly section: Section;
}

export interface FollowUpRow extends RowBase {
  readonly type: 'followUp';
  readonly followUp: FollowUp;
}

/** A row of the Talks view. */
export type OutlineRow = NoteRow | SectionRow | FollowUpRow;

/** Lay out the open notes as the Talks view shows them: one note's contents at the top, several notes a row each. */
export function outline(notes: readonly OutlineNote[]): readonly OutlineRow[] {
  const [only, ...others] = notes;
  if (only === undefined) return [];
  return others.length === 0 ? noteContents(only) : notes.map(noteRow);
}

/** Name the row of a section. */
export function sectionRowId(uri: string, sectionId: string): string {
  return `${uri}#section:${sectionId}`;
}

/** Name the row of a note, which it has among several. */
export function noteRowId(uri: string): string {
  return uri;
}

function noteRow(open: OutlineNote): NoteRow {
  const { uri, note, place } = open;
  const children = noteContents(open);
  const count = sumOpen(children);
  return {
    type: 'note',
    id: noteRowId(uri),
    uri,
    label: note.title,
    description: joined([place, count > 0 ? `${count} open` : '']),
    accessibleLabel: joined([`Note ${note.title}`, place, count > 0 ? counted(count, 'open follow-up') : ''], ', '),
    open: count,
    children,
  };
}

/** A lone heading over the whole note is left out: it would push everything to the right and say nothing. */
function noteContents({ uri, note }: OutlineNote): readonly OutlineRow[] {
  const root = soleRoot(note);
  return root === undefined ? note.sections.map((section) => sectionRow(uri, section, false)) : contents(uri, root, false);
}

function sectionRow(uri: string, section: Section, insideTalk: boolean): SectionRow {
  const children = contents(uri, section, insideTalk || CLOSED_KINDS.has(section.kind));
  const open = sumOpen(children);
  const speakers = section.kind === 'talk' ? speakerNames(section) : '';
  return {
    type: 'section',
    id: sectionRowId(uri, section.id),
    uri,
    section,
    label: section.title,
    description: joined([speakers, open > 0 ? `${open} open` : '']),
    accessibleLabel: joined([
      `${spokenKind(section)} ${section.title}`,
      speakers && `by ${speakers}`,
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
function contents(uri: string, section: Section, insideTalk: boolean): readonly OutlineRow[] {
  const rows = section.followUps.filter(isActionable).map((followUp) => followUpRow(uri, followUp));
  const below = section.children.flatMap((child): readonly OutlineRow[] =>
    insideTalk && child.kind === 'section' ? contents(uri, child, true) : [sectionRow(uri, child, insideTalk)]);
  return [...rows, ...below].sort((a, b) => comparePositions(startOf(a), startOf(b)));
}

function followUpRow(uri: string, followUp: FollowUp): FollowUpRow {
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

/** What of an outline has to be drawn again. */
export type OutlineChange =
  | { readonly kind: 'none' }
  /** Rows came or went at the top. */
  | { readonly kind: 'all' }
  /** These rows and what is below them; none of them is below another. */
  | { readonly kind: 'rows'; readonly ids: readonly string[] };

/** Compare two outlines by what a reader sees, so that typing elsewhere draws nothing again. */
export function outlineChange(before: readonly OutlineRow[], after: readonly OutlineRow[]): OutlineChange {
  if (!sameIds(before, after)) return { kind: 'all' };
  const ids = changedRows(before, after);
  return ids.length === 0 ? { kind: 'none' } : { kind: 'rows', ids };
}

function changedRows(before: readonly OutlineRow[], after: readonly OutlineRow[]): readonly string[] {
  return after.flatMap((row, index) => {
    const old = before[index];
    if (old === undefined || !looksSame(old, row) || !sameIds(old.children, row.children)) return [row.id];
    return changedRows(old.children, row.children);
  });
}

function looksSame(a: OutlineRow, b: OutlineRow): boolean {
  return a.label === b.label
    && a.description === b.description
    && a.accessibleLabel === b.accessibleLabel
    && a.type === b.type
    && hasLink(a) === hasLink(b);
}

function hasLink(row: OutlineRow): boolean {
  return row.type === 'section' && row.section.kind === 'talk' && row.section.link !== undefined;
}

function sameIds(a: readonly OutlineRow[], b: readonly OutlineRow[]): boolean {
  return a.length === b.length && a.every((row, index) => row.id === b[index]?.id);
}
