import { lazily } from '../../text/lazily.js';
import { isAlphanumeric, isAscii, isLower } from '../../text/ascii.js';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { escapeRegExp } from '../../text/regexp.js';
import { months, shortWeekdays, weekdays } from './dayNames.js';

/**
 * Days of a conference as people write them: "Day 2", "KubeCon 2024 Tuesday", "Day one (Tuesday 21 May 2019)",
 * "Mercredi 12 avril 2023", "2012-09-20", "第一天".
 */

/** What a text says about a day. */
export interface DayReading {
  /** What is left of the text when the words about the day are taken out. */
  readonly remainder: string;
  /** Nothing is left, or it is set apart by punctuation, or the day comes last: the text names a day and does not just mention one. */
  readonly clear: boolean;
  /** "Day 2": what conferences have and diaries do not. */
  readonly numbered: boolean;
}

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|zero|first|second|third|fourth|fifth|eins|zwei|drei|vier|un|deux|trois|quatre|uno|dos|tres|due|tre|een|twee|drie|um|dois|to|två|jeden|dwa|trzy';

/** Read what a heading or file name says about a day; `undefined` when it says nothing. */
export function readDay(text: string): DayReading | undefined {
  if (text.length > 120) return undefined;
  const isOnlyAscii = isAscii(text);
  const normal = isOnlyAscii ? text : text.normalize('NFC');
  const lower = lowerCaseOf(normal);
  const ascii = isOnlyAscii || !oddLetter().test(normal);
  const told = ascii ? toldByAscii(lower) : toldBy(lower);
  const hasDigit = /\d/.test(normal);
  // Spares nearly every heading the search for a day in all languages.
  if ((hasDigit ? told : told & ~(MONTH | SHORT_WEEKDAY)) === 0 && !(ascii ? /\d[-/.]\d/ : /\d[-/.]\d|\p{sc=Han}/u).test(normal)) return undefined;
  let rest = ` ${normal} `;
  let marked = ` ${lower.replace(ascii ? ASCII_NAME : anyName(), markOf)} `;
  let found = false;
  let sure = false;
  let numbered = false;
  const [date, numberedDay, weekday] = patterns();
  for (const pattern of [date, numberedDay, weekday]) {
    // "Daylight saving" is one word.
    const match = (pattern === date && !MAY_BE_DATE.test(marked)) || (ascii && pattern === numberedDay && (told & DAY) === 0) ? null : pattern.exec(marked);
    if (!match) continue;
    found = true;
    if (pattern !== weekday) sure = true;
    if (pattern === numberedDay) numbered = true;
    const without = (each: string): string => `${each.slice(0, match.index)} \u0000 ${each.slice(match.index + match[0].length)}`;
    rest = without(rest);
    marked = without(marked);
  }
  if (!found) return undefined;
  const remainder = withoutSigns(rest.replace(/[\0\s]+/gu, ' ').trim());
  // "## 1.2.0 - 2024-03-04" is a release.
  if (/^v?\d+\.\d+/iu.test(remainder)) return undefined;
  const set = rest.replace(/\s+/gu, ' ').trim();
  const words = remainder === '' ? 0 : remainder.split(' ').length;
  // "Day 2 Operations in Practice" and "Friday deployments" only mention one.
  const isShort = words <= (sure ? 2 : 1);
  const isLast = (): boolean => words <= 5 && /\0[\s\p{P}]*$/u.test(set);
  const isApart = (): boolean => words <= 10 && (/\0\s*(?:[)\]]\s*)?[:：,;.([–—|/-]/u.test(set) || /[:：,;([–—|/-]\s*\0/u.test(set));
  // "Black Friday: how we scaled" goes on with what came before the weekday.
  const isInPhrase = (): boolean => !sure && /[\p{L}\p{N}]\s*\0[\s\p{P}]*[\p{L}\p{N}]/u.test(set);
  return { remainder, numbered, clear: isShort || isLast() || (isApart() && !isInPhrase()) };
}

/** Leave out what is no letter or digit at both ends; most texts end with one. */
function withoutSigns(text: string): string {
  const rest = text.replace(/^[\s\p{P}\p{S}]+/u, '');
  return isAlphanumeric(rest.charCodeAt(rest.length - 1)) ? rest : rest.replace(/[\s\p{P}\p{S}]+$/u, '');
}

/** What a word may be. */
const MONTH = 1;
const SHORT_WEEKDAY = 2;
const LONG_WEEKDAY = 4;
const DAY = 8;

const DAY_WORDS = ['day', 'tag', 'jour', 'día', 'dia', 'giorno', 'dag', 'dzień', 'journée'];

const HYPHEN = 45;
const SMALL_A = 97;
const SMALL_S = 115;

/** What tells that a text may say something about a day. */
interface TellingWords {
  /** In lower case, the words of which one is in whatever does, if not Chinese characters or digits that are set apart are. */
  readonly parts: ReadonlyMap<string, number>;
  /** For each first and last letter of ASCII, a bit for each length such a word may have. */
  readonly lengths: Uint32Array;
}

const tellingWords = lazily((): TellingWords => {
  const parts = new Map<string, number>();
  const lengths = new Uint32Array(26 * 26);
  for (const [words, part] of [[weekdays(), LONG_WEEKDAY], [shortWeekdays(), SHORT_WEEKDAY], [months().keys(), MONTH], [DAY_WORDS, DAY]] as const) {
    for (const word of words) {
      parts.set(word, (parts.get(word) ?? 0) | part);
      const { length } = word;
      if (!isAscii(word)) continue;
      const place = lettersAt(word, 0, length);
      lengths[place] = (lengths[place] ?? 0) | (1 << length);
    }
  }
  return { parts, lengths };
});

/** The place in `lengths` of the word between two offsets. */
function lettersAt(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) - SMALL_A) * 26 + text.charCodeAt(end - 1) - SMALL_A;
}

