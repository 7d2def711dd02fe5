import type { Kinds } from './kinds.js';
import { NO_TALKS } from './inlineTalk.js';
import type { PlacedHeading } from './placedHeadings.js';
import { namesConference } from './words/conferenceNames.js';
import { isTrackTitle } from './words/vocabulary.js';

/** Make tracks and groups of the other headings that hold talks, unless a heading names the whole conference. */
export function classifyContainers(kinds: Kinds): void {
  const holdingRoots = kinds.roots.filter((root) => !kinds.kindOf(root) && kinds.holdsTalks(root));
  // Beside days, even the name of a conference is a track: "ArgoCon" before "KubeCon Day 1".
  const hasDayBeside = kinds.roots.some((root) => kinds.kindOf(root) === 'day');
  const followsEmptyDay = followersOfEmptyDays(kinds);
  for (const each of kinds.headings) {
    if (!each.heading.fact || kinds.kindOf(each) || kinds.hasTalkAbove(each) || !kinds.holdsTalks(each)) continue;
    const { vocabulary } = kinds.wordsOf(each);
    if (vocabulary === 'other' || vocabulary === 'metadata') {
      kinds.setInlineTalks(each, NO_TALKS);
      continue;
    }
    if (kinds.below(each).some((heading) => kinds.kindOf(heading) === 'day')) continue;
    if (isPassedOver(each, kinds)) continue;
    const above = kinds.kindsAbove(each);
    if (vocabulary === 'group' || above.includes('track') || above.includes('group')) kinds.setKind(each, 'group');
    else if (above.includes('day') || followsEmptyDay.has(each) || each.parent) kinds.setKind(each, 'track');
    else if (hasDayBeside || (holdingRoots.length > 1 && !namesWholeConference(each, holdingRoots))) {
      kinds.setKind(each, 'track');
    } else if (isTrackOfTalks(each, kinds)) kinds.setKind(each, 'track');
  }
}

/**
 * Check for a level that says nothing of its own over the headings that hold the talks: the only heading there, the
 * name of the conference, or "Talks" over topics.
 */
function isPassedOver(placed: PlacedHeading, kinds: Kinds): boolean {
  const { parent, children, heading } = placed;
  if (kinds.inlineTalksOf(placed).length > 0) return false;
  if (children.some((child) => kinds.kindOf(child) === 'talk')) return false;
  if (kinds.wordsOf(placed).vocabulary === 'group') {
    return children.every((child) => kinds.wordsOf(child).vocabulary !== 'group');
  }
  const isOnly = (parent ? parent.children : kinds.roots).length === 1;
  return isOnly || namesConference(heading.text);
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
