import { insertTalk, type NewTalk, type Position } from '../../core/index.js';
import type { Scheduled } from '../../sched/feed/imported.js';
import { editNote, type Outcome } from '../host/editNote.js';
import { report } from '../host/messages.js';
import { goTo } from '../host/navigation.js';
import { withTrackedCursor } from '../host/trackedRanges.js';
import type { ActiveNote } from '../notes/cursor.js';
import type { NoteStore } from '../notes/noteStore.js';
import { newTalkOf, type TalkSources } from '../schedules/schedules.js';

/** Write a talk at the cursor of a note, in one undo step, and leave the cursor where its notes go. */
export function writeTalk(
  store: NoteStore,
  active: ActiveNote,
  chosen: Scheduled,
  sources: TalkSources,
): Promise<Outcome> {
  return writeAtCursor(store, active, () => newTalkOf(chosen, sources));
}

/** Write a talk where the cursor was when somebody asked for it, wherever that place is when the talk is there. */
export async function writeAtCursor(
  store: NoteStore,
  { editor, document: { uri }, document: noted }: ActiveNote,
  talkToWrite: () => Promise<NewTalk | Outcome>,
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