/** What words may be made of besides ASCII. */
const oddLetter = (): RegExp => /(?=[^\0-\x7F])[\p{L}\p{M}\p{N}]/u;

/** A word, or a weekday in Portuguese. Names in Chinese characters are part of what is written together, and are looked for by themselves. */
const anyName = lazily(() => /(?:(?!\p{sc=Han})\p{L})+(?:-feira(?!\p{L}))?/gu);
const ASCII_NAME = /[a-z]+(?:-feira(?![a-z]))?/g;
const FEIRA = '-feira';

/** What the words of a text, or their singular, may be, all together. */
function toldBy(lower: string): number {
  return (lower.match(anyName()) ?? []).reduce((all, word) => all | toldByWord(word), 0);
}

/** The same for ASCII, where next to no word has to be taken out of the text. */
function toldByAscii(lower: string): number {
  const telling = tellingWords();
  let told = 0;
  for (let at = 0; at < lower.length; at++) {
    const start = at;
    while (isLower(lower.charCodeAt(at))) at++;
    if (at === start) continue;
    if (lower.charCodeAt(at) === HYPHEN && lower.startsWith(FEIRA, at)) at += FEIRA.length;
    told |= toldBetween(telling, lower, start, at);
    // Plurals are told by what they are of.
    if (lower.charCodeAt(at - 1) === SMALL_S) told |= toldBetween(telling, lower, start, at - 1);
    // What stopped the word is looked at again.
    at--;
  }
  return told;
}

function toldBetween({ parts, lengths }: TellingWords, lower: string, start: number, end: number): number {
  const length = end - start;
  return length > 1 && length < 32 && (((lengths[lettersAt(lower, start, end)] ?? 0) >> length) & 1) !== 0 ? (parts.get(lower.slice(start, end)) ?? 0) : 0;
}

function toldByWord(word: string): number {
  const { parts } = tellingWords();
  return (parts.get(word) ?? 0) | (word.endsWith('s') ? (parts.get(word.slice(0, -1)) ?? 0) : 0);
}

/** Put letters that say what a word may be in its place, so that one look tells a name from whatever else stands in a date. */
function markOf(word: string): string {
  const { parts } = tellingWords();
  const part = parts.get(word) ?? 0;
  if ((part & LONG_WEEKDAY) !== 0) return 'L'.repeat(word.length);
  if ((part & (MONTH | SHORT_WEEKDAY)) !== 0) return (part & MONTH) === 0 ? 'W'.repeat(word.length) : ((part & SHORT_WEEKDAY) === 0 ? 'M' : 'B').repeat(word.length);
  // "Mondays".
  return word.endsWith('s') && ((parts.get(word.slice(0, -1)) ?? 0) & LONG_WEEKDAY) !== 0 ? `${'L'.repeat(word.length - 1)}s` : word;
}

