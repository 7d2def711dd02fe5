import breakFillers from '../../../../../data/breakFillers.txt';
import breakWords from '../../../../../data/breakWords.txt';
import courseWords from '../../../../../data/courseWords.txt';
import groupEndings from '../../../../../data/groupEndings.txt';
import groupNames from '../../../../../data/groupNames.txt';
import groupQualifiers from '../../../../../data/groupQualifiers.txt';
import meetingWords from '../../../../../data/meetingWords.txt';
import metadataLabels from '../../../../../data/metadataLabels.txt';
import organisingWords from '../../../../../data/organisingWords.txt';
import otherPhrases from '../../../../../data/otherPhrases.txt';
import otherQualifiers from '../../../../../data/otherQualifiers.txt';
import otherSubjects from '../../../../../data/otherSubjects.txt';
import otherTitles from '../../../../../data/otherTitles.txt';
import projectTitles from '../../../../../data/projectTitles.txt';
import roleWords from '../../../../../data/roleWords.txt';
import socialEvents from '../../../../../data/socialEvents.txt';
import sponsoredBy from '../../../../../data/sponsoredBy.txt';
import weakBreakWords from '../../../../../data/weakBreakWords.txt';
import { isColumnTitle } from '../../../markdown/boards.js';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { differByOneLetter } from '../../../text/misspelt.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { bare } from '../bare.js';
import { CLOCK } from '../clocks.js';
import { namesConference } from './conferenceNames.js';
import { WEEKDAYS } from '../dates/dayNames.js';
import { isFollowUpsTitle } from './followUpsTitle.js';
import { joinedParts } from './joinedParts.js';

/**
 * The meaning of the words of headings. Each check takes the visible text of a heading or line, and, optionally, the
 * result of `bare` for that text.
 */

/** The kinds of headings that words alone decide. */
export type Vocabulary = 'followUps' | 'break' | 'group' | 'other' | 'metadata';

/** Decide the kind of a heading by its words alone; `undefined` if they are not enough. */
export function vocabularyOf(text: string, title = bare(text)): Vocabulary | undefined {
  // Titles of talks with speakers are mostly long. A text with a time counts as short, because the time is left out.
  const isLong = title.length > 60 && SEVEN_WORDS.test(title) && !HAS_CLOCK.test(text);
  if (!isLong && isFollowUpsTitle(text, title)) return 'followUps';
  if (!isLong && isBreak(text, title)) return 'break';
  if (isMetadata(text, title)) return 'metadata';
  if (isGroupTitle(text, title)) return 'group';
  if (!isLong && isOtherTitle(text, title)) return 'other';
  return undefined;
}

/** Matches seven words: titles of talks have more words than breaks and parts of talks. */
const SEVEN_WORDS = /^(?:\S+\s+){6}\S/u;

const HAS_CLOCK = /\d[:.h]\d/;
/** "12:30", "(12:30 - 13:30)", "10am", "11 Uhr", "30 min" */
const TIMES = new RegExp(
  String.raw`\(?(?<![\p{L}\p{N}])(?:${CLOCK}(?:\s*[-–—]\s*${CLOCK})?|\d{1,3} ?min\.?)(?![\p{L}\p{N}])\)?`,
  'giu',
);
/** " @ the canteen", " (canteen)", ", Room 2", " sponsored by Acme" */
const BEHIND_BREAK = new RegExp(
  [
    String.raw`(?:\s@\s.*|\s\([^()]*\)\s*|,\s(?:rooms?|hall|raum|saal|salle|sala)\s.*`,
    `|\\s${anyOf(wordsOf(sponsoredBy))}\\s.*)$`,
  ].join(''),
  'iu',
);
/** What stands between the words of a break and its time, or between two breaks: "10am: Coffee", "Lunch | Pause". */
const BETWEEN_BREAKS = /[\s:：,|–—]+/u;

const BREAK_WORDS = wordsOf(breakWords);
const BREAK_FILLERS = wordsOf(breakFillers);
const WEAK_BREAK_WORDS = wordsOf(weakBreakWords);

