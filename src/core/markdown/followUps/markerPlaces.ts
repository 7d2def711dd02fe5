import openEndings from '../../../../data/openEndings.txt';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { wordsOf } from '../../text/wordList.js';
import { TICK } from './masks.js';

/** A word of a line that is a marker if its place allows it. */
export interface MarkerPlace {
  readonly masked: string;
  readonly start: number;
  readonly wordEnd: number;
  readonly sign: string;
  readonly word: string;
}

/** Where a marker, its text and its follow-up are. */
interface Reading {
  readonly start: number;
  readonly textStart: number;
  readonly textEnd: number | undefined;
  readonly isBehind: boolean;
}

/** Blanks and markup. */
const GAP = '[\\s\\u0001]*';
/** What may open a marker at the start of its line: `[TODO]`, `(TODO)`, `==TODO==`, `[!todo]`, `` `TODO` ``. */
export const OPENERS = '(?:\\[!|[[({（【]|==|[\\u0003`])?';
/** The closing sign of each of them. */
const CLOSERS: ReadonlyMap<string, RegExp> = new Map([
  ['[!', /\][+-]?/uy],
  ['[', /\]/uy],
  ['(', /\)/uy],
  ['{', /\}/uy],
  ['（', /）/uy],
  ['【', /】/uy],
  ['==', /==/uy],
  [TICK, new RegExp(TICK, 'uy')],
]);
/** Arrows, emoji and shortcodes: `-->`, `🚧`, `:construction:`. */
const SIGNS = '(?:[-–—]{0,2}>|[→⇒➡]|:[a-z0-9_+-]{1,30}:|(?:[\\p{So}\\p{Extended_Pictographic}]\\uFE0F?\\u200D?){1,8})';
const OPENING = new RegExp(`^(?:${GAP}${SIGNS})?${GAP}(?<opener>${OPENERS})${GAP}`, 'u');

/** What is before the first word of a line. */
export interface Opening {
  readonly end: number;
  /** The bracket or other opening sign before the word; empty if there is none. */
  readonly opener: string;
  readonly openerStart: number;
}

/** Read what is before the first word of a line. */
export function openingOf(masked: string): Opening {
  const match = OPENING.exec(masked);
  const opener = match?.groups?.['opener'] ?? '';
  const end = match?.[0].length ?? 0;
  return { end, opener, openerStart: opener === '' ? end : masked.lastIndexOf(opener, end - opener.length) };
}

/** Blanks behind a marker, and a remark in brackets: `TODO (me):`. */
const REMARK = /[\s\u0001]*(?:\([^()\u0002]{0,40}\)[\s\u0001]*)?/uy;
const BLANKS = /[\s\u0001]*/uy;
const COLON = /[\s\u0001]*[:：]/uy;
/** A dash or arrow between a marker and its text: `TODO - watch`, `TODO → watch`. */
const DASH = /[\s\u0001]*(?:(?:[-\u2013\u2014]{1,2}|[-=\u2013\u2014]{1,2}>|[→⇒➡]\uFE0F?)[\s\u0001])?[\s\u0001]*/uy;
/** What sets a marker apart from its text: `TODO, watch`, `TODO! watch`, but not "TODO, DOING, DONE". */
const PAUSE =
  /(?:[,!?]{1,3}[\s\u0001]|[，！？])[\s\u0001]*(?=[\p{L}\p{N}\u0002])(?!(?:to-?do|doing|done|in|wip|fixme|hack|xxx)\b)/iuy;
/** The rest of a line without text. */
const NO_TEXT = /[\s\u0001)\]}）】.=\u0003]*$/uy;
/** "list" in "todo list", but not in "TODO list all tools" */
const LIST = '[\\s\\u0001]*(?:$|[:.,;]|(?:of|for|from|with|in|is|app)\\b)';
/** What makes "todo" a part of a name: the sample app MVC, the TODO Group, a to-do list. */
const NOUN = new RegExp(
  `[\\s\\u0001]*(?:(?:mvc|apps?|applications?|group|comments|items)\\b|lists?\\b(?=${LIST}))`,
  'iuy',
);

/** Read a marker at the start of a line; `undefined` if the word is none. */
export function readAtStart(place: MarkerPlace, { opener, openerStart }: Opening): Reading | undefined {
  const { masked, start, wordEnd } = place;
  const enclosed = opener === '' ? undefined : behind(CLOSERS.get(opener), masked, behind(BLANKS, masked, wordEnd));
  if (enclosed !== undefined) {
    const colon = behind(COLON, masked, enclosed);
    if (opener === TICK && colon === undefined) return undefined;
    return textBehind(masked, openerStart, colon ?? enclosed);
  }
  const gapEnd = behind(REMARK, masked, wordEnd) ?? wordEnd;
  if (hasColonAt(masked, gapEnd)) {
    const isLabel = !standsOut(place) && behind(NO_TEXT, masked, gapEnd + 1) !== undefined;
    return isLabel ? undefined : textBehind(masked, start, gapEnd + 1);
  }
  if (!standsOut(place) || isPartOfName(place)) return undefined;
  const pause = behind(PAUSE, masked, wordEnd);
  return pause !== undefined || isBeforeText(masked, wordEnd, gapEnd)
    ? textBehind(masked, start, pause ?? wordEnd)
    : undefined;
}

