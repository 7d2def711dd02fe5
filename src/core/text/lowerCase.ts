/** Convert a text to lower case, with the same length. `İ`, whose lower case has two characters, becomes `i`. */
export function lowerCaseOf(text: string): string {
  return (text.includes('İ') ? text.replaceAll('İ', 'I') : text).toLowerCase();
}
