import type { FollowUp, Note } from '../note/note.js';
import { walk } from '../note/walk.js';

/** A follow-up as it was when something was offered to do with it. */
export interface OfferedFollowUp extends FollowUp {
  /**
   * How many follow-ups of the note then had its form, state and source; mostly 1. Tells whether it can be mistaken for
   * another in a text that has changed since. Without it, the text counts as it is when the edit is made.
   */
  readonly copies?: number;
}

/**
 * Count the copies of a note's follow-ups, in one pass. Returns a function that adds to a follow-up how many it has.
 */
export function offeredIn(note: Pick<Note, 'sections'>): (followUp: FollowUp) => OfferedFollowUp {
  const copies = new Map<string, number>();
  for (const { followUps } of walk(note)) {
    for (const each of followUps) copies.set(copyKey(each), (copies.get(copyKey(each)) ?? 0) + 1);
  }
  return (followUp) => ({ ...followUp, copies: copies.get(copyKey(followUp)) ?? 1 });
}

/** The same for the copies of a follow-up. What stands in one line holds no line ends, so no key is another's. */
export function copyKey({ form, state, source }: FollowUp): string {
  return `${form}\n${state}\n${source}`;
}
