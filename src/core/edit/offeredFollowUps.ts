import type { FollowUp, Note } from '../note/note.js';
import { walk } from '../note/walk.js';

/** A follow-up as it was when an edit of it was offered: in a row, a lens or a list. */
export interface OfferedFollowUp extends FollowUp {
  /**
   * How many follow-ups of the note had the same form, state and source at the time of the offer; 1 in most notes. With
   * more than 1, the follow-up could be mistaken for another after the text has changed. If absent, the copies in the
   * text at the time of the edit are counted.
   */
  readonly copies?: number;
}

/**
 * Count the copies of a note's follow-ups, in one pass.
 *
 * @returns a function that adds to a follow-up of the note how many copies it has
 */
export function offeredIn(note: Pick<Note, 'sections'>): (followUp: FollowUp) => OfferedFollowUp {
  const copies = new Map<string, number>();
  for (const { followUps } of walk(note)) {
    for (const each of followUps) copies.set(copyKey(each), (copies.get(copyKey(each)) ?? 0) + 1);
  }
  return (followUp) => ({ ...followUp, copies: copies.get(copyKey(followUp)) ?? 1 });
}

/**
 * Return a key that the copies of a follow-up share. A source is within one line and so has no line end, so keys cannot
 * collide.
 */
export function copyKey({ form, state, source }: FollowUp): string {
  return `${form}\n${state}\n${source}`;
}
