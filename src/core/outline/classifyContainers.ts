import type { Kinds } from './kinds.js';
import { NO_TALKS } from './inlineTalk.js';
import type { PlacedHeading } from './placedHeadings.js';
import { isOnlyTime } from './words/timesAndRooms.js';

/**
 * Make tracks and groups of the other headings that hold talks, unless a heading names the whole conference.
 *
 * @param isInDay checks whether a heading belongs to a day
 */
export function classifyContainers(kinds: Kinds, isInDay: (heading: PlacedHeading) => boolean): void {
  const holdingRoots = kinds.roots.filter((root) => !kinds.kindOf(root) && kinds.holdsTalks(root));
  // Beside days, even the name of a conference is a track: "ArgoCon" before "KubeCon Day 1".
  const hasDayBeside = kinds.roots.some((root) => kinds.kindOf(root) === 'day');
  const isTitle = (placed: PlacedHeading): boolean =>
    holdingRoots[0] === placed && kinds.wordsOf(placed).isWholeConference;
  for (const each of kinds.headings) {
    if (!each.heading.fact || kinds.kindOf(each) || kinds.hasTalkAbove(each) || !kinds.holdsTalks(each)) continue;
    const { vocabulary } = kinds.wordsOf(each);
    if (vocabulary === 'other' || vocabulary === 'metadata') {
      kinds.setInlineTalks(each, NO_TALKS);
      continue;
    }
    if (kinds.below(each).some((heading) => kinds.kindOf(heading) === 'day')) continue;
    if (isPassedOver(each, kinds) || namesOnlySpeakers(each, kinds)) continue;
    const above = kinds.kindsAbove(each);
    const isBeside = hasDayBeside || (holdingRoots.length > 1 && !isTitle(each));
    if (vocabulary === 'group' || above.includes('track') || above.includes('group')) kinds.setKind(each, 'group');
    else if (each.parent || isInDay(each) || isBeside || isTrackOfTalks(each, kinds)) kinds.setKind(each, 'track');
  }
}

/**
 * Check for a level that says nothing of its own over the headings that hold the talks: the only heading there, the
 * name of the conference, a time, or "Talks" over topics.
 */
function isPassedOver(placed: PlacedHeading, kinds: Kinds): boolean {
  const { parent, children } = placed;
  if (isOnlyTime(placed.heading.text)) return true;
  if (kinds.inlineTalksOf(placed).length > 0) return false;
  if (children.some((child) => kinds.kindOf(child) === 'talk')) return false;
  if (kinds.wordsOf(placed).vocabulary === 'group') {
    return children.every((child) => kinds.wordsOf(child).vocabulary !== 'group');
  }
  const isOnly = (parent ? parent.children : kinds.roots).length === 1;
  return isOnly || kinds.wordsOf(placed).isConference;
}

/** Check for a heading that is the name of the speaker of the only talk below. */
function namesOnlySpeakers(placed: PlacedHeading, kinds: Kinds): boolean {
  const [talk, ...others] = placed.children.filter((child) => kinds.kindOf(child) === 'talk');
  const [speaker] = (talk && kinds.evidenceOf(talk)?.speakers) ?? [];
  return others.length === 0 && speaker !== undefined && placed.heading.text.includes(speaker.name);
}

function isTrackOfTalks(placed: PlacedHeading, kinds: Kinds): boolean {
  const { isTrack, isConference } = kinds.wordsOf(placed);
  return isTrack && !isConference && placed.children.every((child) => kinds.kindOf(child) === 'talk');
}
