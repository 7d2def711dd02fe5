import type { HeadingFact, LineFact } from '../../markdown/facts.js';
import type { HeadingWords } from '../headings/headings.js';
import { isKnownName } from '../words/people/knownNames.js';
import { isOnlyTime } from '../words/titles/timesAndRooms.js';
import { readLabelledTitle } from '../words/titles/titleLabels.js';

/** Titles on a line of their own, below a heading that only numbers or times the talk, or names the speaker. */

/** How many lines below a heading are searched for the title. */
const LINES = 4;
/** "Talk 4", "Vortrag #2", "発表 3", "Keynote speaker" */
const ONLY_COUNTS = new RegExp(
  [
    '^(?:talk|session|slot|speaker|vortrag|présentation|conférence|charla|ponencia|palestra|intervento|lezing|föredrag',
    String.raw`|prelekcja|доклад|发言|演讲|発表|세션|발표)\s*#?\d{1,2}[.:]?$|^keynote[\s-]speaker$`,
  ].join(''),
  'iu',
);

/** Return the title behind a label below a heading that says nothing of what the talk is about. */
export function titleBelow(
  { text }: HeadingFact,
  { isOneOfAKind }: HeadingWords,
  lines: readonly LineFact[],
): string | undefined {
  const title = lines
    .slice(0, LINES)
    .map((line) => readLabelledTitle(line.text))
    .find((each) => each !== undefined);
  if (title === undefined) return undefined;
  return isOneOfAKind || ONLY_COUNTS.test(text) || isOnlyTime(text) || isKnownName(text) ? title : undefined;
}
