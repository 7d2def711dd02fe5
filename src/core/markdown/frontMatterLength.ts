const OPENING = /^(?<fence>---|\+{3})[ \t]*(?:\r\n|\n|\r)/u;
/** The line that closes front matter, by the line that opens it. The first `---` or `...` closes YAML. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '---': /(?<=[\r\n])(?:---|\.{3})[ \t]*(?=[\r\n]|$)/gu,
  '+++': /(?<=[\r\n])\+{3}[ \t]*(?=[\r\n]|$)/gu,
};

/**
 * Return the length of the front matter, YAML or TOML, at the start of a text; 0 if there is none, or if it is not
 * closed.
 */
export function frontMatterLength(text: string): number {
  const opening = OPENING.exec(text);
  const closing = CLOSING[opening?.groups?.['fence'] ?? ''];
  if (!opening || !closing) return 0;
  closing.lastIndex = opening[0].length;
  return closing.exec(text) ? closing.lastIndex : 0;
}
