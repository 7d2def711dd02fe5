import type { FrontMatter } from '../markdown/frontMatter.js';
import type { Evidence } from './evidence.js';
import type { PlacedHeading } from './placedHeadings.js';
import { pathParts } from './pathParts.js';
import { likelihood } from './runs.js';
import type { SaidKinds } from './saidKinds.js';
import type { SaidTalk } from './saidTalk.js';
import { type AddClue, type ClueName, cluesOf, type Weights } from './weights.js';
import { namesConference, nameWithYear } from './words/conferenceNames.js';
import { readDay } from './words/dates.js';
import { isMeeting, isOrganising, isOtherSubject } from './words/vocabulary.js';

/** What outline reads besides headings: the path, front matter and settings of a note. */
export interface About {
  readonly path: string | undefined;
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
  return {
    score,
    likelihood: decided === undefined ? likelihood(score) : Number(decided),
    // A single word and a year may be anything: "Renovation 2024".
    isNamed: clues.some(({ name, times }) => NAMING.has(name) && times >= 1),
  };
}

/** Add the clues of the note as a whole. */
export function addNoteClues(
  headings: readonly PlacedHeading[],
  evidence: readonly (Evidence | undefined)[],
  { path, frontMatter }: About,
  add: AddClue,
): void {
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
  if (isInPath(path)) {
    add('conferencePath');
    if (/(?:^|\D)20\d\d(?:\D|$)/u.test(path ?? '')) add('yearInPath');
  }
  if (isProjectFile(path)) add('projectFile');
  if (DIARY.test(first) || isInDiary(path)) add('diary');
  const count = countEvidence(evidence);
  const titles = [first, frontMatter?.title ?? ''];
  // Books, courses and the like have titles that say so, or number their parts.
  if ([...titles, pathParts(path ?? '')[0] ?? ''].some(isOtherSubject) || count.numberedParts > 1) add('otherSubject');
  if (titles.some(isMeeting) && !titles.some(namesConference)) add('meeting');
  if (isOrganising(first) || count.organising > 1) add('organising');
  if (count.keynotes > 0) add('keynotes');
  if (count.days > 0) add('numberedDay');
  if (count.projectTitles > 1) add('projectTitles');
  if (count.events > 0) add('eventsLinked', Math.min(count.events, 2));
  if (count.people > 0) add('peopleNamed', Math.min(count.people, 3));
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
    numberedParts: 0,
    events: 0,
    people: 0,
  };
  for (const each of evidence) {
    if (!each) continue;
    const { words, event, speakersAreSure, speakers } = each;
    if (words.isKeynote) count.keynotes++;
    if (words.day?.numbered === true && words.day.clear) count.days++;
    if (words.isProjectTitle) count.projectTitles++;
    if (words.isOrganising) count.organising++;
    if (words.isNumberedPart) count.numberedParts++;
    if (event) count.events++;
    if (speakersAreSure && speakers.length > 0) count.people++;
  }
  return count;
}

/** Titles of notes that have a "Day 2" or weekdays, and are about no conference. */
const DIARY = new RegExp(
  [
    String.raw`\b(?:100|days?\s+of\s+(?:code|learning)|log|journal|diary|week(?:ly)?\s+(?:of|\d+|plan)`,
    String.raw`|calend[ae]r|kalender|kw\s?\d+|wochenplan|semaine\s+du|semana\s+del)\b`,
  ].join(''),
  'iu',
);

/** The folders of diaries. */
const DIARY_FOLDER = /(?:^|[\\/])(?:daily|dailies|daily[ _-]notes|diary|journals?|tagebuch)[\\/]/iu;

function isInDiary(path: string | undefined): boolean {
  return path !== undefined && DIARY_FOLDER.test(path);
}

/** Check whether the name of the file or a folder is that of a conference, or "day-2". */
function isInPath(path: string | undefined): boolean {
  return (path ?? '')
    .split(/[\\/]/u)
    .slice(-4)
    .map((part) => part.replace(/\.[^.]+$/u, '').replace(/[_-]+/gu, ' '))
    .map((part) => part.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .some(namesConferenceOrDay);
}

function namesConferenceOrDay(part: string): boolean {
  return namesConference(part) || namesConference(part.replace(/ /gu, '')) || readDay(part)?.numbered === true;
}

const PROJECT_FILE = /^(?:readme|changelog|contributing|license|code_of_conduct|security|news|history|todo)\b/iu;

function isProjectFile(path: string | undefined): boolean {
  return PROJECT_FILE.test(path?.split(/[\\/]/u).at(-1) ?? '');
}
