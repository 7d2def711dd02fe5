import { groupBy } from '../../text/groupBy.js';
import { classifyBelowFollowUps } from './belowFollowUps.js';
import { classifyContainers } from './classifyContainers.js';
import type { Context } from './context.js';
import { classifyDays, classifyMentionedDays } from './days.js';
import type { Evidence } from '../evidence/evidence.js';
import type { NoteEvidence } from '../tree/gatherEvidence.js';
import { chooseInlineTalks } from '../lines/inlineTalks.js';
import { type Classified, Kinds } from './kinds.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import type { Readers } from '../tree/readers.js';
import type { SaidKinds } from './saidKinds.js';
import { Scores } from './scores.js';
import { FITTED, type Weights } from '../clues/weights.js';
import { areKnown } from '../words/people/knownNames.js';

/**
 * Decide the kind of every heading by the sum of its clues (see `WEIGHTS`).
 *
 * Words alone make breaks, lists of follow-ups and days. Each other heading is a talk, or holds talks, or is a plain
 * section, whichever has the best sum: for a talk, that of its clues and its place; for a heading that holds talks,
 * that of the headings and lines below; 0 for a plain section. No heading below a talk is a talk. What the note itself
 * says overrides all that.
 */
export function classify(
  headings: readonly PlacedHeading[],
  { evidence, order }: NoteEvidence,
  context: Context,
  said: SaidKinds,
  readers: Readers,
  weights: Weights = FITTED,
): { readonly classified: Classified; readonly scores: Scores } {
  const kinds = new Kinds(headings, evidence, said);
  classifyByWords(kinds);
  const isTalk = (placed: PlacedHeading): boolean => {
    const own = kinds.evidenceOf(placed);
    return own !== undefined && readers.ownScoreOf(placed.heading, own, weights) > 0;
  };
  classifyBelowFollowUps(kinds, isTalk);
  classifyDays(kinds, isTalk);
  markRepeats(kinds);
  markSlipped(kinds);
  const scores = new Scores(kinds, order, context, readers, weights);
  openBreaks(kinds, scores);
  chooseTalks(kinds, scores);
  chooseBeside(kinds, scores);
  chooseLines(kinds, scores);
  classifyMentionedDays(kinds);
  classifyContainers(kinds, context.likelihood, (heading) => scores.isInDay(heading));
  return { classified: kinds, scores };
}

/** Make breaks and lists of follow-ups, which their words alone tell. */
function classifyByWords(kinds: Kinds): void {
  for (const each of kinds.headings) {
    const { vocabulary } = kinds.wordsOf(each);
    if (vocabulary === 'followUps' || vocabulary === 'break') kinds.setKind(each, vocabulary);
  }
}

/** Take the words of a break for the name of a track, if there are talks below: "Networking" over a table of talks. */
function openBreaks(kinds: Kinds, { inside }: Scores): void {
  for (const each of kinds.headings) {
    if (kinds.kindOf(each) === 'break' && (inside[each.index] ?? 0) > 2) kinds.setKind(each, undefined);
  }
}

/** "Widgets (Part 2)", "Dinge, Teil 2" */
const LATER_PART = /[\s,:–-]{0,3}\(?(?:part|pt\.?|teil|partie|parte|deel|część|часть)\s?(?:[2-9]|ii|iii)\)?$/iu;

/** Check, fast, for the end of a heading that may have the number of a part: nearly no heading has. */
function mayBeLaterPart(text: string): boolean {
  return '23456789iI)'.includes(text.slice(-1)) && LATER_PART.test(text);
}

/**
 * Keep one talk for each event: a later heading with the same link, or with the same title and speakers, only repeats
 * the talk. Nor is "Widgets (Part 2)" a talk behind "Widgets".
 */
function markRepeats(kinds: Kinds): void {
  for (const each of headingsOverAndOver(kinds)) kinds.setRepeats(each);
  const talks = new Set<string>();
  const titles = new Set<string>();
  for (const each of kinds.headings) {
    const { text } = each.heading;
    if (mayBeLaterPart(text) && titles.has(text.replace(LATER_PART, ''))) kinds.setRepeats(each);
    titles.add(text);
    const key = keyOfTalk(kinds.evidenceOf(each));
    if (key === undefined || kinds.kindOf(each)) continue;
    if (talks.has(key)) kinds.setRepeats(each);
    else talks.add(key);
  }
}

