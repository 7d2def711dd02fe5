import { leadsToOtherTalk } from '../clues/clues.js';
import type { Context } from './context.js';
import type { Heading } from '../headings/headings.js';
import type { Lines } from '../lines/inlineTalk.js';
import type { Kinds } from './kinds.js';
import { withListsBeside } from './listsBeside.js';
import { addChildClues, addHolderClues, type Surroundings, surroundingsOf } from './placeClues.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import type { Readers } from '../tree/readers.js';
import { addLacks, CLEAR, type ClearTalks, clearTalksOf, type Shares, sharesOf } from './shares.js';
import { type AddClue, sumOf, type Weights } from '../clues/weights.js';
import { isOnlyTime } from '../words/titles/timesAndRooms.js';
import { endsWithYear } from '../words/vocabulary/conferenceNames.js';
import type { Order } from '../words/titles/titleSplits.js';

/** The sum of a heading that can be no talk. */
const NEVER = -Infinity;

/** The sum of a heading of which the note itself says that it is a talk: more than any clues. */
const SAID = 100;

/** Of more headings or lines than this below a heading, the average counts: many weak clues are no strong one. */
const COUNTED = 3;

/** "GearWorld 2031" */
const NAME_WITH_YEAR = /^.{4,80}?\s(?:19|20)\d\d\b/u;

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
  /** The index of the first heading, if that is the title over days beside. */
  readonly #titleOverDays: number | undefined;
  /** The title up to the year, in lower case; empty for a title without a year. */
  readonly #titleWithYear: string;
  readonly #shares: Shares;
  readonly #clear: ClearTalks;

  constructor(kinds: Kinds, order: Order | undefined, context: Context, readers: Readers, weights: Weights) {
    this.#kinds = kinds;
    this.#context = context;
    this.#weights = weights;
    this.own = kinds.headings.map((each) => ownScore(each, kinds, readers, weights));
    this.#surroundings = surroundingsOf(kinds, context);
    const runs = kinds.headings.map((each) => {
      if (this.#isInClearTalk(each)) return NO_LINES;
      const runs = readers.runsOf(each.heading, order);
      if (runs.length === 0) return NO_LINES;
      const lines = runs.map((run) => readers.scoreRun(run, weights));
      return withoutOwnEvent(lines, each, kinds);
    });
    const place = (index: number): number => this.placeOfLines(kinds.headings[index] as PlacedHeading);
    this.#runs = withListsBeside(runs, kinds, place, weights);
    this.#titleOverDays = titleOverDays(kinds);
    this.#titleWithYear = NAME_WITH_YEAR.exec(kinds.roots[0]?.heading.text ?? '')?.[0].toLowerCase() ?? '';
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
  addChildClues(placed: PlacedHeading, add: AddClue): void {
    addChildClues(placed, this.#kinds, add);
  }

  /** Add the clues of the place of a heading, without those of the headings below. */
  addPlaceClues({ index, parent, heading }: PlacedHeading, add: AddClue): void {
    const { above, inDay } = this.#surroundings;
    addHolderClues(above[index] ?? 'section', inDay[index] === true, this.#context, add);
    if (!parent && this.#kinds.roots.length === 1) {
      add('onlyTop');
      if (endsWithYear(heading.text)) add('titledWithYear');
    }
    if (index === this.#context.titleOfFile) add('titledAsFile', this.#context.likelihood);
    else this.#addPartClue(add);
    if (index === this.#titleOverDays) add('titleOverDays');
    if (this.#isAboutConference(index, heading)) add('conferenceName', 2);
    const { siblings, cousins } = this.#shares;
    const beside = siblings[index];
    const evidence = this.#kinds.evidence[index];
    // Beside the title of a note about one talk are parts of the talk.
    if (beside) add('siblings', beside.talks * (1 - this.#context.isOneTalk));
    if (beside && beside.named > 0 && evidence?.speakersBy === 'place') add('siblingsNamed', beside.named);
    addLacks(this.#clear, evidence, add);
    const share = cousins[index] ?? 0;
    if (share > 0) add('cousins', share);
  }

  /** Add the clues of the place of the lines below a heading. */
  addCluesOfLines(placed: PlacedHeading, add: AddClue): void {
    const { holders, inDay } = this.#surroundings;
    const { index, children } = placed;
    // Beside headings of talks, lines are notes, whatever the heading above holds.
    const hasTalks = children.some((child) => (this.own[child.index] ?? NEVER) > CLEAR);
    const holder = hasTalks ? 'section' : holders[index];
    addHolderClues(holder ?? 'section', inDay[index] === true, this.#context, add);
    if (children.length === 0 && this.#kinds.wordsOf(placed).isOneOfAKind) add('insideKeynote');
    this.#addPartClue(add);
  }

  /**
   * Check for the title of the note beside the talks, and for a heading that has the name and year of that title
   * inside: "What is GearWorld 2031".
   */
  #isAboutConference(index: number, { text }: Heading): boolean {
    const { roots } = this.#kinds;
    const [title] = roots;
    if (index === title?.index) {
      const isNobodys = this.#kinds.evidenceOf(title)?.speakers.length === 0;
      return isNobodys && roots.length > 1 && this.#kinds.wordsOf(title).isWholeConference;
    }
    const name = this.#titleWithYear;
    return name !== '' && text.length > name.length && text.toLowerCase().includes(name);
  }

  /** Add the clue for a part of the one talk that the note is about. */
  #addPartClue(add: AddClue): void {
    const { isOneTalk, likelihood } = this.#context;
    if (isOneTalk > 0) add('partOfTalk', isOneTalk * likelihood);
  }

  /** Check whether a heading belongs to a day. */
  isInDay({ index }: PlacedHeading): boolean {
    return this.#surroundings.inDay[index] === true;
  }

  /** Return the lines below a heading that may be talks, run by run. */
  linesOf({ index }: PlacedHeading): Lines {
    return this.#runs[index] ?? NO_LINES;
  }

  /** Return the sum of the clues of the place of the lines below a heading. */
  placeOfLines(placed: PlacedHeading): number {
    return sumOf(this.#weights, (add) => this.addCluesOfLines(placed, add));
  }

  /** Return the headings right below a heading that may be talks: below a clear talk, not by their place alone. */
  #mayHold({ index, children }: PlacedHeading): readonly PlacedHeading[] {
    const isClear = (this.own[index] ?? NEVER) > CLEAR;
    return children.filter((child) => this.#kinds.mayBeTalk(child) && !(isClear && (this.own[child.index] ?? 0) <= 0));
  }

  /** Sum up, from the last heading to the first, what the headings and lines below each heading count as talks. */
  #sumsInside(): readonly number[] {
    const { headings } = this.#kinds;
    const inside = headings.map(() => 0);
    for (let at = headings.length - 1; at >= 0; at--) {
      const placed = headings[at] as PlacedHeading;
      const lines = this.linesOf(placed);
      if (placed.children.length === 0 && lines.length === 0) continue;
      const values = this.#mayHold(placed).map(({ index }) => Math.max(0, this.talk[index] ?? 0, inside[index] ?? 0));
      const place = lines.length === 0 ? 0 : this.placeOfLines(placed);
      const sums = lines.map((run) => limited(run.map(({ own }) => Math.max(0, own + place))));
      inside[at] = limited(values) + sums.reduce((all, sum) => all + sum, 0);
    }
    return inside;
  }
}

/** Find the first heading if no heading is below and a day comes next: the title of the note. */
function titleOverDays(kinds: Kinds): number | undefined {
  const [first, second] = kinds.roots;
  if (!first || !second || first.children.length > 0) return undefined;
  return kinds.kindOf(second) === 'day' ? first.index : undefined;
}

/** Leave out the lines that link to the event of their heading. */
function withoutOwnEvent(runs: Lines, placed: PlacedHeading, kinds: Kinds): Lines {
  const evidence = kinds.evidenceOf(placed);
  const key = evidence?.eventKey;
  // Below "Talks I saw", the first link is that of the first talk.
  const isGroup = kinds.wordsOf(placed).vocabulary === 'group';
  if (!evidence || key === undefined || isGroup || leadsToOtherTalk(placed.heading, evidence)) return runs;
  return runs.map((run) => run.filter(({ talk }) => talk.evidence.eventKey !== key));
}

function limited(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.length <= COUNTED ? sum : (sum / values.length) * COUNTED;
}

/** Check for a heading without a number below a numbered talk whose level slipped: a part of the talk before. */
function isPartAmongNumbered(placed: PlacedHeading, kinds: Kinds): boolean {
  const { parent } = placed;
  const isAmongNumbered = parent && kinds.isSlipped(parent) && kinds.wordsOf(parent).number !== undefined;
  return isAmongNumbered === true && kinds.wordsOf(placed).number === undefined;
}

function ownScore(placed: PlacedHeading, kinds: Kinds, readers: Readers, weights: Weights): number {
  const said = kinds.saidKindOf(placed);
  if (said !== undefined) return said === 'talk' ? SAID : NEVER;
  const evidence = kinds.evidenceOf(placed);
  if (!evidence || kinds.kindOf(placed) !== undefined || kinds.repeats(placed)) return NEVER;
  if (placed.children.length > 0 && isOnlyTime(placed.heading.text)) return NEVER;
  if (isPartAmongNumbered(placed, kinds)) return NEVER;
  const own = readers.ownScoreOf(placed.heading, evidence, weights);
  return placed.children.length === 0 ? own : own + sumOf(weights, (add) => addChildClues(placed, kinds, add));
}
