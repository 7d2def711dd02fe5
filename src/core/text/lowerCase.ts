/** Give a text in lower case, every character in its place: `İ` would become two. */
export function lowerCaseOf(text: string): string {
  return (text.includes('İ') ? text.replaceAll('İ', 'I') : text).toLowerCase();
}
