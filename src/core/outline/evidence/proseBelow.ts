import type { LineFact } from '../../markdown/facts.js';
import type { Speaker } from '../../note/note.js';
import { readProseSpeakers } from '../words/people/proseSpeakers.js';

/** Reads the speakers that the first sentences below a heading name. */

/** Read the speakers that the first or second text below a heading names. */
export function speakersInProse(body: readonly LineFact[], isLikeSiblings: boolean): readonly Speaker[] | undefined {
  let texts = 0;
  for (let at = 0; at < body.length; at++) {
    const line = body[at] as LineFact;
    const isItem = line.itemDepth !== undefined;
    if (line.goesOn || !line.first || line.quoted || line.cells || (isItem && texts > 0)) continue;
    const text = wholeText(body, at);
    const speakers = readProseSpeakers(text, { isLikeSiblings, isSecond: texts > 0, isItem });
    if (speakers) return speakers;
    if (text.text.length > LONGEST_FACT && ++texts === MOST_TEXTS) return undefined;
  }
  return undefined;
}

/** Return a line with those that its text goes on in. */
function wholeText(body: readonly LineFact[], at: number): LineFact {
  const line = body[at] as LineFact;
  const end = body.findIndex((next, index) => index > at && !next.goesOn);
  const more = body.slice(at + 1, end < 0 ? body.length : end);
  if (more.length === 0) return line;
  const all = [line, ...more];
  return { ...line, text: all.map(({ text }) => text).join(' '), links: all.flatMap(({ links }) => links) };
}

const MOST_TEXTS = 2;
const LONGEST_FACT = 60;
