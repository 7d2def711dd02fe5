import { withoutTail } from './tails.js';
import { isAlphanumeric, isLetter } from '../../text/ascii.js';

const LONGEST = 200;

/** Trim the decoration of a heading: emoji, bullets and punctuation around, a colon, tags and anchors at the end. */
export function bare(heading: string): string {
  // Most headings start and end with a letter or digit, and have no decoration.
  const end = heading.charCodeAt(heading.length - 1);
  const mayHaveTail = !isLetter(end) || [' #', ' ^', ' | '].some((sign) => heading.includes(sign));
  const text = mayHaveTail ? withoutTail(heading) : heading;
  const last = text.charCodeAt(text.length - 1);
  const endsPlainly = isAlphanumeric(last) || last === CLOSE || last === QUESTION;
  if (text.length <= LONGEST && isAlphanumeric(text.charCodeAt(0)) && endsPlainly) return text;
  return withoutEnd(text.slice(0, LONGEST).replace(/^(?:[\s\p{P}\p{S}]|\u200D|\uFE0F)+/u, ''));
}

/**
 * Trim the end of a heading. An end in ASCII, as most headings have, is trimmed without a pattern, which would search
 * from the start.
 */
function withoutEnd(text: string): string {
  let end = text.length;
  while (END_SIGNS.includes(text.charAt(end - 1)) && end > 0) end--;
  const rest = text.slice(0, end);
  return text.charCodeAt(end - 1) > LAST_ASCII ? rest.replace(/(?:[\s:：.!*_\p{So}-]|\u200D|\uFE0F)+$/u, '') : rest;
}

const END_SIGNS = ' \t\n\v\f\r:.!*_-';
const CLOSE = 41;
const QUESTION = 63;
const LAST_ASCII = 127;
