/** Escape a text for use in a regular expression with the `u` flag; a blank matches any white space, NBSP included. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/ +/gu, '\\s');
}
