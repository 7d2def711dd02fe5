import { insertTalk, type NewTalk, type Position } from '../../core/index.js';
import { eventsToPick } from '../../sched/writing/eventPicks.js';
import type { Scheduled } from '../../sched/feed/imported.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { activeNote, type ActiveNote } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { editNote, type Outcome, type Refused, refused } from '../host/editNote.js';
import { remark, report } from '../host/messages.js';
import { goTo } from '../host/navigation.js';
import { withTrackedCursor } from '../host/trackedRanges.js';
import type { NoteStore } from '../notes/noteStore.js';
import { pickEvents } from '../schedules/pickEvents.js';
import { noSchedule, newTalkOf, type TalkSources } from '../schedules/schedules.js';

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
  // The list may stay open for long.
  return atCursor(store, active, async () => {
    const schedules = await sources.schedules.ready.then(() => sources.schedules.all());
    if (schedules.length === 0) return noSchedule();
    const [chosen] = await pickEvents({
      title: 'Insert Talk',
      events: eventsToPick(schedules, (sources.now ?? Date.now)()),
    });
    return chosen === undefined ? refused('nothingHere') : newTalkOf(chosen, sources);
  });
}

/** Write a talk at the cursor of a note, in one undo step, and leave the cursor where its notes go. */
export function writeTalk(
  store: NoteStore,
  active: ActiveNote,
  chosen: Scheduled,
  sources: TalkSources,
): Promise<Outcome> {
  return atCursor(store, active, () => newTalkOf(chosen, sources));
}

/** Write a talk where the cursor was when somebody asked for it, wherever that place is when the talk is there. */
async function atCursor(
  store: NoteStore,
  { editor, document: { uri }, document: noted }: ActiveNote,
  talkToWrite: () => Promise<NewTalk | Refused>,
): Promise<Outcome> {
  return withTrackedCursor(noted, editor.selection.active, async (now) => {
    const talk = await talkToWrite();
    if ('kind' in talk) return talk;
    let cursor: Position | undefined;
    const outcome = await editNote(uri, (document) => {
      const note = store.noteOf(document);
      if (note === undefined) return 'nothingHere';
      const inserted = insertTalk(document.getText(), note, now(), talk, store.parseOptions(document));
      cursor = inserted.cursor;
      return { edits: inserted.edits, count: 1 };
    });
    if (outcome.kind === 'changed' && cursor !== undefined)
      await goTo(uri, { start: cursor, end: cursor }, { preserveFocus: false });
    return report(outcome, uri);
  });
}
