import type { FrontMatter } from '../../markdown/frontMatter.js';
import type { LineFact } from '../../markdown/facts.js';
import type { Speaker } from '../../note/note.js';
import { isFileOfDay } from '../paths/dayInPath.js';
import type { Heading } from '../headings/headings.js';
import { readFactLines } from '../evidence/factLines.js';
import { fileTitle, isConferenceOfFile, nameOfFile } from '../paths/fileTitle.js';
import { isLinkLine } from '../evidence/linkLines.js';
import type { NotePath } from '../paths/notePath.js';
import { apart, pathParts } from '../paths/pathParts.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import type { Readers } from '../tree/readers.js';
import { speakersAsTitle } from '../evidence/talkSpeakers.js';
import { endsWithYear, namesConference } from '../words/vocabulary/conferenceNames.js';
import { readDay } from '../words/dates/dates.js';
import { readSpeakerList } from '../words/people/speakerLists.js';
import { readLabelledTitle } from '../words/titles/titleLabels.js';
import { isGroupTitle, isOtherTitle } from '../words/vocabulary/vocabulary.js';

/** What a note says of the one talk it is about: in front matter, before the first heading, by the name of the file. */
export interface SaidTalk {
  /** The title in front matter or on the first line; else the only heading at the top, or the name of the file. */
  readonly title: string | undefined;
  readonly speakers: readonly Speaker[];
  /** The speakers in the name of the file, for a talk that names no others. */
  readonly speakersInPath: readonly Speaker[];
  /** Whether the note is about one talk by its place, if it has no talks: a file among notes of a conference. */
  readonly isWhole: boolean;
  /** How certainly the note is about one talk, whatever its headings are: from 0 to 1. */
  readonly certainty: number;
}

/** How many lines before the first heading are searched for speakers. */
const LINES = 8;
/** The number of words from which on a title is hardly the name of a folder. */
const LONG_TITLE = 4;
/** Labels of people who may have written the text, or teach a course. */
const OTHER_LABEL =
  /^\P{L}*(?:by|with|auth?or|host|guest|moder|name|note|who|wer|qui|chi|von|par|por|instruct|lectur)/iu;

/** Read what a note says of its only talk. */
export function readSaidTalk(
  frontMatter: FrontMatter | undefined,
  headings: readonly PlacedHeading[],
  path: string | undefined,
  { isInFolder, projectFile, namesNotes }: NotePath,
  readers: Readers,
): SaidTalk {
  const [first] = headings;
  const before = first && !first.heading.fact ? first.heading.lines : [];
  const info = frontMatter?.title === undefined ? before : (linesOfInfo(first, readers) ?? before);
  const mayBeWhole = isInFolder && projectFile < 1 && headings.length > 0 && !isFileOfDay(path ?? '');
  const inFrontMatter = (frontMatter?.speakers ?? []).flatMap(
    (each) => readSpeakerList(each, 'labelled')?.speakers ?? [],
  );
  const speakers = inFrontMatter.length > 0 ? inFrontMatter : speakersIn(info, mayBeWhole && info === before);
  const isSpoken = speakers.length > 0;
  const saidTitle = frontMatter?.title ?? labelledTitle(before);
  // "title: FooConf 2031" is no talk, but "title: Welcome to FooConf" with a speaker is.
  // "url: /blog/fooconf" is where the note is published.
  const hasPage = frontMatter?.url?.startsWith('http') === true;
  const isTalk = isSpoken || hasPage || !namesConference(saidTitle ?? '');
  const said = isTalk ? saidTitle : undefined;
  // A single word may be the title of a note among notes of conferences that has more than links.
  const mayBeShort = isSpoken || (namesNotes && countLines(headings) >= FEWEST_LINES);
  const title = said ?? (isSpoken || mayBeWhole ? titleAround(headings, path, mayBeShort, readers) : undefined);
  // A README with a short title is about its folder.
  const isOfFolder = projectFile > 0 && (title ?? '').split(' ').length < LONG_TITLE;
  const isWhole = mayBeWhole && title !== undefined && !isOfFolder;
  return {
    title,
    speakers: isWhole && !isSpoken ? speakersAsTitle(title) : speakers,
    speakersInPath: path === undefined ? [] : speakersInPath(path),
    isWhole,
    certainty: certaintyOf(said, isSpoken, mayBeWhole && projectFile === 0 ? path : undefined),
  };
}

/** Return the lines below a first heading for facts: "General info". */
function linesOfInfo(first: PlacedHeading | undefined, readers: Readers): readonly LineFact[] | undefined {
  const isInfo = first?.heading.fact && readers.wordsOf(first.heading).vocabulary === 'other';
  return isInfo ? first.heading.lines : undefined;
}

