import { isAscii } from '../../text/ascii.js';
import { commonOrder } from '../evidence/commonOrder.js';
import type { Evidence } from '../evidence/evidence.js';
import type { MayName, SpeakersForm } from '../evidence/factLines.js';
import type { Heading } from '../headings/headings.js';
import type { PlacedHeading } from './placedHeadings.js';
import type { Readers } from './readers.js';
import { speakerHeadingUnder, speakersOverTitles } from './speakerHeadings.js';
import { areKnown } from '../words/people/knownNames.js';
import { isOnlyTime } from '../words/titles/timesAndRooms.js';
import type { Order } from '../words/titles/titleSplits.js';

/** The evidence of all headings, and the order of titles and speakers that it was read with. */
export interface NoteEvidence {
  /** By the index of the heading; `undefined` for the text before the first heading. */
  readonly evidence: readonly (Evidence | undefined)[];
  readonly order: Order | undefined;
}

/** Read the evidence of all headings. Headings that can be read in both orders are read in the order of the others. */
export function gatherEvidence(headings: readonly PlacedHeading[], readers: Readers): NoteEvidence {
  const speakers = speakersOverTitles(headings, readers);
  const areSpeakers = new Set(speakers.values());
  const isName = namesUnder(headings, readers);
  const read = (placed: PlacedHeading, order?: Order, siblings?: SpeakersForm): Evidence | undefined => {
    const namesSpeakers = areSpeakers.has(placed.heading);
    const under = namesSpeakers ? NONE : factsUnder(placed, readers, isName);
    const evidence = readers.evidenceOf(placed.heading, readers.wordsOf(placed.heading), under, order, siblings);
    if (evidence && namesSpeakers) return readers.withoutSpeakers(evidence);
    const over = speakers.get(placed.index);
    const named = evidence && over ? readers.withSpeakersAbove(evidence, over) : evidence;
    const time = placed.parent?.heading.text ?? '';
    return named && named.time === undefined && isOnlyTime(time) ? readers.withTimeAbove(named, time) : named;
  };
  const alone = headings.map((each) => read(each));
  const order = commonOrder(alone);
  const form = commonForm(alone);
  if (!order && !form) return { evidence: alone, order };
  const evidence = alone.map((each, at) => {
    const mayDiffer = order && each?.reading.dependsOnOrder;
    const mayName = form && each?.speakers.length === 0;
    return mayDiffer || mayName ? read(headings[at] as PlacedHeading, order, form) : each;
  });
  return { evidence, order };
}

/**
 * Find where lines below several headings name the speakers: by known first names, or, below half of the headings or
 * more, by what may be names.
 */
function commonForm(all: readonly (Evidence | undefined)[]): SpeakersForm | undefined {
  const known = new Map<SpeakersForm, number>();
  const likely = new Map<SpeakersForm, number>();
  const seen = new Set<string>();
  let count = 0;
  for (const evidence of all) {
    const { speakersForm, speakers, mayName, words } = evidence ?? {};
    if (words && !words.isOtherTitle && words.vocabulary === undefined && !words.isWholeConference) count++;
    if (speakersForm && areKnown({ speakers: speakers ?? [] })) add(known, speakersForm, 1);
    const line = mayName ?? (speakersForm && { form: speakersForm, speakers: speakers ?? [] });
    const names = line?.speakers.map(({ name }) => name).join() ?? '';
    if (line && !seen.has(names)) add(likely, line.form, likelihoodOf(line));
    seen.add(names);
  }
  const most = (counts: ReadonlyMap<SpeakersForm, number>): readonly [SpeakersForm | undefined, number] =>
    [...counts].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  const [form, times] = most(known);
  if (times >= SEVERAL) return form;
  const [likelyForm, sum] = most(likely);
  return sum >= LEAST_LIKELIHOOD && sum * 2 >= count ? likelyForm : undefined;
}

function add(counts: Map<SpeakersForm, number>, form: SpeakersForm, more: number): void {
  counts.set(form, (counts.get(form) ?? 0) + more);
}

/** "张伟" and "Joe / Acme" have the form of little else; "Golden Paths" has the form of names, and items are notes. */
function likelihoodOf({ form, speakers }: MayName): number {
  if (speakers.every(({ name, organization }) => !isAscii(name) || organization !== undefined)) return 1.5;
  return form === 'item' ? 0 : 1;
}

const LEAST_LIKELIHOOD = 3;

/**
 * Find the headings right below a heading that are facts about the talk, not headings of content: `### Speaker: X`,
 * `### Jane Doe`, `### Abstract`.
 */
function factsUnder(
  placed: PlacedHeading,
  readers: Readers,
  isName: (heading: Heading) => boolean,
): readonly Heading[] {
  const { heading, children } = placed;
  if (children.length === 0) return NONE;
  // "Speaker: John Roe" below "Speaker: Jane Doe" is the next talk.
  const { labelsSpeakers, vocabulary, isOneOfAKind, isWholeConference, day } = readers.wordsOf(heading);
  const isLabelled = (child: PlacedHeading): boolean => readers.wordsOf(child.heading).labelsSpeakers;
  const holdsTalks = (isWholeConference || day?.clear === true) && children.filter(isLabelled).length > 1;
  if (labelsSpeakers || holdsTalks) return NONE;
  // "Jane Doe" below "Lightning Talks" is a talk.
  const isGroup = vocabulary === 'group' && !isOneOfAKind;
  // Below the only heading, which is a name, are parts of the talk: "## Widgets", "### Jane Doe", "#### Gears".
  const mayHoldParts = children.length === 1 && !isWholeConference && day === undefined;
  const facts: Heading[] = [];
  let hasLines = heading.lines.length > 0;
  for (const child of children) {
    const { isMetadata, isAbstract, isSpeakersLabel, labelsSpeakers, isOtherTitle } = readers.wordsOf(child.heading);
    const isNameBelow = !hasLines && !isGroup && !isOtherTitle && isName(child.heading);
    const isFact = isNameBelow || isMetadata || isAbstract || isSpeakersLabel || labelsSpeakers;
    const holdsParts = (isNameBelow || labelsSpeakers) && mayHoldParts;
    if (!isFact || !(holdsParts || child.children.every((each) => readers.wordsOf(each.heading).isOtherTitle))) break;
    facts.push(child.heading);
    hasLines = true;
  }
  const speakers = speakerHeadingUnder(placed, readers);
  return speakers ? [...facts, speakers] : facts;
}

/**
 * Return a check for a heading that is only a name. What may be a name counts where several talks have a clear name
 * right below.
 */
function namesUnder(headings: readonly PlacedHeading[], { nameIn }: Readers): (heading: Heading) => boolean {
  let clear: number | undefined;
  const count = (): number =>
    headings.filter(({ children: [first] }) => first && nameIn(first.heading) === 'clear').length;
  return (heading) => {
    const name = nameIn(heading);
    return name === 'clear' || (name === 'likely' && (clear ??= count()) >= SEVERAL);
  };
}

const SEVERAL = 2;

const NONE: readonly Heading[] = [];
