import type { About } from './about.js';
import type { Evidence } from '../evidence/evidence.js';
import { addNoteClues } from './noteClues.js';
import { certaintyOfTitle, hasDays, titleIn, titleOfFile } from './noteTitle.js';
import { isFileOfDay } from '../paths/dayInPath.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import { isConferenceOfFile, isFileOfConference, nameOfFile } from '../paths/fileTitle.js';
import { likelihood } from '../lines/runs.js';
import { type ClueName, cluesOf, type Weights } from '../clues/weights.js';
import { isGroupTitle } from '../words/vocabulary/vocabulary.js';

/** How likely a note is to be about a conference, before the kinds of its headings are known. */
export interface Context {
  /** The sum of the clues. */
  readonly score: number;
  /** From 0 to 1. */
  readonly likelihood: number;
  /** Whether anything but people and days tells of a conference: a name, a year, a keynote, an event. */
  readonly isNamed: boolean;
  /** Whether only days tell of a conference: trips, courses and puzzles have such, too. */
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
    isNamedByDays: naming.length > 0 && naming.every(({ name }) => name === 'numberedDay' || name === 'dateBelowTitle'),
    titleOfFile: title,
    isOneTalk: hasDays(evidence) ? 0 : Math.max(about.saidTalk.certainty, certaintyOfTitle(title, about)),
    fileIs: whatFileIs(about.path ?? ''),
    titleIsConference: isConferenceOfFile(titleIn(headings), about.path ?? ''),
  };
}

function whatFileIs(path: string): Context['fileIs'] {
  if (isFileOfDay(path)) return 'day';
  // "lightning-talks-4-11.md"
  if (isGroupTitle(nameOfFile(path).replace(/[\d.-]+$/u, ''))) return 'group';
  return isFileOfConference(path) ? 'conference' : undefined;
}