/** "01-big-widgets", "Day 2 - 05 - Big widgets", "0205 Big widgets" */
const NUMBERED_FILE = /^(?:\P{Nd}+\d\P{L}+)?0?\d{1,4}[\s.)_-]*\p{L}/u;
/** "2031 Widgets Berlin", as conferences are called; no date */
const STARTS_WITH_YEAR = /^(?:19|20)\d\d(?![\d-])/u;
const MANY_WORDS = 4;
const OF_MANY_WORDS = 0.6;

/** @param path that of a file in a folder of a conference, else `undefined` */
function certaintyOf(said: string | undefined, isSpoken: boolean, path: string | undefined): number {
  if (said !== undefined && isSpoken && !namesConference(said) && !endsWithYear(said)) return 1;
  const [file = ''] = pathParts(path ?? '');
  if (STARTS_WITH_YEAR.test(file) || titleInPath(path, false) === undefined) return 0;
  if (NUMBERED_FILE.test(file)) return 1;
  return file.split(' ').length >= MANY_WORDS ? OF_MANY_WORDS : 0;
}

/** "01 - ", "2031-03-19-" */
const NUMBER = /^[\d-]+[ ._-]*/u;
/** What stands between the title and the name: "gears_jane-doe", "Gears - Jane Doe" */
const APART = /_+|\s-\s|-{2,}/u;

/** Read the speaker in the name of a file, behind the title or alone: "gears_jane-doe.md", "2031-03-19-Jane-Doe.md". */
function speakersInPath(path: string): readonly Speaker[] {
  const name = (path.split(/[\\/]/u).at(-1) ?? '').replace(/\.[^.]+$/u, '').replace(NUMBER, '');
  if (name.length > LONGEST_NAME) return [];
  for (const part of [name, name.split(APART).at(-1) ?? '']) {
    const speakers = speakersAsTitle(fileTitle(part.replace(/[_-]+/gu, ' ').trim()));
    if (speakers.length > 0) return speakers;
  }
  return [];
}

const LONGEST_NAME = 120;

function labelledTitle([first]: readonly LineFact[]): string | undefined {
  return !first || first.itemDepth !== undefined ? undefined : readLabelledTitle(first.text);
}

/** @param mayBeWhole whether the first line may be no more than a name */
function speakersIn(lines: readonly LineFact[], mayBeWhole: boolean): readonly Speaker[] {
  const first = lines.slice(0, LINES).filter(({ text }) => !OTHER_LABEL.test(text));
  const labelled = readFactLines(first, '', false);
  if (labelled.by === 'label') return labelled.speakers;
  return mayBeWhole ? readFactLines(first.slice(0, 1), '', true).speakers : [];
}

/** Check whether a heading has a line that says who wrote the text, or moderates a meeting: "Authors: Jane Doe". */
export function isByAuthor({ lines }: Heading): boolean {
  return lines.slice(0, LINES).some(({ text }) => OTHER_LABEL.test(text) && /^[^:：]{0,30}[:：]/u.test(text));
}

function titleAround(
  headings: readonly PlacedHeading[],
  path: string | undefined,
  mayBeShort: boolean,
  readers: Readers,
): string | undefined {
  const roots = headings.filter(({ heading, parent }) => heading.fact && !parent);
  const [first, ...others] = roots.some(({ heading }) => heading.level === 1)
    ? roots.filter(({ heading }) => heading.level === 1)
    : roots;
  const isTalk = first && mayBeTitle(first, readers) && !isConferenceOfFile(first.heading.text, path ?? '');
  if (first && others.length === 0 && isTalk) return first.heading.text;
  return titleInPath(path, mayBeShort);
}

/** How many lines notes of a talk have at least. */
const FEWEST_LINES = 5;

function countLines(headings: readonly PlacedHeading[]): number {
  return headings.reduce((sum, { heading }) => sum + heading.lines.filter((line) => !isLinkLine(line)).length, 0);
}

/** Check that the words of a heading are neither a conference, nor a day, nor a part of any talk. */
function mayBeTitle({ heading }: PlacedHeading, readers: Readers): boolean {
  const { vocabulary, isWholeConference, day } = readers.wordsOf(heading);
  return vocabulary === undefined && !isWholeConference && !endsWithYear(heading.text) && day?.clear !== true;
}

/** @param mayBeShort whether a single word may be a title */
function titleInPath(path: string | undefined, mayBeShort: boolean): string | undefined {
  const name = path === undefined ? '' : nameOfFile(path);
  const isLong = /\p{L}[\s_]+\S|[^\0-\u024F]{3}/u.test(apart(name));
  const isPlace =
    namesConference(name) || namesConference(apart(name)) || endsWithYear(name) || readDay(name)?.clear === true;
  return name === '' || isOtherTitle(name) || isGroupTitle(name) || isPlace || (!mayBeShort && !isLong)
    ? undefined
    : fileTitle(name);
}
