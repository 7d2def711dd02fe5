import { type Fact, headingFact, type HeadingFact, lineFact, type LineFact } from '../../markdown/facts.js';
import { namesConference } from '../words/vocabulary/conferenceNames.js';
import { readDay } from '../words/dates/dates.js';
import { undecorated } from '../words/titles/speakerLines.js';
import { readSpeakerList } from '../words/people/speakerLists.js';
import { areKnown } from '../words/people/knownNames.js';
import { isOnlyTime, withoutTime } from '../words/titles/timesAndRooms.js';
import { isGroupTitle } from '../words/vocabulary/vocabulary.js';

/**
 * Schedules in paragraphs: a line that is only a time, over the title and the speaker of the talk, or over the speaker
 * and the title. The line of the time may be a heading; if not, each such line is read as a heading.
 */

/** A time, with the lines of the paragraph below. */
interface Slot {
  readonly at: number;
  /** The index of the line with the title; `undefined` if that stands behind the time. */
  readonly title: number | undefined;
}

/** A single line with a time may be anything. */
const FEWEST = 2;
const LONGEST_TITLE = 160;

/** Return the facts of a chunk, with the titles below times in the headings of the times. */
export function withSlotTitles(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some((fact) => isTime(fact))) return facts;
  const headed = facts.findIndex((fact) => fact.type === 'heading');
  const heading = facts[headed];
  const slots = heading && isTime(heading) ? [headed] : slotsBelow(facts, heading);
  const isSpeakerFirst = slots.filter((at) => namesBefore(facts, at) === true).length * 2 > slots.length;
  const titled = slots.flatMap((at) => slotAt(facts, at, isSpeakerFirst) ?? []);
  return titled.length === 0 ? facts : toHeadings(facts, titled);
}

/** Find the lines that start with a time, if one or more of them are nothing else. */
function slotsBelow(facts: readonly Fact[], heading: Fact | undefined): readonly number[] {
  if (heading?.type === 'heading' && !mayHoldSlots(heading)) return [];
  const slots = [...facts.keys()].filter((at) => startsSlot(facts[at] as Fact));
  return slots.length < FEWEST || slots.some((at) => !isRound((facts[at] as LineFact).text)) ? [] : slots;
}

/** Check for a time as schedules have: places in a recording end with any minute. */
function isRound(text: string): boolean {
  const minutes = /\d[:.h](\d\d)/iu.exec(text)?.[1];
  return minutes === undefined || Number(minutes) % 5 === 0;
}

/** Check for the title of the note, a day or a group: below a talk, times are those of its notes. */
function mayHoldSlots({ level, text }: HeadingFact): boolean {
  return level === 1 || namesConference(text) || isGroupTitle(text) || readDay(text)?.clear === true;
}

function isTime(fact: Fact | undefined): fact is HeadingFact | LineFact {
  return (fact?.type === 'heading' || isParagraph(fact)) && isOnlyTime(fact.text);
}

function startsSlot(fact: Fact): boolean {
  if (!isParagraph(fact) || !fact.first || fact.followUps.length > 0 || fact.text.length > LONGEST_TITLE) return false;
  return isOnlyTime(fact.text) || /[-–—~>→]/u.test(withoutTime(fact.text).time ?? '');
}

function isParagraph(fact: Fact | undefined): fact is LineFact {
  return fact?.type === 'line' && fact.itemDepth === undefined && !fact.quoted && !fact.cells;
}

/** Return the index of the first line below a time, and of the second if both are of one paragraph. */
function linesBelow(facts: readonly Fact[], at: number): readonly [first: number | undefined, second?: number] {
  const [first, second] = [facts[at + 1], facts[at + 2]];
  if (!isParagraph(first)) return [undefined];
  return isParagraph(second) && !second.first ? [at + 1, at + 2] : [at + 1];
}

/** Check whether the speaker is named before the title; `undefined` where neither line, or both, may be people. */
function namesBefore(facts: readonly Fact[], at: number): boolean | undefined {
  const [first, second] = linesBelow(facts, at);
  if (first === undefined || second === undefined) return undefined;
  const [before, behind] = [likenessOf(facts[first] as LineFact), likenessOf(facts[second] as LineFact)];
  return before === behind ? undefined : before > behind;
}

/** Rate how much a line looks like people, from 0 to 2. */
function likenessOf({ text }: LineFact): number {
  const list = readSpeakerList(undecorated(text), 'separateLine');
  if (!list) return 0;
  if (areKnown(list)) return 2;
  // A single word may be anything.
  return list.speakers.every(({ name }) => /\s|[^\0-\x7F]/u.test(name)) ? 1 : 0;
}

function slotAt(facts: readonly Fact[], at: number, isSpeakerFirst: boolean): Slot | undefined {
  if (!isTime(facts[at])) return { at, title: undefined };
  const [first, second] = linesBelow(facts, at);
  const title = second !== undefined && (namesBefore(facts, at) ?? isSpeakerFirst) ? second : first;
  const line = title === undefined ? undefined : (facts[title] as LineFact);
  return !line || line.text.length > LONGEST_TITLE || /[^.]\.$/u.test(line.text) ? undefined : { at, title };
}

/** Make headings of times and titles. A day between them is a heading above those that follow. */
function toHeadings(facts: readonly Fact[], slots: readonly Slot[]): readonly Fact[] {
  const byTime = new Map(slots.map((slot) => [slot.at, slot]));
  const titles = new Set(slots.map(({ title }) => title));
  let level = 0;
  let depth = 1;
  let isBehindHeading = false;
  return facts.flatMap((fact, at): readonly Fact[] => {
    const slot = byTime.get(at);
    const wasBehind = isBehindHeading;
    isBehindHeading = slot !== undefined;
    if (titles.has(at)) {
      isBehindHeading = true;
      return [];
    }
    if (slot) {
      const own = fact.type === 'heading' ? fact.level : level + depth;
      const title = slot.title === undefined ? undefined : (facts[slot.title] as LineFact);
      return [joined(fact as HeadingFact | LineFact, title, own)];
    }
    if (fact.type === 'heading') level = fact.level;
    if (fact.type !== 'line') return [fact];
    if (isDay(fact, facts[at + 1])) {
      depth = 2;
      return [headingFact({ ...fact, style: undefined, struck: undefined }, level + 1)];
    }
    // Below a heading, the next line of its paragraph starts a paragraph.
    return [wasBehind && !fact.first ? lineFact(fact, { ...fact, first: true }) : fact];
  });
}

/** Join a time and a title to a heading, on the line of the time. */
function joined(time: HeadingFact | LineFact, title: LineFact | undefined, level: number): HeadingFact {
  const plain = { ...time, style: undefined, struck: undefined };
  if (!title) return headingFact(plain, level);
  const [links, followUps] = [
    [...time.links, ...title.links],
    [...time.followUps, ...title.followUps],
  ];
  return headingFact({ ...plain, text: `${time.text} ${title.text}`, links, followUps }, level);
}

/** Check for a paragraph that is only a day. */
function isDay(fact: LineFact, next: Fact | undefined): boolean {
  const isAlone = isParagraph(fact) && fact.first && !(next?.type === 'line' && !next.first);
  if (!isAlone) return false;
  const day = readDay(fact.text);
  return day?.clear === true && day.remainder === '';
}
