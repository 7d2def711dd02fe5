import { NoteReader } from '../../src/core/index.js';
import { definitionsOf } from '../../src/core/markdown/definitions.js';
import type { ChunkFacts, Fact } from '../../src/core/markdown/facts.js';
import { MarkerGrammar } from '../../src/core/markdown/followUps/markers.js';
import { parseMarkdown } from '../../src/core/markdown/parseMarkdown.js';
import { readFacts } from '../../src/core/markdown/readFacts.js';
import { LineIndex } from '../../src/core/text/lineIndex.js';

const grammar = new MarkerGrammar(['TODO']);

/** The facts of a text, read chunk by chunk, in one list, with offsets of the whole text. */
export function factsOf(text: string, reader = new NoteReader()): Fact[] {
  let start = 0;
  return reader.factsOf(text, ['TODO']).chunks.flatMap((chunk) => {
    const from = start;
    start += chunk.text.length;
    return chunk.facts.map((fact) => moved(fact, from) as Fact);
  });
}

/** The facts of a text, read as one chunk, with one parse by remark. */
export function factsOfWhole(text: string): ChunkFacts {
  const { blocks, skipped } = parseMarkdown(text, true);
  const facts = readFacts(
    text,
    blocks,
    { start: 0, end: text.length },
    { grammar, definitions: definitionsOf(blocks) },
  );
  return { text, lines: new LineIndex(text), facts, skipped };
}

/** Facts without those that only end others: where code ends does not matter to anyone. */
export function comparable(facts: readonly Fact[]): unknown[] {
  return facts.filter((fact) => fact.type !== 'other').map((fact) => JSON.parse(JSON.stringify(fact)) as unknown);
}

const OFFSETS = new Set(['start', 'end', 'itemEnd']);

function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((each) => moved(each, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      return [key, OFFSETS.has(key) && typeof each === 'number' ? each + by : moved(each, by)];
    }),
  );
}
