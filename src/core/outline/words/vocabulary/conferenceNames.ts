import conferenceKinds from '../../../../../data/conferenceKinds.txt';
import conferenceNamesWithYear from '../../../../../data/conferenceNamesWithYear.txt';
import conferenceWords from '../../../../../data/conferenceWords.txt';
import conferenceWordsInside from '../../../../../data/conferenceWordsInside.txt';
import eventWords from '../../../../../data/eventWords.txt';
import notConferences from '../../../../../data/notConferences.txt';
import notConferencesWithYear from '../../../../../data/notConferencesWithYear.txt';
import notesWords from '../../../../../data/notesWords.txt';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { MONTHS, WEEKDAYS } from '../dates/dayNames.js';

/** Patterns of names of conferences, in lower case. */

const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
/** What stands for blanks in the names of files. */
const SEPARATORS = /[_/\\-]+/gu;
/** "24", "2024" */
const YEAR = String.raw`(?:19|20)?\d{2}`;

/** "conférence", "fosdem", "google i o" */
const NAMES = [...wordsOf(conferenceKinds), ...wordsOf(conferenceWords)].map((name) => name.replace(SEPARATORS, ' '));
/** "Conférence", "FOSDEM", "trip report" */
const LISTED = [
  String.raw`(?:${anyOf(NAMES)}(?!\p{L})`,
  // "velocity 2031", "sc31"
  String.raw`|${anyOf(wordsOf(conferenceNamesWithYear))}(?: (?:19|20)\d{2}|(?:19|20)?\d{2})(?!\d))`,
].join('');
/** "bacon", "manifests", "100days" */
const NOT_COINED = String.raw`(?:${anyOf(wordsOf(notConferences))}|\d+days)(?:s?\b|\d)`;
const COINED_END = '(?:conf|konf|con|kaigi|fest|camp|days?|summit|conference|konferenz|kongress)';
/** "GopherCon", "RubyKaigi 2024", "DevOpsDays" */
const COINED = String.raw`(?!${NOT_COINED})[\p{L}\p{N}]{2,}${COINED_END}(?:[ '-]?${YEAR})?${WORD_END}`;
/** "React Conf 2018", "Scala Days Berlin 2019", "Gear Camp 2031" */
const CONF_WITH_YEAR = String.raw`\p{L}[\p{L}.]*[ :]*(?:conf|(?<=\s)(?:con|days|fest|camp))(?: \p{L}+)? (?:19|20)\d{2}`;
/** "Widgets 2031 Conf" */
const YEAR_WITH_CONF = String.raw`\p{L}[\p{L}.]* (?:19|20)\d{2} conf${WORD_END}`;
/** "widgets.io 2031 03 19", but not "widgets.io 2031", which may be about a product */
const DOMAIN_WITH_DATE = String.raw`(?!git(?:hub|lab)\.)\p{L}{3,24}\.(?:io|dev|tech) (?:19|20)\d{2} \d{2} \d{2}(?!\d)`;

/** "技術カンファレンス" */
const LISTED_INSIDE = anyOf(wordsOf(conferenceWordsInside));

const LISTED_NAME = new RegExp(`${WORD_START}${LISTED}|${LISTED_INSIDE}`, 'u');
const OTHER_NAME = new RegExp(
  `${WORD_START}(?:${COINED}|${CONF_WITH_YEAR}|${YEAR_WITH_CONF}|${DOMAIN_WITH_DATE})`,
  'u',
);
/** What the names have somewhere: most headings have nothing of it, and need no closer look. */
const MAY_BE_LISTED_NAME = new RegExp(`${LISTED}|${LISTED_INSIDE}`, 'u');
const MAY_BE_OTHER_NAME = /con|kon|kaigi|fest|camp|day|summit|\.(?:io|dev|tech)/;

const LONGEST = 500;

/** Check whether a heading, or the path of a file, names a conference. */
export function namesConference(text: string): boolean {
  const lower = lowerCaseOf(text.slice(0, LONGEST)).replace(SEPARATORS, ' ');
  if (MAY_BE_LISTED_NAME.test(lower) && LISTED_NAME.test(lower)) return true;
  return MAY_BE_OTHER_NAME.test(lower) && OTHER_NAME.test(lower);
}

/** Check whether a heading that names a conference is about a part of the conference: "KubeCon 2024, day 2". */
export function namesPart(text: string): boolean {
  return /\b(?:day|track|stage|room)\b/iu.test(text);
}

