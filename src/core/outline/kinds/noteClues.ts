import type { About } from './about.js';
import type { Evidence } from '../evidence/evidence.js';
import { certaintyOfTitle, LONGEST_TITLE, titleIn, titleOfFile } from './noteTitle.js';
import type { NotePath } from '../paths/notePath.js';
import { pathParts } from '../paths/pathParts.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import type { AddClue } from '../clues/weights.js';
import { namesConference, nameWithYear } from '../words/vocabulary/conferenceNames.js';
import { isAboutConferences, isTitledAsConference } from '../words/vocabulary/conferenceTitles.js';
import { readDay } from '../words/dates/dates.js';
import { isMeeting, isOrganising, isOtherSubject } from '../words/vocabulary/vocabulary.js';

/** What the title, the place, and the headings of a note tell of whether the note is about a conference. */

/** Add the clues of the note as a whole. */
export function addNoteClues(
  headings: readonly PlacedHeading[],
  evidence: readonly (Evidence | undefined)[],
  about: About,
  add: AddClue,
): void {
  const { path, notePath, frontMatter } = about;
  add('anyNote');
  const first = titleIn(headings);
  const titles = [first, frontMatter?.title ?? ''];
  const isTitled = titles.some((title) => isTitledAsConference(title));
  if (isTitled) add('titledConference');
  const year = nameWithYear(first);
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
  // Books, courses and the like have titles that say so, or number their parts.
  if ([...titles, pathParts(path ?? '')[0] ?? ''].some(isOtherSubject) || count.numberedParts > 1) add('otherSubject');
  // Talks have any words in their titles.
  const ofTitle = notePath.namesNotes ? 0.5 : 1;
  if (count.meetings > 0) add('meeting');
  else if (pathParts(path ?? '').some((name) => MEETING_NAME.test(name))) add('meeting', OF_PATH);
  else if (titles.some(isMeeting) && !titles.some(namesConference)) add('meeting', ofTitle);
  if (count.organising > 1) add('organising', Math.min(count.organising - 1, 3));
  else if (isOrganising(first)) add('organising', ofTitle);
  else if (pathParts(path ?? '').some((name) => PROPOSAL_NAME.test(name))) add('organising');
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

/** The names of files and folders with the notes of meetings at work. */
const MEETING_NAME = /(?<!\p{L})(?:meetings?|minutes|protokolle?|notulen|réunions?|reuniones|议事录|議事録)(?!\p{L})/iu;
/** The names of files and folders with proposals of talks. */
const PROPOSAL_NAME = /(?<!\p{L})(?:proposals?|cfps?|submissions?|call for (?:papers|proposals|speakers))(?!\p{L})/iu;
/** How much less such a name tells than a title. */
const OF_PATH = 0.7;

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
