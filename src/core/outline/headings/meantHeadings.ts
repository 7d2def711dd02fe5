import { type ChunkFacts, type Fact, headingFact, lineFact, type LineFact } from '../../markdown/facts.js';

/**
 * Lines that their authors meant as headings, and that markdown does not take for headings: blanks are missing, or are
 * none of ASCII, or the signs are those of AsciiDoc and wikis.
 */

/** A blank that is none of ASCII, as `Alt+Space` and many input methods write: no-break, ideographic, zero-width. */
const ODD_BLANK = String.raw`[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]`;
/**
 * `##Day 1`, `###[Widgets](…)`. A single `#` without a blank is a hashtag, and `##!`, `##/` and the like are code.
 */
const WITHOUT_BLANK = String.raw`#{2,6}(?=[\p{L}\p{N}\p{Pi}\p{Ps}\p{Extended_Pictographic}"'*_<])`;
/** Hashes with an odd blank before or behind them: the markdown of a heading, but for the blank. */
const WITH_ODD_BLANK = String.raw`${ODD_BLANK}+[ \t]*#{1,6}(?=[\s\u200B])|#{1,6}[ \t]*(?=${ODD_BLANK})`;
/** `== Day 1`, `=== Widgets ===` */
const WITH_EQUALS = String.raw`={2,6}[ \t]+(?=[^\s=])`;
/** `== Day 1 ==`, with as many signs on both sides */
const CLOSED = /^(?<signs>={2,6})\s+[^\s=].*\s\k<signs>$/u;
const CERTAIN = new RegExp(`^(?:${WITHOUT_BLANK}|${WITH_ODD_BLANK}|${WITH_EQUALS})`, 'u');

/** `##Day 1`, `#Day one` */
const POSSIBLE = /^(?:#{2,6}[^\s#]|#[^\s#]\S*\s+\S)/u;
/** `#Big gears!`: a hashtag in front of a sentence is hardly written with a capital. */
const POSSIBLE_TITLE = /^#\p{Lu}\S*\s+\S/u;
/** `… #rust #wasm` */
const HASHTAGS = /(?:^|\s)#\p{L}[\p{L}\p{N}_-]*(?:\s+#\p{L}[\p{L}\p{N}_-]*)+$/u;

type IsMeant = (fact: Fact | undefined) => boolean;

/** Return the facts of a chunk, with the lines that are certainly meant as headings as headings. */
export function withMeantHeadings(chunk: ChunkFacts): readonly Fact[] {
  const isMeant: IsMeant = (fact) => isCertain(fact, chunk);
  return chunk.facts.some(isMeant) ? toHeadings(chunk.facts, isMeant) : chunk.facts;
}

/**
 * Return the same of a chunk of a note without headings: there, several lines such as `#Day one` are headings, too. A
 * hashtag (`#todo`, `#rust`) is a single word behind a single `#`. A first line `#Day one` is the title of the note.
 */
export function withPossibleHeadings(chunk: ChunkFacts): readonly Fact[] {
  const isMeant: IsMeant = (fact) => isPossible(fact) || isCertain(fact, chunk);
  const { facts } = chunk;
  if (facts.filter(isMeant).length > 1) return toHeadings(facts, isMeant);
  const [first, next] = facts;
  const isTitle =
    isPossible(first) && POSSIBLE_TITLE.test(first.text) && !(next?.type === 'line' && !next.first && !next.style);
  return isTitle ? toHeadings(facts, (fact) => fact === first) : withMeantHeadings(chunk);
}

function isCertain(fact: Fact | undefined, { text }: ChunkFacts): boolean {
  // The pattern is for the source: `\##Day` is text, and shows `##Day`.
  const mayBe = mayBeHeading(fact) || isBehindItem(fact, text);
  return mayBe && CERTAIN.test(text.slice(fact.start, fact.end)) && !HASHTAGS.test(fact.text);
}

function isPossible(fact: Fact | undefined): fact is LineFact {
  return mayBeHeading(fact) && POSSIBLE.test(fact.text) && !HASHTAGS.test(fact.text);
}

/** Check for a line right behind a list item, and not indented: markdown takes the line for text of the item. */
function isBehindItem(fact: Fact | undefined, text: string): fact is LineFact {
  if (fact?.type !== 'line' || fact.first || fact.itemDepth === undefined || fact.quoted) return false;
  return fact.text.startsWith('##') && LINE_END.test(text[fact.start - 1] ?? '') && fact.followUps.every(isHint);
}

const LINE_END = /[\r\n]/;

function isHint({ form }: LineFact['followUps'][number]): boolean {
  return form === 'hint';
}

function mayBeHeading(fact: Fact | undefined): fact is LineFact {
  if (fact?.type !== 'line' || !MAY_START.test(fact.text)) return false;
  if (fact.quoted || fact.itemDepth !== undefined || fact.cells) return false;
  // "a\n== b" is an equation, "a\n== b ==" is not.
  if (!fact.first && fact.text.startsWith('==') && !CLOSED.test(fact.text)) return false;
  return fact.followUps.every(isHint);
}

/** The visible text of a line starts without the blanks before, but for those without width. */
const MAY_START = /^\u200B*(?:#|==)/u;

function toHeadings(facts: readonly Fact[], isMeant: IsMeant): readonly Fact[] {
  return facts.map((fact, at) => {
    if (fact.type !== 'line') return fact;
    if (isMeant(fact)) return toHeading(fact);
    // Below a heading, the next line of its paragraph starts a paragraph.
    return !fact.first && isMeant(facts[at - 1]) ? lineFact(fact, { ...fact, first: true }) : fact;
  });
}

function toHeading(fact: LineFact): Fact {
  const hashes = /^\u200B*(?<hashes>#{1,6}|={2,6})[\s\u200B]*/u.exec(fact.text);
  const text = fact.text
    .slice(hashes?.[0].length)
    .replace(/\s+(?:#+|={2,6})$/u, '')
    .trim();
  return headingFact({ ...fact, style: undefined, struck: undefined, text }, hashes?.groups?.['hashes']?.length ?? 1);
}
