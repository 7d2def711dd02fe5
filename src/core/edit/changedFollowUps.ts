import type { Note } from '../note/note.js';
import { followUpsOf } from './locateFollowUp.js';
import { offeredIn, type OfferedFollowUp } from './offeredFollowUps.js';

/** List the follow-ups of a note whose state has changed, as they are after the change. */
export function changedFollowUps(before: Note, after: Note): readonly OfferedFollowUp[] {
  const states = new Map(followUpsOf(before).map(({ id, state }) => [id, state]));
  return followUpsOf(after)
    .filter(({ id, state }) => (states.get(id) ?? state) !== state)
    .map(offeredIn(after));
}
