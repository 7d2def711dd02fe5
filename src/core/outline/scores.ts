import { addChildClues, leadsToOtherTalk } from './clues.js';
import type { Evidence } from './evidence.js';
import type { Context } from './context.js';
import type { ScoredLine } from './inlineTalk.js';
import type { Kinds } from './kinds.js';
import { addHolderClues, type Surroundings, surroundingsOf } from './placeClues.js';
import type { PlacedHeading } from './placedHeadings.js';
import type { Readers } from './readers.js';
import { likelihood } from './runs.js';
import { type AddClue, sumOf, type Weights } from './weights.js';
import type { Order } from './words/titleSpeakers.js';

/** No sum: a heading that can be no talk. */
const NEVER = -Infinity;

/** Of more headings or lines than this below a heading, the average counts: many weak clues are no strong one. */
const COUNTED = 3;

/** The lines below a heading that may be talks, run by run. */
export type Lines = readonly (readonly ScoredLine[])[];

const NO_LINES: Lines = [];

/** The sums of the clues of all headings. */
export class Scores {
  readonly #kinds: Kinds;
  readonly #context: Context;
  readonly #weights: Weights;
  /** By the index of the heading: the sum without the place. */
  readonly own: readonly number[];
  /** By the index of the heading: the sum for a talk. */
  readonly talk: readonly number[];
  /** By the index of the heading: the sum of the talks below. */
  readonly inside: readonly number[];
  /** By the index of the heading: the lines below that may be talks, run by run. */
  readonly #runs: readonly Lines[];
  readonly #surroundings: Surroundings;
  readonly #shares: Shares;
  readonly #clear: ClearTalks;

