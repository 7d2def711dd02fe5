import { groupBy } from '../../text/groupBy.js';
import type { Context } from './context.js';
import type { Kinds } from './kinds.js';
import { areNoteLinks } from '../evidence/linkLines.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import type { AddClue } from '../clues/weights.js';
import { endsWithYear } from '../words/vocabulary/conferenceNames.js';
import { isOnlyTime } from '../words/titles/timesAndRooms.js';
import { TRACK_WORDS } from '../words/titles/rooms.js';

/** Clues in the place of a heading: what is above and below. */

/** What a heading may be for those below, by its words alone. */
export type Holder = 'day' | 'group' | 'track' | 'conference' | 'section' | 'top';

/** What is above each heading, by the index of the heading. */
export interface Surroundings {
  /** What the headings and lines right below a heading are in. */
  readonly holders: readonly Holder[];
  /** What a heading is in: its parent, or the day without headings before. */
  readonly above: readonly Holder[];
  /** Whether a heading belongs to a day. */
  readonly inDay: readonly boolean[];
}

/** Find what is above each heading. */
export function surroundingsOf(kinds: Kinds, { fileIs, titleIsConference }: Context): Surroundings {
  const isDay = fileIs === 'day';
  const [title, ...others] = kinds.roots;
  const isTitle = (each: PlacedHeading): boolean => others.length === 0 && each === title;
  const asFile = titleIsConference ? 'conference' : undefined;
  const ofTitle = isDay ? 'day' : asFile;
  const isRepeated = repeatedIn(kinds);
  const holders = kinds.headings.map((each): Holder => {
    if (!each.heading.fact) return fileIs ?? 'top';
    if (ofTitle && isTitle(each)) return ofTitle;
    return isRepeated(each) ? 'section' : holderOf(each, kinds);
  });
  const above: Holder[] = [];
  const inDay: boolean[] = [];
  let day: PlacedHeading | undefined;
  // Below the name of the conference, other headings of its level are in the conference, too.
  const isTitled = title !== undefined && holders[title.index] === 'conference';
  const inConference = isTitled ? 'conference' : 'top';
  const atTop = others.length > 0 ? (fileIs ?? inConference) : inConference;
  const aboveOf = ({ parent, index }: PlacedHeading): Holder => {
    if (!parent) return isTitled && index === title.index ? 'top' : atTop;
    // The headings below a talk whose level slipped are beside the talk, and those below a time beside that.
    const isBeside = kinds.isSlipped(parent) || isOnlyTime(parent.heading.text);
    return (isBeside ? above[parent.index] : holders[parent.index]) ?? 'section';
  };
  for (const each of kinds.headings) {
    const { parent, index, heading } = each;
    const isInside = day !== undefined && index < day.end;
    // The headings behind a day without headings belong to the day, up to the next day.
    const follows =
      day?.children.length === 0 && heading.level >= Math.min(day.heading.level, 2) && isBehind(each, day);
    above.push(follows && parent === day?.parent ? 'day' : aboveOf(each));
    inDay.push(isInside || follows || (isDay && !isTitle(each)));
    if (holders[index] === 'day') day = each;
  }
  return { holders, above, inDay };
}

/** Return a check for a group that is called as several others: "Keynotes" below each talk are the key points. */
function repeatedIn(kinds: Kinds): (placed: PlacedHeading) => boolean {
  // Lightning talks are held on several days.
  const isGroup = (each: PlacedHeading): boolean =>
    kinds.wordsOf(each).vocabulary === 'group' && !(each.parent && kinds.kindOf(each.parent) === 'day');
  const alike = groupBy(kinds.headings.filter(isGroup), ({ heading }) => heading.text);
  return (each) => isGroup(each) && (alike.get(each.heading.text)?.length ?? 0) > MOST_ALIKE;
}

const MOST_ALIKE = 2;

function isBehind({ parent }: PlacedHeading, day: PlacedHeading): boolean {
  for (let each = parent; each; each = each.parent) if (each.index > day.index) return true;
  return parent === day.parent;
}

