import type { FrontMatter } from '../../markdown/frontMatter.js';
import type { Evidence } from '../evidence/evidence.js';
import { isFileOfDay } from '../paths/dayInPath.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import { isConferenceOfFile, isFileOfConference, isTitledAsFile, nameOfFile } from '../paths/fileTitle.js';
import type { NotePath } from '../paths/notePath.js';
import { pathParts } from '../paths/pathParts.js';
import { likelihood } from '../lines/runs.js';
import type { SaidKinds } from './saidKinds.js';
import type { SaidTalk } from './saidTalk.js';
import { type AddClue, type ClueName, cluesOf, type Weights } from '../clues/weights.js';
import { endsWithYear, namesConference, nameWithYear } from '../words/vocabulary/conferenceNames.js';
import { readDay } from '../words/dates/dates.js';
import { isGroupTitle, isMeeting, isOrganising, isOtherSubject } from '../words/vocabulary/vocabulary.js';

/** What outline reads besides headings: the path, front matter and settings of a note. */
export interface About {
  readonly path: string | undefined;
  readonly notePath: NotePath;
  readonly frontMatter: FrontMatter | undefined;
  /** Whether front matter or settings decide that the note is, or is not, a conference note. */
  readonly decided: boolean | undefined;
  /** The kinds that the note itself says its headings are of. */
  readonly said: SaidKinds;
  /** What the note says of its only talk. */
  readonly saidTalk: SaidTalk;
}

/** How likely a note is to be about a conference, before the kinds of its headings are known. */
export interface Context {
  /** The sum of the clues. */
  readonly score: number;
  /** From 0 to 1. */
  readonly likelihood: number;
  /** Whether anything but people and days tells of a conference: a name, a year, a keynote, an event. */
  readonly isNamed: boolean;
  /** Whether only numbered days tell of a conference: trips, courses and puzzles have such, too. */
  readonly isNamedByDays: boolean;
  /** The index of the first heading at the top, if the file is called so: notes of one talk. */
  readonly titleOfFile: number | undefined;
  /** How certainly the note is about one talk, whatever its headings are: from 0 to 1. */
  readonly isOneTalk: number;
  /** What the file is called as. */
  readonly fileIs: 'day' | 'group' | 'conference' | undefined;
  /** Whether the title is the name of the conference that the file is called as. */
  readonly titleIsConference: boolean;
}

const NAMING: ReadonlySet<ClueName> = new Set([
  'titledConference',
  'titleWithYear',
  'conferenceBelowTitle',
  'dateBelowTitle',
  'conferenceField',
  'conferenceTag',
  'conferencePath',
  'keynotes',
  'numberedDay',
  'eventsLinked',
]);

/** Read the context from headings, names of files and folders, and front matter. */
export function readContext(
  headings: readonly PlacedHeading[],
  evidence: readonly (Evidence | undefined)[],
  about: About,
  weights: Weights,
): Context {
  const clues = cluesOf((add) => addNoteClues(headings, evidence, about, add));
  const score = clues.reduce((sum, { name, times }) => sum + weights[name] * times, 0);
  const { decided } = about;
  const title = titleOfFile(headings, evidence, about);
  // A single word and a year may be anything: "Renovation 2024".
  const naming = clues.filter(({ name, times }) => NAMING.has(name) && times >= 1);
  return {
    score,
    likelihood: decided === undefined ? likelihood(score) : Number(decided),
    isNamed: naming.length > 0,
    isNamedByDays: naming.length > 0 && naming.every(({ name }) => name === 'numberedDay'),
    titleOfFile: title,
    isOneTalk: hasDays(evidence) ? 0 : Math.max(about.saidTalk.certainty, certaintyOfTitle(title, about)),
    fileIs: whatFileIs(about.path ?? ''),
    titleIsConference: isConferenceOfFile(titleIn(headings), about.path ?? ''),
  };
}

/** Check for several headings that are days: a note of one talk has none. */
function hasDays(evidence: readonly (Evidence | undefined)[]): boolean {
  return evidence.filter((each) => each?.words.day?.clear === true).length > 1;
}

/** How certainly a note is about one talk if its first heading is called as the file is. */
const TITLED_AS_FILE = 0.8;

/** @param title the index of the heading that is called as the file is */
function certaintyOfTitle(title: number | undefined, { notePath }: About): number {
  return title === undefined || notePath.projectFile > 0 ? 0 : TITLED_AS_FILE;
}

function whatFileIs(path: string): Context['fileIs'] {
  if (isFileOfDay(path)) return 'day';
  // "lightning-talks-4-11.md"
  if (isGroupTitle(nameOfFile(path).replace(/[\d.-]+$/u, ''))) return 'group';
  return isFileOfConference(path) ? 'conference' : undefined;
}

/**
 * Find the first heading at the top of a note in the folder of a conference, if that is called as the file is, and
 * neither as a conference nor as a day, track or group of talks, nor as what is beside talks: "Contacts". A note with
 * days has no such heading.
 */
function titleOfFile(
  headings: readonly PlacedHeading[],
  evidence: readonly (Evidence | undefined)[],
  { notePath, path = '' }: About,
): number | undefined {
  if (!notePath.isInFolder || hasDays(evidence)) return undefined;
  const first = headings.find(({ heading, parent }) => heading.fact && !parent);
  if (!first) return undefined;
  const { text } = first.heading;
  const { vocabulary, isTrack, isOneOfAKind } = evidence[first.index]?.words ?? {};
  const isGroup = vocabulary === 'group' && isOneOfAKind !== true;
  const holdsTalks = isGroup || (isTrack === true && first.children.length > 0);
  const isPlace = namesConference(text) || endsWithYear(text) || readDay(text)?.clear === true;
  const isTitle = !holdsTalks && !isPlace && vocabulary !== 'other' && !isFileOfConference(path);
  return isTitle && isTitledAsFile(text, path) ? first.index : undefined;
}

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
  if (namesConference(first) || namesConference(frontMatter?.title ?? '')) add('titledConference');
  const year = nameWithYear(first);
  if (year > 0) add('titleWithYear', year);
  const below = firstLines(headings);
  if (below.some((text) => text.length < 100 && readDay(text)?.clear === true)) add('dateBelowTitle');
  if (!namesConference(first) && below.some(isConferenceLine)) add('conferenceBelowTitle');
  if (frontMatter?.conference !== undefined) add('conferenceField');
  if ((frontMatter?.tags ?? []).some((tag) => namesConference(tag))) add('conferenceTag');
  if (notePath.namesConference) add('conferencePath');
  if (notePath.namesNotes) add('notesPath');
  if (notePath.hasYear) add('yearInPath');
  if (notePath.projectFile > 0) {
    add('projectFile', notePath.projectFile);
    if (hasProjectText(headings)) add('projectCommands', Math.min(notePath.projectFile, 1));
  }
  if (DIARY.test(first) || notePath.isInDiary) add('diary');
  const count = countEvidence(evidence);
  const titles = [first, frontMatter?.title ?? ''];
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

/** Return the first heading, or the first line of a note without headings. */
function titleIn(headings: readonly PlacedHeading[]): string {
  const first = headings.find(({ heading }) => heading.fact);
  if (first) return first.heading.text;
  const [line] = headings[0]?.heading.lines ?? [];
  return line && line.itemDepth === undefined && line.text.length <= LONGEST_TITLE ? line.text : '';
}

const LONGEST_TITLE = 80;

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
