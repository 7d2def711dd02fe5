import { highest, type Kinds } from './kinds.js';
import { NO_TALKS } from './inlineTalks.js';
import type { PlacedHeading } from './placedHeadings.js';
import { namesConference } from './words/conferenceNames.js';
import { isTrackTitle } from './words/vocabulary.js';

/**
 * Make talks of headings by their place, in a note that is about a conference: right below a day, a group or the name
 * of the conference. The only top heading of a note is a talk if it is neither.
 */
export function classifyByPlace(kinds: Kinds, days: readonly PlacedHeading[]): void {
  for (const day of days) {
    if (day.children.length > 0) kinds.promote(day.children);
    else if (!kinds.holdsTalks(day)) kinds.promote(untilNextDay(day, kinds));
  }
  for (const each of kinds.headings) {
    const isGroup = kinds.wordsOf(each).vocabulary === 'group' && !kinds.kindOf(each);
    if (isGroup && !kinds.hasTalkAbove(each)) kinds.promote(each.children);
  }
  if (days.length === 0) classifyRoots(kinds);
}

function classifyRoots(kinds: Kinds): void {
  const { roots } = kinds;
  const [root] = roots;
  if (!root) return;
  if (roots.length === 1) {
    if (kinds.kindOf(root) === 'talk') return;
    if (isOneTalk(root, kinds)) kinds.setKind(root, 'talk');
    else kinds.promote(root.children);
    return;
  }
  const isTitled = namesConference(root.heading.text);
  // Without a title over all, the top headings are talks, or parts of one talk.
  if (!isTitled && kinds.count(roots, 'talk') === 0) kinds.promote(roots);
  else if (isTitled) kinds.promote(root.children.length > 0 ? root.children : roots.slice(1));
}

/** Find the talks of a day without headings below: the highest of the headings up to the next day. */
function untilNextDay(day: PlacedHeading, kinds: Kinds): readonly PlacedHeading[] {
  const following: PlacedHeading[] = [];
  for (let at = day.index + 1; at < kinds.headings.length; at++) {
    const each = kinds.headings[at] as PlacedHeading;
    if (kinds.kindOf(each) === 'day') break;
    if (each.heading.level > 1 || day.heading.level === 1) following.push(each);
  }
  const level = highest(following);
  return following.filter(({ heading, children }) => {
    return heading.level === level && !(children.length > 0 && isTrackTitle(heading.text));
  });
}

function isOneTalk(root: PlacedHeading, kinds: Kinds): boolean {
  const {
    heading: { text },
    children,
  } = root;
  // "Scala Days" has the form of a conference's name only in one word.
  if (namesConference(text) || namesConference(text.replace(/\s+/gu, ''))) return false;
  if (children.some((child) => kinds.wordsOf(child).isOneOfAKind)) return false;
  if (kinds.wordsOf(root).vocabulary !== undefined || kinds.holdsTalks(root)) return false;
  if (children.length === 0 || kinds.evidenceOf(root)?.speakersBy !== undefined) return true;
  return children.some((child) => kinds.wordsOf(child).vocabulary !== undefined);
}

/** Make tracks and groups of the other headings that hold talks, unless a heading names the whole conference. */
export function classifyContainers(kinds: Kinds): void {
  const holdingRoots = kinds.roots.filter((root) => !kinds.kindOf(root) && kinds.holdsTalks(root));
  const followsEmptyDay = followersOfEmptyDays(kinds);
  for (const each of kinds.headings) {
    if (!each.heading.fact || kinds.kindOf(each) || kinds.hasTalkAbove(each) || !kinds.holdsTalks(each)) continue;
    const { vocabulary } = kinds.wordsOf(each);
    if (vocabulary === 'other' || vocabulary === 'metadata') {
      kinds.setInlineTalks(each, NO_TALKS);
      continue;
    }
    if (kinds.below(each).some((heading) => kinds.kindOf(heading) === 'day')) continue;
    const above = kinds.kindsAbove(each);
    if (vocabulary === 'group' || above.includes('track') || above.includes('group')) kinds.setKind(each, 'group');
    else if (above.includes('day') || followsEmptyDay.has(each) || each.parent) kinds.setKind(each, 'track');
    else if (holdingRoots.length > 1 && !namesWholeConference(each, holdingRoots)) kinds.setKind(each, 'track');
    else if (isTrackOfTalks(each, kinds)) kinds.setKind(each, 'track');
  }
}

/** Find the headings that follow a day without talks at its level: they belong to that day. */
function followersOfEmptyDays(kinds: Kinds): ReadonlySet<PlacedHeading> {
  const followers = new Set<PlacedHeading>();
  for (const siblings of kinds.siblingGroups) {
    let isEmpty = false;
    for (const each of siblings) {
      if (isEmpty) followers.add(each);
      if (kinds.kindOf(each) === 'day') isEmpty = each.children.length === 0 && !kinds.holdsTalks(each);
    }
  }
  return followers;
}

/**
 * Check whether the first of several top headings that hold talks is the title of the conference: its text is the name
 * of a conference, and not of a day, track or room.
 */
function namesWholeConference(placed: PlacedHeading, roots: readonly PlacedHeading[]): boolean {
  const { text } = placed.heading;
  return roots[0] === placed && namesConference(text) && !/\b(?:day|track|stage|room)\b/iu.test(text);
}

function isTrackOfTalks({ heading: { text }, children }: PlacedHeading, kinds: Kinds): boolean {
  return isTrackTitle(text) && !namesConference(text) && children.every((child) => kinds.kindOf(child) === 'talk');
}
