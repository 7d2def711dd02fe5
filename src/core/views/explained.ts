import type { ExplainedClue, Explanation, SectionExplanation } from '../outline/explain.js';

/** How many clues a sentence names: more than these few say the same again. */
const NAMED = 3;

/** Say in a sentence or two why a text is taken for conference notes, or not. */
export function explainNote({ isConference, decided, note }: Explanation): string {
  const reading = isConference ? 'This is read as conference notes' : 'This is not read as conference notes';
  if (decided !== undefined) return `${reading}, because its front matter or the settings say so.`;
  const strongest = list(note.filter(({ points }) => points > 0));
  if (isConference) return `${reading}: ${strongest}.`;
  const against = list(note.filter(({ points }) => points < 0));
  const tooLittle = strongest === '' ? '' : ` What speaks for it is not enough: ${strongest}.`;
  return `${reading}: ${against}.${tooLittle}`;
}

/**
 * Say in a sentence what decided about a heading or line, and in another what to do where that is wrong. Only of use
 * for a conference note.
 */
export function explainSection({ text, kind, said, clues }: SectionExplanation): string {
  if (said !== undefined) return `“${text}” is read as ${NAMES[kind]}, because the note’s front matter says so.`;
  const reasons = list(clues.filter(({ points }) => points > 0 === (kind === 'talk')));
  return `“${text}” is read as ${NAMES[kind]}${reasons === '' ? '' : `: ${reasons}`}. ${ADVICE[kind]}`;
}

function list(clues: readonly ExplainedClue[]): string {
  return clues
    .slice(0, NAMED)
    .map(({ says }) => says)
    .join('; ');
}

const NAMES = {
  talk: 'a talk',
  day: 'a day',
  track: 'a track',
  group: 'a group of talks',
  aside: 'an aside',
  break: 'a break',
  followUps: 'a list of follow-ups',
  section: 'a plain section',
} as const;

const TO_BE_A_TALK =
  'A line “Speaker: Jane Doe” or a sched.com link under it makes it a talk, and so does “This Is a Talk”.';

/** What to do where the reading is wrong. */
const ADVICE = {
  talk: 'If it is none, put it one level below the talk that it belongs to, or choose “This Is a Section”.',
  day: TO_BE_A_TALK,
  track: TO_BE_A_TALK,
  group: TO_BE_A_TALK,
  aside: 'A heading above it makes it part of that.',
  break: TO_BE_A_TALK,
  followUps: 'Another title makes its items plain text again.',
  section: `${TO_BE_A_TALK} “Day 2”, a weekday or a date in it or “This Is a Day” makes it a day.`,
} as const;
