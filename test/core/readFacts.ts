import { finish } from '../../src/core/index.js';
import { StretchReader } from '../../src/core/reading/stretches.js';
import { type Fact, movedFact } from '../../src/core/markdown/facts.js';
import { MarkerGrammar } from '../../src/core/markdown/followUps/markers.js';
import { PieceReader } from '../../src/core/reading/readPieces.js';

export const GRAMMAR = new MarkerGrammar(['TODO']);

/** The facts of a text, in one list, read with what the readers remember. */
export function readFacts(text: string, reader = new StretchReader(new PieceReader(GRAMMAR, true))): Fact[] {
  let start = 0;
  return finish(reader.read(text)).flatMap((stretch) => {
    const from = start;
    start += stretch.text.length;
    return stretch.facts.map((fact) => movedFact(fact, from));
  });
}
