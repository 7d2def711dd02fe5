import type { Heading } from './headings.js';
import type { PlacedHeading } from './placedHeadings.js';
import { isSpeakersLabel, undecorated } from './words/speakerLines.js';
import { isAbstract, isOneOfAKind, isOtherTitle } from './words/vocabulary.js';

/**
 * Find the heading `Speakers` in the parts of a talk, below another part: `## Title`, `### Abstract`, `#### Speakers`.
 * Those right below the heading of the talk are facts anyhow.
 */
export function speakerHeadingUnder({ children }: PlacedHeading): Heading | undefined {
  let [part] = children;
  for (let depth = 0; part && depth < DEEPEST; depth++) {
    if (!isPart(part)) return undefined;
    const label = part.children.slice(0, MOST_PARTS).find(({ heading }) => isSpeakersLabel(undecorated(heading.text)));
    if (label) return label.heading;
    [part] = part.children;
  }
  return undefined;
}

const DEEPEST = 3;
const MOST_PARTS = 4;

function isPart({ heading: { text } }: PlacedHeading): boolean {
  return isAbstract(text) || isOtherTitle(text) || isOneOfAKind(text);
}
