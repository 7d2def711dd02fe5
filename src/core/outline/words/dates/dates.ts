import dayPhrases from '../../../../../data/dayPhrases.txt';
import { isAlphanumeric, isAscii } from '../../../text/ascii.js';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import {
  ABBREVIATED,
  DATE,
  DAY_AND_MONTH_ALONE,
  LETTER_AND_NUMBER,
  MAY_BE_DATE,
  NUMBERED_DAY,
  SHORT_WEEKDAY_ALONE,
  SPAN_OF_DAYS,
  WEEKDAY,
} from './datePatterns.js';
import { DAY, meaningsIn, meaningsInAscii, MONTH, withMarks } from './dayMarks.js';

/**
 * Reads days of a conference as people write them: "Day 2", "KubeCon 2024 Tuesday", "Day one (Tuesday 21 May 2019)",
 * "Mercredi 12 avril 2023", "2012-09-20", "第一天".
 */

/** The day that a text names or mentions. */
export interface DayReading {
  /** The text without the words about the day. */
  readonly remainder: string;
  /**
   * Whether the text names the day, and does not only mention it: there is no other text, or punctuation separates the
   * day from the other text, or the day comes last.
   */
  readonly clear: boolean;
  /** Whether the day has a date: "19 March". */
  readonly dated: boolean;
  /** Whether the day has a number: "Day 2". Conferences have such days, diaries have not. */
  readonly numbered: boolean;
  /** Set for "D3" or "Di" alone, which is a day only beside others: it may be the name of a library, or a word. */
  readonly abbreviated?: true;
}

const LONGEST = 120;

/** Read the day in a heading or file name; `undefined` if there is none, or if the text tells several days. */
export function readDay(text: string): DayReading | undefined {
  if (text.length > LONGEST) return undefined;
  const isOnlyAscii = isAscii(text);
  const normal = isOnlyAscii ? text : text.normalize('NFC');
  const lower = lowerCaseOf(normal);
  const hasAsciiLetters = isOnlyAscii || !/(?=[^\0-\x7F])[\p{L}\p{M}\p{N}]/u.test(normal);
  const meanings = hasAsciiLetters ? meaningsInAscii(lower) : meaningsIn(lower);
  if (!mayTellDay(normal, meanings, hasAsciiLetters)) return undefined;
  const whole = { text: ` ${normal} `, marked: ` ${withMarks(lower, hasAsciiLetters)} ` };
  if (ABBREVIATED.test(lower) || isAmbiguous(whole.marked, lower))
    return { ...ONLY_DAY, clear: false, abbreviated: true };
  if (isOnlyDay(whole.marked, lower)) return ONLY_DAY;
  const mayBeDated = MAY_BE_DATE.test(whole.marked) && !NUMBERED_PART.test(normal);
  const dated = mayBeDated ? takeOut(DATE, whole) : undefined;
  const mayBeNumbered = !hasAsciiLetters || (meanings & DAY) !== 0;
  const numbered = mayBeNumbered ? takeOut(NUMBERED_DAY, dated ?? whole) : undefined;
  if (dated && !numbered && tellsSpan(whole.marked, dated.marked)) return undefined;
  const named = dated || numbered || !DAY_PHRASE.test(lower) ? takeOut(WEEKDAY, numbered ?? dated ?? whole) : undefined;
  const rest = named ?? numbered ?? dated;
  return rest && readRest(rest.text, dated !== undefined, numbered !== undefined);
}

const CLOCK = String.raw`\d{1,2}(?:[:.h]\d{0,2})?\s?(?:[ap]m)?`;
/** "11:40-12:10", "3 pm CET" */
const CLOCKS = new RegExp(String.raw`^${CLOCK}(?:\s?[-–—]\s?${CLOCK})?(?:\s?[a-z]{1,4})?$`, 'iu');

/** Check for nothing but a date, with or without a time: "19 March 2031", "19 March - 11:40 CET". */
export function isOnlyDate(text: string): boolean {
  if (text.length > LONGEST || !/\d/u.test(text)) return false;
  const [date = '', ...times] = text.split(/\s[-–—|·]\s/u);
  const day = readDay(date);
  if (day?.dated !== true || !times.every((time) => CLOCKS.test(time))) return false;
  return day.remainder === '' || CLOCKS.test(day.remainder);
}

const ONLY_DAY: DayReading = { remainder: '', numbered: false, dated: false, clear: true };

/** Short weekdays that are words, too. */
const WORDS = new Set(['man', 'sex', 'sol', 'dim', 'sat', 'sun']);

/** Check for nothing but a day, in a form that would be no day in other text: "Tue", "3/19", "D1 (Tue)". */
function isOnlyDay(marked: string, lower: string): boolean {
  if (SHORT_WEEKDAY_ALONE.test(marked)) return true;
  if (DAY_AND_MONTH_ALONE.test(marked)) return true;
  const letter = LETTER_AND_NUMBER.exec(lower)?.[0];
  // "D1 (Tuesday)", but not "D3: Data-Driven Documents".
  return letter !== undefined && readDay(withoutSigns(lower.slice(letter.length)))?.remainder === '';
}

