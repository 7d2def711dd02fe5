import type { About } from './about.js';
import type { Evidence } from '../evidence/evidence.js';
import { certaintyOfTitle, isBesideOthers, LONGEST_TITLE, titleIn, titleOfFile } from './noteTitle.js';
import type { NotePath } from '../paths/notePath.js';
import { pathParts } from '../paths/pathParts.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import type { AddClue } from '../clues/weights.js';
import { hasWordForNotes, namesConference, nameWithYear } from '../words/vocabulary/conferenceNames.js';
import { isAboutConferences, isTitledAsConference } from '../words/vocabulary/conferenceTitles.js';
import { readDay } from '../words/dates/dates.js';
import { isCourse, isMeeting, isOrganising, isOtherSubject } from '../words/vocabulary/vocabulary.js';

/** What the title, the place, and the headings of a note tell of whether the note is about a conference. */

/** The first heading or line, and the title in front matter; empty if there is none. */
type Titles = readonly [first: string, inFrontMatter: string];

/** Add the clues of the note as a whole. */
export function addNoteClues(
  headings: readonly PlacedHeading[],
  evidence: readonly (Evidence | undefined)[],
  about: About,
  add: AddClue,
): void {
  const { notePath, frontMatter } = about;
  add('anyNote');
  const inFrontMatter = frontMatter?.title ?? '';
  const first = titleIn(headings);
  const titles: Titles = [first, inFrontMatter];
  // Below a title, the first of several headings may be that of a talk about anything.
  const subjects: Titles = [inFrontMatter !== '' && isBesideOthers(headings) ? '' : first, inFrontMatter];
  const isOther = isMinutes(first) || isWorkshop(titles, notePath);
  const isTitled = !isOther && titles.some((title) => isTitledAsConference(title));
  if (isTitled) add('titledConference');
  const year = Math.max(...titles.map(nameWithYear));
  if (year > 0) add('titleWithYear', year);
  const below = firstLines(headings);
  if (below.some((text) => text.length < 100 && readDay(text)?.clear === true)) add('dateBelowTitle');
  if (!namesConference(first) && below.some(isConferenceLine)) add('conferenceBelowTitle');
  if (frontMatter?.conference !== undefined) add('conferenceField');
  if ((frontMatter?.tags ?? []).some((tag) => namesConference(tag))) add('conferenceTag');
  // The name of the file is short for the title.
  const isAbout = !isTitled && notePath.isNamedByFile && titles.some((title) => isAboutConferences(title));
  if (!isAbout) addPathClues(notePath, add);
  if (notePath.projectFile > 0) {
    add('projectFile', notePath.projectFile);
    if (hasProjectText(headings)) add('projectCommands', Math.min(notePath.projectFile, 1));
  }
  if (DIARY.test(first) || notePath.isInDiary) add('diary');
  const count = countEvidence(evidence);
  addClueOfSubject(subjects, about, count, add);
  addClueOfMeeting(titles, about, count, add);
  addClueOfOrganising(first, about, count, add);
  if (count.keynotes > 0) add('keynotes');
  if (count.days > 0 || notePath.namesDay) add('numberedDay');
  // Parts of a talk have any titles.
  if (count.projectTitles > 1) {
    add('projectTitles', 1 - certaintyOfTitle(titleOfFile(headings, evidence, about), about));
  }
  if (count.events > 0) add('eventsLinked', Math.min(count.events, 2));
  if (count.people > 0) add('peopleNamed', Math.min(count.people, 3));
}

function addPathClues({ namesConference, namesNotes, hasYear }: NotePath, add: AddClue): void {
  if (namesConference) add('conferencePath');
  if (namesNotes) add('notesPath');
  if (hasYear) add('yearInPath');
}

/** Check for a title of many words in the folder of a conference: that of a talk, which may have any words. */
function isTitleOfTalk(title: string, notePath: NotePath): boolean {
  const isInConference = notePath.namesConference && !notePath.isNamedByFile && notePath.projectFile === 0;
  return isInConference && hasManyWords(title) && !namesConference(title);
}

function hasManyWords(title: string): boolean {
  return (title.match(/\p{L}+/gu) ?? []).length >= MANY_WORDS || EAST_ASIAN.test(title);
}

const MANY_WORDS = 4;
/** Chinese and Japanese have no blanks. */
const EAST_ASIAN = /[^\0-\u024F]{8}/u;

