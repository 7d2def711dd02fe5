import type { FollowUp, Note, Section } from './note.js';
import { walk } from './walk.js';

/** Follow-ups by what they ask of the reader, each list in text order. */
export interface FollowUpTally {
  readonly open: readonly FollowUp[];
  readonly done: readonly FollowUp[];
  /** Remarks that read like follow-ups; never counted among the others. */
  readonly hints: readonly FollowUp[];
}

/** Sort the follow-ups of a section and of all below it. */
export function tallyFollowUps(section: Section): FollowUpTally {
  return tally(walk({ sections: [section] }));
}

/** Sort the follow-ups of a whole note. */
export function tallyNote(note: Note): FollowUpTally {
  return tally(walk(note));
}

/** Tell a follow-up that can be marked done or reopened from a hint, which is only an offer. */
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
