/** Which note a talk of a schedule goes into. */
import * as vscode from 'vscode';
import type { Talk } from '../../core/index.js';
import type { ImportedSchedule, Scheduled } from '../../sched/feed/imported.js';
import { type Belonging, belongingOf } from '../../sched/writing/conferenceOfNote.js';
import { namesDayOf, notedTalk, placeByTime } from '../../sched/writing/notedTalks.js';
import { fromPosition } from '../host/convert.js';
import { nameOf, openDocument, pathInWorkspace } from '../host/documents.js';
import { type Outcome, refused } from '../host/editNote.js';
import { goTo } from '../host/navigation.js';
import { activeNote } from '../notes/cursor.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { inSlices } from '../notes/slicedNotes.js';
import type { TalkSources } from '../schedules/schedules.js';
import { openSkeleton } from './newNotes.js';
import { writeTalk } from './writeTalk.js';

/** Tell whether a note is about the conference of a schedule. */
export function belongingTo(schedule: ImportedSchedule, { uri, title, events }: KnownNote): Belonging {
  return belongingOf({ events, title, path: pathInWorkspace(uri) }, schedule);
}

/** Tell whether the note someone is in is about the conference of a schedule. */
export function isInItsNote(store: NoteStore, schedule: ImportedSchedule): boolean {
  const active = activeNote(store);
  const note = active && store.known(active.document);
  return note !== undefined && belongingTo(schedule, note) === 'same';
}

/** Give the notes about the conference of a schedule: the open ones first, then those with the most talks. */
async function notesOf(store: NoteStore, schedule: ImportedSchedule): Promise<readonly KnownNote[]> {
  const isAbout = (note: KnownNote): boolean => belongingTo(schedule, note) === 'same';
  await store.whenRead(isAbout);
  const isClosed = ({ document }: KnownNote): number => Number(document === undefined);
  return store
    .notes()
    .filter(isAbout)
    .sort((a, b) => isClosed(a) - isClosed(b) || b.counts.talks - a.counts.talks);
}

/** Go to the talk of one of some notes that is about an event; tells whether one has it. */
export async function goToNoted(
  notes: readonly Pick<KnownNote, 'uri' | 'note'>[],
  chosen: Scheduled,
  { schedules }: TalkSources,
): Promise<boolean> {
  const talksIn = ({ uri, note }: Pick<KnownNote, 'uri' | 'note'>): readonly { uri: vscode.Uri; talk: Talk }[] => {
    const talk = notedTalk(note, chosen, (link, title) => schedules.find(link, title));
    return talk === undefined ? [] : [{ uri, talk }];
  };
  for await (const [found] of inSlices(notes, talksIn)) {
    if (found === undefined) continue;
    await goTo(found.uri, found.talk.headingRange, { preserveFocus: false });
    return true;
  }
  return false;
}

/**
 * Go to the talk in the notes of its conference. Where they do not have it, write it at the cursor if that is in one of
 * them, else behind the talks before it in another one, else into a new note.
 */
export async function writeIntoItsNote(store: NoteStore, chosen: Scheduled, sources: TalkSources): Promise<Outcome> {
  const notes = await notesOf(store, chosen.schedule);
  if (await goToNoted(notes, chosen, sources)) return refused('alreadySo');
  const active = activeNote(store);
  if (active !== undefined && isInItsNote(store, chosen.schedule)) return writeTalk(store, active, chosen, sources);
  // Whoever writes each talk into a file of its own gets a new one.
  const some = notes.filter(({ counts }) => notes.length === 1 || counts.talks !== 1);
  const note = some.find(({ title, uri }) => namesDayOf(chosen.event, `${title} ${nameOf(uri)}`)) ?? some[0];
  return note === undefined ? startNote(chosen) : writeByTime(store, note, chosen, sources);
}

async function writeByTime(
  store: NoteStore,
  { uri }: KnownNote,
  chosen: Scheduled,
  sources: TalkSources,
): Promise<Outcome> {
  const document = await openDocument(uri);
  const note = document && store.noteOf(document);
  if (document === undefined || note === undefined) return refused('gone');
  const place =
    placeByTime(note, chosen, (link, title) => sources.schedules.find(link, title)) ??
    fromPosition(document.lineAt(document.lineCount - 1).range.end);
  await goTo(uri, { start: place, end: place }, { preserveFocus: false });
  const active = activeNote(store);
  return active?.document === document ? writeTalk(store, active, chosen, sources) : refused('gone');
}

async function startNote({ schedule, event }: Scheduled): Promise<Outcome> {
  const editor = await openSkeleton(schedule, [event]);
  if (editor === undefined) return refused('nothingHere');
  await vscode.commands.executeCommand('cursorBottom');
  return { kind: 'changed', uri: editor.document.uri.toString(), count: 1 };
}