/** How much the words of a title tell, from 0 to 1. */
function weightOfTitle(title: string, notePath: NotePath): number {
  if (isTitleOfTalk(title, notePath)) return 0;
  return notePath.namesNotes ? 0.5 : 1;
}

/** Add the clue for books, courses and the like, whose titles or folders say so, or whose parts have numbers. */
function addClueOfSubject(titles: Titles, { path = '', notePath }: About, count: EvidenceCount, add: AddClue): void {
  const [first] = titles;
  const [file = '', ...folders] = pathParts(path);
  const isInFolder = folders.some((name) => {
    return OTHER_FOLDER.test(name) || (TRAVELS_FOLDER.test(name) && !notePath.namesConference);
  });
  if (isWorkshop(titles, notePath) || isInFolder || count.numberedParts > 1) add('otherSubject');
  else if ([...titles, file].some(isOtherSubject)) {
    // "gear-course-notes.md" is no title of a talk.
    if (!isTitleOfTalk(first, notePath) || (isOtherSubject(file) && hasWordForNotes(file))) add('otherSubject');
  }
}

/** Check for the README of a workshop or tutorial: "PyCon 2031 tutorial". */
function isWorkshop(titles: Titles, { projectFile, namesNotes }: NotePath): boolean {
  return projectFile > 0 && !namesNotes && titles.some(isCourse) && !titles.some(hasWordForNotes);
}

/** The folders of notes on what was read or taught, also where they have the names of conferences. */
const OTHER_FOLDER = new RegExp(
  [
    '^(?:books?|courses?|ctfs?|ctf .*|lectures?|papers?|(?:paper )?reviews|recipes|bücher|vorlesungen',
    '|livres|libros|livros|libri|書評|論文|论文)$',
  ].join(''),
  'iu',
);
const TRAVELS_FOLDER = /^(?:journeys|travels?|trips|vacations?|reisen?|urlaub|voyages|viajes|viagens|viaggi)$/iu;

function addClueOfMeeting(titles: Titles, { path = '', notePath }: About, count: EvidenceCount, add: AddClue): void {
  const [first] = titles;
  const [file = '', ...folders] = pathParts(path);
  const weight = weightOfTitle(first, notePath);
  if (isMinutes(first) || isMinutes(file)) add('meeting', OF_MINUTES);
  else if (count.meetings > 0) add('meeting');
  else if (folders.some((name) => MEETING_NAME.test(name))) add('meeting', OF_PATH);
  else if (weight === 0) return;
  else if (MEETING_NAME.test(file)) add('meeting', Math.min(OF_PATH, weight));
  else if (titles.some(isMeeting) && !titles.some(namesConference)) add('meeting', weight);
}

/** "Meetup minutes", "Minutes of the committee", but neither "Five minutes" nor "5 minutes of gears" */
const MINUTES = new RegExp(
  [
    String.raw`^(?!\P{L}*(?<![\d.-])\d{1,2}\s)\P{L}*`,
    String.raw`(?:(?:board|call|committee|community|conference|meetup|sig|team|weekly|wg)\s){0,2}`,
    String.raw`minutes\P{L}*(?:(?:of|from|for)\s.*)?$`,
    String.raw`|(?<!\p{L})meeting\s(?:log|minutes|notes|summary)(?!\p{L})|(?<!\p{L})sitzungsprotokoll`,
    String.raw`|compte[\s-]rendu\sde\sréunion|(?<!\p{L})(?:acta|ata)\sd[ea]\s(?:la\s)?reuni|会议纪要|会议记录|議事録`,
  ].join(''),
  'iu',
);

/** How much more minutes tell than any word of meetings. */
const OF_MINUTES = 1.5;

function isMinutes(text: string): boolean {
  return MINUTES.test(text);
}

/** The names of files and folders with the notes of meetings at work. */
const MEETING_NAME =
  /(?<!\p{L})(?:meetings?|(?<!\d\s)minutes|protokolle?|notulen|réunions?|reuniones|议事录|議事録)(?!\p{L})/iu;
/** How much less such a name tells than a title. */
const OF_PATH = 0.7;

function addClueOfOrganising(first: string, { path = '', notePath }: About, count: EvidenceCount, add: AddClue): void {
  const weight = weightOfTitle(first, notePath);
  const names = pathParts(path);
  if (count.organising > 1) add('organising', Math.min(count.organising - 1, 3));
  else if (weight > 0 && isOrganising(first)) add('organising', weight);
  if (names.some((name) => PROPOSAL_NAME.test(name) || ORGANISING_NAME.test(name))) add('organising');
}

