import { isAscii, isLower } from '../text/ascii.js';
import { escapeRegExp } from '../text/regexp.js';

/**
 * Days of a conference as people write them: "Day 2", "KubeCon 2024 Tuesday", "Day one (Tuesday 21 May 2019)",
 * "Mercredi 12 avril 2023", "2012-09-20", "第一天". The words of other languages come from `Intl`.
 */

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'nb', 'sv', 'pl', 'zh', 'ja'];

/** What a text says about a day. */
export interface DayReading {
  /** What is left of the text when the words about the day are taken out. */
  readonly remainder: string;
  /** Nothing is left, or it is set apart by punctuation, or the day comes last: the text names a day and does not just mention one. */
  readonly clear: boolean;
  /** "Day 2": what conferences have and diaries do not. */
  readonly numbered: boolean;
}

interface Words {
  readonly weekday: RegExp;
  readonly date: RegExp;
  readonly dayNumber: RegExp;
  /** In lower case, the words of which one is in whatever says something about a day, if not Chinese characters or digits that are set apart are; and what each is part of. */
  readonly telling: ReadonlyMap<string, number>;
}

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|zero|first|second|third|fourth|fifth|eins|zwei|drei|vier|un|deux|trois|quatre|uno|dos|tres|due|tre|een|twee|drie|um|dois|to|två|jeden|dwa|trzy';

/** Reads days; holds the words of all languages, which take a moment to gather. */
export class DayReader {
  private words: Words | undefined;

