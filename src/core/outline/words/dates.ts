import { isAlphanumeric, isAscii } from '../../text/ascii.js';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { DATE, MAY_BE_DATE, NUMBERED_DAY, WEEKDAY } from './datePatterns.js';
import { DAY, meaningsIn, meaningsInAscii, MONTH, SHORT_WEEKDAY, withMarks } from './dayMarks.js';

/**
 * Reads days of a conference as people write them: "Day 2", "KubeCon 2024 Tuesday", "Day one (Tuesday 21 May 2019)",
 * "Mercredi 12 avril 2023", "2012-09-20", "第一天".
 */

/** What a text says about a day. */
export interface DayReading {
  /** What is left of the text when the words about the day are taken out. */
  readonly remainder: string;
  /**
   * The text names a day and does not just mention a day: nothing is left, or the rest is set apart by punctuation, or
   * the day comes last.
   */
  readonly clear: boolean;
  /** "Day 2": what conferences have and diaries do not. */
  readonly numbered: boolean;
}

const LONGEST = 120;

/** Read what a heading or file name says about a day; `undefined` when it says nothing. */
export function readDay(text: string): DayReading | undefined {
  if (text.length > LONGEST) return undefined;
  const isOnlyAscii = isAscii(text);
  const normal = isOnlyAscii ? text : text.normalize('NFC');
  const lower = lowerCaseOf(normal);
  const hasAsciiLetters = isOnlyAscii || !/(?=[^\0-\x7F])[\p{L}\p{M}\p{N}]/u.test(normal);
  const meanings = hasAsciiLetters ? meaningsInAscii(lower) : meaningsIn(lower);
  if (!mayTellDay(normal, meanings, hasAsciiLetters)) return undefined;
  const whole = { text: ` ${normal} `, marked: ` ${withMarks(lower, hasAsciiLetters)} ` };
  const dated = MAY_BE_DATE.test(whole.marked) ? takeOut(DATE, whole) : undefined;
  const mayBeNumbered = !hasAsciiLetters || (meanings & DAY) !== 0;
  const numbered = mayBeNumbered ? takeOut(NUMBERED_DAY, dated ?? whole) : undefined;
  const named = takeOut(WEEKDAY, numbered ?? dated ?? whole);
  const rest = named ?? numbered ?? dated;
  return rest && readRest(rest.text, dated !== undefined || numbered !== undefined, numbered !== undefined);
}

/** Spares nearly every heading the search for a day in all languages. */
function mayTellDay(text: string, meanings: number, hasAsciiLetters: boolean): boolean {
  // A month or a short weekday tells a day only with a number.
  const telling = /\d/.test(text) ? meanings : meanings & ~(MONTH | SHORT_WEEKDAY);
  return telling !== 0 || /\d[-/.]\d/.test(text) || (!hasAsciiLetters && /\p{sc=Han}/u.test(text));
}

/** A text, and the same in lower case with marks for names, character by character. */
interface MarkedText {
  readonly text: string;
  readonly marked: string;
}

/** Stands where something about a day was taken out. */
const TAKEN = ' \0 ';

/** Take out the first match of a pattern for marked texts; `undefined` where there is no match. */
function takeOut(pattern: RegExp, { text, marked }: MarkedText): MarkedText | undefined {
  const match = pattern.exec(marked);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  const without = (each: string): string => each.slice(0, match.index) + TAKEN + each.slice(end);
  return { text: without(text), marked: without(marked) };
}

/** "1.2.0", as in the heading "1.2.0 - 2024-03-04" of a release. */
const RELEASE = /^v?\d+\.\d+/iu;
/** "Day 1: ", "(Tuesday) - " */
const APART_FROM_NEXT = /\0\s*(?:[)\]]\s*)?[:：,;.([–—|/-]/u;
/** "KubeCon, " */
const APART_FROM_LAST = /[:：,;([–—|/-]\s*\0/u;

/**
 * Read what is left when the day has been taken out.
 *
 * @param isSure whether the day was more than a weekday
 */
function readRest(text: string, isSure: boolean, numbered: boolean): DayReading | undefined {
  const remainder = withoutSigns(text.replace(/[\0\s]+/gu, ' ').trim());
  if (RELEASE.test(remainder)) return undefined;
  const rest = text.replace(/\s+/gu, ' ').trim();
  const words = remainder === '' ? 0 : remainder.split(' ').length;
  // "Day 2 Operations in Practice" and "Friday deployments" only mention a day.
  const isShort = words <= (isSure ? 2 : 1);
  const isLast = (): boolean => words <= 5 && /\0[\s\p{P}]*$/u.test(rest);
  const isApart = (): boolean => words <= 10 && (APART_FROM_NEXT.test(rest) || APART_FROM_LAST.test(rest));
  // "Black Friday: how we scaled" goes on with what came before the weekday.
  const isInPhrase = (): boolean => !isSure && /[\p{L}\p{N}]\s*\0[\s\p{P}]*[\p{L}\p{N}]/u.test(rest);
  return { remainder, numbered, clear: isShort || isLast() || (isApart() && !isInPhrase()) };
}

/** Leave out what is no letter or digit at both ends; most texts end with a letter or digit. */
function withoutSigns(text: string): string {
  const rest = text.replace(/^[\s\p{P}\p{S}]+/u, '');
  return isAlphanumeric(rest.charCodeAt(rest.length - 1)) ? rest : rest.replace(/[\s\p{P}\p{S}]+$/u, '');
}
