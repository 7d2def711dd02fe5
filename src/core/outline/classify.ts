import type { SectionKind } from '../note/note.js';
import { classifyByPlace, classifyContainers } from './classifyByPlace.js';
import type { Context } from './context.js';
import type { Evidence } from './evidence.js';
import type { NoteEvidence } from './gatherEvidence.js';
import { chooseInlineTalks } from './inlineTalks.js';
import { type Classified, Kinds } from './kinds.js';
import type { PlacedHeading } from './placedHeadings.js';
import type { Readers } from './readers.js';

/**
 * Decide the kind of every heading. The evidence is checked in this order: words that name follow-ups and breaks, a
 * link to an event, a date, speakers, the kinds of siblings, the place in a note whose names are those of a conference,
 * the kinds of the headings below. A heading without evidence is a `section`.
 */
export function classify(
  headings: readonly PlacedHeading[],
  { evidence, order }: NoteEvidence,
  context: Context,
  { inlineTalksOf }: Readers,
): Classified {
  const kinds = new Kinds(headings, evidence);
  classifyByEvidence(kinds);
  demoteContainers(kinds);
  const events = demoteRepeats(kinds);
  // Talks by their evidence alone, without that of other headings.
  const certain = kinds.count(headings, 'talk');
  findInlineTalks(kinds, events, context, (heading) => inlineTalksOf(heading.heading, order));
  const days = classifyDays(kinds);
  classifyBySiblings(kinds);
  if (context.likely || certain >= 2) classifyByPlace(kinds, days);
  classifyContainers(kinds);
  return kinds;
}

function classifyByEvidence(kinds: Kinds): void {
  const namesStandBelow = doNamesStandBelow(kinds);
  for (const each of kinds.headings) {
    const evidence = kinds.evidenceOf(each);
    const kind = evidence && kindByEvidence(each, evidence, kinds, namesStandBelow);
    if (kind) kinds.setKind(each, kind);
  }
}

/** Check whether the note names speakers on the line below headings: a name below a single heading may be anything. */
function doNamesStandBelow({ evidence }: Kinds): boolean {
  return evidence.filter((each) => each?.speakersBy === 'place').length >= 2;
}

function kindByEvidence(
  placed: PlacedHeading,
  evidence: Evidence,
  kinds: Kinds,
  namesStandBelow: boolean,
): SectionKind | undefined {
  const {
    words: { vocabulary, day },
    event,
    slugAgrees,
    speakersAreSure,
    speakersBy,
    reading,
  } = evidence;
  if (vocabulary === 'followUps' || vocabulary === 'break') return vocabulary;
  if (vocabulary === 'metadata') return isNamedBySpeaker(placed, kinds) ? 'talk' : undefined;
  if (event) {
    if (slugAgrees) return 'talk';
    // "# Tuesday" or "## Keynotes" over one link holds the talk, and is not the talk.
    if (day?.clear === true || (vocabulary === 'group' && placed.children.length > 0)) return undefined;
    return vocabulary === 'other' && kinds.hasTalkAbove(placed) ? undefined : 'talk';
  }
  const areNamed = speakersAreSure && reading.speakers.length > 0;
  if (vocabulary === 'other' || (day?.clear === true && !areNamed)) return undefined;
  if (!speakersAreSure && !(speakersBy === 'place' && namesStandBelow)) return undefined;
  // Below a talk, "Demo - Jane Doe" is a part of it.
  return kinds.hasTalkAbove(placed) ? undefined : 'talk';
}

/** Check for one of several headings "Speaker: Dr. X" below one heading: talks without another title. */
function isNamedBySpeaker(placed: PlacedHeading, kinds: Kinds): boolean {
  const isSpeaker = ({ heading }: PlacedHeading): boolean =>
    /^\P{L}*(?:speaker|presenter)s?\s*[:：]/iu.test(heading.text);
  if (!isSpeaker(placed) || kinds.hasTalkAbove(placed)) return false;
  return (placed.parent?.children ?? []).filter(isSpeaker).length >= 2;
}

/** Decide anew about headings with speakers but without an event, over talks: "Notes - Jane Doe" only gathers them. */
function demoteContainers(kinds: Kinds): void {
  const namesStandBelow = doNamesStandBelow(kinds);
  for (const parent of kinds.parents) {
    if (kinds.kindOf(parent) !== 'talk' || kinds.evidenceOf(parent)?.event || !gathersTalks(parent, kinds)) continue;
    kinds.setKind(parent, undefined);
    for (const each of kinds.below(parent)) {
      const evidence = kinds.evidenceOf(each);
      if (!evidence || kinds.kindOf(each)) continue;
      const kind = kindByEvidence(each, evidence, kinds, namesStandBelow);
      if (kind) kinds.setKind(each, kind);
    }
  }
}

