import { behindLineEnd, LineEnds } from './lineEnds.js';
import type { Position, Range } from './range.js';

/**
 * Converts offsets (UTF-16 code units) to positions and back. Lines end as in VS Code: `\n`, `\r\n`, or a lone `\r`.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    const lineEnds = new LineEnds(text);
    for (let at = lineEnds.find(0); at < text.length; at = lineEnds.find(starts.at(-1) ?? 0))
      starts.push(behindLineEnd(text, at));
    this.#starts = starts;
  }

  /** How many lines the text has; at least 1. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Return the 0-based line of an offset; the last line for an offset behind the end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Return the offset of the start of a 0-based line; the length of the text for a line behind the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Return the offset behind the line's last character, line ending not included. */
  lineEnd(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    if (line + 1 < this.#starts.length) {
      end--;
      if (this.#text[end] === '\n' && this.#text[end - 1] === '\r') end--;
    }
    return Math.max(end, this.lineStart(line));
  }

  /** Convert an offset to a position; the end of the text for an offset behind it. */
  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.min(offset, this.#text.length) - this.lineStart(line) };
  }

  /** Convert two offsets to a range. */
  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** Convert a position to an offset; for a position outside the text, return the nearest offset inside. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.lineStart(line) + Math.max(character, 0), this.lineEnd(line));
  }
}
