import type { TextEdit } from '../../src/core/index.js';
import { LineIndex } from '../../src/core/text/lineIndex.js';

/** Apply edits as an editor would: all of them refer to the text before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return [...edits]
    .map(({ range, newText }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
