const LF = 10;
const CR = 13;

/** Finds line endings: `\n`, `\r\n`, or a lone `\r`. Fast if each offset is behind the one before. */
export class LineEnds {
  readonly #text: string;
  #from = 0;
  #lf = -2;
  #cr = -2;

  constructor(text: string) {
    this.#text = text;
  }

  /** Return the offset of the first line ending at or behind an offset; the length of the text if there is none. */
  find(from: number): number {
    if (from < this.#from) this.#lf = this.#cr = -2;
    this.#from = from;
    if (this.#lf !== -1 && this.#lf < from) this.#lf = this.#text.indexOf('\n', from);
    if (this.#cr !== -1 && this.#cr < from) this.#cr = this.#text.indexOf('\r', from);
    if (this.#lf < 0) return this.#cr < 0 ? this.#text.length : this.#cr;
    return this.#cr >= 0 && this.#cr < this.#lf ? this.#cr : this.#lf;
  }
}

/** Split a text into its lines, without line endings. */
export function linesOf(text: string): string[] {
  return text.split(ANY_LINE_END);
}

/** Return the first line ending of a text; `\n` for a text without line endings. */
export function lineEndOf(text: string): string {
  return ANY_LINE_END.exec(text)?.[0] ?? '\n';
}

const ANY_LINE_END = /\r\n|\n|\r/;

/** Return the offset behind the line ending at an offset; the offset itself if no line ending is there. */
export function behindLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LF) return at + 1;
  if (code !== CR) return at;
  return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}
