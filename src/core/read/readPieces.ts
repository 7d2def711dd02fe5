import { behindLineEnd, type LineEnds } from '../text/lineEnds.js';
import { ownCopy } from '../text/ownCopy.js';
import { cutAt, LONGEST_PIECE, LOOKAHEAD } from './cut.js';
import type { MarkerGrammar } from './markers.js';
import { readPlainPiece } from './plainPiece.js';
import { type Reading, readPiece } from './readPiece.js';
import { RecentReadings } from './recentReadings.js';

/** A piece of a text that is read on its own, and what separates it from the next. */
export interface Piece {
  /** What it says, with the link definitions of the whole text. */
  readonly reading: Reading;
  /** What it says by itself. */
  readonly alone: Reading;
  /** Blank lines behind it, or what a block takes that it leaves open. */
  readonly gap: string;
  readonly length: number;
  /** How far, from its start, the text decides what it is. */
  readonly reach: number;
  /** A note's first piece, which may be front matter. */
  readonly first: boolean;
}

/** Link definitions, by normalised label. */
export type Definitions = ReadonlyMap<string, string>;

/** Reads a text piece by piece, and remembers what pieces with the same text said. Never throws for a string. */
export class PieceReader {
  private readonly recent = new RecentReadings();

  /** @param remembers whether the text may be read again after an edit; if not, remembering would only cost time */
  constructor(
    private readonly grammar: MarkerGrammar,
    readonly remembers: boolean,
  ) {}

  /**
   * Read the piece that starts at an offset, where no block may be open. One after the other, pieces are the text: it is cut
   * only where no block can be open; what stands in code or HTML that a piece leaves open is that piece's gap.
   */
  readAt(text: string, start: number, lineEnds: LineEnds): Piece {
    const first = start === 0;
    const { content, end: cutEnd, reach } = cutAt(text, start, lineEnds);
    const alone = this.readAlone(text.slice(start, content), first);
    const end = alone.open ? behindClose(text, content, cutEnd, alone.open.close, lineEnds) : cutEnd;
    return { reading: alone, alone, gap: this.gap(text.slice(content, end)), length: end - start, reach: (end === text.length ? Infinity : Math.max(reach, end + LOOKAHEAD)) - start, first };
  }

  private gap(text: string): string {
    return this.remembers ? ownCopy(text) : text;
  }

  /** Read a piece again where it has links whose definitions are elsewhere; the same piece where that changes nothing. */
  withDefinitions(piece: Piece, definitions: Definitions): Piece {
    const reading = this.readWith(piece, definitions);
    return reading === piece.reading ? piece : { ...piece, reading };
  }

  /** Forget what goes beyond some number of characters in all. */
  limit(size: number): void {
    this.recent.limit(size);
  }

  private readAlone(source: string, first: boolean): Reading {
    if (source.length > LONGEST_PIECE) return { text: ownCopy(source), facts: [], definitions: new Map(), labels: [], open: undefined, skipped: source.trimEnd().length };
    // The parser takes so long that even a text that is read once gains by it, where lines stand in it several times.
    const plain = this.remembers ? undefined : readPlainPiece(source, this.grammar, first);
    return plain ?? this.recent.get(source, first ? `first\u0000${source}` : source, (text) => readPlainPiece(text, this.grammar, first) ?? readPiece(text, this.grammar, first));
  }

  private readWith({ alone, first }: Piece, definitions: Definitions): Reading {
    if (definitions.size === 0) return alone;
    const needed = new Map<string, string>();
    let elsewhere = false;
    for (const label of alone.labels) {
      const url = definitions.get(label);
      if (url === undefined) continue;
      needed.set(label, url);
      if (alone.definitions.get(label) !== url) elsewhere = true;
    }
    if (!elsewhere) return alone;
    const key = `${first ? 'first' : ''}\u0000${alone.text}\u0000${JSON.stringify([...needed])}`;
    return this.recent.get(alone.text, key, (text) => readPiece(text, this.grammar, first, { reading: alone, definitions: needed }));
  }
}

/** The start of the line behind the one that closes what was left open. */
function behindClose(text: string, from: number, end: number, pattern: RegExp, lineEnds: LineEnds): number {
  const close = new RegExp(pattern);
  close.lastIndex = from;
  // A blank line may be right here, between the piece and the next.
  if (!close.exec(text)) return text.length;
  return Math.max(behindLineEnd(text, lineEnds.find(close.lastIndex)), Math.min(end, close.lastIndex));
}
