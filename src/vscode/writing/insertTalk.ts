import * as l10n from '@vscode/l10n';
import { eventsToPick, withConferenceFirst } from '../../sched/writing/eventPicks.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { activeNote } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { type Outcome, refused } from '../host/editNote.js';
import { remark } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { pickEvents } from '../schedules/pickEvents.js';
import { noSchedule, newTalkOf, type TalkSources } from '../schedules/schedules.js';
import { belongingTo, goToNoted, isInItsNote, writeIntoItsNote } from './rightNote.js';
import { writeAtCursor } from './writeTalk.js';

/** Register the command that inserts a talk of an imported schedule into the note someone is in. */
export function registerInsertTalk(store: NoteStore, sources: TalkSources): Disposable {
  return registerCommand(Commands.insertTalk, () => insertPickedTalk(store, sources));
}

/**
 * Let someone choose a talk, and write it at the cursor; go there where the note has it. A talk of another conference
 * than the note's goes into a note of its own conference.
 */
export async function insertPickedTalk(store: NoteStore, sources: TalkSources): Promise<Outcome> {
  const active = activeNote(store);
  if (active === undefined) {
    remark(l10n.t('No note here to insert a talk into'));
    return refused('nothingHere');
  }
  // The list may stay open for long.
  return writeAtCursor(store, active, async () => {
    const schedules = await sources.schedules.ready.then(() => sources.schedules.all());
    if (schedules.length === 0) return noSchedule();
    const [chosen] = await pickEvents({
      title: l10n.t('Insert Talk'),
      events: withConferenceFirst(eventsToPick(schedules, (sources.now ?? Date.now)()), (schedule) =>
        isInItsNote(store, schedule),
      ),
    });
    if (chosen === undefined) return refused('nothingHere');
    const note = store.known(active.document);
    if (note !== undefined && belongingTo(chosen.schedule, note) === 'other')
      return writeIntoItsNote(store, chosen, sources);
    if (note === undefined || !(await goToNoted([note], chosen, sources))) return newTalkOf(chosen, sources);
    return refused('alreadySo');
  });
}