function gathersTalks(parent: PlacedHeading, kinds: Kinds): boolean {
  const below = kinds.below(parent);
  if (below.some((each) => kinds.evidenceOf(each)?.event || kinds.wordsOf(each).day?.clear)) return true;
  const speaking = below.filter((each) => {
    return kinds.evidenceOf(each)?.speakersAreSure === true && kinds.wordsOf(each).vocabulary === undefined;
  }).length;
  return speaking >= 2 && speaking * 2 >= parent.children.length;
}

/**
 * Keep one talk for each event: a later heading with the same link only repeats the talk.
 *
 * @returns the events of the talks that have headings
 */
function demoteRepeats(kinds: Kinds): ReadonlySet<string> {
  const events = new Set<string>();
  for (const each of kinds.headings) {
    const key = kinds.evidenceOf(each)?.eventKey;
    if (kinds.kindOf(each) !== 'talk' || key === undefined) continue;
    if (events.has(key)) kinds.setRepeats(each);
    else events.add(key);
  }
  return events;
}

/** Find the talks without a heading. A talk that is listed more than once counts where it is listed first. */
function findInlineTalks(
  kinds: Kinds,
  events: ReadonlySet<string>,
  context: Context,
  candidatesUnder: (heading: PlacedHeading) => ReturnType<Readers['inlineTalksOf']>,
): void {
  let found: Set<string> | undefined;
  // Few notes need the set.
  const taken = (): Set<string> => (found ??= new Set([...events, ...titlesOfTalks(kinds)]));
  for (const each of kinds.headings) {
    if (!mayHoldInlineTalks(each, kinds)) continue;
    const { vocabulary, day } = kinds.wordsOf(each);
    const gathers = vocabulary === 'group' || day?.clear === true || context.titled;
    const talks = chooseInlineTalks(
      candidatesUnder(each),
      taken,
      context.likely && each.children.length === 0 && gathers,
    );
    if (talks.length === 0) continue;
    for (const { evidence } of talks) if (evidence.eventKey !== undefined) taken().add(evidence.eventKey);
    kinds.setInlineTalks(each, talks);
  }
}

function mayHoldInlineTalks(placed: PlacedHeading, kinds: Kinds): boolean {
  const kind = kinds.kindOf(placed);
  if (kind === 'talk' || kind === 'followUps' || kind === 'break' || kinds.hasTalkAbove(placed)) return false;
  const { vocabulary, isOneOfAKind } = kinds.wordsOf(placed);
  // Below "Keynote", a bullet with a name is a part of the keynote.
  return vocabulary !== 'metadata' && !(vocabulary === 'group' && isOneOfAKind && placed.children.length === 0);
}

/** The titles, in lower case, of the talks that have headings. */
function titlesOfTalks(kinds: Kinds): readonly string[] {
  const talks = kinds.headings.filter((each) => kinds.kindOf(each) === 'talk');
  return talks.flatMap((each) => kinds.evidenceOf(each)?.titleKey ?? []);
}

/** Decide which headings are days, and return them. */
function classifyDays(kinds: Kinds): readonly PlacedHeading[] {
  const dated = kinds.headings.filter((each) => !kinds.kindOf(each) && kinds.wordsOf(each).day);
  for (const each of dated) {
    const { vocabulary, day } = kinds.wordsOf(each);
    if (!day || vocabulary === 'metadata' || kinds.hasTalkAbove(each)) continue;
    // A heading that only mentions a day is a day if it holds talks: "Day 2 co-located events and keynotes".
    const isMentioned = (): boolean => kinds.holdsTalks(each) && day.remainder.split(' ').length <= 6;
    if (day.clear || isMentioned()) kinds.setKind(each, 'day');
  }
  // A heading over days is no day: "KubeCon 19-22 March 2024". A heading with a date inside "Day 2" is none either.
  for (const each of dated) {
    if (kinds.kindOf(each) !== 'day') continue;
    const inside = kinds.below(each).filter((heading) => kinds.kindOf(heading) === 'day');
    if (inside.length === 0) continue;
    for (const heading of kinds.wordsOf(each).day?.numbered === true ? inside : [each])
      kinds.setKind(heading, undefined);
  }
  return dated.filter((each) => kinds.kindOf(each) === 'day');
}

/** Make talks of the open headings beside talks, at the same level. */
function classifyBySiblings(kinds: Kinds): void {
  for (const siblings of kinds.siblingGroups) {
    const [first] = siblings;
    const parent = first?.parent;
    if (!first || (parent && (kinds.hasTalkAbove(first) || isListOrBreak(kinds.kindOf(parent))))) continue;
    const talks = kinds.count(siblings, 'talk');
    if (talks === 0) continue;
    const open = siblings.filter((each) => kinds.isOpen(each));
    const inDay = parent !== undefined && kinds.kindOf(parent) === 'day';
    const inTrack = parent?.parent !== undefined && kinds.kindOf(parent) === undefined;
    const areLikely = inDay || inTrack ? talks * 3 >= open.length : talks >= 2 && talks * 2 >= open.length;
    if (areLikely) for (const each of open) kinds.setKind(each, 'talk');
  }
}

function isListOrBreak(kind: SectionKind | undefined): boolean {
  return kind === 'followUps' || kind === 'break';
}
