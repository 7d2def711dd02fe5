import numberWords from '../../../../../data/numberWords.txt';
import ordinalWords from '../../../../../data/ordinalWords.txt';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { DAY_WORDS } from './dayMarks.js';

/**
 * Patterns of dates and days, for texts in lower case with the marks of `withMarks`: `L` and `W` are weekdays, `M`
 * months, `B` either.
 */

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

/** "星期三", "周三", "水曜日" */
const HAN_WEEKDAY = '(?:星期|礼拜|[周週])[一二三四五六日天]|[月火水木金土日]曜日?';
/** "L", "周三", "水", "화" */
const ANY_WEEKDAY = `(?:[LWB]+|${HAN_WEEKDAY}|[月火水木金土日월화수목금토일])`;
/** "（六）" */
const BRACKETED_WEEKDAY = '[（(][一二三四五六天][）)]';
const MONTH = '[MB]+';

/** "2023" */
const FULL_YEAR = String.raw`(?:19|20)\d{2}`;
/** " 2023", ", 2023", " de 2023" */
const YEAR = String.raw`(?:,?\s*(?:de\s+|del\s+)?${FULL_YEAR})`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
/** The ending of "1st", "1.", "1er", "1º" */
const ORDINAL = String.raw`(?:\.|st|nd|rd|th|er|º|ª)?`;
/** The second half of "4-5", "4 & 5", "4 to 5" */
const SPAN = String.raw`(?:\s*(?:-|–|to|&|\+|and|/)\s*${DAY}${ORDINAL})?`;
/** "L, ", "W. the ", "L den " */
const WEEKDAY_BEFORE = String.raw`(?:${ANY_WEEKDAY}\.?,?\s+(?:(?:the|den|le|el|il|de|d\.)\s+)?)?`;
/** " L", " (L)" */
const WEEKDAY_BEHIND = String.raw`(?:\s*(?:,\s*)?\(?${ANY_WEEKDAY}\)?)?`;

/** "2012-09-20" */
const YEAR_FIRST = String.raw`${WEEKDAY_BEFORE}${FULL_YEAR}(?<sep>[-/.])\d{1,2}\k<sep>\d{1,2}${WEEKDAY_BEHIND}`;
/** "26.02.2019 L", "26.2." */
const NUMBERS_ONLY = [
  WEEKDAY_BEFORE,
  String.raw`\d{1,2}(?<sep2>[./-])\d{1,2}\k<sep2>(?:(?:19|20)?\d{2})?`,
  WEEKDAY_BEHIND,
].join('');
/** "L 21 M 2019", "12 de M de 2023" */
const DAY_FIRST = String.raw`${WEEKDAY_BEFORE}${DAY}${ORDINAL}${SPAN}\s+(?:of\s+|de\s+)?${MONTH}\.?${YEAR}?`;
/** "L, M 5th", "M 4-5, 2023", "M.5" */
const MONTH_FIRST = String.raw`${WEEKDAY_BEFORE}${MONTH}(?:\.?\s+|\.)${DAY}${ORDINAL}${SPAN}${YEAR}?${WEEKDAY_BEHIND}`;
/** "L 21st" */
const WEEKDAY_AND_DAY = String.raw`${ANY_WEEKDAY}\.?\s+${DAY}(?:st|nd|rd|th|\.)?`;
/** "20240319" */
const COMPACT = String.raw`${WEEKDAY_BEFORE}${FULL_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])${WEEKDAY_BEHIND}`;
/** "2023年4月12日", "4月12日（水）", "2024년 3월 19일 (화)" */
const EAST_ASIAN = [
  String.raw`(?:${FULL_YEAR}\s*[年년]\s*)?\d{1,2}\s*[月월]\s*\d{1,2}\s*[日号號일]`,
  String.raw`(?:\s*(?:[（(]?${ANY_WEEKDAY}[）)]?|${BRACKETED_WEEKDAY}))?`,
].join('');

const DATES = [YEAR_FIRST, NUMBERS_ONLY, DAY_FIRST, MONTH_FIRST, WEEKDAY_AND_DAY, COMPACT, EAST_ASIAN];

export const DATE = new RegExp(`${START}(?:${DATES.join('|')})${END}`, 'u');
/** Each date has one of these, which are cheaper to look for. */
export const MAY_BE_DATE = /[MB]|[LW]\.?\s+\d|\d[-/.]\d|\d{8}|[月월]/;

