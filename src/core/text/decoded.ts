/** Decode `%20` and the like in part of an address; a text with a `%` that means nothing is left as it is. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
