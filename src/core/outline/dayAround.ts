import dayCompanions from '../../../data/dayCompanions.txt';
import type { FrontMatter } from '../markdown/frontMatter.js';
import type { LineFact } from '../markdown/facts.js';
import { lowerCaseOf } from '../text/lowerCase.js';
import { wordsOf } from '../text/wordList.js';
import { isUnnamed } from './fileTitle.js';
import type { SectionNode } from './nest.js';
import { pathParts } from './pathParts.js';
import { toDraft } from './sectionDrafts.js';
import { namesConference, nameWithYear } from './words/conferenceNames.js';
import { SPAN_OF_DAYS } from './words/datePatterns.js';
import { type DayReading, readDay } from './words/dates.js';
import { count, holds } from './wrap.js';

/**
 * Put a day around a note with talks and without days, if the name of its file or folder, its front matter or the text
 * right under its title names the day: `day-1.md`, `2012-09-20/notes.md`, `date: 2012-09-20`.
 */
export function dayAround(
  nodes: readonly SectionNode[],
  path: string | undefined,
  frontMatter: FrontMatter | undefined,
  text: string,
): readonly SectionNode[] {
  const [first] = nodes;
  if (!first || !holds(nodes, 'talk') || holds(nodes, 'day')) return nodes;
  // The date of a single talk is a fact about the talk.
  const hasTalks = count(nodes, 'talk') > 1;
  const inText = (): string | undefined => dayInFrontMatter(frontMatter, path ?? '') ?? dayUnderTitle(first);
  const title = dayInPath(path ?? '') ?? (hasTalks ? inText() : undefined);
  if (title === undefined) return nodes;
  const {
    place,
    draft: {
      chunk,
      heading: { start },
    },
  } = first;
  const heading = { start, end: start };
  const draft = toDraft(
    {
      kind: 'day',
      level: 0,
      heading,
      title,
      evidence: undefined,
      facts: [],
      from: start,
      end: undefined,
      adopts: false,
    },
    chunk,
  );
  return [{ draft, place, children: nodes, end: Math.max(text.trimEnd().length, place.start + start) }];
}

/** Check whether a file is called as a day, with whatever talks are in it: `day-2.md`, `monday/README.md`. */
export function isFileOfDay(path: string): boolean {
  const [file = '', folder = ''] = pathParts(path);
  return fileNamesDay(file, isPost(path)) || (isUnnamed(file) && namesOnlyDay(folder));
}

/** Find the name of the file, or of its folder, that names a day. */
function dayInPath(path: string): string | undefined {
  const [file = '', folder = ''] = pathParts(path);
  // "day1/20310319_talk_2.md" is of day 1.
  if (readDay(file)?.remainder !== '' && namesOnlyDay(folder)) return folder;
  return fileNamesDay(file, isPost(path)) ? file : undefined;
}

/** The folders of a blog, where a date is that of the publication. */
function isPost(path: string): boolean {
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
function fileNamesDay(name: string, isDatedPost: boolean): boolean {
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

/** Find the day in the title of front matter, or the date there. A date with a time of day is that of the post. */
function dayInFrontMatter(frontMatter: FrontMatter | undefined, path: string): string | undefined {
  const { title = '', date = '' } = frontMatter ?? {};
  if (fileNamesDay(title, false)) return title;
  return !isPost(path) && readDay(date)?.remainder === '' ? date : undefined;
}

/** The lines right under the title, in which a day may stand. */
const LINES = 3;
/** "Date: ", "Wann: " */
const LABEL =
  /^(?:date|day|when|datum|wann|fecha|cuándo|quand|data|quando|дата|когда|日期|时间|日付|日時|날짜)\s*[:：]\s*/iu;
/** A date of the text and not of the conference, or a line over a list. */
const ABOUT_TEXT =
  /updat|publish|post|writ|creat|edit|modif|deadline|aktualisiert|publi|actuali|aggiornat|更新|发布|[:：]$/iu;
const MOST_WORDS = 5;

/** Find the line right under the title of a note, or at its start, that names the day: "Tue 19 March 2024, Hall A". */
function dayUnderTitle({ draft }: SectionNode): string | undefined {
  if (draft.kind !== 'section' && draft.kind !== 'track') return undefined;
  const lines = draft.facts.filter((fact): fact is LineFact => fact.type === 'line').slice(0, LINES);
  for (const { text, quoted, cells, itemDepth } of lines) {
    const value = text.replace(LABEL, '');
    const day = readDay(value);
    if (quoted || cells || !day || SPAN_OF_DAYS.test(value) || (itemDepth !== undefined && value === text)) continue;
    const words = day.remainder === '' ? 0 : day.remainder.split(' ').length;
    const isSure = day.clear && (day.dated || day.numbered || words === 0);
    if (isSure && words <= MOST_WORDS && !ABOUT_TEXT.test(text)) return value;
  }
  return undefined;
}
