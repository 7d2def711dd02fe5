const OPENING = /^(?<fence>---|\+{3})[ \t]*(?:\r\n|\n|\r)/u;
/** The line that closes front matter, by the line that opens it. YAML ends at whichever comes first. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '---': /(?<=[\r\n])(?:---|\.{3})[ \t]*(?=[\r\n]|$)/gu,
  '+++': /(?<=[\r\n])\+{3}[ \t]*(?=[\r\n]|$)/gu,
};

/**
 * The length of the front matter, YAML or TOML, that a text starts with; 0 when there is none, or its end is missing.
 */
export function frontMatterLength(text: string): number {
  const opening = OPENING.exec(text);
  const closing = CLOSING[opening?.groups?.['fence'] ?? ''];
  if (!opening || !closing) return 0;
  closing.lastIndex = opening[0].length;
  return closing.exec(text) ? closing.lastIndex : 0;
}
