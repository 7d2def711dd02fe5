import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { frontMatterLength } from '../markdown/frontMatterLength.js';
import type { Fact, LineFact } from './facts.js';
import type { MarkerGrammar } from './markers.js';
import { Memo } from '../text/memo.js';
import { type Reading, readPiece } from './readPiece.js';

/** A piece of the text that is read on its own. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly first: boolean;
  readonly reading: Reading;
}

/**
 * Read markdown into facts, piece by piece. Gives what one parse of the whole text would: the text is cut only where no
 * block can be open, at a heading, bullet or paragraph in the first column, and what stands in code or HTML that an
 * earlier piece left open is skipped. Never throws for a string.
 *
 * @returns the facts, and how many characters were not read because no person writes such text: lines of more than 32 KB,
 * or nested deeper than 40 levels
 */
export function readFacts(text: string, grammar: MarkerGrammar, cache: Memo<Reading> = new Memo()): { readonly facts: Fact[]; readonly skipped: number } {
  const pieces = [...cutPieces(text, grammar, cache)];
  const definitions = new Map<string, string>();
  for (const { reading } of pieces) for (const [label, url] of reading.definitions) if (!definitions.has(label)) definitions.set(label, url);
  const facts = pieces.flatMap((piece) => {
    const reading = definitions.size === 0 ? piece.reading : withDefinitions(piece, definitions, grammar, cache);
    return reading.facts.map((fact) => moved(fact, piece.start));
  });
  return { facts, skipped: pieces.reduce((sum, { reading }) => sum + reading.skipped, 0) };
}

const LINE_END = '(?:\\r\\n|\\n|\\r(?!\\n))';
/** Behind a line, before a heading or bullet in the first column; or behind blank lines, before anything in it. */
const CUT = new RegExp(`${LINE_END}(?:(?=#{1,6}(?:[ \\t\\r\\n]|$)|[-+*] [^\\s*+-])|(?:[ \\t]*${LINE_END})+(?=\\S))`, 'gu');

/** A longer piece is no text a person wrote; it is read in parts, and a longer line not at all. */
const LONGEST_PIECE = 32_768;

function* cutPieces(text: string, grammar: MarkerGrammar, cache: Memo<Reading>): Generator<Piece> {
  let start = 0;
  const cut = new RegExp(CUT);
  while (start < text.length) {
    cut.lastIndex = start === 0 ? frontMatterLength(text) : start;
    const found = cut.exec(text) ? cut.lastIndex : text.length;
    const end = found - start > LONGEST_PIECE ? lineEndBefore(text, start, start + LONGEST_PIECE) : found;
    const piece = withoutTrailingBlanks(text, start, end);
    const first = start === 0;
    const reading = piece.length > LONGEST_PIECE ? { ...NOTHING, skipped: piece.trimEnd().length } : cache.get(`${first ? 'first' : ''}\u0000${piece}`, () => readPiece(piece, grammar, first));
    yield { start, text: piece, first, reading };
    start = reading.open ? behindClose(text, start + piece.length, end, reading.open.close) : end;
  }
}

const NOTHING: Reading = { facts: [], definitions: new Map(), open: undefined, skipped: 0 };

/** The start of the line behind the one that closes what was left open. */
function behindClose(text: string, from: number, end: number, pattern: RegExp): number {
  const close = new RegExp(pattern);
  close.lastIndex = from;
  // A blank line may be right here, between the piece and the next.
  if (!close.exec(text)) return text.length;
  const lineEnd = new RegExp(LINE_END, 'gu');
  lineEnd.lastIndex = close.lastIndex;
  return Math.max(lineEnd.exec(text) ? lineEnd.lastIndex : text.length, Math.min(end, close.lastIndex));
}

function lineEndBefore(text: string, start: number, limit: number): number {
  const at = Math.max(text.lastIndexOf('\n', limit), text.lastIndexOf('\r', limit - 1));
  if (at > start) return at + 1;
  const next = /[\r\n]+/gu;
  next.lastIndex = limit;
  return next.exec(text) ? next.lastIndex : text.length;
}

/** The lines with content, the last one's ending included: at the very end of a text, remark reads some HTML otherwise. */
function withoutTrailingBlanks(text: string, start: number, end: number): string {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  while (at < end && ' \t'.includes(text.charAt(at))) at++;
  if (at < end && text[at] === '\r') at++;
  if (at < end && text[at] === '\n') at++;
  return text.slice(start, at);
}

const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;

/** Read a piece again where it has links whose definitions are elsewhere. */
function withDefinitions({ text, first, reading }: Piece, definitions: ReadonlyMap<string, string>, grammar: MarkerGrammar, cache: Memo<Reading>): Reading {
  if (!text.includes('[')) return reading;
  const needed = new Map<string, string>();
  let elsewhere = false;
  for (const match of text.matchAll(LABEL)) {
    const label = normalizeIdentifier(match[1] ?? '');
    const url = definitions.get(label);
    if (url === undefined) continue;
    needed.set(label, url);
    if (reading.definitions.get(label) !== url) elsewhere = true;
  }
  if (!elsewhere) return reading;
  const key = `${first ? 'first' : ''}\u0000${text}\u0000${JSON.stringify([...needed])}`;
  return cache.get(key, () => readPiece(text, grammar, first, { reading, definitions: needed }));
}

/** The fact at its place in the whole text. */
function moved(fact: Fact, by: number): Fact {
  if (by === 0) return fact;
  const place = { start: fact.start + by, end: fact.end + by };
  if (fact.type !== 'line' && fact.type !== 'heading') return { ...fact, ...place };
  const shift = <T extends { readonly start: number; readonly end: number }>(each: T): T => ({ ...each, start: each.start + by, end: each.end + by });
  const text = { links: fact.links.map(shift), followUps: fact.followUps.map(shift) };
  return fact.type === 'line' && fact.itemEnd !== undefined ? ({ ...fact, ...place, ...text, itemEnd: fact.itemEnd + by } satisfies LineFact) : { ...fact, ...place, ...text };
}
