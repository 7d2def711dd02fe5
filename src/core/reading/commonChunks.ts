import { frontMatterLength } from '../markdown/frontMatterLength.js';
import type { LineEnds } from '../text/lineEnds.js';
import { type Chunk, isReadHeading } from './chunks.js';

/** Chunks at the start and at the end of a text that the text before had, too. */
export interface CommonChunks {
  readonly head: readonly Chunk[];
  readonly tail: readonly Chunk[];
}

/** Find the chunks of an earlier text that a text starts and ends with. An edit leaves nearly all of them alone. */
export function commonChunks(text: string, earlier: readonly Chunk[], lineEnds: LineEnds): CommonChunks {
  const head = commonHead(text, earlier, lineEnds);
  const headLength = head.reduce((length, chunk) => length + chunk.text.length, 0);
  return { head, tail: commonTail(text, headLength, earlier.slice(head.length)) };
}

function commonHead(text: string, earlier: readonly Chunk[], lineEnds: LineEnds): readonly Chunk[] {
  // What was no front matter may have become front matter, by a line further down.
  if (frontMatterLength(text) > (earlier[0]?.text.length ?? 0)) return [];
  let count = 0;
  let at = 0;
  for (const chunk of earlier) {
    const end = at + chunk.text.length;
    // A chunk ends where a heading follows, and where nothing is left open.
    if (chunk.isOpen || text.slice(at, end) !== chunk.text || !startsLine(text, end)) break;
    if (!isReadHeading(text, end, lineEnds)) break;
    at = end;
    count++;
  }
  return earlier.slice(0, count);
}

/**
 * What is cut off before the tail tells in the end how much of it counts: a chunk ends only where a line does.
 *
 * @param from where the head ends
 */
function commonTail(text: string, from: number, earlier: readonly Chunk[]): readonly Chunk[] {
  let count = 0;
  let at = text.length;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const chunk = earlier[index] as Chunk;
    const start = at - chunk.text.length;
    if (chunk.isFirst || start < Math.max(from, 1)) break;
    if (text.slice(start, at) !== chunk.text) break;
    at = start;
    count++;
  }
  return earlier.slice(earlier.length - count);
}

/** Tell whether a line starts at an offset. */
function startsLine(text: string, at: number): boolean {
  return at === 0 || '\r\n'.includes(text.charAt(at - 1));
}
