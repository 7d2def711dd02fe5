import type { Kinds } from './kinds.js';
import type { Evidence } from '../evidence/evidence.js';
import { type InlineTalk, NO_TALKS } from '../lines/inlineTalk.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import { isSaid } from '../evidence/subjects.js';
import { isOnlyTime } from '../words/titles/timesAndRooms.js';

/**
 * Make tracks and groups of the other headings that hold talks, unless a heading names the whole conference.
 *
 * @param likelihood how likely the note is to be about a conference, from 0 to 1
 * @param isInDay checks whether a heading belongs to a day
 */
export function classifyContainers(
  kinds: Kinds,
  likelihood: number,
  isInDay: (heading: PlacedHeading) => boolean,
): void {
  const holdingRoots = kinds.roots.filter((root) => !kinds.kindOf(root) && kinds.holdsTalks(root));
  // Beside days, even the name of a conference is a track: "ArgoCon" before "KubeCon Day 1".
  const hasDayBeside = kinds.roots.some((root) => kinds.kindOf(root) === 'day');
  const isTitle = (placed: PlacedHeading): boolean =>
    holdingRoots[0] === placed && kinds.wordsOf(placed).isWholeConference;
  // "References" with authors lists no talks, unless the note is about a conference and has no talks elsewhere.
  const mayListTalks = likelihood > 0.5 && !kinds.headings.some((each) => isTalk(each, kinds));
  for (const each of kinds.headings) {
    if (!each.heading.fact || kinds.kindOf(each) || kinds.hasTalkAbove(each) || !kinds.holdsTalks(each)) continue;
    if (isOther(each, kinds)) {
      const talks = kinds.inlineTalksOf(each).filter(({ isAnnounced = false }) => isAnnounced || mayListTalks);
      const areAnnounced = talks.some(({ isAnnounced }) => isAnnounced);
      kinds.setInlineTalks(each, areAnnounced || listsTalks(talks) ? talks : NO_TALKS);
      continue;
    }
    if (kinds.below(each).some((heading) => kinds.kindOf(heading) === 'day')) continue;
    if (isPassedOver(each, kinds) || namesOnlySpeakers(each, kinds)) continue;
    const above = kinds.kindsAbove(each);
    const { day } = kinds.wordsOf(each);
    // "Thursday" and "Friday" below "Day 2 + 3"
    if (day?.clear === true && day.remainder === '') {
      kinds.setKind(each, 'day');
      continue;
    }
    const isBeside = hasDayBeside || (holdingRoots.length > 1 && !isTitle(each));
    if (kinds.wordsOf(each).vocabulary === 'group' || above.includes('track') || above.includes('group'))
      kinds.setKind(each, 'group');
    else if (each.parent || isInDay(each) || isBeside || isTrackOfTalks(each, kinds)) kinds.setKind(each, 'track');
  }
}

/** How many talks with speakers make a list of talks, whatever the heading is: "Links", "Notes". */
const FEWEST_SPOKEN = 2;
/** The same of titles that are set apart. */
const FEWEST_APART = 3;

function listsTalks(talks: readonly InlineTalk[]): boolean {
  if (talks.filter(({ isApart }) => isApart).length >= FEWEST_APART) return true;
  return talks.filter(({ evidence }) => namesSpeakers(evidence) && !isSaid(evidence)).length >= FEWEST_SPOKEN;
}

/** Check for a talk with speakers, or for talks below a heading that holds such. */
function isTalk(placed: PlacedHeading, kinds: Kinds): boolean {
  if (kinds.kindOf(placed) === 'talk') return namesSpeakers(kinds.evidenceOf(placed));
  return !isOther(placed, kinds) && listsTalks(kinds.inlineTalksOf(placed));
}

function isOther(placed: PlacedHeading, kinds: Kinds): boolean {
  const { vocabulary } = kinds.wordsOf(placed);
  return vocabulary === 'other' || vocabulary === 'metadata';
}

function namesSpeakers(evidence: Evidence | undefined): boolean {
  return evidence?.speakersAreSure === true && evidence.speakers.length > 0;
}

/**
 * Check for a level that says nothing of its own over the headings that hold the talks: the only heading there, the
 * name of the conference, a time, or "Talks" over topics.
 */
function isPassedOver(placed: PlacedHeading, kinds: Kinds): boolean {
  const { parent, children } = placed;
  if (isOnlyTime(placed.heading.text)) return true;
  if (kinds.inlineTalksOf(placed).length > 0) return false;
  const talks = children.filter((child) => kinds.kindOf(child) === 'talk').length;
  const topics = children.filter((child) => kinds.kindOf(child) === undefined && kinds.holdsTalks(child)).length;
  if (talks > topics || (talks > 0 && topics < SEVERAL)) return false;
  if (kinds.wordsOf(placed).vocabulary === 'group') {
    return children.every((child) => kinds.wordsOf(child).vocabulary !== 'group');
  }
  const isOnly = (parent ? parent.children : kinds.roots).length === 1;
  return isOnly || kinds.wordsOf(placed).isConference;
}

/** With fewer topics, "Talks" beside them are a group of talks. */
const SEVERAL = 2;

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
