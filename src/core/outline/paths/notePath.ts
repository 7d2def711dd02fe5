import codeFolders from '../../../../data/codeFolders.txt';
import projectFiles from '../../../../data/projectFiles.txt';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { anyOf } from '../../text/regexp.js';
import { wordsOf } from '../../text/wordList.js';
import { isFileOfDay, isPost } from './dayInPath.js';
import { apart, pathParts } from './pathParts.js';
import {
  endsWithNameAndYear,
  hasWordForNotes,
  namesConference,
  namesConferenceNotes,
  namesOtherWithYear,
  nameWithYear,
} from '../words/vocabulary/conferenceNames.js';
import { isAboutConferences } from '../words/vocabulary/conferenceTitles.js';
import { readDay } from '../words/dates/dates.js';
import { isCourse, isOtherSubject } from '../words/vocabulary/vocabulary.js';

/** What the path of a note tells of the note. */
export interface NotePath {
  /** Whether the file or a folder is called as a conference. */
  readonly namesConference: boolean;
  /** Whether only the file is called as a conference, and no folder. */
  readonly isNamedByFile: boolean;
  /** Whether the file or a folder is called as a numbered day: "day-2". */
  readonly namesDay: boolean;
  /** Whether the file or a folder is called as notes of conferences are: "conf_notes". */
  readonly namesNotes: boolean;
  /** Whether a folder is called as a conference or a day, and not only the file. */
  readonly isInFolder: boolean;
  readonly hasYear: boolean;
  /** How certainly the file is one of a project: from 0 to 1 for a README, more for others. */
  readonly projectFile: number;
  readonly isInDiary: boolean;
}

/** How many names are read, from the end: what the folders around a workspace are called tells little. */
const NAMES = 6;

