import conferenceAdvice from '../../../../../data/conferenceAdvice.txt';
import conferenceKinds from '../../../../../data/conferenceKinds.txt';
import conferenceMentions from '../../../../../data/conferenceMentions.txt';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { hasWordForNotes, namesConference } from './conferenceNames.js';
import { isOrganising } from './vocabulary.js';

/** Titles with the name of a conference, or a word for one, that are about conferences and no notes of one. */

const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
const FIRST_EAST_ASIAN = 0x2e80;

const PHRASES = [...wordsOf(conferenceAdvice)];
const isEastAsian = (phrase: string): boolean => phrase.charCodeAt(0) >= FIRST_EAST_ASIAN;
/** "Conference tips", "How to get your talk accepted"; Chinese and Japanese have no blanks. */
const ADVICE = new RegExp(
  [
    `${WORD_START}${anyOf(PHRASES.filter((phrase) => !isEastAsian(phrase)))}${WORD_END}`,
    anyOf(PHRASES.filter(isEastAsian)),
  ].join('|'),
  'u',
);

/** "at a conference", "your conference proposal" */
const MENTION = new RegExp(
  `${WORD_START}${anyOf(wordsOf(conferenceMentions))}\\s${anyOf(wordsOf(conferenceKinds))}${WORD_END}`,
  'gu',
);
/** "Conference policy", but neither "Conference on gears" nor "Conference day 1"; in French, names stand behind. */
const ATTRIBUTE = new RegExp(
  [
    String.raw`^\P{L}*(?:(?:the|my|die|meine)\s)?`,
    String.raw`(?:conferences?|konferenz|konferenzen|conferentie|konferens|konferanse)\s`,
    `(?!(?:an?|and|at|by|for|from|in|of|on|the|to|und|am|um|i|op|om|på|days?|tag|dag|track)${WORD_END})\\p{L}`,
  ].join(''),
  'u',
);
/** "2031-03-19-", before the title of a post */
const DATE = /^\s*(?:19|20)\d\d[ -]\d\d[ -]\d\d/u;
const YEAR = /(?<!\d)20\d\d(?!\d)/u;

const LONGEST = 500;

/**
 * Check whether a title names a conference, and is neither about going to conferences, speaking at them or running
 * them, nor about conferences in general: "Conference tips", "Why you should attend KubeCon".
 *
 * @param isFolder whether the title is the name of a folder: "tech-conferences" may hold notes of several
 */
export function isTitledAsConference(title: string, isFolder = false): boolean {
  if (!namesConference(title)) return false;
  const text = lowerCaseOf(title.slice(0, LONGEST)).replace(/[_/\\-]+/gu, ' ');
  if (ADVICE.test(text)) return false;
  const isOfNotes = hasWordForNotes(text);
  if (isOrganising(text) && !isOfNotes) return false;
  if (isOfNotes || YEAR.test(text.replace(DATE, ' '))) return true;
  const rest = text.replace(ATTRIBUTE, ' ');
  return namesConference(isFolder ? rest : rest.replace(MENTION, ' '));
}

/** Check whether a title names a conference, or has a word for one, without being the title of notes of one. */
export function isAboutConferences(title: string, isFolder = false): boolean {
  return namesConference(title) && !isTitledAsConference(title, isFolder);
}