const DAY_WORD = anyOf(DAY_WORDS);
/** " + 3", " and day 3" */
const MORE_DAYS = String.raw`(?:\s*(?:\+|&|and|/|-|,)\s*(?:day\s*)?\d{1,2})*`;
/** "day 2", "day_2", "day one", "tag nr. 1" */
const DAY_AND_NUMBER = [
  String.raw`${DAY_WORD}[\s_-]*(?:#|no\.?|nr\.?)?`,
  // "Dag to" is Danish, "day-to-day" is not.
  String.raw`\s*(?!(?<=day[\s_-])to(?!\p{L}))(?:\d{1,2}|${anyOf(wordsOf(numberWords))})${MORE_DAYS}`,
].join('');
/** "2nd", "1.", "2ème" */
const ORDINAL_NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th|\.|er|ère|ème|e|º)`;
/** "second day", "1. tag" */
const NUMBER_AND_DAY = String.raw`(?:${ORDINAL_NUMBER}|${anyOf(wordsOf(ordinalWords))})\s+${DAY_WORD}`;
/** "第一天", "2日目", "初日", "2일차", "둘째 날" */
const EAST_ASIAN_DAY = [
  String.raw`第\s*[一二三四五六七\d]\s*[天日]|\d\s*日目|初日|[一二三]日目`,
  String.raw`|\d\s*일\s*(?:차|째)|(?:첫|둘|셋|넷)째\s*날`,
].join('');

export const NUMBERED_DAY = new RegExp(`${START}(?:${DAY_AND_NUMBER}|${NUMBER_AND_DAY})${END}|${EAST_ASIAN_DAY}`, 'u');

/** "L", "Ls" for "mondays", "星期三", "周三"; not "monday.com" */
export const WEEKDAY = new RegExp(String.raw`${START}(?:L+|${HAN_WEEKDAY})s?${END}(?!\.\p{L})`, 'u');

/** "W", "W.", "(W)", "W AM", "W afternoon": a short weekday that is all there is. */
export const SHORT_WEEKDAY_ALONE =
  /^[\s\p{P}\p{S}]*W{2,}(?:[\s.(]+(?:am|pm|morning|afternoon|evening))?[\s\p{P}\p{S}]*$/u;

/** "3/19", "19/3", "03/05": not "1/2" and "24/7", which may be anything. */
const SURE_NUMBERS = [
  String.raw`(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])`,
  String.raw`(?!24/7)(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])`,
  String.raw`0[1-9]/(?:0[1-9]|1[0-2])`,
  String.raw`0[1-9][-.](?:0[1-9]|[12]\d|3[01])`,
].join('|');
const NUMBERS = String.raw`(?:[12]\d|3[01]|0?[1-9])/(?:[12]\d|3[01]|0?[1-9])`;
/** "3/19", "L 3/5", "5/3 (L)": all there is, because such numbers may be anything in other text. */
export const DAY_AND_MONTH_ALONE = new RegExp(
  [
    String.raw`^\s*(?:${SURE_NUMBERS}|${ANY_WEEKDAY}\.?,?\s+${NUMBERS}`,
    String.raw`|${NUMBERS}(?:[\s,(（]*${ANY_WEEKDAY}|\s*${BRACKETED_WEEKDAY}))[\s\p{P}]*$`,
  ].join(''),
  'u',
);

/** "D1", "J2", alone. */
export const ABBREVIATED = /^[\s\p{P}]*[dj]\d[\s\p{P}]*$/u;
/** "D1", "J2", at the start of a text. */
export const LETTER_AND_NUMBER = /^[\s\p{P}]*[dj]\d(?=[\s\p{P}]|$)/u;

/** The sign or word between the two halves of a span: "4-5", "4 to 5" */
const BETWEEN = String.raw`\s*(?:-|–|—|~|～|〜|to|bis|au|al|&|\+|and|/|至|到|から)\s*`;
/** The ending of a day in Chinese, Japanese and Korean: "11日", "11日（木）" */
const EAST_ASIAN_ENDING = String.raw`[日号號일](?:\s?[（(]\p{L}[)）])?`;
/** "4-5 M", "M 4 to 6", "5月11日〜13日" */
export const SPAN_OF_DAYS = new RegExp(
  [
    String.raw`(?<![\d./-])(?<from>\d{1,2})(?:${EAST_ASIAN_ENDING}|${ORDINAL})`,
    String.raw`${BETWEEN}(?<to>\d{1,2})${ORDINAL}(?![\d./-])`,
  ].join(''),
  'u',
);