function holderOf(placed: PlacedHeading, kinds: Kinds): Holder {
  const { heading } = placed;
  if (kinds.kindOf(placed) === 'day') return 'day';
  const { vocabulary, isTrack } = kinds.wordsOf(placed);
  // "Day 1 > Notes > Widgets"
  if (placed.parent && kinds.kindOf(placed.parent) === 'day' && ONLY_NOTES.test(heading.text)) return 'day';
  if (vocabulary === 'group' || isSession(placed)) return 'group';
  if ((vocabulary ?? 'other') === 'other' && isConferenceTitle(placed, kinds)) return 'conference';
  if (vocabulary !== undefined) return 'section';
  return isTrack || areNoteLinks(heading.lines) ? 'track' : 'section';
}

/** Headings that say nothing of what is below. */
const ONLY_NOTES = /^(?:my |meine |mes |mis )?(?:notes?|notizen|notas|apuntes|appunti|笔记|筆記|メモ|ノート)[:：]?$/iu;

/** Check for the name of a conference, or for the only heading at the top with a year: "Widgets Berlin 2024". */
function isConferenceTitle(placed: PlacedHeading, kinds: Kinds): boolean {
  const { roots } = kinds;
  const { isConference, isWholeConference } = kinds.wordsOf(placed);
  if (isConference) return isWholeConference;
  return roots.length === 1 && roots[0] === placed && endsWithYear(placed.heading.text);
}

/** Add the clues of what a heading or line is in. */
export function addHolderClues(holder: Holder, inDay: boolean, { likelihood }: Context, add: AddClue): void {
  if (holder === 'day') add('inDay');
  else if (inDay) add('dayAbove');
  if (holder === 'group') add('inGroup');
  if (holder === 'track') add('inTrack');
  if (holder === 'conference') add('inConference');
  if (holder === 'section') add('inSection');
  add('conferenceNote', likelihood);
}

/** How much more a label tells than a name that may be that of a track. */
const LABELLED = 4;

const TOPIC_WORDS = 'topic|theme|thema|thème|tema|tópico|тема|主题|テーマ|주제';
/** ": ", " 2: ", " B - " */
const LABEL_END = String.raw`(?:\s*(?:[A-Z]|\d{1,2}))?\s*[:：–-]`;
/** "Session: Widgets", "Session 2 - Widgets", "Topic: Widgets" */
const SESSION = new RegExp(
  `^(?:sessions?|sesión|sessão|sessione|sitzung|séance|block|slot|сессия|секция|${TOPIC_WORDS})${LABEL_END}`,
  'iu',
);
/** "Track: Widgets", "Track 2 - Widgets", "Topic: Widgets" */
const TRACK = new RegExp(`^(?:${TRACK_WORDS}|stream|devroom|${TOPIC_WORDS})${LABEL_END}`, 'iu');

/** Check for a session of several talks: "Session" over a single heading may be a talk. */
function isSession({ heading: { text }, children }: PlacedHeading): boolean {
  return children.length > 1 && SESSION.test(text);
}

/** Add the clues of the headings right below a heading: an abstract, parts of a talk; talks below "Track: Widgets". */
export function addChildClues(placed: PlacedHeading, kinds: Kinds, add: AddClue): void {
  const { heading, children } = placed;
  if (TRACK.test(heading.text) && children.some((child) => kinds.mayBeTalk(child))) add('trackName', LABELLED);
  if (children.some((child) => kinds.wordsOf(child).isAbstract)) add('abstractBelow');
  if (heading.lines.length === 0 && namesNobody(placed, kinds)) {
    if (children.some((child) => kinds.mayBeTalk(child) && !namesNobody(child, kinds))) add('namedBelow');
  }
  const parts = children.filter((child) => !kinds.mayBeTalk(child)).length;
  if (parts > 0) add('partsBelow', Math.min(parts, 2));
}

function namesNobody(placed: PlacedHeading, kinds: Kinds): boolean {
  return (kinds.evidenceOf(placed)?.speakers.length ?? 0) === 0;
}
