import type { Note } from './note.js';
import { walk } from './walk.js';
import { isActionable } from './followUps.js';

/** How many of each a note has; what badges and rows show of a note that is not laid out. */
export interface NoteCounts {
  /** Open follow-ups. */
  readonly open: number;
  readonly done: number;
  /** Hints, which are in none of the other counts. */
  readonly hints: number;
  readonly talks: number;
  /** Links to sched.com events. */
  readonly links: number;
}

/** Count the follow-ups, hints, talks and links of a note. */
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