  constructor(kinds: Kinds, order: Order | undefined, context: Context, readers: Readers, weights: Weights) {
    this.#kinds = kinds;
    this.#context = context;
    this.#weights = weights;
    this.own = kinds.headings.map((each) => ownScore(each, kinds, readers, weights));
    this.#surroundings = surroundingsOf(kinds);
    this.#runs = kinds.headings.map((each) => {
      if (this.#isInClearTalk(each)) return NO_LINES;
      const runs = readers.runsOf(each.heading, order);
      if (runs.length === 0) return NO_LINES;
      const lines = runs.map((run) => readers.scoreRun(run, weights));
      return withoutOwnEvent(lines, each, kinds);
    });
    this.#shares = sharesOf(kinds, this.own);
    this.#clear = clearTalksOf(kinds, this.own, this.#runs);
    this.talk = kinds.headings.map((each, at) => {
      if (this.own[at] === NEVER) return NEVER;
      return (this.own[at] ?? NEVER) + sumOf(weights, (add) => this.addPlaceClues(each, add));
    });
    this.inside = this.#sumsInside();
  }

  /** Check for a clear talk, or a heading below one: their lines are notes of the talk. */
  #isInClearTalk(placed: PlacedHeading): boolean {
    for (let each: PlacedHeading | undefined = placed; each; each = each.parent) {
      if ((this.own[each.index] ?? NEVER) > CLEAR) return true;
      if (this.#kinds.isSlipped(each)) return false;
    }
    return false;
  }

  /** Add the clues of the headings right below a heading. */
  addChildClues({ children }: PlacedHeading, add: AddClue): void {
    addChildClues(
      children.map(({ heading }, at) => ({ heading, isPart: !mayBeTalk(children[at] as PlacedHeading, this.#kinds) })),
      add,
    );
  }

  /** Add the clues of the place of a heading. */
  addPlaceClues({ index, parent }: PlacedHeading, add: AddClue): void {
    const { above, inDay } = this.#surroundings;
    addHolderClues(above[index] ?? 'section', inDay[index] === true, this.#context, add);
    if (!parent && this.#kinds.roots.length === 1) add('onlyTop');
    const { siblings, cousins } = this.#shares;
    const beside = siblings[index];
    const evidence = this.#kinds.evidence[index];
    if (beside) add('siblings', beside.talks);
    if (beside && beside.named > 0 && evidence?.speakersBy === 'place') add('siblingsNamed', beside.named);
    addLacks(this.#clear, evidence, add);
    const share = cousins[index] ?? 0;
    if (share > 0) add('cousins', share);
  }

  /** Add the clues of the place of the lines below a heading. */
  addCluesOfLines(placed: PlacedHeading, add: AddClue): void {
    const { holders, inDay } = this.#surroundings;
    const { index, children } = placed;
    addHolderClues(holders[index] ?? 'section', inDay[index] === true, this.#context, add);
    if (children.length === 0 && this.#kinds.wordsOf(placed).isOneOfAKind) add('insideKeynote');
  }

  /** Return the lines below a heading that may be talks, run by run. */
  linesOf({ index }: PlacedHeading): Lines {
    return this.#runs[index] ?? NO_LINES;
  }

  /** Return the sum of the clues of the place of the lines below a heading. */
  placeOfLines(placed: PlacedHeading): number {
    return sumOf(this.#weights, (add) => this.addCluesOfLines(placed, add));
  }

  /** Sum up, from the last heading to the first, what the headings and lines below each heading count as talks. */
  #sumsInside(): readonly number[] {
    const { headings } = this.#kinds;
    const inside = headings.map(() => 0);
    for (let at = headings.length - 1; at >= 0; at--) {
      const placed = headings[at] as PlacedHeading;
      const values = placed.children
        .filter((child) => mayBeTalk(child, this.#kinds))
        .map(({ index }) => Math.max(0, this.talk[index] ?? 0, inside[index] ?? 0));
      const lines = this.linesOf(placed);
      const place = lines.length === 0 ? 0 : this.placeOfLines(placed);
      const sums = lines.map((run) => limited(run.map(({ own }) => Math.max(0, own + place))));
      inside[at] = limited(values) + sums.reduce((all, sum) => all + sum, 0);
    }
    return inside;
  }
}

/** Leave out the lines that link to the event of their heading. */
function withoutOwnEvent(runs: Lines, placed: PlacedHeading, kinds: Kinds): Lines {
  const evidence = kinds.evidenceOf(placed);
  const key = evidence?.eventKey;
  if (!evidence || key === undefined || leadsToOtherTalk(placed.heading, evidence)) return runs;
  return runs.map((run) => run.filter(({ talk }) => talk.evidence.eventKey !== key));
}

function limited(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.length <= COUNTED ? sum : (sum / values.length) * COUNTED;
}

function ownScore(placed: PlacedHeading, kinds: Kinds, readers: Readers, weights: Weights): number {
  const evidence = kinds.evidenceOf(placed);
  if (!evidence || kinds.kindOf(placed) !== undefined || kinds.repeats(placed)) return NEVER;
  const { heading, children } = placed;
  const own = readers.ownScoreOf(heading, evidence, weights);
  if (children.length === 0) return own;
  const parts = children.map((child) => ({ heading: child.heading, isPart: !mayBeTalk(child, kinds) }));
  return own + sumOf(weights, (add) => addChildClues(parts, add));
}

/** Check whether the words of a heading allow a talk or a heading that holds talks. */
function mayBeTalk(placed: PlacedHeading, kinds: Kinds): boolean {
  const { vocabulary } = kinds.wordsOf(placed);
  if (kinds.repeats(placed)) return false;
  return vocabulary === undefined || vocabulary === 'group';
}

/** What the siblings of a heading are, each a share from 0 to 1. */
interface Siblings {
  readonly talks: number;
  readonly named: number;
}

interface Shares {
  /** By the index of the heading; `undefined` for a heading without siblings. */
  readonly siblings: readonly (Siblings | undefined)[];
  /** By the index of the heading: the share of talks among the other headings of its level. */
  readonly cousins: readonly number[];
}

/** With fewer talks, what they have in common may be chance. */
const FEW = 3;
/** From this score on, a heading or line is a talk by itself. */
const CLEAR = 1.5;

/** What the clear talks of a note have, each a share from 0 to 1; 0 if there are few of them. */
export interface ClearTalks {
  readonly events: number;
  readonly speakers: number;
}

/** Find what the clear talks of a note have in common. */
function clearTalksOf(kinds: Kinds, own: readonly number[], runs: readonly Lines[]): ClearTalks {
  const inHeadings = kinds.headings.flatMap(({ index }) => {
    return (own[index] ?? NEVER) > CLEAR ? (kinds.evidence[index] ?? []) : [];
  });
  const inLines = runs.flat(2).flatMap(({ own, talk }) => (own > CLEAR ? talk.evidence : []));
  const all = [...inHeadings, ...inLines];
  if (all.length < FEW) return { events: 0, speakers: 0 };
  return {
    events: all.filter(({ event }) => event).length / all.length,
    speakers: all.filter(({ speakers }) => speakers.length > 0).length / all.length,
  };
}

/** Add the clues that a heading or line lacks what the clear talks of the note have. */
function addLacks({ events, speakers }: ClearTalks, evidence: Evidence | undefined, add: AddClue): void {
  if (!evidence || evidence.event || evidence.speakers.length > 0) return;
  if (events > 0) add('lacksEvent', events);
  if (speakers > 0) add('lacksSpeakers', speakers);
}

/** Compute what the siblings of each heading are, and how many of the other headings of its level are talks. */
function sharesOf(kinds: Kinds, own: readonly number[]): Shares {
  const siblings: (Siblings | undefined)[] = own.map(() => undefined);
  const cousins = own.map(() => 0);
  const talkAt = ({ index }: PlacedHeading): number => likelihood(own[index] ?? NEVER);
  const namedAt = (each: PlacedHeading): number => Number((kinds.evidenceOf(each)?.speakers.length ?? 0) > 0);
  const groups = kinds.siblingGroups.map((group) => {
    const counted = group.filter((each) => mayBeTalk(each, kinds) && kinds.kindOf(each) === undefined);
    return { level: group[0]?.heading.level ?? 0, counted, sum: sumBy(counted, talkAt) };
  });
  const levels = new Map<number, { readonly sum: number; readonly count: number }>();
  for (const { level, counted, sum } of groups) {
    const all = levels.get(level) ?? { sum: 0, count: 0 };
    levels.set(level, { sum: all.sum + sum, count: all.count + counted.length });
  }
  for (const { level, counted, sum } of groups) {
    const all = levels.get(level) ?? { sum: 0, count: 0 };
    const others = all.count - counted.length;
    const beside = counted.length - 1;
    const named = sumBy(counted, namedAt);
    for (const each of counted) {
      const { index } = each;
      if (beside > 0)
        siblings[index] = { talks: (sum - talkAt(each)) / beside, named: (named - namedAt(each)) / beside };
      if (others > 0) cousins[index] = (all.sum - sum) / others;
    }
  }
  return { siblings, cousins };
}

function sumBy(headings: readonly PlacedHeading[], valueOf: (heading: PlacedHeading) => number): number {
  return headings.reduce((sum, each) => sum + valueOf(each), 0);
}
