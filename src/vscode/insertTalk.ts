import { insertTalk, type Position } from '../core/index.js';
import { eventsToPick } from '../sched/eventPicks.js';
import type { Scheduled } from '../sched/imported.js';
import { registerCommand } from './commands.js';
import { Commands } from './contributions.js';
import { fromPosition } from './convert.js';
import { activeNote, type ActiveNote } from './cursor.js';
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
  const schedules = await sources.schedules.ready.then(() => sources.schedules.all());
  if (schedules.length === 0) return noSchedule();
  const [chosen] = await pickEvents({ title: 'Insert Talk', events: eventsToPick(schedules, (sources.now ?? Date.now)()) });
  return chosen === undefined ? refused('nothingHere') : writeTalk(store, active, chosen, sources);
}

/** Write a talk at the cursor of a note, in one undo step, and leave the cursor where its notes go. */
export async function writeTalk(store: NoteStore, { editor, document: { uri } }: ActiveNote, chosen: Scheduled, sources: TalkSources): Promise<Outcome> {
  const talk = await talkOf(chosen, sources);
  let cursor: Position | undefined;
  const outcome = await editNote(uri, (document) => {
    const note = store.noteOf(document);
    if (note === undefined) return 'nothingHere';
    const inserted = insertTalk(document.getText(), note, fromPosition(editor.selection.active), talk, store.parseOptions(document));
    cursor = inserted.cursor;
    return { edits: inserted.edits, count: 1 };
  });
  if (outcome.kind === 'changed' && cursor !== undefined) await goTo(uri, { start: cursor, end: cursor }, { preserveFocus: false });
  return report(outcome, uri);
}
