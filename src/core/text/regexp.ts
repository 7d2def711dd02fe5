/** Escape a text for use in a regular expression with the `u` flag; a blank matches any white space, NBSP included. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/ +/gu, '\\s');
}

/**
 * Return a pattern for any of some words and phrases; a blank in a phrase matches any white space. The longest come
 * first, so that "panels" is matched whole though "panel" is a word, too.
 */
export function anyOf(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).join('\n');
  return `(?:${escapeRegExp(longestFirst).replaceAll('\\s', '\\s+').replaceAll('\n', '|')})`;
}

/** Match a sticky expression at an offset. */
export function execAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** Check whether a sticky expression matches at an offset. */
export function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