/** Check for a break: Lunch, Coffee Break, Registration, Repas… */
export function isBreak(text: string, title?: string): boolean {
  const untimed = /\d/u.test(text) ? text.replace(TIMES, ' ') : text;
  const alone = untimed.replace(BEHIND_BREAK, '');
  const name = alone === text && title !== undefined ? title : bare(alone);
  if (SEVEN_WORDS.test(name)) return false;
  const words = name
    .toLowerCase()
    .split(BETWEEN_BREAKS)
    .filter((word) => word !== '' && !BREAK_FILLERS.has(word) && !WEEKDAYS.has(word));
  return words.every((word) => BREAK_WORDS.has(word)) && words.some((word) => !WEAK_BREAK_WORDS.has(word));
}

const GROUP_WORD = anyOf(wordsOf(groupNames));
/** "lightning talks", "lightning-talk", often misspelt: "ligthing talks", "lightening talks" */
const LIGHTNING_TALKS = String.raw`l[a-z]{1,2}g[a-z]{2,5}ng[\s-]+talks?`;
/** "GopherCon lightning talks" */
const LIGHTNING_TALKS_OF = new RegExp(String.raw`^\S+\s+${LIGHTNING_TALKS}$`, 'u');
const GROUP_QUALIFIER = anyOf(wordsOf(groupQualifiers));
const GROUP_ENDING = anyOf(wordsOf(groupEndings));
/** "2" */
const NUMBER = String.raw`\d{1,2}`;
/** "Other lightning talks I attended" */
const GROUP = new RegExp(
  [
    String.raw`^(?:(?:${GROUP_QUALIFIER}|${NUMBER})\s+)*`,
    `(?:${LIGHTNING_TALKS}|${GROUP_WORD})`,
    String.raw`(?:\s+(?:${GROUP_ENDING}|${NUMBER}))*$`,
  ].join(''),
  'u',
);

