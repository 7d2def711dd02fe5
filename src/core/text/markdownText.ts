/**
 * Write untrusted text so that markdown shows exactly its characters, on one line.
 *
 * Every punctuation mark and symbol becomes a character reference: a reference can start no markup, no HTML, no bare
 * link and no `$(icon)`, whatever stands around it. (A backslash would not do: VS Code looks for icons after the
 * backslashes are gone.)
 */
export function asMarkdownText(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\p{P}\p{S}]/gu, (mark) => `&#${mark.codePointAt(0) ?? 0};`);
}

/** Write untrusted text so that a list of VS Code's shows its characters, where it else would draw `$(icon)`. */
export function asListText(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** Shorten text to at most `limit` characters, at a word where there is one, with an ellipsis for what is missing. */
export function shortened(text: string, limit: number): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  const word = cut.lastIndexOf(' ');
  const kept = word > limit / 2 ? cut.slice(0, word) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}…`;
}
