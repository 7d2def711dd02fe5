import type { Evidence } from '../evidence/evidence.js';
import type { ScoredLine } from '../lines/inlineTalk.js';
import type { Kinds } from './kinds.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import { likelihood } from '../lines/runs.js';
import type { AddClue } from '../clues/weights.js';

/** Clues in what the headings and lines of a note have in common: alike things are alike. */

/** What the siblings of a heading are, each a share from 0 to 1. */
interface Siblings {
  readonly talks: number;
  readonly named: number;
}

export interface Shares {
  /** By the index of the heading; `undefined` for a heading without siblings. */
  readonly siblings: readonly (Siblings | undefined)[];
  /** By the index of the heading: the share of talks among the other headings of its level. */
  readonly cousins: readonly number[];
}

/** With fewer talks, what they have in common may be chance. */
const FEW = 3;
/** From this score on, a heading or line is a talk by itself. */
export const CLEAR = 1.5;

/** What the clear talks of a note have, each a share from 0 to 1; 0 if there are few of them. */
export interface ClearTalks {
  readonly events: number;
  readonly speakers: number;
}

/** Find what the clear talks of a note have in common. */
export function clearTalksOf(
  kinds: Kinds,
  own: readonly number[],
  lines: readonly (readonly (readonly ScoredLine[])[])[],
): ClearTalks {
  const inHeadings = kinds.headings.flatMap(({ index }) => {
    return (own[index] ?? -Infinity) > CLEAR ? (kinds.evidence[index] ?? []) : [];
  });
  const inLines = lines.flat(2).flatMap(({ own, talk }) => (own > CLEAR ? talk.evidence : []));
  const all = [...inHeadings, ...inLines];
  if (all.length < FEW) return { events: 0, speakers: 0 };
  return {
    events: all.filter(({ event }) => event).length / all.length,
    speakers: all.filter(({ speakers }) => speakers.length > 0).length / all.length,
  };
}

/** Add the clues that a heading or line lacks what the clear talks of the note have. */
export function addLacks({ events, speakers }: ClearTalks, evidence: Evidence | undefined, add: AddClue): void {
  if (!evidence || evidence.event || evidence.speakers.length > 0) return;
  if (events > 0) add('lacksEvent', events);
  if (speakers > 0) add('lacksSpeakers', speakers);
}

/** Compute what the siblings of each heading are, and how many of the other headings of its level are talks. */
export function sharesOf(kinds: Kinds, own: readonly number[]): Shares {
  const siblings: (Siblings | undefined)[] = own.map(() => undefined);
  const cousins = own.map(() => 0);
  const talkAt = ({ index }: PlacedHeading): number => likelihood(own[index] ?? -Infinity);
  const namedAt = (each: PlacedHeading): number => Number((kinds.evidenceOf(each)?.speakers.length ?? 0) > 0);
  const groups = kinds.siblingGroups.map((group) => {
    const counted = group.filter((each) => kinds.mayBeTalk(each) && (kinds.kindOf(each) ?? 'talk') === 'talk');
    return {
      level: group[0]?.heading.level ?? 0,
      counted,
      sum: sumBy(counted, talkAt),
      named: sumBy(counted, namedAt),
    };
  });
  const levels = new Map<number, { readonly sum: number; readonly named: number; readonly count: number }>();
  for (const { level, counted, sum, named } of groups) {
    const all = levels.get(level) ?? NONE;
    levels.set(level, { sum: all.sum + sum, named: all.named + named, count: all.count + counted.length });
  }
  for (const { level, counted, sum, named } of groups) {
    const all = levels.get(level) ?? NONE;
    const others = all.count - counted.length;
    const beside = counted.length - 1;
    for (const each of counted) {
      const { index } = each;
      if (beside > 0) {
        siblings[index] = { talks: (sum - talkAt(each)) / beside, named: (named - namedAt(each)) / beside };
      } else if (others > 0) {
        // Names stand below a heading without siblings as below those of its level elsewhere.
        siblings[index] = { talks: 0, named: (all.named - named) / others };
      }
      if (others > 0) cousins[index] = (all.sum - sum) / others;
    }
  }
  return { siblings, cousins };
}

const NONE = { sum: 0, named: 0, count: 0 };

function sumBy(headings: readonly PlacedHeading[], valueOf: (heading: PlacedHeading) => number): number {
  return headings.reduce((sum, each) => sum + valueOf(each), 0);
}
