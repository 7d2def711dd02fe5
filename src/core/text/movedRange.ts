import { linesOf } from './lineEnds.js';
import { comparePositions, type Position, type Range, type TextEdit } from './range.js';

/**
 * Return the range that the characters of a range have after an edit.
 *
 * | Edit                                      | Range                                          |
 * | ----------------------------------------- | ---------------------------------------------- |
 * | behind the range, or inserted at its end  | as before                                      |
 * | before the range, or inserted at its start| as far from the end of the text as before      |
 * | inside the range                          | longer or shorter                              |
 * | over one end of the range                 | the characters that are left                   |
 * | over the whole range                      | `undefined`: none of its characters are left   |
 *
 * An empty range is a cursor: text that is inserted there goes before the cursor, and the cursor is never lost.
 */
export function movedRange(range: Range, edit: TextEdit): Range | undefined {
  const isBefore = (position: Position): boolean => comparePositions(position, edit.range.start) < 0;
  const start = isBefore(range.start) ? range.start : behind(range.start, edit);
  if (comparePositions(range.start, range.end) === 0) return { start, end: start };
  const isBehind = comparePositions(range.end, edit.range.end) > 0;
  const end = isBehind ? behind(range.end, edit) : earlier(range.end, edit.range.start);
  return comparePositions(start, end) < 0 ? { start, end } : undefined;
}

/** Return a position behind an edit, or the end of the new text for a position in the old text. */
function behind({ line, character }: Position, { range: { start, end }, newText }: TextEdit): Position {
  const lines = linesOf(newText);
  const last = lines.at(-1)?.length ?? 0;
  const newEnd = {
    line: start.line + lines.length - 1,
    character: lines.length === 1 ? start.character + last : last,
  };
  if (comparePositions({ line, character }, end) <= 0) return newEnd;
  return line === end.line
    ? { line: newEnd.line, character: newEnd.character + character - end.character }
    : { line: newEnd.line + line - end.line, character };
}

function earlier(a: Position, b: Position): Position {
  return comparePositions(a, b) < 0 ? a : b;
}
