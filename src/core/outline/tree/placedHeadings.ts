import type { Heading, HeadingWords } from '../headings/headings.js';
import type { Place } from '../headings/places.js';
import type { Readers } from './readers.js';
import { readTitle } from '../words/titles/titles.js';

/** A heading and its place among the headings of the note. */
export interface PlacedHeading {
  readonly heading: Heading;
  /** The place of its chunk. */
  readonly place: Place;
  /** Its index among the headings of the note. */
  readonly index: number;
  /** The nearest heading before that has a higher rank: a lower number as level. */
  readonly parent: PlacedHeading | undefined;
  readonly children: readonly PlacedHeading[];
  /** The index behind the last heading below. */
  readonly end: number;
}

/** A heading whose children are not complete. */
interface OpenHeading extends PlacedHeading {
  children: readonly PlacedHeading[];
  end: number;
}

/** Put the headings of chunks in their places. The text before the first heading is a heading of level 0. */
export function placeHeadings(places: readonly Place[], readers: Readers): readonly PlacedHeading[] {
  const hasHeading = places.some(({ chunk }) => chunk.facts.some(({ type }) => type === 'heading'));
  const placed: OpenHeading[] = [];
  const above: OpenHeading[] = [];
  for (const place of places) {
    for (const found of hasHeading ? readers.headingsOf(place.chunk) : readers.meantHeadingsOf(place.chunk)) {
      const before = placed.at(-1);
      const isFact = isFactBeside(found, before, readers) || isOfOnlyTalk(found, before, readers);
      const heading = isFact ? readers.oneLevelBelow(found) : found;
      for (let top = above.at(-1); top && top.heading.level >= heading.level; top = above.at(-1)) {
        top.end = placed.length;
        above.pop();
      }
      const parent = above.at(-1);
      const index = placed.length;
      const each: OpenHeading = { heading, place, index, parent, children: NO_HEADINGS, end: index + 1 };
      // Most headings have no children, and share one empty list.
      if (parent?.children === NO_HEADINGS) parent.children = [each];
      else (parent?.children as PlacedHeading[] | undefined)?.push(each);
      placed.push(each);
      if (heading.fact) above.push(each);
    }
  }
  for (const each of above) each.end = placed.length;
  return placed;
}

/**
 * Check for a heading that is a fact about the talk in the heading before, at the same level, with nothing between:
 * `### Widgets`, `### Jane Doe, Acme`, `### https://widgets.example`.
 */
function isFactBeside(heading: Heading, before: PlacedHeading | undefined, { nameIn, wordsOf }: Readers): boolean {
  if (!before?.heading.fact || before.heading.body.length > 0) return false;
  const { parent } = before;
  const isBesideFact = parent?.heading.level === heading.level && parent.heading.body.length === 0;
  const title = isBesideFact ? parent.heading : before.heading;
  if (title.level !== heading.level || (isBesideFact && parent.children.length > MOST_FACTS)) return false;
  const isName = !SEPARATED.test(heading.text) && nameIn(heading) === 'clear';
  const isFact = isName || wordsOf(heading).isMetadata;
  return isFact && nameIn(title) === undefined && isOnlyTitle(title, wordsOf(title));
}

/** Check for `# Speakers` right behind the first title of a note, whatever the text below the title is. */
function isOfOnlyTalk(heading: Heading, before: PlacedHeading | undefined, { wordsOf }: Readers): boolean {
  if (
    !before?.heading.fact ||
    before.index > 1 ||
    before.parent?.heading.fact ||
    before.heading.level !== heading.level
  )
    return false;
  return wordsOf(heading).isSpeakersLabel && isOnlyTitle(before.heading, wordsOf(before.heading));
}

const MOST_FACTS = 4;
/** "Jane Doe - Widgets" may be the next talk. */
const SEPARATED = /\s[-–—|]\s|[:：]\s/u;

/** Check for a title without speakers, which is no group, day, track or conference, nor what is beside talks. */
function isOnlyTitle({ text }: Heading, words: HeadingWords): boolean {
  const { vocabulary, day, isConference, isTrack, isOtherTitle, isSpeakersLabel, isOneOfAKind } = words;
  if (day || isConference || isTrack || isOtherTitle || isSpeakersLabel) return false;
  if (vocabulary !== undefined && !isOneOfAKind) return false;
  // "Jane Doe - Big Gears" is another talk, below "Xyra Quell - Widgets", too.
  const { speakers, dependsOnOrder } = readTitle(text);
  return speakers.length === 0 && !dependsOnOrder;
}

const NO_HEADINGS: readonly PlacedHeading[] = [];

/** Return the headings below a heading, on all levels. */
export function below(heading: PlacedHeading, all: readonly PlacedHeading[]): readonly PlacedHeading[] {
  const { children, index, end } = heading;
  return children.length === 0 ? children : all.slice(index + 1, end);
}

/** Return the headings above a heading, the nearest first. */
export function above(heading: PlacedHeading): readonly PlacedHeading[] {
  const all: PlacedHeading[] = [];
  for (let { parent } = heading; parent; { parent } = parent) all.push(parent);
  return all;
}
