import conferenceSpellings from '../../../../data/conferenceSpellings.txt';
import { NAMES, SERIES } from '../../links/hosts.js';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { tableOf } from '../../text/wordList.js';
import { apart, pathParts } from './pathParts.js';
import { endsWithYear, namesConference } from '../words/vocabulary/conferenceNames.js';

/** Words with capitals of their own, by their lower case: `kubecon` is spelt "KubeCon". */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...SERIES.values(), ...NAMES.values(), ...tableOf(conferenceSpellings).values()]
    .flatMap((name) => name.split(/[^\p{L}\d]+/u))
    .filter((word) => /.\p{Lu}/u.test(word))
    .map((word) => [word.toLowerCase(), word]),
);

/** Words of titles that stay in lower case. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'my', 'of', 'on', 'or', 'the', 'to']);

/**
 * Write the name of a file as a title: "KubeCon 2024 Notes" for `kubecon 2024 notes`. A name with capitals is its
 * writer's own and stays.
 *
 * @param name without ending, blanks between the words, see `pathParts`
 */
export function fileTitle(name: string): string {
  if (/\p{Lu}/u.test(name)) return name;
  return name.replace(/\p{L}[\p{L}\p{M}\d’']*/gu, (word, at: number) => {
    if (/\d/.test(name[at - 1] ?? '') || (at > 0 && SMALL_WORDS.has(word))) return word;
    return SPELLINGS.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
  });
}

/** The number of words, without numbers, from which on a name has more in it than that of a conference. */
const MANY_WORDS = 4;

/** Check whether a file, or the folder of a file that is called as any notes are, is called as a whole conference. */
export function isFileOfConference(path: string): boolean {
  const name = nameOfFile(path);
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word) && !SMALL_WORDS.has(word));
  if (words.length >= MANY_WORDS) return false;
  return NAME_AND_YEAR.test(name) || endsWithYear(name) || [name, apart(name)].some(namesConference);
}

/** "madc2031" */
const NAME_AND_YEAR = /^\p{L}{2,16}(?:19|20)\d\d$/u;

/** Words of names, three letters or longer; shorter ones are in any title. */
const WORD = /[\p{L}\p{M}\d]{3,}/gu;
/** A name of one word is a title if the heading starts with the word. */
const LONG_WORD = 6;
/** How many letters of two words have to be alike: "pattern", "patterns". */
const LEAST_ALIKE = 4;

/**
 * Check whether a heading has most words of the name of its file, or of the folder of a file that is called as any
 * notes are: "Building secure widgets" for `secure-widgets.md`, `secure-widgets/notes.md`; "Widgets in space" for
 * `widgets.md`.
 */
export function isTitledAsFile(heading: string, path: string): boolean {
  const name = nameOfFile(path);
  const words = wordsIn(name);
  const others = wordsIn(heading);
  const [word = ''] = words;
  if (words.length < 2) return word.length >= LONG_WORD && areAlike(word, others[0] ?? '');
  const found = words.filter((word) => others.some((other) => areAlike(word, other))).length;
  return found >= 2 && found * 3 >= words.length * 2;
}

/** Check for the name of a conference that the file is called as: "Gear World" in `gear-world-2031.md`. */
export function isConferenceOfFile(heading: string, path: string): boolean {
  return isFileOfConference(path) && isTitledAsFile(heading, path);
}

function wordsIn(text: string): readonly string[] {
  return lowerCaseOf(apart(text)).match(WORD) ?? [];
}

function areAlike(word: string, other: string): boolean {
  return (
    word === other ||
    (word.length >= LEAST_ALIKE && other.startsWith(word.slice(0, Math.max(LEAST_ALIKE, word.length - 2))))
  );
}

/** Names of files that are no titles. */
const NO_TITLE = /^(?:readme|index|notes?|notizen|untitled|talk|draft)$/iu;
/** "01 - ", "02b ", "0900 ", "3.02 ", "2031-03-19 " */
const NUMBER = /^(?:\d\d[a-z]|\d[\d.-]*)(?:[ .)_-]+|(?=\p{Lu}))/u;

/** Check whether a file is called as any notes are: the name of its folder says more. */
export function isUnnamed(file: string): boolean {
  return NO_TITLE.test(file);
}

/** Return the name of a file, or of its folder where the file is called as any notes are, without number or date. */
export function nameOfFile(path: string): string {
  const [file = '', folder = ''] = pathParts(path);
  const name = isUnnamed(file) ? folder : file;
  return name.replace(NUMBER, '');
}
