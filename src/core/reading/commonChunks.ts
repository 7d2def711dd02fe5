import { frontMatterLength } from '../markdown/frontMatterLength.js';
import type { LineEnds } from '../text/lineEnds.js';
import { type Chunk, isReadHeading } from './chunks.js';

/** The chunks at the start and at the end of a text that an earlier text had, too. */
export interface CommonChunks {
  readonly head: readonly Chunk[];
  readonly tail: readonly Chunk[];
}

/** Find the chunks of an earlier text that a text starts and ends with. After an edit, these are nearly all chunks. */
export function commonChunks(text: string, earlier: readonly Chunk[], lineEnds: LineEnds): CommonChunks {
  const head = commonHead(text, earlier, lineEnds);
  const headLength = head.reduce((length, chunk) => length + chunk.text.length, 0);
  return { head, tail: commonTail(text, headLength, earlier.slice(head.length)) };
}

function commonHead(text: string, earlier: readonly Chunk[], lineEnds: LineEnds): readonly Chunk[] {
  // A closing line further down may have made front matter of a text that was none.
  if (frontMatterLength(text) > (earlier[0]?.text.length ?? 0)) return [];
  let count = 0;
  let at = 0;
  for (const chunk of earlier) {
    const end = at + chunk.text.length;
    // A chunk ends before a heading, if nothing is left open.
    if (chunk.isOpen || !text.startsWith(chunk.text, at) || !startsLine(text, end)) break;
    if (!isReadHeading(text, end, lineEnds)) break;
    at = end;
    count++;
  }
  return earlier.slice(0, count);
}

/**
 * Find the chunks at the end. The chunk before may reach into them; the caller drops the chunks that it reaches into.
 *
 * @param from the offset behind the common start
 */
function commonTail(text: string, from: number, earlier: readonly Chunk[]): readonly Chunk[] {
  let count = 0;
  let at = text.length;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const chunk = earlier[index] as Chunk;
    const start = at - chunk.text.length;
    if (chunk.isFirst || start < Math.max(from, 1)) break;
    if (!text.startsWith(chunk.text, start)) break;
    at = start;
    count++;
  }
  return earlier.slice(earlier.length - count);
}

/** Check whether a line starts at an offset. */
function startsLine(text: string, at: number): boolean {
  return at === 0 || '\r\n'.includes(text.charAt(at - 1));
}
