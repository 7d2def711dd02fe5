import type { FollowUp, Note, Section } from './note.js';
import { walk } from './walk.js';

/** The follow-ups of a note or section by state, each list in text order. */
export interface FollowUpTally {
  readonly open: readonly FollowUp[];
  readonly done: readonly FollowUp[];
  /** Hints, which are in neither of the other lists. */
  readonly hints: readonly FollowUp[];
}

/** Collect the follow-ups of a section and of all sections below, by state. */
export function tallyFollowUps(section: Section): FollowUpTally {
  return tally(walk({ sections: [section] }));
}

/** Collect the follow-ups of a note, by state. */
export function tallyNote(note: Note): FollowUpTally {
  return tally(walk(note));
}

/** Check whether a follow-up can be marked done or reopened; a hint cannot, because a hint is only an offer. */
export function isActionable(followUp: FollowUp): boolean {
  return followUp.form !== 'hint';
}

function tally(sections: Iterable<Section>): FollowUpTally {
  const open: FollowUp[] = [];
  const done: FollowUp[] = [];
  const hints: FollowUp[] = [];
  for (const section of sections) {
    for (const followUp of section.followUps) {
      if (!isActionable(followUp)) hints.push(followUp);
      else if (followUp.state === 'open') open.push(followUp);
      else done.push(followUp);
    }
  }
  return { open, done, hints };
}