/** Read a marker inside or at the end of a line; `undefined` if the word is none. */
export function readInside(place: MarkerPlace, isFirst: boolean): Reading | undefined {
  const { masked, start, wordEnd, word } = place;
  const before = masked.slice(Math.max(0, start - WINDOW), start);
  const gapEnd = behind(REMARK, masked, wordEnd) ?? wordEnd;
  if (hasColonAt(masked, gapEnd)) {
    const isSet = standsOut(place) || (PUNCTUATION.test(before) && !/^to\s/iu.test(word));
    const isLabel = !standsOut(place) && behind(NO_TEXT, masked, gapEnd + 1) !== undefined;
    return isSet && !isLabel && APART.test(before) ? textBehind(masked, start, gapEnd + 1) : undefined;
  }
  if (isFirst && isAtEnd(place, before)) return textBefore(masked, start);
  const isEnclosed = ENCLOSING.test(before) && standsOut(place) && !isPartOfName(place);
  const opensText =
    isEnclosed && behind(NO_TEXT, masked, gapEnd) === undefined && isBeforeText(masked, wordEnd, gapEnd);
  return opensText ? textBehind(masked, start, wordEnd) : undefined;
}

/** How much of a line before a marker is looked at. */
const WINDOW = 80;
/** Punctuation before a marker inside a line: `interesting, todo: watch`. */
const PUNCTUATION = /[,.;!?()>\u2013\u2014-][\s\u0001]*$/u;
/** A sign that sets a marker apart from the text before. */
const APART = /[\s\u0001([{*_>=\u2014\u2013,;"“„«»‹›「『（【]$/u;
/** An opening bracket: `nice (TODO watch)`. */
const ENCLOSING = /[([{（【]\u0001*$/u;
/** A bracket around nothing but a marker at the end of a line: `watch (todo)`. */
const AROUND = /[)\]}）】][\s\u0001.!]*$/uy;
/** The rest of a line behind a marker at its end: brackets, a period, tags, a block id. */
const LINE_END = /(?:[\s\u0001.!！)\]}）】=]|[#^][\p{L}\p{N}_/-]+)*$/uy;
/** What separates a text from the marker behind. */
const SEPARATORS = ' \t\u00A0\u3000\u0001:：,;–—-=([{（【';
/** The last word before a marker. */
const LAST_WORD = /(?<word>[\p{L}\p{N}'’]+)[\s\u0001]*$/u;
const OPEN_ENDINGS = wordsOf(openEndings);

/** Check for a marker at the end of a line, behind its text. */
function isAtEnd({ masked, start, wordEnd, sign, word }: MarkerPlace, before: string): boolean {
  if (behind(LINE_END, masked, wordEnd) === undefined || !APART.test(before)) return false;
  const text = masked.slice(0, start);
  if (!/[\p{L}\p{N}\u0002]/u.test(text)) return false;
  if (sign !== '') return true;
  // "(to do)" may be the end of a phrase.
  if (!/\s/u.test(word) && ENCLOSING.test(before) && behind(AROUND, masked, wordEnd) !== undefined) return true;
  // In a line of capitals, a marker is a word like the others.
  if (word !== word.toUpperCase() || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text))) return false;
  const last = LAST_WORD.exec(before)?.groups?.['word'];
  return last === undefined || !(OPEN_ENDINGS.has(lowerCaseOf(last)) || /['’]s$/u.test(last));
}

function textBefore(masked: string, start: number): Reading {
  let textEnd = start;
  while (textEnd > 0 && SEPARATORS.includes(masked.charAt(textEnd - 1))) textEnd--;
  return { start: 0, textStart: 0, textEnd, isBehind: true };
}

function textBehind(masked: string, start: number, from: number): Reading {
  return { start, textStart: behind(DASH, masked, from) ?? from, textEnd: undefined, isBehind: false };
}

/** Check for a marker that readers notice without a colon: `#todo`, `@todo`, `TODO`. */
function standsOut({ sign, word }: MarkerPlace): boolean {
  return sign !== '' || word === word.toUpperCase();
}

const TODO_OR_DONE = /^(?:done|to[\s-]?dos?)$/iu;

/** Check for a word in a phrase: "TODO MVC", "TODOS los santos". */
function isPartOfName({ masked, wordEnd, sign, word }: MarkerPlace): boolean {
  if (sign !== '' || !TODO_OR_DONE.test(word)) return false;
  return /s$/iu.test(word) || behind(NOUN, masked, wordEnd) !== undefined;
}

function hasColonAt(masked: string, at: number): boolean {
  return masked[at] === ':' || masked[at] === '：';
}

/** Check whether text or nothing follows a marker without a colon: "TODO!" is no marker. */
function isBeforeText(masked: string, wordEnd: number, gapEnd: number): boolean {
  const next = masked[gapEnd] ?? '';
  if (behind(NO_TEXT, masked, gapEnd) !== undefined) return true;
  return (gapEnd > wordEnd || next === '[') && !'!?.,;)'.includes(next);
}

/** Return the offset behind the match of a sticky pattern; `undefined` without a match. */
function behind(pattern: RegExp | undefined, text: string, at: number | undefined): number | undefined {
  if (!pattern || at === undefined) return undefined;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