/** Check for a short weekday that may be a word: "Sat", "Do." */
function isAmbiguous(marked: string, lower: string): boolean {
  if (!SHORT_WEEKDAY_ALONE.test(marked)) return false;
  return WORDS.has(withoutSigns(lower)) || TWO_LETTERS.test(lower);
}

/** "mo", "do", "di": two Latin letters may be anything; in Cyrillic, all short weekdays have two. */
const TWO_LETTERS = /^\P{L}*[a-z]{2}\P{L}*$/u;

/** "Surviving Black Friday" */
const DAY_PHRASE = new RegExp(String.raw`(?<!\p{L})${anyOf(wordsOf(dayPhrases))}(?!\p{L})`, 'u');

/**
 * Check whether a text tells more days than two: "19-22 March 2024", "12/04/2023 - 14/04/2023". Such a text is about a
 * whole conference.
 *
 * @param rest the text without its first date
 */
function tellsSpan(marked: string, rest: string): boolean {
  const { from, to } = SPAN_OF_DAYS.exec(marked)?.groups ?? {};
  return Number(to) - Number(from) > 1 || DATE.test(rest) || /(?<!\d)\d{1,2}\s*[-–]\s*\0/u.test(rest);
}

/** Check for more days than two in a text, as of a whole conference: "Widgets Berlin (19-22 March)". */
export function tellsSeveralDays(text: string): boolean {
  if (text.length > LONGEST || !/\d\D{1,6}\d/u.test(text)) return false;
  const marked = ` ${withMarks(lowerCaseOf(text.normalize('NFC')), isAscii(text))} `;
  const rest = MAY_BE_DATE.test(marked) ? takeOut(DATE, { text: marked, marked }) : undefined;
  return rest !== undefined && tellsSpan(marked, rest.marked);
}

/** Check, fast, whether a text may have a day: nearly no heading has. */
function mayTellDay(text: string, meanings: number, hasAsciiLetters: boolean): boolean {
  // A month is a day only together with a number.
  const telling = /\d/.test(text) ? meanings : meanings & ~MONTH;
  if (telling !== 0 || /\d[-/.]\d|\d{8}/.test(text)) return true;
  return hasAsciiLetters ? /^\W*[dj]\d/i.test(text) : /[\p{sc=Han}\p{sc=Hang}]/u.test(text);
}

/** A text, and the same in lower case with marks for names, character by character. */
interface MarkedText {
  readonly text: string;
  readonly marked: string;
}

/** Replaces the words about a day that were taken out. */
const TAKEN = ' \0 ';

/** Take out the first match of a pattern for marked texts; `undefined` where there is no match. */
function takeOut(pattern: RegExp, { text, marked }: MarkedText): MarkedText | undefined {
  const match = pattern.exec(marked);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  const without = (each: string): string => each.slice(0, match.index) + TAKEN + each.slice(end);
  return { text: without(text), marked: without(marked) };
}

/** "1.3. Widgets", a part of part 1, and no day of a month */
const NUMBERED_PART = /^\s*\d\.\d\.?\s+\p{L}/u;
/** "1.2.0", as in the heading "1.2.0 - 2024-03-04" of a release. */
const RELEASE = /^v?\d+\.\d+/iu;
/** "Day 1: ", "(Tuesday) - " */
const APART_FROM_NEXT = /\0\s*(?:[)\]]\s*)?[:：,;.([–—|/-]/u;
/** "KubeCon, " */
const APART_FROM_LAST = /[:：,;([–—|/-]\s*\0/u;

/** Make the reading of a text from which the day has been taken out. */
function readRest(text: string, dated: boolean, numbered: boolean): DayReading | undefined {
  const remainder = withoutSigns(text.replace(/[\0\s]+/gu, ' ').trim());
  if (RELEASE.test(remainder)) return undefined;
  const rest = text.replace(/\s+/gu, ' ').trim();
  const words = remainder === '' ? 0 : remainder.split(' ').length;
  const isSure = dated || numbered;
  // "Day 2 Operations in Practice" and "Friday deployments" only mention a day.
  const isShort = words <= (isSure ? 2 : 1);
  const isLast = (): boolean => words <= 5 && /\0[\s\p{P}]*$/u.test(rest);
  const isApart = (): boolean => words <= 10 && (APART_FROM_NEXT.test(rest) || APART_FROM_LAST.test(rest));
  // In "Black Friday: how we scaled", the weekday belongs to the word before.
  const isInPhrase = (): boolean => !isSure && /[\p{L}\p{N}]\s*\0[\s\p{P}]*[\p{L}\p{N}]/u.test(rest);
  return { remainder, numbered, dated, clear: isShort || isLast() || (isApart() && !isInPhrase()) };
}

/** Remove signs that are no letters or digits at both ends; most texts have none at the end. */
function withoutSigns(text: string): string {
  const rest = text.replace(/^[\s\p{P}\p{S}]+/u, '');
  return isAlphanumeric(rest.charCodeAt(rest.length - 1)) ? rest : rest.replace(/[\s\p{P}\p{S}]+$/u, '');
}
