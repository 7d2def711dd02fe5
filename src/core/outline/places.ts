import type { ChunkFacts } from '../markdown/facts.js';
import type { Position } from '../text/range.js';

/** Where a chunk stands in a note: all that makes its offsets and lines absolute. */
export interface Place {
  readonly chunk: ChunkFacts;
  /** Its number among the chunks. */
  readonly index: number;
  /** The offset it starts at. */
  readonly start: number;
  /** The line it starts on. */
  readonly line: number;
  /** By how many characters its first line is further right than its offsets tell: behind a byte order mark. */
  readonly column: number;
}

/**
 * Put chunks in their places, one behind the other.
 *
 * @param column of the first chunk
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

/** Find the place of the chunk that an offset is in, at or behind the place of some chunk before it. */
export function placeAt(offset: number, places: readonly Place[], from: Place): Place {
  let low = from.index;
  let high = places.length - 1;
  // Mostly it is in the same chunk.
  if (offset <= from.start + from.chunk.text.length) high = low;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] as Place).start <= offset) low = middle;
    else high = middle - 1;
  }
  return places[low] as Place;
}

/** Make the position of an offset of a chunk absolute: what stands in the chunk knows no other. */
export function positionOf(
  offset: number,
  { chunk, line, column }: Pick<Place, 'chunk' | 'line' | 'column'>,
): Position {
  const lineInChunk = chunk.lines.lineAt(offset);
  const character = Math.min(offset, chunk.text.length) - chunk.lines.lineStart(lineInChunk);
  const shift = lineInChunk === 0 ? column : 0;
  return Object.freeze({ line: line + lineInChunk, character: character + shift });
}
