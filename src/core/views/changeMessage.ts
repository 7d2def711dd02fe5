import { counted } from '../note/names.js';
import type { FollowUpState } from '../note/note.js';
import { shortened } from '../text/markdownText.js';

/** What was done to follow-ups. */
export interface ToldChange {
  /** The states they have now. */
  readonly states: readonly FollowUpState[];
  /** The names of the notes they are in. */
  readonly notes: readonly string[];
  /** The text of the follow-up, where it is one and someone has to be told which. */
  readonly text?: string | undefined;
}

/** How much of a follow-up a message repeats. */
const TEXT_SHOWN = 80;

/** Say which follow-ups are done or open now: `Marked 3 follow-ups done in “monday.md”.` */
export function changeMessage({ states, notes, text }: ToldChange): string {
  const [note] = notes;
  const place = notes.length === 1 && note !== undefined ? `“${note}”` : counted(notes.length, 'note');
  const which = states.length === 1 ? '' : ` ${counted(states.length, 'follow-up')}`;
  const end = text === undefined ? '.' : `: ${shortened(text, TEXT_SHOWN)}`;
  if (states.every((state) => state === 'done')) return `Marked${which} done in ${place}${end}`;
  return `${states.includes('done') ? 'Toggled' : 'Reopened'}${which} in ${place}${end}`;
}