/** In Chinese, and in Japanese. */
const HAN_WEEKDAY = '星期[一二三四五六日]|[月火水木金土日]曜日';
/** As `markOf` puts them, or in Chinese characters; "mar" is a month in one language and a weekday in another. */
const ANY_WEEKDAY = `(?:[LWB]+|${HAN_WEEKDAY}|周[一二三四五六日]|[月火水木金土日])`;
const ANY_MONTH = '[MB]+';
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
/** Of a date, of "Day 2", of a weekday. */
const patterns = lazily(() => [datePattern(), numberedDayPattern(), new RegExp(`${EDGE}(?:L+|${HAN_WEEKDAY})(?:s)?${END}`, 'u')] as const);
/** Each date has one of these, which are cheaper to look for. */
const MAY_BE_DATE = /[MB]|[LW]\.?\s+\d|\d[-/.]\d|月/;

function datePattern(): RegExp {
  const year = '(?:,?\\s*(?:de\\s+|del\\s+)?(?:19|20)\\d{2})';
  const ordinal = '(?:\\.|st|nd|rd|th|er|º|ª)?';
  const weekdayPrefix = `(?:${ANY_WEEKDAY}\\.?,?\\s+(?:(?:the|den|le|el|il|de|d\\.)\\s+)?)?`;
  const weekdayBehind = `(?:\\s*(?:,\\s*)?\\(?${ANY_WEEKDAY}\\)?)?`;
  const dayOfMonth = `(?:3[01]|[12]\\d|0?[1-9])`;
  const span = `(?:\\s*(?:-|–|to|&|\\+|and|/)\\s*${dayOfMonth}${ordinal})?`;
  const date = [
    `${weekdayPrefix}(?:19|20)\\d{2}(?<sep>[-/.])\\d{1,2}\\k<sep>\\d{1,2}${weekdayBehind}`,
    `${weekdayPrefix}\\d{1,2}(?<sep2>[./-])\\d{1,2}\\k<sep2>(?:(?:19|20)?\\d{2})?${weekdayBehind}`,
    `${weekdayPrefix}${dayOfMonth}${ordinal}${span}\\s+(?:of\\s+|de\\s+)?${ANY_MONTH}\\.?${year}?`,
    `${weekdayPrefix}${ANY_MONTH}\\.?\\s+${dayOfMonth}${ordinal}${span}${year}?${weekdayBehind}`,
    `${ANY_WEEKDAY}\\.?\\s+${dayOfMonth}(?:st|nd|rd|th|\\.)?`,
    `(?:(?:19|20)\\d{2}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号](?:\\s*[（(]?${ANY_WEEKDAY}[）)]?)?`,
  ].join('|');
  return new RegExp(`${EDGE}(?:${date})${END}`, 'u');
}

function numberedDayPattern(): RegExp {
  const number = `(?:\\d{1,2}|${NUMBER_WORDS})`;
  const dayWord = alternatives(DAY_WORDS);
  const numberedDay = [
    `(?:${dayWord})[\\s_-]*(?:#|no\\.?|nr\\.?)?\\s*${number}(?:\\s*(?:\\+|&|and|/|-|,)\\s*(?:day\\s*)?\\d{1,2})*`,
    `(?:\\d{1,2}(?:st|nd|rd|th|\\.|er|ère|ème|e|º)|first|second|third|fourth|fifth|last|erster|zweiter|dritter|premier|première|deuxième|troisième|primer|segundo|primo|secondo|eerste|tweede)\\s+(?:${dayWord})`,
  ].join('|');
  const cjkDay = '第\\s*[一二三四五六七\\d]\\s*[天日]|\\d\\s*日目|初日|[一二三]日目';
  return new RegExp(`${EDGE}(?:${numberedDay})${END}|${cjkDay}`, 'u');
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
}
