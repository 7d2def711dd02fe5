import type { Kinds } from './kinds.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import { endsFollowUps } from '../words/vocabulary/followUpsTitle.js';

/**
 * Make lists of follow-ups of the headings below one: `### Tools` and `### This week` below `## To-do` only sort them.
 * Not if talks are below, or the heading is that of a part of a talk: `### Notes`.
 *
 * @param isTalk checks whether a heading is a talk, without regard to its place
 */
export function classifyBelowFollowUps(kinds: Kinds, isTalk: (heading: PlacedHeading) => boolean): void {
  for (const parent of kinds.parents) {
    if (kinds.kindOf(parent) !== 'followUps') continue;
    const below = kinds.below(parent);
    if (below.some(isTalk)) continue;
    for (const each of below) {
      if (!kinds.kindOf(each) && !endsFollowUps(each.heading.text)) kinds.setKind(each, 'followUps');
    }
  }
}
