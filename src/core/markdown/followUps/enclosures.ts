/** The closing signs of each opening sign: languages turn quotes this way and that, `„…“`, `„…”`, `»…«`, `»…»`. */
const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ['(', [')']],
  ['[', [']']],
  ['{', ['}']],
  ['（', ['）']],
  ['【', ['】']],
  ['「', ['」']],
  ['『', ['』']],
  ['“', ['”']],
  ['„', ['“', '”']],
  ['«', ['»']],
  ['»', ['«', '»']],
  ['‹', ['›']],
  ['›', ['‹', '›']],
  ['"', ['"']],
  ['==', ['==']],
]);
const CLOSING: ReadonlySet<string> = new Set([...PAIRS.values()].flat());
const SIGNS = /==|[()[\]{}（）【】「」『』“”„«»‹›"]/gu;

/** An opening sign, and its closing sign. */
interface Pair {
  readonly open: number;
  readonly close: number;
}

/** Finds the brackets, quotes and highlights around places of a line. Each place has to be behind the one before. */
export class Enclosures {
  /** In the order of their openings. */
  readonly #pairs: readonly Pair[];
  readonly #around: Pair[] = [];
  #next = 0;

  constructor(line: string) {
    this.#pairs = pairsOf(line);
  }

  /** Return the offset of the sign that closes the innermost pair around a place; `undefined` if there is no pair. */
  closingOf(place: number): number | undefined {
    for (let pair = this.#pairs[this.#next]; pair && pair.open < place; pair = this.#pairs[++this.#next])
      this.#around.push(pair);
    while ((this.#around.at(-1)?.close ?? Infinity) < place) this.#around.pop();
    return this.#around.at(-1)?.close;
  }
}

function pairsOf(line: string): readonly Pair[] {
  const pairs: Pair[] = [];
  const opened: { readonly at: number; readonly closing: readonly string[] }[] = [];
  for (const match of line.matchAll(SIGNS)) {
    const [sign] = match;
    const closing = PAIRS.get(sign);
    const top = opened.at(-1);
    if (top?.closing.includes(sign)) {
      pairs.push({ open: top.at, close: match.index });
      opened.pop();
    } else if (closing !== undefined) opened.push({ at: match.index, closing });
    else if (CLOSING.has(sign) && opened.length > 1 && opened.at(-2)?.closing.includes(sign)) {
      // A sign without its pair inside of brackets: a quote of inches, a smiley.
      opened.pop();
      const { at } = opened.pop() as (typeof opened)[number];
      pairs.push({ open: at, close: match.index });
    }
  }
  return pairs.sort((a, b) => a.open - b.open);
}
