import type * as vscode from 'vscode';
import { insertTalk, type NewTalk, type Position } from '../core/index.js';
import { eventsToPick } from '../sched/eventPicks.js';
import { registerCommand } from './commands.js';
import { Commands } from './contributions.js';
import { fromPosition } from './convert.js';
import { activeNote } from './cursor.js';
import type { Disposable } from './disposables.js';
import { editNote, type Outcome, refused } from './editNote.js';
import { remark, report } from './messages.js';
import { goTo } from './navigation.js';
import type { NoteStore } from './noteStore.js';
import { pickEvents } from './pickEvents.js';
import { noSchedule, talkOf, type TalkSources } from './schedules.js';

/** Register the command that inserts a talk of an imported schedule into the note someone is in. */
export function registerInsertTalk(store: NoteStore, sources: TalkSources): Disposable {
  return registerCommand(Commands.insertTalk, () => insertPickedTalk(store, sources));
}

/** Let someone choose a talk, and write it at the cursor. */
export async function insertPickedTalk(store: NoteStore, sources: TalkSources): Promise<Outcome> {
  const active = activeNote(store);
  if (active === undefined) {
    remark('No note here to insert a talk into');
    return refused('nothingHere');
  }
  await sources.schedules.ready;
  const schedules = sources.schedules.all();
  if (schedules.length === 0) return noSchedule();
  const { editor, document: { uri } } = active;
  const [scheduled] = await pickEvents({ title: 'Insert Talk', events: eventsToPick(schedules, (sources.now ?? Date.now)()) }) ?? [];
  if (scheduled === undefined) return refused('nothingHere');
  return writeTalk(store, uri, fromPosition(editor.selection.active), await talkOf(scheduled, sources));
}

/** Write a talk into a note, in one undo step, and leave the cursor where its notes go. */
export async function writeTalk(store: NoteStore, uri: vscode.Uri, position: Position, talk: NewTalk): Promise<Outcome> {
  let cursor: Position | undefined;
  const outcome = await editNote(uri, (document) => {
    const note = store.noteOf(document);
    if (note === undefined) return 'nothingHere';
    const inserted = insertTalk(document.getText(), note, position, talk, store.parseOptions(document));
    cursor = inserted.cursor;
    return { edits: inserted.edits, count: 1 };
  });
  if (outcome.kind === 'changed' && cursor !== undefined) await goTo(uri, { start: cursor, end: cursor }, { preserveFocus: false });
  return report(outcome, uri);
}
