import * as l10n from '@vscode/l10n';
import type { FollowUpState } from '../note/note.js';
import { shortened } from '../text/markdownText.js';
import { counted } from '../text/language.js';

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
  const place =
    notes.length === 1 && note !== undefined
      ? l10n.t('“{0}”', note)
      : counted(notes.length, l10n.t('{count} note|{count} notes'));
  const change = states.length === 1 ? oneChange(states, place) : severalChanges(states, place);
  return text === undefined ? l10n.t('{0}.', change) : l10n.t('{0}: {1}', change, shortened(text, TEXT_SHOWN));
}

function oneChange(states: readonly FollowUpState[], place: string): string {
  return states.includes('done') ? l10n.t('Marked done in {0}', place) : l10n.t('Reopened in {0}', place);
}

function severalChanges(states: readonly FollowUpState[], place: string): string {
  return counted(states.length, textOf(states), { place });
}

function textOf(states: readonly FollowUpState[]): string {
  if (states.every((state) => state === 'done'))
    return l10n.t('Marked {count} follow-up done in {place}|Marked {count} follow-ups done in {place}');
  return states.includes('done')
    ? l10n.t('Toggled {count} follow-up in {place}|Toggled {count} follow-ups in {place}')
    : l10n.t('Reopened {count} follow-up in {place}|Reopened {count} follow-ups in {place}');
}
