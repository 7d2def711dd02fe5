/** A part of a text in round or square brackets. */
export interface Bracket {
  /** The offset of the opening bracket. */
  readonly start: number;
  readonly inner: string;
}

/** Find the brackets at the end of a text, the last first. */
export function trailingBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = [];
  let rest = text.trimEnd();
  for (let start = openingOf(rest); start >= 0; start = openingOf(rest)) {
    found.push({ start, inner: rest.slice(start + 1, -1) });
    rest = rest.slice(0, start).trimEnd();
  }
  return found;
}

const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['）', '（'],
]);

/** Return the offset of the opening bracket that the last character of a text closes; -1 if there is none. */
function openingOf(text: string): number {
  const close = text.at(-1) ?? '';
  const open = PAIRS.get(close);
  if (open === undefined) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === close) depth++;
    else if (text[at] === open && --depth === 0) return at;
  }
  return -1;
}