/** The names of files and folders with proposals of talks. */
const PROPOSAL_NAME = /(?<!\p{L})(?:proposals?|cfps?|submissions?|call for (?:papers|proposals|speakers))(?!\p{L})/iu;
/** The names of files and folders of those who give a talk or run a conference. */
const ORGANISING_NAME = new RegExp(
  [
    '^(?:abstracts?|bios?|deck|folien|logistics|outline|pitch|presentation|prospectus|runbook|slides?|slide deck|sponsors?|sponsorship|templates?|volunteers?',
    '|orga|organi[sz](?:ation|ers?|ing)|planung|vorlagen?|modèles?|plantillas?|modelos|patrocinadores|テンプレート)$',
  ].join(''),
  'iu',
);

/** What the README of software has, and hardly notes: "npm install", badges, "This repository contains". */
const PROJECT_TEXT = new RegExp(
  [
    String.raw`\b(?:npm|yarn|pnpm|pip3?|cargo|brew|gem|composer|docker)[ -](?:ci|install|start|run|build|init)\b`,
    String.raw`\bgit clone\b|\bnpx [a-z@]|img\.shields\.io|badge\.svg`,
    // What is said of a repository, unless that is one of notes.
    `(?:${[
      String.raw`\bthis repo(?:sitory)? (?:contains|holds|hosts|includes|is|provides)\b`,
      String.raw`\bdieses repo(?:sitory)? (?:enthält|ist)\b`,
      String.raw`\bce dépôt (?:contient|est)\b`,
      String.raw`\best[ea] repositório (?:contém|é)\b|\beste repositorio (?:contiene|es)\b`,
      'このリポジトリ(?:は|に)|(?:本|此|该)仓库',
    ].join('|')})(?![^.\\r\\n]*(?:not[ei]|メモ|ノート|笔记|筆記))`,
  ].join('|'),
  'iu',
);
/** How many headings are searched for such text, each with how many characters around. */
const SEARCHED_HEADINGS = 20;
const SEARCHED_CHARACTERS = 4000;

function hasProjectText(headings: readonly PlacedHeading[]): boolean {
  return headings
    .slice(0, SEARCHED_HEADINGS)
    .some(({ heading }) => PROJECT_TEXT.test(heading.chunk.text.slice(0, SEARCHED_CHARACTERS)));
}

/** Return the texts of the first lines of a note. */
function firstLines(headings: readonly PlacedHeading[]): readonly string[] {
  return headings.slice(0, 2).flatMap(({ heading }) => heading.lines.slice(0, 4).map(({ text }) => text));
}

/** Check for a line that names a conference and is no sentence: "GopherCon 2024, Berlin", "Event: GopherCon". */
function isConferenceLine(text: string): boolean {
  return text.length < LONGEST_TITLE && !/[.!?:]$/u.test(text) && namesConference(text);
}

interface EvidenceCount {
  keynotes: number;
  days: number;
  projectTitles: number;
  organising: number;
  meetings: number;
  numberedParts: number;
  events: number;
  people: number;
}

function countEvidence(evidence: readonly (Evidence | undefined)[]): EvidenceCount {
  const count: EvidenceCount = {
    keynotes: 0,
    days: 0,
    projectTitles: 0,
    organising: 0,
    meetings: 0,
    numberedParts: 0,
    events: 0,
    people: 0,
  };
  const organising = new Set<string>();
  for (const each of evidence) {
    if (!each) continue;
    const { words, event, speakersAreSure, speakers, titleKey } = each;
    if (words.isKeynote) count.keynotes++;
    if (words.day?.numbered === true && words.day.clear) count.days++;
    if (words.isProjectTitle) count.projectTitles++;
    if (words.isOrganising) organising.add(titleKey);
    if (words.isDatedMeeting) count.meetings++;
    if (words.isNumberedPart) count.numberedParts++;
    if (event) count.events++;
    if (speakersAreSure && speakers.length > 0) count.people++;
  }
  // "Proposal" over and over is a part of talks.
  return { ...count, organising: organising.size };
}

/** Titles of notes that have a "Day 2" or weekdays, and are about no conference. */
const DIARY = new RegExp(
  [
    String.raw`\b(?:100|days?\s+of\s+(?:code|learning)|log|journal|diary|week(?:ly)?\s+(?:of|\d+|plan)`,
    String.raw`|calend[ae]r|kalender|kw\s?\d+|wochenplan|semaine\s+du|semana\s+del)\b`,
  ].join(''),
  'iu',
);
