import { type Definitions, labelsOf } from '../markdown/definitions.js';
import type { ChunkFacts, Fact } from '../markdown/facts.js';
import type { MarkerGrammar } from '../markdown/followUps/markers.js';
import { readFacts } from '../markdown/readFacts.js';
import { LineIndex } from '../text/lineIndex.js';
import { type Chunk, isUnread } from './chunks.js';
import type { ParsePart } from './parsePart.js';

/**
 * Read the facts of a chunk, part by part.
 *
 * @param definitions the definitions of the whole note that the chunk may refer to
 */
export function chunkFactsOf(
  { text, parts, isFirst }: Chunk,
  definitions: Definitions,
  grammar: MarkerGrammar,
  parse: ParsePart,
): ChunkFacts {
  const facts: Fact[] = [];
  let skipped = 0;
  for (const part of parts) {
    const { start, end, lead } = part;
    const own = text.slice(start, end);
    if (isUnread(own)) {
      skipped += own.trimEnd().length;
      continue;
    }
    const source = lead + own;
    const parsed = parse(source, isFirst && start === 0, definitions.size === 0 ? NONE : labelsIn(source, definitions));
    const place = { start: start - lead.length, end };
    for (const fact of readFacts(text, parsed.nodes, place, { grammar, definitions })) {
      // What is before the part are the facts of its lead.
      if (fact.start >= start) facts.push(fact);
    }
    skipped += parsed.skipped;
  }
  return { text, lines: new LineIndex(text), facts, skipped };
}

const NONE: readonly never[] = [];

/** Find the defined labels in a text. */
export function labelsIn(text: string, definitions: Definitions): readonly string[] {
  return [...new Set(labelsOf(text))].filter((label) => definitions.has(label));
}
