import dayWords from '../../../../../data/dayWords.txt';
import { isAscii, isLower } from '../../../text/ascii.js';
import { wordsOf } from '../../../text/wordList.js';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './dayNames.js';

/**
 * Recognises months, weekdays and words for a day, and marks them for the patterns of dates. Texts are in lower case.
 */

/** The meanings of a word, as bits: "mar" is a month in one language and a weekday in another. */
export const MONTH = 1;
const SHORT_WEEKDAY = 2;
const LONG_WEEKDAY = 4;
export const DAY = 8;

export const DAY_WORDS = wordsOf(dayWords);

/** The meanings of each word for a day, weekday or month. */
const MEANINGS = meaningsOf([
  [WEEKDAYS, LONG_WEEKDAY],
  [SHORT_WEEKDAYS, SHORT_WEEKDAY],
  [MONTHS.keys(), MONTH],
  [DAY_WORDS, DAY],
]);

function meaningsOf(
  lists: readonly (readonly [words: Iterable<string>, meaning: number])[],
): ReadonlyMap<string, number> {
  const meanings = new Map<string, number>();
  for (const [words, meaning] of lists) {
    for (const word of words) meanings.set(word, (meanings.get(word) ?? 0) | meaning);
  }
  return meanings;
}

const HYPHEN = 45;
const SMALL_A = 97;
const SMALL_S = 115;
const LETTERS = 26;

/**
 * For each first and last letter of ASCII, a bit for each length of the words with a meaning. With this, most words
 * need no look-up.
 */
const LENGTHS = lengthsOf([...MEANINGS.keys()].filter(isAscii));

function lengthsOf(words: readonly string[]): Uint32Array {
  const lengths = new Uint32Array(LETTERS * LETTERS);
  for (const word of words) {
    const place = lettersAt(word, 0, word.length);
    lengths[place] = (lengths[place] ?? 0) | (1 << word.length);
  }
  return lengths;
}

/** The place in `LENGTHS` of the word between two offsets. */
function lettersAt(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) - SMALL_A) * LETTERS + text.charCodeAt(end - 1) - SMALL_A;
}

/**
 * A word, or a weekday in Portuguese. Chinese characters are excluded, because words are not separated there: the
 * patterns have the names in Chinese characters.
 */
const ANY_WORD = /(?:(?!\p{sc=Han})\p{L})+(?:-feira(?!\p{L}))?/gu;
const ASCII_WORD = /[a-z]+(?:-feira(?![a-z]))?/g;
const FEIRA = '-feira';

/** Return the meanings of all words of a text, also of words without the "s" of the plural. */
export function meaningsIn(lower: string): number {
  return (lower.match(ANY_WORD) ?? []).reduce((all, word) => all | meaningOf(word) | meaningOfSingular(word), 0);
}

/** Return the same for a text whose letters are all ASCII. Faster, because most words are not cut from the text. */
export function meaningsInAscii(lower: string): number {
  let all = 0;
  for (let at = 0; at < lower.length; at++) {
    const start = at;
    while (isLower(lower.charCodeAt(at))) at++;
    if (at === start) continue;
    if (lower.charCodeAt(at) === HYPHEN && lower.startsWith(FEIRA, at)) at += FEIRA.length;
    all |= meaningBetween(lower, start, at);
    if (lower.charCodeAt(at - 1) === SMALL_S) all |= meaningBetween(lower, start, at - 1);
    // The character that ended the word may start the next.
    at--;
  }
  return all;
}

function meaningBetween(lower: string, start: number, end: number): number {
  const length = end - start;
  if (length < 2 || length > 31 || (((LENGTHS[lettersAt(lower, start, end)] ?? 0) >> length) & 1) === 0) return 0;
  return meaningOf(lower.slice(start, end));
}

function meaningOf(word: string): number {
  return MEANINGS.get(word) ?? 0;
}

/** "mondays" */
function meaningOfSingular(word: string): number {
  return word.endsWith('s') ? meaningOf(word.slice(0, -1)) : 0;
}

/**
 * Replace names of months and weekdays by letters, so that the patterns of dates do not need all the names: `L` for a
 * long weekday, `W` for a short weekday, `M` for a month, `B` for a name of both. The length stays the same.
 *
 * @param isAsciiOnly whether all letters of the text are ASCII
 */
export function withMarks(lower: string, isAsciiOnly: boolean): string {
  return lower.replace(isAsciiOnly ? ASCII_WORD : ANY_WORD, marked);
}

function marked(word: string): string {
  const mark = markOf(meaningOf(word));
  if (mark !== undefined) return mark.repeat(word.length);
  return (meaningOfSingular(word) & LONG_WEEKDAY) === 0 ? word : `${'L'.repeat(word.length - 1)}s`;
}

function markOf(meaning: number): string | undefined {
  if ((meaning & LONG_WEEKDAY) !== 0) return 'L';
  const isMonth = (meaning & MONTH) !== 0;
  const isWeekday = (meaning & SHORT_WEEKDAY) !== 0;
  if (isMonth && isWeekday) return 'B';
  if (isMonth) return 'M';
  return isWeekday ? 'W' : undefined;
}
