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

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The 0-based line that holds the offset; an offset past the end is on the last line. */
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

  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The offset just behind the line's last character, its line ending not included. */
  lineEnd(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    if (line + 1 < this.#starts.length) {
      end--;
      if (this.#text[end] === '\n' && this.#text[end - 1] === '\r') end--;
    }
    return Math.max(end, this.lineStart(line));
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.min(offset, this.#text.length) - this.lineStart(line) };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The offset of a position; a position outside the text gives the nearest place inside it. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.lineStart(line) + Math.max(character, 0), this.lineEnd(line));
  }
}
