import dayCompanions from '../../../../data/dayCompanions.txt';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { wordsOf } from '../../text/wordList.js';
import { isUnnamed } from './fileTitle.js';
import { pathParts } from './pathParts.js';
import { namesConference, nameWithYear } from '../words/vocabulary/conferenceNames.js';
import { type DayReading, readDay } from '../words/dates/dates.js';

/** Reads days in the names of files and folders: `day-1.md`, `01-tuesday/notes.md`, `2012-09-20.md`. */

/** Check whether a file is called as a day, with whatever talks are in it: `day-2.md`, `monday/README.md`. */
export function isFileOfDay(path: string): boolean {
  const [file = '', folder = ''] = pathParts(path);
  if (isUnnamed(file)) return namesOnlyDay(folder);
  return (fileNamesDay(file, isPost(path)) && !ONE_TALK.test(file)) || shortDayIn(file, folder) !== undefined;
}

/** "Day2 Talk03", "Tag 1 Vortrag 2", "day 1 keynote" */
const ONE_TALK =
  /(?<!\p{L})(?:(?:talk|vortrag|charla|ponencia|palestra|conférence|exposé|föredrag|доклад)\s?\d{1,2}|keynote)$/iu;

/** "Wed" */
const SHORT_DAY = /(?<!\p{L})\p{L}{3,5}$/u;
/** "D1", "Sat", but not "VR", which is a weekday in Dutch */
const SHORT_NAME = /^(?:\p{L}\d|\p{L}{3,5})$/u;

/** Find a short day that is all of the name, or behind a conference: "D1" in `gophercon/`, "kubecon eu 2031 wed". */
function shortDayIn(file: string, folder: string): string | undefined {
  const last = SHORT_DAY.exec(file);
  const before = file.slice(0, last?.index ?? 0);
  if (last && readDay(last[0])?.remainder === '' && namesConference(before)) return file;
  return SHORT_NAME.test(file) && readDay(file)?.abbreviated && namesConference(folder) ? file : undefined;
}

/** Find the name of the file, or of its folder, that names a day. A README is called as its folder. */
export function dayInPath(path: string): string | undefined {
  const parts = pathParts(path);
  const [file = '', folder = ''] = isUnnamed(parts[0] ?? '') ? parts.slice(1) : parts;
  // "day1/20310319_talk_2.md" is of day 1.
  if (readDay(file)?.remainder !== '' && namesOnlyDay(folder)) return folder;
  if (fileNamesDay(file, isPost(path))) return file;
  const short = shortDayIn(file, folder);
  if (short !== undefined) return short;
  if (readDay(file) === undefined && endsWithDate(folder) && fileNamesDay(folder, isPost(path))) return folder;
  const { day = '', weekday = '' } = DAY_OF_TALK.exec(file)?.groups ?? {};
  return [day, weekday].find((name) => readDay(name)?.clear === true && readDay(name)?.remainder === '');
}

/** Check for a name such as "webconf 2031-05-06": a date in front may be that of a whole conference. */
function endsWithDate(name: string): boolean {
  return readDay(name)?.dated === true && !STARTS_WITH_NUMBER.test(name);
}

/** "day2 big widgets"; "Wed05 big widgets", the fifth talk of that day */
const DAY_OF_TALK = /^(?<day>(?<weekday>\p{L}{3,12})\d{1,2})\s/u;

/** Find the day at the end of the name of a file with several talks: "widget-gathering-report-of-day-2". */
export function dayAtEnd(path: string): string | undefined {
  const [file = ''] = pathParts(path);
  const day = readDay(file);
  if (day?.numbered !== true || day.dated || !file.startsWith(day.remainder)) return undefined;
  return file.slice(day.remainder.length).trim();
}

/** The folders of a blog, where a date is that of the publication. */
export function isPost(path: string): boolean {
  return /(?:^|[\\/])_?(?:posts?|blog|articles?)[\\/]/iu.test(path);
}

/** "talk01" */
const NUMBERED_WORD = /\d+$/u;
const COMPANIONS = wordsOf(dayCompanions);

/** Return the words of a name that are neither about the day nor such as stand beside any day: "keynote", "notes". */
function otherWords({ remainder }: DayReading): readonly string[] {
  return lowerCaseOf(remainder)
    .split(/[\s,()&+-]+/u)
    .map((word) => word.replace(NUMBERED_WORD, ''))
    .filter((word) => word !== '' && !COMPANIONS.has(word));
}

/** Check for a name such as "01 Tuesday", "Day 1 keynote", "2014-03-01". */
function namesOnlyDay(name: string): boolean {
  const day = readDay(name);
  return day !== undefined && !day.abbreviated && otherWords(day).length === 0;
}

/**
 * Check whether the name of a file is that of a day. Beside the day, there may be a conference: "KubeCon Day 1",
 * "kod.io 2014-03-01", "widgets berlin day 2 2031". A date in front of other words is that of a post.
 */
export function fileNamesDay(name: string, isDatedPost: boolean): boolean {
  const day = readDay(name);
  if (!day || day.abbreviated) return false;
  const others = otherWords(day);
  if (day.dated && isDatedPost) return false;
  if (others.length === 0) return true;
  if (day.dated && others.length > LONGEST_NAME) return false;
  if (namesConference(day.remainder) || (day.numbered && nameWithYear(day.remainder) === 1)) return true;
  return day.dated && !STARTS_WITH_NUMBER.test(name);
}

const LONGEST_NAME = 3;
const STARTS_WITH_NUMBER = /^\P{L}*\d/u;
