import { behindLineEnd, type LineEnds } from '../text/lineEnds.js';
import { ownCopy } from '../text/ownCopy.js';
import { type Cut, cutAt, LONGEST_PIECE, LOOKAHEAD } from './cut.js';
import type { Span } from '../markdown/facts.js';
import type { MarkerGrammar } from '../markdown/followUps/markers.js';
import { readPlainPiece } from './plainPiece.js';
import { type Reading, readPiece } from '../markdown/readPiece.js';
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
  private readonly plain = new RecentReadings();
  private readonly odd = new RecentReadings();

  /** @param remembers whether the text may be read again after an edit; if not, remembering would only cost time */
  constructor(
    private readonly grammar: MarkerGrammar,
    readonly remembers: boolean,
  ) {}

  /**
   * Read the piece that starts at an offset, where no block may be open. One after the other, pieces are the text: it is cut
   * only where no block can be open; what stands in code or HTML that a piece leaves open is that piece's gap. Plain blocks
   * under one heading are one piece, up to a length.
   */
  readAt(text: string, start: number, lineEnds: LineEnds): Piece {
    const first = start === 0;
    const cut = cutAt(text, start, lineEnds);
    if (cut.content - start > LONGEST_PIECE) return this.piece(text, start, cut, unread(text.slice(start, cut.content)));
    const cuts = cutsFrom(cut, text, start, lineEnds);
    const last = cuts.at(-1) ?? cut;
    const plain = this.readPlain(text.slice(start, last.content), first, () => blocksOf(cuts, start));
    if (plain) return this.piece(text, start, cuts.find(({ content }) => content - start === plain.text.length) ?? last, plain);
    const alone = this.readOdd(text.slice(start, cut.content), first);
    const end = alone.open ? behindClose(text, cut.content, cut.end, alone.open.close, lineEnds) : cut.end;
    return this.piece(text, start, { ...cut, end }, alone);
  }

  private piece(text: string, start: number, { content, end, reach }: Cut, alone: Reading): Piece {
    return { reading: alone, alone, gap: this.gap(text.slice(content, end)), length: end - start, reach: (end === text.length ? Infinity : Math.max(reach, end + LOOKAHEAD)) - start, first: start === 0 };
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
    this.plain.limit(size);
    this.odd.limit(size);
  }

  private readPlain(source: string, first: boolean, blocks: () => readonly Span[]): Reading | undefined {
    const read = (text: string): Reading | undefined => readPlainPiece(text, this.grammar, first, blocks());
    return this.remembers ? this.plain.get(source, keyOf(source, first), read) : read(source);
  }

  /** The parser takes so long that even a text that is read once gains by it, where lines stand in it several times. */
  private readOdd(source: string, first: boolean): Reading {
    return this.odd.get(source, keyOf(source, first), (text) => readPiece(text, this.grammar, first));
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
    return this.odd.get(alone.text, key, (text) => readPiece(text, this.grammar, first, { reading: alone, definitions: needed }));
  }
}

/** How long a piece of several blocks may be, about: an edit has all of it read again. */
const LONG_ENOUGH = 1024;

const HASH_SIGN = 35;

/** Cut what may be of the same piece as a block. A heading starts a new one. */
function cutsFrom(first: Cut, text: string, start: number, lineEnds: LineEnds): readonly Cut[] {
  const cuts = [first];
  for (let { end } = first; end < text.length && end - start < LONG_ENOUGH && text.charCodeAt(end) !== HASH_SIGN; ) {
    const next = cutAt(text, end, lineEnds);
    if (next.content - end > LONGEST_PIECE) break;
    cuts.push(next);
    ({ end } = next);
  }
  return cuts;
}

function blocksOf(cuts: readonly Cut[], start: number): readonly Span[] {
  return cuts.map(({ content }, at) => ({ start: (cuts[at - 1]?.end ?? start) - start, end: content - start }));
}

function keyOf(source: string, first: boolean): string {
  return first ? `first\u0000${source}` : source;
}

/** What nobody wrote is left out. */
function unread(source: string): Reading {
  return { text: ownCopy(source), facts: [], definitions: new Map(), labels: [], open: undefined, skipped: source.trimEnd().length };
}

/** The start of the line behind the one that closes what was left open. */
function behindClose(text: string, from: number, end: number, pattern: RegExp, lineEnds: LineEnds): number {
  const close = new RegExp(pattern);
  close.lastIndex = from;
  // A blank line may be right here, between the piece and the next.
  if (!close.exec(text)) return text.length;
  return Math.max(behindLineEnd(text, lineEnds.find(close.lastIndex)), Math.min(end, close.lastIndex));
}
