import { asLabel } from './invisible.js';

/**
 * Write untrusted text so that markdown shows exactly its characters, on one line, as `asLabel` leaves them.
 *
 * Every punctuation mark and symbol becomes a character reference. In any context, a reference starts no markup, HTML,
 * bare link or `$(icon)`. Backslashes would not prevent icons: VS Code looks for icons after it has removed them.
 */
export function asMarkdownText(text: string): string {
  return asLabel(text.trim().replace(/\s+/g, ' ')).replace(
    /[\p{P}\p{S}]/gu,
    (mark) => `&#${mark.codePointAt(0) ?? 0};`,
  );
}

/** Write untrusted text so that lists of VS Code show its characters, and draw no `$(icon)`. */
export function asListText(text: string): string {
  return asLabel(text).replaceAll('$(', '\\$(');
}

/** Shorten a text to at most `limit` characters, between two words if possible, with an ellipsis at the end. */
export function shortened(text: string, limit: number): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  const word = cut.lastIndexOf(' ');
  const kept = word > limit / 2 ? cut.slice(0, word) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}…`;
}