/** " (5 minutes each)" */
const DURATION = /\s*\([^()]{0,20}\d\s?(?:['’]|min|h|分|分钟|мин)[^()]{0,20}\)$/u;

/** Check for a group of talks: Lightning Talks, Keynotes, Morning sessions… */
export function isGroupTitle(text: string, title = bare(text)): boolean {
  // "(Some) lightning talks"
  const lower = lowerCaseOf(title).replace(DURATION, '').replace(/[()]/gu, '');
  return GROUP.test(lower) || (LIGHTNING_TALKS_OF.test(lower) && namesConference(lower)) || isMisspeltGroup(lower);
}

const OFTEN_MISSPELT = ['keynote', 'keynotes', 'sessions', 'tutorials', 'unconference', 'workshop', 'workshops'];
const SHORTEST_MISSPELT = 6;

/** Check for a group with one letter too many, too few or wrong: "Worshops". */
function isMisspeltGroup(lower: string): boolean {
  return lower.length >= SHORTEST_MISSPELT && OFTEN_MISSPELT.some((name) => differByOneLetter(lower, name));
}

const SINGLE_QUALIFIER = String.raw`(?:opening|closing|morning|afternoon|evening|first|second|final|day\s+\d|\d{1,2})`;
const SINGLE = [
  String.raw`(?:keynote|panel|plenary|tutorial|workshop|demo|session|talk|lightning\s+talk`,
  '|vortrag|charla|ponencia|palestra|lezing|föredrag|prelekcja|доклад)',
].join('');
/** Several talks: "Afternoon session" */
const SEVERAL = String.raw`(?!(?:morning|afternoon|evening)\s+session)`;
/** "Opening Keynote", "Lightning Talk 3", "Vortrag 2" */
const ONE_OF_A_KIND = new RegExp(String.raw`^${SEVERAL}(?:${SINGLE_QUALIFIER}\s+)*${SINGLE}(?:\s+\d{1,2})?$`, 'iu');

/** Check for the name of a group in the singular: "Keynote" may be one talk. */
export function isOneOfAKind(text: string, title = bare(text)): boolean {
  return ONE_OF_A_KIND.test(title);
}

const OTHER_TITLES = wordsOf(otherTitles);
const OTHER_PHRASES = wordsOf(otherPhrases);
const SOCIAL_EVENTS = wordsOf(socialEvents);
const FIRST_EAST_ASIAN = 0x2e80;
/** Chinese and Japanese have no blanks. */
const EAST_ASIAN_EVENTS = [...SOCIAL_EVENTS].filter((event) => event.charCodeAt(0) >= FIRST_EAST_ASIAN);
/** " @ the pub", " im Hof" */
const AT_PLACE = /\s(?:@|at|in|im|bei|auf|à|au|chez|en|op)\s.*$/u;
/** "Third party", "Contrib fest" */
const OTHER_PARTY = /(?:(?:first|second|third|1st|2nd|3rd|multi)[\s-]party|contrib fest)$/u;

/** Check for an evening or meeting beside the talks: "Acme after party @ the pub", "WidgetConf-Feier". */
function isSocialEvent(title: string): boolean {
  if (title.length > LONGEST_SOCIAL_EVENT) return false;
  const lower = lowerCaseOf(title);
  return isEvening(lower) || isEvening(lower.replace(AT_PLACE, ''));
}

function isEvening(name: string): boolean {
  const words = name.split(/[\s-]+/u);
  for (let count = 1; count <= MOST_WORDS_OF_EVENT; count++) {
    if (SOCIAL_EVENTS.has(words.slice(-count).join(' '))) return !OTHER_PARTY.test(name);
  }
  return (
    name.charCodeAt(name.length - 1) >= FIRST_EAST_ASIAN && EAST_ASIAN_EVENTS.some((event) => name.endsWith(event))
  );
}

const MOST_WORDS_OF_EVENT = 3;
const LONGEST_SOCIAL_EVENT = 80;

const OTHER_QUALIFIERS = wordsOf(otherQualifiers);

/** "Impressions in general" */
const IN_GENERAL = /\s(?:in general|im allgemeinen|en général|en general|em geral|in generale)$/u;

/** Check for a heading in or beside talks: Notes, Summary, Demo, Resources, Hallway track… */
export function isOtherTitle(text: string, title = bare(text)): boolean {
  if (title.length > 100 || SEVEN_WORDS.test(title)) return false;
  const words = title.toLowerCase().replace(IN_GENERAL, '').split(/\s+/u);
  const isPhrase = (): boolean => OTHER_PHRASES.has(words.join(' '));
  while (words.length > 1 && OTHER_QUALIFIERS.has(words[0] ?? '') && !isPhrase()) words.shift();
  const [first = '', ...others] = words;
  if ((others.length === 0 && OTHER_TITLES.has(first)) || isPhrase()) return true;
  if (isSocialEvent(title) || isColumnTitle(title)) return true;
  const parts = joinedParts(title);
  if (parts.length > 1) return parts.every((part) => isOtherTitle(part) || isFollowUpsTitle(part));
  // "Notes by Jane Doe and John Roe"
  return first === 'notes' && (words.length <= 4 || words[1] === 'by');
}

const METADATA = new RegExp(String.raw`^${anyOf(wordsOf(metadataLabels))}\s*[:：]`, 'u');

/** Check for an address, maybe without `https://`, and nothing else. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/\S+|[\w-]{2,60}\.(?:com|org)(?:\/\S*)?)$/u.test(text);
}

/** Check for a fact about a talk, which is no heading of content: `Speaker: X`, an address. */
export function isMetadata(text: string, title = bare(text)): boolean {
  return isAddress(text) || METADATA.test(lowerCaseOf(title));
}

const TRACK = /\b(?:days?|tracks?|devrooms?|dev\s+room|stage|room|hall|theatre|theater|stream|co-?located)\b/i;

/** Check for the name of a track: OpenTofu Day, Security track, Main stage… */
export function isTrackTitle(text: string): boolean {
  return TRACK.test(text);
}

/** "Installation", "Installation guide"; "Contributing to Kubernetes" is the title of a talk. */
const PROJECT = new RegExp(
  `^${anyOf(wordsOf(projectTitles))}(?![\\p{L}\\p{N}])\\P{L}{0,5}[\\p{L}\\p{N}.-]{0,15}\\P{L}{0,5}$`,
  'u',
);

/** Check for a heading that the README of a project has, and no conference note. */
export function isProjectTitle(text: string, title = bare(text)): boolean {
  return PROJECT.test(lowerCaseOf(title));
}

/** Check for the heading of a keynote. */
export function isKeynote(text: string): boolean {
  if (!/keynote/i.test(text)) return false;
  return /^[\p{P}\s]*(?:opening\s+|closing\s+)?keynotes?\b/iu.test(text) || /\bkeynote\)?$/iu.test(text);
}

const ABSTRACT = new RegExp(
  [
    '^(?:abstract|description|about|speakers?|presenters?|résumé|kurzfassung|beschreibung|descripción|descrição',
    '|descrizione|beschrijving|аннотация|описание|概要|摘要|초록)$',
  ].join(''),
  'u',
);

/** Check for a heading over the abstract, or the speakers, of the talk above. */
export function isAbstract(text: string, title = bare(text)): boolean {
  return ABSTRACT.test(lowerCaseOf(title));
}

const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
const MEETING = new RegExp(`${WORD_START}${anyOf(wordsOf(meetingWords))}${WORD_END}|周会|会议纪要|議事録`, 'u');
const ORGANISING = new RegExp(`${WORD_START}${anyOf(wordsOf(organisingWords))}${WORD_END}`, 'u');

/** Check for the title of the notes of a meeting at work: "Weekly sync", "Protokoll". */
export function isMeeting(text: string): boolean {
  return MEETING.test(lowerCaseOf(text));
}

/** Check for a text that prepares a conference or a talk: "Talk proposal", "Sponsorship prospectus", "Budget". */
export function isOrganising(text: string): boolean {
  return ORGANISING.test(lowerCaseOf(text));
}

const COURSE = new RegExp(`${WORD_START}${anyOf(wordsOf(courseWords))}${WORD_END}`, 'u');

/** Check for a title with a word for a course: "Tutorial: widgets by hand", "Workshop", "Schulung". */
export function isCourse(text: string): boolean {
  return COURSE.test(lowerCaseOf(text));
}

/** Also "Gear Times, issue #12" */
const OTHER_SUBJECT = new RegExp(
  String.raw`${WORD_START}(?:${anyOf(wordsOf(otherSubjects))}${WORD_END}|(?:issue|ausgabe|numéro) (?:no\.? )?#?\d)`,
  'u',
);
/** "Lecture 1: Introduction", "Week 2", "Kapitel 3" */
const NUMBERED_PART = new RegExp(
  [
    '^(?:chapter|episode|lecture|lesson|module|unit|week|kapitel|vorlesung|woche|chapitre|leçon|semaine',
    String.raw`|capítulo|semana|capitolo|глава|лекция)\s+#?\d`,
  ].join(''),
  'u',
);

/** Check for the title of a text that has people and titles, and is about no conference: "Books 2023", "Recipes". */
export function isOtherSubject(text: string): boolean {
  return OTHER_SUBJECT.test(lowerCaseOf(text));
}

/** Check for a heading of a course, book or podcast: "Lecture 1: Introduction". */
export function isNumberedPart(text: string): boolean {
  return NUMBERED_PART.test(lowerCaseOf(text));
}

const ROLE = new RegExp(String.raw`^${anyOf(wordsOf(roleWords))}\b|\b${anyOf(wordsOf(roleWords))}$`, 'u');

/** ", Acme", " (founder of Acme)" behind what someone does */
const BEHIND_ROLE = /(?:,\s|\s[(@]|\sat\s).*$/u;
/** "Head of Sales"; with an organisation behind, "Senior Staff Developer Advocate, Acme" */
const MOST_WORDS_OF_ROLE = 3;
const MOST_WORDS_BEFORE_ORGANISATION = 5;

/** Check for what someone does, in place of a title: "CTO", "Head of Sales", "Founder and CEO, Acme". */
export function isRole(title: string): boolean {
  const role = title.replace(BEHIND_ROLE, '');
  const most = role === title ? MOST_WORDS_OF_ROLE : MOST_WORDS_BEFORE_ORGANISATION;
  return role.split(' ').length <= most && ROLE.test(lowerCaseOf(role));
}