const ANY_NOTES = anyOf(wordsOf(notesWords));
/** What stands behind the year of a conference, without signs: "my notes", "recap", "参加メモ". */
const NOTES = new RegExp(`^(?:(?:my|mes|meine|mis|some|talk|conference|trip|の) ?)*${ANY_NOTES}$`, 'u');
/** "notes", and in scripts without blanks between words, any word with one for notes in it. */
const NOTES_INSIDE = new RegExp(`${WORD_START}${ANY_NOTES}${WORD_END}|(?<=[^\0-\u024F])${ANY_NOTES}`, 'u');
const EVENT = new RegExp(`${WORD_START}${anyOf(wordsOf(eventWords))}${WORD_END}`, 'u');
/** "confnotes", "konferenznotizen", "tagungsnotizen" */
const EVENT_NOTES = new RegExp(
  `${WORD_START}${anyOf([...wordsOf(eventWords), ...NAMES])}s?${ANY_NOTES}${WORD_END}`,
  'u',
);

/** Check for a word for notes: "recap", "Notizen", "参加レポート". */
export function hasWordForNotes(text: string): boolean {
  return NOTES_INSIDE.test(lowerCaseOf(text));
}

/** Check whether a folder or file is called as notes of conferences are: "conf_notes", "RubyKaigi notes". */
export function namesConferenceNotes(name: string): boolean {
  const lower = lowerCaseOf(name);
  if (EVENT_NOTES.test(lower)) return true;
  const rest = lower.replace(NOTES_INSIDE, ' ');
  if (rest === lower) return false;
  return [rest, rest.replace(/ /gu, '')].some(namesConference) || EVENT.test(rest) || endsWithNameAndYear(rest);
}

const YEAR_ALONE = /\b20\d\d(?!\d)/gu;

/** Words of titles that stay in lower case. */
const SMALL = /^(?:an?|and|at|by|de|der|des|du|for|from|in|la|le|my|notes?|of|on|the|to|um|und|von|y|@.*)$/u;
const LOWER_CASE = /^\p{Ll}/u;

/**
 * Rate how much a heading looks like the name of a conference on no list, which ends with a year: 1 for "Widgets Berlin
 * 2024" and "GadgetIO 2024 - my notes", less for a single word, as in "Renovation 2024"; 0 for others: "Books I read in
 * 2024", "Council 12 March 2024".
 */
export function nameWithYear(text: string): number {
  const title = text.slice(-LONGEST);
  const year = [...title.matchAll(YEAR_ALONE)].at(-1);
  if (!year) return 0;
  const behind = lowerCaseOf(title.slice(year.index + YEAR_DIGITS))
    .replace(/\P{L}+/gu, ' ')
    .trim();
  if (behind !== '' && !NOTES.test(behind)) return 0;
  const before = (title.slice(0, year.index).match(/[\p{L}\p{N}@]\S*/gu) ?? []).map((word) => ({
    word,
    plain: lowerCaseOf(word).replace(/\P{L}+$/u, ''),
  }));
  // "12 March 2024" is a date.
  if (MONTHS.has(before.at(-1)?.plain ?? '')) return 0;
  const words = before.flatMap(({ word, plain }) => (isNoName(plain) ? [] : [word]));
  const lower = words.filter((word) => LOWER_CASE.test(word)).length;
  // Some write all in lower case.
  if (lower > 0 && lower < words.length) return 0;
  const [word = ''] = words;
  return words.length > 1 || /\p{Lu}.*\p{Lu}|\d|[^\0-\u024F]/u.test(word) ? 1 : SINGLE_WORD;
}

const YEAR_DIGITS = 4;
const SINGLE_WORD = 0.6;

function isNoName(word: string): boolean {
  return word === '' || SMALL.test(word) || MONTHS.has(word) || WEEKDAYS.has(word);
}

/** "plumbers2031", but neither "widgets 2031" nor "cs2031" */
const NAME_AND_YEAR = /(?<![\p{L}\p{N}])(\p{L}{3,24})20\d\d\s*$/u;
const NOT_WITH_YEAR = wordsOf(notConferencesWithYear);

/** Check for a name that ends with a word and a year in one: "plumbers2031", but not "fall2031" or "comp2031". */
export function endsWithNameAndYear(name: string): boolean {
  const [, word = ''] = NAME_AND_YEAR.exec(lowerCaseOf(name)) ?? [];
  return word !== '' && !NOT_WITH_YEAR.has(word) && !MONTHS.has(word);
}

/** Check for words that stand before a year, and not as names of conferences do: "summer school", "family trip". */
export function namesOtherWithYear(name: string): boolean {
  return (lowerCaseOf(name).match(/\p{L}+/gu) ?? []).some((word) => NOT_WITH_YEAR.has(word) || MONTHS.has(word));
}

/** Check whether a heading ends with a year, as names of conferences do: see `nameWithYear`. */
export function endsWithYear(text: string): boolean {
  return nameWithYear(text) > 0;
}