/** How often a heading comes at least that is a part of each talk. */
const FEWEST_TIMES = 3;

/** Find the headings that come over and over with the same words, and name nobody: "Who should see this". */
function headingsOverAndOver(kinds: Kinds): readonly PlacedHeading[] {
  const mayBePart = (each: PlacedHeading): boolean => {
    const { vocabulary, isOneOfAKind, isKeynote } = kinds.wordsOf(each);
    const isOfDay = each.parent && kinds.kindOf(each.parent) === 'day';
    const { speakers = [], event } = kinds.evidenceOf(each) ?? {};
    const isBare = speakers.length === 0 && !event && !kinds.kindOf(each);
    return vocabulary === undefined && !isOneOfAKind && !isKeynote && !isOfDay && isBare;
  };
  const alike = groupBy(kinds.headings.filter(mayBePart), ({ heading }) => heading.text);
  return [...alike.values()].filter(({ length }) => length >= FEWEST_TIMES).flat();
}

/** Return what a talk is known again by: the event, or a title that names the speakers. */
function keyOfTalk(evidence: Evidence | undefined): string | undefined {
  const { eventKey, titleKey, reading } = evidence ?? {};
  if (eventKey !== undefined || reading?.sure !== true || reading.speakers.length === 0) return eventKey;
  return [titleKey, ...reading.speakers.map(({ name }) => name)].join('\n');
}

/** Make talks of the headings for which that is the best sum. */
function chooseTalks(kinds: Kinds, scores: Scores): void {
  const { talk, inside } = scores;
  for (const each of kinds.headings) {
    const { index } = each;
    const score = talk[index] ?? -Infinity;
    if (score <= 0 || kinds.kindOf(each) || kinds.hasTalkAbove(each)) continue;
    const holdsTalks = score < (inside[index] ?? 0) && !kinds.isSlipped(each);
    if (holdsTalks && !isLikeTalks(each, kinds, scores)) continue;
    kinds.setKind(each, 'talk');
  }
}

/** How many talks beside tell what a heading is. */
const FEWEST_BESIDE = 3;

/** From this score on, a heading is a talk among others that are nearly all talks. */
const CLOSE = -1;

/**
 * Make talks of the few headings behind a talk whose score is nearly that of a talk, where nearly all others are talks.
 * What stands before the first talk is about the conference.
 */
function chooseBeside(kinds: Kinds, { talk, inside }: Scores): void {
  const isClose = ({ index }: PlacedHeading): boolean =>
    (talk[index] ?? -Infinity) > CLOSE && (inside[index] ?? 0) <= 0;
  for (const group of kinds.siblingGroups) {
    const first = group.findIndex((each) => kinds.kindOf(each) === 'talk');
    const others = group.slice(first).filter((each) => kinds.kindOf(each) !== 'talk');
    if (first < 0 || group.length - first <= FEWEST_BESIDE || others.length * 3 > group.length) continue;
    for (const each of others) {
      const isTitle = kinds.mayBeTalk(each) && kinds.wordsOf(each).vocabulary === undefined;
      const isFree = kinds.kindOf(each) === undefined && !kinds.hasTalkAbove(each);
      if (isTitle && isFree && isClose(each)) kinds.setKind(each, 'talk');
    }
  }
}

/**
 * Check for a heading beside talks that have parts, where only their place speaks for talks below: "All about Gears"
 * over "1. Rims".
 */
