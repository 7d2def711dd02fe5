import * as l10n from '@vscode/l10n';
import type { ExplainedClue, Explanation, SectionExplanation } from '../outline/explain.js';
import type { SectionKind } from '../note/note.js';
import { joined } from '../note/names.js';

/** How many clues a sentence names: more than these few say the same again. */
const NAMED = 3;

/** Say in a sentence or two why a text is taken for conference notes, or not. */
export function explainNote({ isConference, decided, note }: Explanation): string {
  if (decided !== undefined)
    return isConference
      ? l10n.t('This is read as conference notes, because its front matter or the settings say so.')
      : l10n.t('This is not read as conference notes, because its front matter or the settings say so.');
  const strongest = list(note.filter(({ points }) => points > 0));
  if (isConference) return l10n.t('This is read as conference notes: {0}.', strongest);
  const against = list(note.filter(({ points }) => points < 0));
  return joined(
    [
      l10n.t('This is not read as conference notes: {0}.', against),
      strongest === '' ? '' : l10n.t('What speaks for it is not enough: {0}.', strongest),
    ],
    ' ',
  );
}

/**
 * Say in a sentence what decided about a heading or line, and in another what to do where that is wrong. Only of use
 * for a conference note.
 */
export function explainSection({ text, kind, said, clues }: SectionExplanation): string {
  const name = kindName(kind);
  if (said !== undefined) return l10n.t('“{0}” is read as {1}, because the note’s front matter says so.', text, name);
  const reasons = list(clues.filter(({ points }) => points > 0 === (kind === 'talk')));
  const reading =
    reasons === ''
      ? l10n.t('“{0}” is read as {1}.', text, name)
      : l10n.t('“{0}” is read as {1}: {2}.', text, name, reasons);
  return joined([reading, advice(kind)], ' ');
}

function list(clues: readonly ExplainedClue[]): string {
  return clues
    .slice(0, NAMED)
    .map(({ says }) => says)
    .join(l10n.t('; '));
}

function kindName(kind: SectionKind): string {
  switch (kind) {
    case 'talk':
      return l10n.t('a talk');
    case 'day':
      return l10n.t('a day');
    case 'track':
      return l10n.t('a track');
    case 'group':
      return l10n.t('a group of talks');
    case 'aside':
      return l10n.t('an aside');
    case 'break':
      return l10n.t('a break');
    case 'followUps':
      return l10n.t('a list of follow-ups');
    case 'section':
      return l10n.t('a plain section');
  }
}

/** Say what to do where the reading is wrong. */
function advice(kind: SectionKind): string {
  const toBeATalk = l10n.t(
    'A line “Speaker: Jane Doe” or a sched.com link under it makes it a talk, and so does “This Is a Talk”.',
  );
  switch (kind) {
    case 'talk':
      return l10n.t(
        'If it is none, put it one level below the talk that it belongs to, or choose “This Is a Section”.',
      );
    case 'aside':
      return l10n.t('A heading above it makes it part of that.');
    case 'followUps':
      return l10n.t('Another title makes its items plain text again.');
    case 'section':
      return joined([toBeATalk, l10n.t('“Day 2”, a weekday or a date in it or “This Is a Day” makes it a day.')], ' ');
    default:
      return toBeATalk;
  }
}
