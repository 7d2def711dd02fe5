import * as l10n from '@vscode/l10n';
import type { Note } from '../note/note.js';
import { joined, openFollowUpsText } from '../note/names.js';
import { notePlaces } from '../note/noteNames.js';
import { noteContents, type SectionedNote } from './sectionRows.js';
import { type FolderRow, type NoteRow, type OutlineRow, type SectionRow, sumOpen } from './talkRowTypes.js';
import { groupBy } from '../text/groupBy.js';
import { counted } from '../text/language.js';
import { openText } from './openText.js';

/** A note in the Talks view. The same object as long as nothing of the note has changed. */
export interface OutlineNote extends SectionedNote {
  readonly title: string;
  /** How many talks the note has, and how many open follow-ups. */
  readonly talks: number;
  readonly openFollowUps: number;
  /** The parsed note; may be a getter, because it is read only when its row is expanded. */
  readonly note: Note;
  /** The path of the document, from the folder of the workspace on. */
  readonly place: string;
  /** Whether the note is open in an editor. Its row then starts expanded. */
  readonly isOpen: boolean;
}

/** Lays out notes as the Talks view shows them. A note that is the same object as before keeps its row. */
export class Outliner {
  readonly #rows = new WeakMap<OutlineNote, { readonly place: string; readonly row: NoteRow | SectionRow }>();

  /**
   * Lay out notes: the contents of a single note, or a row for each of several notes.
   *
   * @param byFolder whether the notes of each folder are below a row for the folder
   */
  outline(notes: readonly OutlineNote[], byFolder = false): readonly OutlineRow[] {
    const [only, ...others] = notes;
    if (only === undefined) return [];
    if (others.length === 0) return noteContents(only);
    return byFolder ? this.#folders(notes) : this.#noteRows(notes);
  }

  /** Lay out the rows of notes; those that share a title say where they are. */
  #noteRows(notes: readonly OutlineNote[]): readonly (NoteRow | SectionRow)[] {
    const places = notePlaces(notes);
    return notes.map((note) => this.#noteRow(note, places.get(note.uri) ?? ''));
  }

  #noteRow(note: OutlineNote, place: string): NoteRow | SectionRow {
    const last = this.#rows.get(note);
    if (last?.place === place) return last.row;
    const row = talkRow(note, place) ?? noteRow(note, place);
    this.#rows.set(note, { place, row });
    return row;
  }

  #folders(notes: readonly OutlineNote[]): readonly OutlineRow[] {
    const folders = groupBy(notes, ({ uri }) => uri.slice(0, uri.lastIndexOf('/')));
    return [...folders].flatMap(([folder, notesInFolder]): readonly OutlineRow[] => {
      const [{ place } = { place: '' }] = notesInFolder;
      const end = place.lastIndexOf('/');
      const rows = this.#noteRows(notesInFolder);
      // A note outside all folders of the workspace has no row above it.
      return end < 0 ? rows : [folderRow(folder, place.slice(0, end), rows, notesInFolder)];
    });
  }
}

function folderRow(
  uri: string,
  label: string,
  children: readonly OutlineRow[],
  notes: readonly OutlineNote[],
): FolderRow {
  const open = sumOpen(children);
  const count = counted(notes.length, l10n.t('{count} note|{count} notes'));
  return {
    type: 'folder',
    id: `${uri}#folder`,
    uri,
    label,
    description: joined([count, openText(open)]),
    accessibleLabel: joined([l10n.t('Folder {0}', label), count, openFollowUpsText(open)], ', '),
    open,
    isOpen: notes.some(({ isOpen }) => isOpen),
    isLaidOut: true,
    children,
  };
}

/** Lay out a note that is nothing but a talk of the same title: two rows would say the same. */
function talkRow(note: OutlineNote, place: string): SectionRow | undefined {
  // Most of very many closed notes are not read. To read those of one talk takes no time, because they are small.
  const [row, ...others] = note.talks === 1 ? noteContents(note) : [];
  if (row?.type !== 'section' || row.section.kind !== 'talk' || others.length > 0 || row.section.title !== note.title)
    return undefined;
  return {
    ...row,
    id: noteRowId(note.uri),
    description: joined([place, row.description]),
    accessibleLabel: joined([row.accessibleLabel, place], ', '),
    note: { isOpen: note.isOpen },
  };
}

/** Return the id of a note's row, or of the row of the talk in its place. */
export function noteRowId(uri: string): string {
  return uri;
}

function noteRow(note: OutlineNote, place: string): NoteRow {
  const { uri, title, openFollowUps: open, isOpen } = note;
  let children: readonly OutlineRow[] | undefined;
  return {
    type: 'note',
    id: noteRowId(uri),
    uri,
    label: title,
    description: joined([openText(open), place]),
    accessibleLabel: joined([l10n.t('Note {0}', title), openFollowUpsText(open), place], ', '),
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