function isLikeTalks(placed: PlacedHeading, kinds: Kinds, { talk, inside }: Scores): boolean {
  const { parent, heading } = placed;
  const isBare = (each: PlacedHeading): boolean => {
    const { speakers = [], event, time } = kinds.evidenceOf(each) ?? {};
    return speakers.length === 0 && event === undefined && time === undefined;
  };
  const { isTrack, isOneOfAKind, isKeynote } = kinds.wordsOf(placed);
  const areBare = kinds.below(placed).every(isBare);
  // Below "Keynote", in the singular, are topics; a single heading would be the title.
  if (isOneOfAKind && isKeynote && placed.children.length > 1) return areBare;
  if (isTrack || !areBare) return false;
  const siblings = (parent ? parent.children : kinds.roots).filter((each) => {
    return each !== placed && each.heading.level === heading.level && kinds.mayBeTalk(each);
  });
  const talks = siblings.filter(({ index, children }) => {
    return children.length > 0 && (talk[index] ?? 0) > Math.max(0, inside[index] ?? 0);
  });
  return talks.length >= FEWEST_BESIDE && talks.length * 3 >= siblings.length * 2;
}

/**
 * Find the talks whose level slipped: see `isSlipped`; and the headings that name speakers, in the heading or right
 * below, as the headings below do and others of one of the two levels before.
 */
function markSlipped(kinds: Kinds): void {
  const namesSpeakers = (each: PlacedHeading): boolean => {
    const { speakers = [], speakersAreSure = false, speakersBy } = kinds.evidenceOf(each) ?? {};
    return speakers.length > 0 && (speakersBy === 'place' ? areKnown({ speakers }) : speakersAreSure);
  };
  const levelsOfTalks = new Set<number>();
  const isAmongTalks = (each: PlacedHeading): boolean => {
    if (kinds.wordsOf(each).vocabulary !== undefined) return false;
    const isLevelOfTalks = [each, ...each.children].some(({ heading }) => levelsOfTalks.has(heading.level));
    return isLevelOfTalks && each.children.filter(namesSpeakers).length > 1;
  };
  for (const each of kinds.headings) {
    const isSpoken = namesSpeakers(each);
    if (each.children.length > 0 && ((isSpoken && isAmongTalks(each)) || isSlipped(each, kinds))) {
      kinds.setSlipped(each);
    }
    if (isSpoken) levelsOfTalks.add(each.heading.level);
  }
}

/**
 * Check for a talk whose level slipped, so that other talks seem to be below: both have events of their own, or the
 * headings below go on with the letters or numbers of the heading.
 */
function isSlipped(placed: PlacedHeading, kinds: Kinds): boolean {
  const hasEvent = (each: PlacedHeading): boolean =>
    kinds.evidenceOf(each)?.event !== undefined && !kinds.repeats(each);
  if (kinds.evidenceOf(placed)?.slugAgrees === true && placed.children.some(hasEvent)) return true;
  const [first] = placed.children;
  const number = kinds.wordsOf(placed).number ?? Infinity;
  const next = (first && kinds.wordsOf(first).number) ?? 0;
  return next > number && next <= number + 3;
}

/** Find the talks without a heading. A talk that is listed more than once counts where it is listed first. */
function chooseLines(kinds: Kinds, scores: Scores): void {
  let found: Set<string> | undefined;
  // Few notes need the set.
  const taken = (): Set<string> => (found ??= new Set(namesOfTalks(kinds)));
  for (const each of kinds.headings) {
    const kind = kinds.kindOf(each);
    const lines = scores
      .linesOf(each)
      .flat()
      .filter(({ talk }) => !kinds.isNoTalk(talk.heading.text));
    if (lines.length === 0 || (kind !== undefined && kind !== 'day') || kinds.hasTalkAbove(each)) continue;
    if (kinds.wordsOf(each).vocabulary === 'metadata') continue;
    const talks = chooseInlineTalks(lines, scores.placeOfLines(each), taken);
    if (talks.length === 0) continue;
    for (const { evidence } of talks) if (evidence.eventKey !== undefined) taken().add(evidence.eventKey);
    kinds.setInlineTalks(each, talks);
  }
}

/** The titles, in lower case, and the events of the talks that have headings. */
function namesOfTalks(kinds: Kinds): readonly string[] {
  const talks = kinds.headings.filter((each) => kinds.kindOf(each) === 'talk');
  return talks.flatMap((each) => {
    const evidence = kinds.evidenceOf(each);
    return [evidence?.titleKey, evidence?.eventKey].filter((key) => key !== undefined);
  });
}
