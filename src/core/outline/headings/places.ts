import type { ChunkFacts } from '../../markdown/facts.js';
import type { Position } from '../../text/range.js';

/** The place of a chunk in a note, which makes its offsets and lines absolute. */
export interface Place {
  readonly chunk: ChunkFacts;
  /** Its index among the chunks. */
  readonly index: number;
  /** The offset of its start. */
  readonly start: number;
  /** The 0-based line of its start. */
  readonly line: number;
  /** How many characters are before its first line: 1 for a byte order mark. */
  readonly column: number;
}

/**
 * Put chunks in their places, one behind the other.
 *
 * @param column how many characters are before the first chunk on its line
 */
export function placeChunks(chunks: readonly ChunkFacts[], column: number): readonly Place[] {
  let start = 0;
  let line = 0;
  return chunks.map((chunk, index) => {
    const place = { chunk, index, start, line, column: index === 0 ? column : 0 };
    start += chunk.text.length;
    line += chunk.lines.lineCount - 1;
    return place;
  });
}

/** Find the place of the chunk that has an offset, from a place on that is not behind. */
export function placeAt(offset: number, places: readonly Place[], from: Place): Place {
  let low = from.index;
  let high = places.length - 1;
  // Mostly, the offset is in the same chunk.
  if (offset <= from.start + from.chunk.text.length) high = low;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] as Place).start <= offset) low = middle;
    else high = middle - 1;
  }
  return places[low] as Place;
}

/** Convert an offset of a chunk to a position in the note. */
export function positionOf(
  offset: number,
  { chunk, line, column }: Pick<Place, 'chunk' | 'line' | 'column'>,
): Position {
  const lineInChunk = chunk.lines.lineAt(offset);
  const character = Math.min(offset, chunk.text.length) - chunk.lines.lineStart(lineInChunk);
  const shift = lineInChunk === 0 ? column : 0;
  return Object.freeze({ line: line + lineInChunk, character: character + shift });
}
