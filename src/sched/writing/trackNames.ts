import { SPELLING } from '../../core/links/slug.js';

/** Words that title case leaves small, but for the first of a name. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'vs', 'with']);

/** Two letters, or none that could be spoken: `UX`, `HTTP`. */
const ABBREVIATION = /^(?:\p{L}{2}|[B-DF-HJ-NP-TV-XZ]+)$/u;

/**
 * Write the name of a track in title case where all of it is in capitals, as on sched.com, or all in small letters:
 * `AI + MACHINE LEARNING` is "AI + Machine Learning". Any other name is as people wrote it.
 */
export function trackName(name: string): string {
  const isUpper = name === name.toUpperCase();
  if (!isUpper && name !== name.toLowerCase()) return name;
  return name.replace(/[\p{L}\p{N}’']+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (SMALL.has(lower)) return at === 0 ? capitalized(lower) : lower;
    return SPELLING.get(lower) ?? (isUpper && ABBREVIATION.test(word) ? word : capitalized(lower));
  });
}

/** A word that starts with a digit has its letters as they are elsewhere: `3D`, `101`. */
function capitalized(lower: string): string {
  return /^\p{N}/u.test(lower) ? lower.toUpperCase() : lower.charAt(0).toUpperCase() + lower.slice(1);
}
