import type { FollowUp, Note, Position } from './note.js';
import { comparePositions } from '../text/range.js';
import { walk } from './walk.js';
import { isActionable } from './followUps.js';

/** List the open follow-ups of a note in text order. */
export function openFollowUps(note: Note): readonly FollowUp[] {
  return [...walk(note)]
    .flatMap(({ followUps }) => followUps.filter((followUp) => isActionable(followUp) && followUp.state === 'open'))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/**
 * Find the first open follow-up behind a position, or the last before. A follow-up right at the position is neither.
 */
export function openFollowUpFrom(
  note: Note,
  { line, character }: Position,
  direction: 'next' | 'previous',
): FollowUp | undefined {
  const all = openFollowUps(note);
  const side = (followUp: FollowUp): number => comparePositions(followUp.range.start, { line, character });
  return direction === 'next'
    ? all.find((followUp) => side(followUp) > 0)
    : all.findLast((followUp) => side(followUp) < 0);
}
