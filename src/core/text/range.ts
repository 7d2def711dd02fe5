/**
 * Places in a text. Everything is 0-based and half-open, in the units VS Code uses: UTF-16 code units, and `\n`, `\r\n`
 * and a lone `\r` each end a line.
 */

/** A position in a text, with the shape of VS Code's `Position`. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Compare two positions by their order in the text, as `Array.sort` needs it. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** A part of a text, `end` not included. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Check whether a position is in a range or at its end, as a cursor behind the last character still touches it. */
export function touches({ start, end }: Range, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}

/** A part of a text by offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A replacement of `range` by `newText`. Several edits of one text never overlap and all refer to the text before any
 * of them.
 */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