const YEAR = /(?<!\d)20\d\d(?!\d)/u;
/** "wwdc31" */
const SHORT_YEAR = /\p{L}[\s']?\d\d$/u;
/** "2031 03 19 ", when a post was published */
const DATE = /^(?:19|20)\d\d \d\d \d\d/u;
const README = /^readme\b/iu;
/** "CHANGELOG", "about us", but not "about gears and levers" */
const PROJECT_FILE = new RegExp(`^${anyOf(wordsOf(projectFiles))}(?![\\p{L}\\p{N}])(?!(?:\\s+\\p{L}+){2})`, 'u');
/** Such files with names that would tell nothing in small letters. */
const PROJECT_FILE_IN_CAPITALS =
  /^(?:AGENTS|CHANGES|CLAUDE|GOVERNANCE|HISTORY|NEWS|RELEASES|ROADMAP|SECURITY|SUPPORT)(?![\p{L}\p{N}])/u;
const CODE_FOLDERS = wordsOf(codeFolders);
/** The folders of the texts of a site, also inside its code: "src/content/posts". */
const TEXT_FOLDER = /^_?(?:articles?|blogs?|content|notes|posts?|texts|writing)$/u;
/** The folder of the site of a conference: "gearconf-web", "gearconf.github.io". */
const SITE = /(?:\s(?:web|website|web\ssite|site|homepage|www)|\.(?:github\.io|gitlab\.io|org|com|net))$/iu;
/** The folders of pages in the source of such a site: "content/speakers", "_talks". */
const PAGES =
  /(?:^|\/)(?:content\/(?:.{1,80}\/)?(?:programm?e?|schedule|speakers)|_(?:sessions|speakers|talks))\/[^/]+$/iu;
/** The folders of talks in the folder of a conference. */
const TALKS_FOLDER = /^(?:keynotes|panels|presentations|sessions|talks|charlas|conférences|palestras|vorträge)$/iu;
/** The folders of diaries. */
const DIARY_FOLDER = /^(?:daily|dailies|daily[ _-]notes|diary|journals?|tagebuch)$/iu;

/** Read the path of a note. */
export function readNotePath(path = ''): NotePath {
  const names = path.split(/[\\/]/u).filter((name) => name !== '');
  const last = names.length - 1;
  const parts = names
    .map((name, at) => (at === last ? name.replace(/(?<=.)\.[^.]+$/u, '') : name).replace(/[_-]+/gu, ' '))
    .slice(-NAMES);
  const areAbout = parts.map((part, at) => {
    const isFolder = at < parts.length - 1;
    return [part, apart(part)].some((name) => isAboutConferences(name, isFolder)) || (isFolder && isOfCourse(part));
  });
  const areDays = parts.map((part) => readDay(apart(part))?.numbered === true);
  const areNamed = parts.map((part, at) => {
    const isOverDay = at + 1 < parts.length - 1 && areDays[at + 1] === true;
    return areAbout[at] !== true && (namesAConference(part) || (isOverDay && mayHaveDays(part)));
  });
  const areNotes = parts.map((part, at) => {
    if (areAbout[at] === true) return false;
    const isOfTalks = TALKS_FOLDER.test(part) && at < parts.length - 1 && areNamed.slice(0, at).includes(true);
    return isOfTalks || [part, apart(part)].some(namesConferenceNotes);
  });
  const areConferences = parts.map((_, at) => areNotes[at] === true || areNamed[at] === true);
  const arePlaces = parts.map((_, at) => areConferences[at] === true || areDays[at] === true);
  const folders = parts.slice(0, -1).map(lowerCaseOf);
  const inside = folders.slice(arePlaces.indexOf(true) + 1);
  const isNamed = areConferences.includes(true);
  const name = parts[areConferences.indexOf(true)] ?? '';
  const isPage = PAGES.test(names.join('/')) || parts.some((part, at) => areNamed[at] === true && isSite(part));
  return {
    namesConference: isNamed,
    isNamedByFile: areConferences.indexOf(true) === parts.length - 1,
    namesDay: areDays.includes(true),
    namesNotes: areNotes.includes(true),
    isInFolder: arePlaces.slice(0, -1).includes(true),
    hasYear: isNamed && (SHORT_YEAR.test(name) || YEAR.test(isPost(path) ? name.replace(DATE, '') : path)),
    projectFile: isPage ? CERTAIN : projectFileIn(path, inside, areNotes.slice(0, -2).includes(true)),
    isInDiary: names.slice(0, -1).some((name) => DIARY_FOLDER.test(name)),
  };
}

/** Check for the folder with the material of a course at a conference: "gearconf-2031-workshop". */
function isOfCourse(folder: string): boolean {
  return isCourse(folder) && !hasWordForNotes(folder);
}

function isSite(folder: string): boolean {
  const name = folder.replace(SITE, '');
  return name !== folder && namesAConference(name);
}

function namesAConference(part: string): boolean {
  return [part, apart(part), part.replace(/ /gu, '')].some(namesConference);
}

/** Check whether a folder over those of days is called as a conference on no list, with a year: "plumbers2031". */
function mayHaveDays(folder: string): boolean {
  if (isOtherSubject(folder) || isCourse(folder) || namesOtherWithYear(folder)) return false;
  return endsWithNameAndYear(folder) || nameWithYear(folder) === 1;
}

/**
 * Rate how certainly a file is one of a project.
 *
 * @param folders those inside the folder of the conference
 * @param isInside whether the file is in a folder inside that of the notes: there, a README may be a note
 */
function projectFileIn(path: string, folders: readonly string[], isInside: boolean): number {
  if (isFileOfDay(path)) return 0;
  const [file = ''] = pathParts(path);
  const isOfProject = PROJECT_FILE.test(lowerCaseOf(file)) || PROJECT_FILE_IN_CAPITALS.test(file);
  const isInCode = folders.findLast((folder) => CODE_FOLDERS.has(folder) || TEXT_FOLDER.test(folder));
  if (isOfProject || (isInCode !== undefined && CODE_FOLDERS.has(isInCode))) return CERTAIN;
  if (!README.test(file)) return 0;
  return isInside ? HALF : 1;
}

const CERTAIN = 2;
const HALF = 0.5;
