const OPENING = /^(?<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/u;

/** The length of the front matter, YAML or TOML, that a text starts with; 0 when there is none, or its end is missing. */
export function frontMatterLength(text: string): number {
  const opening = OPENING.exec(text);
  if (!opening) return 0;
  const closing = opening.groups?.['fence'] === '---' ? /^---[ \t]*$/gmu : /^\+{3}[ \t]*$/gmu;
  closing.lastIndex = opening[0].length;
  return closing.exec(text) ? closing.lastIndex : 0;
}
