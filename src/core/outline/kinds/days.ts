import type { Kinds } from './kinds.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';

/** Decides which headings are days. */

/**
 * Make days of the headings that certainly name a day, unless their clues make them talks: "Day 2 in review - Jane Doe,
 * Acme". A heading over days is no day: "KubeCon 19-22 March 2024". Nor is a heading with a date inside "Day 2".
 *
 * @param isTalk checks whether a heading is a talk in spite of its date
 */
export function classifyDays(kinds: Kinds, isTalk: (heading: PlacedHeading) => boolean): void {
  const isBesideDay = daysBeside(kinds);
  const dated = kinds.headings.filter((each) => {
    const { vocabulary, day } = kinds.wordsOf(each);
    const isDay = day?.abbreviated ? isBesideDay(each) : day?.clear;
    // "Keynote del último día", "Keynote of day 2"
    const isKeynoteOfDay = day?.numbered === true && KEYNOTE.test(each.heading.text);
    if (!isDay || isKeynoteOfDay || vocabulary === 'metadata' || kinds.kindOf(each) || isTalk(each)) return false;
    kinds.setKind(each, 'day');
    return true;
  });
  for (const each of dated) {
    if (kinds.kindOf(each) !== 'day') continue;
    const inside = kinds.below(each).filter((heading) => kinds.kindOf(heading) === 'day');
    if (inside.length === 0) continue;
    const others = kinds.wordsOf(each).day?.numbered === true ? inside : [each];
    for (const heading of others) kinds.setKind(heading, undefined);
  }
}

/** A keynote, and not the keynotes of a day */
const KEYNOTE = /^\P{L}*keynote\s/iu;

/** Return a check for a heading beside another that names a day likewise: "D3" beside "D1", "Di" beside "Mi". */
function daysBeside(kinds: Kinds): (heading: PlacedHeading) => boolean {
  const namesDay = (each: PlacedHeading): boolean => {
    const { day } = kinds.wordsOf(each);
    return day?.abbreviated === true || (day?.clear === true && !day.numbered && !day.dated && day.remainder === '');
  };
  // "D3" twice is the same heading again.
  const names = new Map<PlacedHeading | undefined, Set<string>>();
  return ({ parent }) => {
    let beside = names.get(parent);
    if (!beside) {
      const siblings = (parent ? parent.children : kinds.roots).filter(namesDay);
      names.set(parent, (beside = new Set(siblings.map(({ heading }) => heading.text))));
    }
    return beside.size > 1;
  };
}

/** Make days of headings that mention a day and hold talks: "Day 2 co-located events and keynotes". */
export function classifyMentionedDays(kinds: Kinds): void {
  for (const each of kinds.headings) {
    const { day } = kinds.wordsOf(each);
    if (!day || day.abbreviated || kinds.kindOf(each) || day.remainder.split(' ').length > 6 || !kinds.holdsTalks(each))
      continue;
    const isNested = kinds.kindsAbove(each).includes('day') || kinds.kindsAbove(each).includes('talk');
    const holdsDays = kinds.below(each).some((heading) => kinds.kindOf(heading) === 'day');
    if (!isNested && !holdsDays) kinds.setKind(each, 'day');
  }
}