  /** Read what a heading or file name says about a day; `undefined` when it says nothing. */
  read(text: string): DayReading | undefined {
    if (text.length > 120) return undefined;
    this.words ??= gatherWords();
    const { weekday, date, dayNumber, telling } = this.words;
    const ascii = isAscii(text);
    const normal = ascii ? text : text.normalize('NFC');
    const told = toldBy(telling, normal.toLowerCase(), ascii);
    const hasDigit = /\d/.test(normal);
    // Spares nearly every heading the search for a day in all languages.
    if ((hasDigit ? told : told & ~DATE) === 0 && !(ascii ? /\d[-/.]\d/ : /\d[-/.]\d|\p{sc=Han}/u).test(normal)) return undefined;
    let rest = ` ${normal} `;
    let found = false;
    let sure = false;
    let numbered = false;
    for (const pattern of [date, dayNumber, weekday]) {
      if (ascii && !(pattern === date ? hasDigit : (told & (pattern === weekday ? WEEKDAY : DAY)) !== 0)) continue;
      const without = rest.replace(pattern, ' \u0000 ');
      if (without === rest) continue;
      found = true;
      if (pattern !== weekday) sure = true;
      if (pattern === dayNumber) numbered = true;
      rest = without;
    }
    if (!found) return undefined;
    const remainder = rest.replace(/\0/gu, ' ').replace(/\s+/gu, ' ').replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '').trim();
    // "## 1.2.0 - 2024-03-04" is a release.
    if (/^v?\d+\.\d+/iu.test(remainder)) return undefined;
    const set = rest.replace(/\s+/gu, ' ').trim();
    // "Black Friday: how we scaled" goes on with what came before the weekday.
    const inPhrase = !sure && /[\p{L}\p{N}]\s*\0[\s\p{P}]*[\p{L}\p{N}]/u.test(set);
    const apart = remainder === '' || /\0\s*(?:[)\]]\s*)?[:：,;.([–—|/-]/u.test(set) || /[:：,;([–—|/-]\s*\0/u.test(set);
    const last = /\0[\s\p{P}]*$/u.test(set) && remainder.split(' ').length <= 5;
    // "Day 2 Operations in Practice" and "Friday deployments" only mention one.
    const short = remainder.split(' ').length <= (sure ? 2 : 1);
    return { remainder, numbered, clear: remainder === '' || (apart && !inPhrase && remainder.split(' ').length <= 10) || last || short };
  }
}

const LETTERS = /\p{L}+/gu;

/** What a word may be part of: a date, "Day 2", a weekday. */
const DATE = 1;
const DAY = 2;
const WEEKDAY = 4;

/** What the words of a text, or their singular, are part of, all together. */
function toldBy(telling: ReadonlyMap<string, number>, text: string, ascii: boolean): number {
  const told = (word: string): number => (telling.get(word) ?? 0) | (word.endsWith('s') ? (telling.get(word.slice(0, -1)) ?? 0) : 0);
  if (!ascii) return (text.match(LETTERS) ?? []).reduce((all, word) => all | told(word), 0);
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (isLower(text.charCodeAt(at))) at++;
    if (at > start) all |= told(text.slice(start, at));
  }
  return all;
}

function gatherWords(): Words {
  const weekdays = new Set<string>();
  const shortWeekdays = new Set<string>();
  const months = new Set<string>();
  const dayWords = new Set<string>(['day', 'tag', 'jour', 'día', 'dia', 'giorno', 'dag', 'dzień', 'journée']);
  for (const language of LANGUAGES) {
    const long = new Intl.DateTimeFormat(language, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(language, { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      // The 1st to the 12th of the months of a year hold every weekday.
      const day = new Date(Date.UTC(2024, month, month + 1));
      collect(long, day, weekdays, months);
      collect(short, day, shortWeekdays, months);
    }
    for (let weekday = 0; weekday < 7; weekday++) {
      const day = new Date(Date.UTC(2024, 0, weekday + 1));
      collect(long, day, weekdays, months);
      collect(short, day, shortWeekdays, months);
    }
  }
  // Dutch "1" and the like; English writes May in both forms.
  const anyWeekday = alternatives([...weekdays, ...shortWeekdays]);
  const longWeekday = alternatives([...weekdays].filter((word) => word.length >= 3 || /\p{sc=Han}/u.test(word)));
  const month = alternatives(months);
  const edge = '(?<![\\p{L}\\p{N}])';
  const end = '(?![\\p{L}\\p{N}])';
  const year = '(?:,?\\s*(?:de\\s+|del\\s+)?(?:19|20)\\d{2})';
  const ordinal = '(?:\\.|st|nd|rd|th|er|º|ª)?';
  const weekdayPrefix = `(?:(?:${anyWeekday})\\.?,?\\s+(?:(?:the|den|le|el|il|de|d\\.)\\s+)?)?`;
  const dayOfMonth = `(?:3[01]|[12]\\d|0?[1-9])`;
  const span = `(?:\\s*(?:-|–|to|&|\\+|and|/)\\s*${dayOfMonth}${ordinal})?`;
  const date = [
    `${weekdayPrefix}(?:19|20)\\d{2}(?<sep>[-/.])\\d{1,2}\\k<sep>\\d{1,2}(?:\\s*,?\\s*\\(?(?:${anyWeekday})\\)?)?`,
    `${weekdayPrefix}\\d{1,2}(?<sep2>[./-])\\d{1,2}\\k<sep2>(?:(?:19|20)?\\d{2})?(?:\\s*,?\\s*\\(?(?:${anyWeekday})\\)?)?`,
    `${weekdayPrefix}${dayOfMonth}${ordinal}${span}\\s+(?:of\\s+|de\\s+)?(?:${month})\\.?${year}?`,
    `${weekdayPrefix}(?:${month})\\.?\\s+${dayOfMonth}${ordinal}${span}${year}?(?:\\s*,?\\s*\\(?(?:${anyWeekday})\\)?)?`,
    `(?:(?:${anyWeekday})\\.?)\\s+${dayOfMonth}(?:st|nd|rd|th|\\.)?`,
    `(?:(?:19|20)\\d{2}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号](?:\\s*[（(]?(?:${anyWeekday})[）)]?)?`,
  ].join('|');
  const number = `(?:\\d{1,2}|${NUMBER_WORDS})`;
  const dayWord = alternatives(dayWords);
  const dayNumber = [
    `(?:${dayWord})[\\s_-]*(?:#|no\\.?|nr\\.?)?\\s*${number}(?:\\s*(?:\\+|&|and|/|-|,)\\s*(?:day\\s*)?\\d{1,2})*`,
    `(?:\\d{1,2}(?:st|nd|rd|th|\\.|er|ère|ème|e|º)|first|second|third|fourth|fifth|last|erster|zweiter|dritter|premier|première|deuxième|troisième|primer|segundo|primo|secondo|eerste|tweede)\\s+(?:${dayWord})`,
  ].join('|');
  const telling = new Map<string, number>();
  for (const [words, part] of [[weekdays, DATE | WEEKDAY], [shortWeekdays, DATE], [months, DATE], [dayWords, DAY]] as const) {
    for (const word of [...words].flatMap((each) => each.match(LETTERS) ?? [])) telling.set(word, (telling.get(word) ?? 0) | part);
  }
  const cjkDay = '第\\s*[一二三四五六七\\d]\\s*[天日]|\\d\\s*日目|初日|[一二三]日目';
  return {
    weekday: new RegExp(`${edge}(?:${longWeekday})(?:s)?${end}`, 'iu'),
    date: new RegExp(`${edge}(?:${date})${end}`, 'iu'),
    telling,
    dayNumber: new RegExp(`${edge}(?:${dayNumber})${end}|${cjkDay}`, 'iu'),
  };
}

function collect(format: Intl.DateTimeFormat, day: Date, weekdays: Set<string>, months: Set<string>): void {
  for (const part of format.formatToParts(day)) {
    const word = part.value.normalize('NFC').replace(/\.$/u, '').toLowerCase();
    if (!/\p{L}/u.test(word)) continue;
    if (part.type === 'weekday') weekdays.add(word);
    if (part.type === 'month') months.add(word);
  }
}

function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
}
