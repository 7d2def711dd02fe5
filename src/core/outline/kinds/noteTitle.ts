import type { About } from './about.js';
import type { Evidence } from '../evidence/evidence.js';
import { isFileOfConference, isTitledAsFile } from '../paths/fileTitle.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import { endsWithYear, namesConference } from '../words/vocabulary/conferenceNames.js';
import { readDay } from '../words/dates/dates.js';

/** Finds the title of a note, and tells whether it is that of its only talk. */

/** The number of characters from which on a first line is no title. */
export const LONGEST_TITLE = 80;

/** Return the first heading, or the first line of a note without headings. */
export function titleIn(headings: readonly PlacedHeading[]): string {
  const first = headings.find(({ heading }) => heading.fact);
  if (first) return first.heading.text;
  const [line] = headings[0]?.heading.lines ?? [];
  return line && line.itemDepth === undefined && line.text.length <= LONGEST_TITLE ? line.text : '';
}

/** Check for a first heading beside others of its level: if front matter has the title, this is no title. */
export function isBesideOthers(headings: readonly PlacedHeading[]): boolean {
  const [first, ...others] = headings.filter(({ heading, parent }) => heading.fact && !parent);
  return first !== undefined && others.some(({ heading }) => heading.level === first.heading.level);
}

/**
 * Find the first heading at the top of a note in the folder of a conference, if that is called as the file is, and
 * neither as a conference nor as a day, track or group of talks, nor as what is beside talks: "Contacts". A note with
 * days has no such heading.
 */
export function titleOfFile(
  headings: readonly PlacedHeading[],
  evidence: readonly (Evidence | undefined)[],
  { notePath, path = '' }: About,
): number | undefined {
  if (!notePath.isInFolder || hasDays(evidence)) return undefined;
  const first = headings.find(({ heading, parent }) => heading.fact && !parent);
  if (!first) return undefined;
  const { text } = first.heading;
  const { vocabulary, isTrack, isOneOfAKind } = evidence[first.index]?.words ?? {};
  const isGroup = vocabulary === 'group' && isOneOfAKind !== true;
  const holdsTalks = isGroup || (isTrack === true && first.children.length > 0);
  const isPlace = namesConference(text) || endsWithYear(text) || readDay(text)?.clear === true;
  const isTitle = !holdsTalks && !isPlace && vocabulary !== 'other' && !isFileOfConference(path);
  return isTitle && isTitledAsFile(text, path) ? first.index : undefined;
}

/** How certainly a note is about one talk if its first heading is called as the file is. */
const TITLED_AS_FILE = 0.8;

/**
 * Return how certainly a note is about one talk by its title.
 *
 * @param title the index of the heading that is called as the file is
 */
export function certaintyOfTitle(title: number | undefined, { notePath }: About): number {
  return title === undefined || notePath.projectFile > 0 ? 0 : TITLED_AS_FILE;
}

/** Check for several headings that are days: a note of one talk has none. */
export function hasDays(evidence: readonly (Evidence | undefined)[]): boolean {
  return evidence.filter((each) => each?.words.day?.clear === true).length > 1;
}
