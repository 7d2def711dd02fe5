import { groupBy } from '../../text/groupBy.js';
import type { Heading } from '../headings/headings.js';
import type { PlacedHeading } from './placedHeadings.js';
import type { Readers } from './readers.js';
import { peopleIn } from '../evidence/speakersAbove.js';
import type { SpeakerList } from '../words/people/speakerLists.js';
import { areKnown, areLikely } from '../words/people/knownNames.js';

/**
 * Find the heading `Speakers` in the parts of a talk, below another part: `## Title`, `### Abstract`, `#### Speakers`.
 * Those right below the heading of the talk are facts anyhow.
 */
export function speakerHeadingUnder({ children }: PlacedHeading, { wordsOf }: Readers): Heading | undefined {
  let [part] = children;
  for (let depth = 0; part && depth < DEEPEST; depth++) {
    const { isAbstract, isOtherTitle, isOneOfAKind } = wordsOf(part.heading);
    if (!isAbstract && !isOtherTitle && !isOneOfAKind) return undefined;
    const label = part.children.slice(0, MOST_PARTS).find(({ heading }) => wordsOf(heading).isSpeakersLabel);
    if (label) return label.heading;
    [part] = part.children;
  }
  return undefined;
}

const DEEPEST = 3;
const MOST_PARTS = 4;

/**
 * Find the headings that name the speakers over the title: `## Jane Doe` over `### Widgets at Scale`. Several have to
 * do so, side by side, each over a single title.
 *
 * @returns by the index of the heading of the title: the heading of the speakers
 */
export function speakersOverTitles(headings: readonly PlacedHeading[], readers: Readers): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  const families = groupBy(
    headings.filter((each) => each.heading.fact && onlyTitleUnder(each, readers)),
    ({ parent }) => parent,
  );
  for (const family of families.values()) {
    if (family.length < FEWEST) continue;
    for (const each of areNames(family) ? family : knownNames(family, readers))
      found.set(onlyTitleUnder(each, readers)?.index ?? -1, each.heading);
  }
  return found;
}

const FEWEST = 2;

/** Return the only heading right below a heading that may be a title. */
function onlyTitleUnder({ children }: PlacedHeading, { wordsOf }: Readers): PlacedHeading | undefined {
  if (children.length === 0 || children.length > MOST_PARTS) return undefined;
  const isTitle = ({ heading }: PlacedHeading): boolean => {
    const { isOtherTitle, isMetadata, isAbstract } = wordsOf(heading);
    return !isOtherTitle && !isMetadata && !isAbstract;
  };
  const [first, second] = children.filter(isTitle);
  return second ? undefined : first;
}

function areNames(family: readonly PlacedHeading[]): boolean {
  const lists = family.map(({ heading }) => peopleIn(heading));
  if (lists.includes(undefined)) return false;
  const clear = lists.filter((list) => list && (areKnown(list) || areLikely(list) || isEastAsian(list)));
  return clear.length * 2 > family.length;
}

/**
 * Find the headings that are certainly names beside others that are titles, maybe over a name: those with known first
 * names, and with rare ones where most are known.
 */
function knownNames(family: readonly PlacedHeading[], readers: Readers): readonly PlacedHeading[] {
  const isKnown = (placed: PlacedHeading | undefined): boolean => {
    const list = placed && surePeopleIn(placed);
    return list !== undefined && areKnown(list);
  };
  const names = family.filter((each) => surePeopleIn(each) && !isKnown(onlyTitleUnder(each, readers)));
  const known = names.filter(isKnown);
  if (known.length < FEWEST) return [];
  return known.length * 2 > names.length ? names : known;
}

function surePeopleIn({ heading }: PlacedHeading): SpeakerList | undefined {
  const list = peopleIn(heading);
  return list?.sure === true ? list : undefined;
}

/** "山田 太郎" */
function isEastAsian({ speakers }: SpeakerList): boolean {
  return speakers.every(({ name }) => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s]+$/u.test(name));
}
