import conferenceWords from '../../../../data/conferenceWords.txt';
import notConferences from '../../../../data/notConferences.txt';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { anyOf } from '../../text/regexp.js';
import { wordsOf } from '../../text/wordList.js';

/** Patterns of names of conferences, in lower case. */

const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
/** "24", "2024" */
const YEAR = String.raw`(?:19|20)?\d{2}`;

/** "Conférence", "FOSDEM", "trip report" */
const LISTED = String.raw`${anyOf(wordsOf(conferenceWords))}(?!\p{L})`;
/** "bacon", "manifests", "100days" */
const NOT_COINED = String.raw`(?:${anyOf(wordsOf(notConferences))}|\d+days)(?:s?\b|\d)`;
const COINED_END = '(?:conf|konf|con|kaigi|fest|camp|days?|summit)';
/** "GopherCon", "RubyKaigi 2024", "DevOpsDays" */
const COINED = String.raw`(?!${NOT_COINED})[\p{L}\p{N}]{2,}${COINED_END}(?:[ '-]?${YEAR})?${WORD_END}`;
/** "React Conf 2018", "Scala Days Berlin 2019" */
const CONF_WITH_YEAR = String.raw`\p{L}[\p{L}.]*[ :]*(?:conf|(?<=\s)(?:con|days|fest))(?: \p{L}+)? (?:19|20)\d{2}`;

const LISTED_NAME = new RegExp(`${WORD_START}${LISTED}`, 'u');
const OTHER_NAME = new RegExp(`${WORD_START}(?:${COINED}|${CONF_WITH_YEAR})`, 'u');
/** What the names on no list have somewhere: most headings have nothing of it, and need no closer look. */
const MAY_BE_OTHER_NAME = /con|kon|kaigi|fest|camp|day|summit/;

const LONGEST = 500;

/** Check whether a heading, or the path of a file, names a conference. */
export function namesConference(text: string): boolean {
  const lower = lowerCaseOf(text.slice(0, LONGEST)).replace(/[_/\\-]+/gu, ' ');
  return LISTED_NAME.test(lower) || (MAY_BE_OTHER_NAME.test(lower) && OTHER_NAME.test(lower));
}

/** Check whether a heading names a whole conference, and not a day, track or room: "KubeCon 2024". */
export function namesWholeConference(text: string): boolean {
  return namesConference(text) && !/\b(?:day|track|stage|room)\b/iu.test(text);
}

/** " - my notes", " (recap)", " 参加メモ": what stands behind the year of a conference. */
const NOTES = [
  String.raw`(?:notes?|recap|report|summary|highlights|takeaways|talks|sessions|prise de notes|notizen|mitschrift`,
  'bericht|zusammenfassung|apuntes|notas|appunti|resumen|résumé|anteckningar|notatki|заметки|конспект|참관기|후기|정리)',
].join('|');
const NOTES_BEHIND = String.raw`\s*[-–—:|(\s]\s*(?:(?:my|mes|meine|mis|some|talk|conference|trip)\s+)*${NOTES}\)?`;
const ENDS_WITH_YEAR = new RegExp(
  String.raw`\b20\d\d(?:${NOTES_BEHIND}|\s*(?:参加|の)?(?:メモ|レポート)|\s*笔记|\s*筆記)?\s*$`,
  'u',
);

/**
 * Check whether a heading ends with a year, as the names of conferences on no list do: "Widgets Berlin 2024", "Widgets
 * 2024 - my notes".
 */
export function endsWithYear(text: string): boolean {
  return ENDS_WITH_YEAR.test(lowerCaseOf(text.slice(-LONGEST)));
}
