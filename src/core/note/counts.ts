import type { Note } from './note.js';
import { walk } from './walk.js';
import { isActionable } from './followUps.js';

/** How much of each there is in a note: what badges and rows say of one that nobody looked into yet. */
export interface NoteCounts {
  /** Follow-ups still to do. */
  readonly open: number;
  readonly done: number;
  /** Remarks that read like follow-ups; never counted among the others. */
  readonly hints: number;
  readonly talks: number;
  /** Links to sched.com events. */
  readonly links: number;
}

/** Count what a note has. */
export function countNote(note: Note): NoteCounts {
  const counts = { open: 0, done: 0, hints: 0, talks: 0, links: 0 };
  for (const { kind, followUps, links } of walk(note)) {
    if (kind === 'talk') counts.talks++;
    counts.links += links.length;
    for (const followUp of followUps) {
      if (!isActionable(followUp)) counts.hints++;
      else counts[followUp.state]++;
    }
  }
  return counts;
}
