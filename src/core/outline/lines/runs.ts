import type { LineFact } from '../../markdown/facts.js';
import { addTalkClues, isTalkPage, NUMBER } from '../clues/clues.js';
import { type Evidence, LINES_OF_FACTS } from '../evidence/evidence.js';
import type { Candidate, InlineTalk, Run, ScoredLine } from './inlineTalk.js';
import { type AddClue, type ClueName, type CountedClue, cluesOf, type Weights } from '../clues/weights.js';
import { bare } from '../words/bare.js';
import { readDay } from '../words/dates/dates.js';
import { isFollowUpsTitle } from '../words/vocabulary/followUpsTitle.js';
import { isRecording } from '../words/tails.js';
import { isBreak, isGroupTitle, isMetadata, isOtherTitle } from '../words/vocabulary/vocabulary.js';

/** What lines that may be talks have in common, whatever their form. */

/** Check whether a line cannot be a talk by its length or its words: a day, a break, a group, a part of a talk. */
export function isOrdinary(text: string): boolean {
  if (text.length < 3 || text.length > 300 || isRecording(text)) return true;
  const title = bare(text);
  const day = readDay(title);
  if (day?.clear === true && day.remainder === '') return true;
  return [isBreak, isFollowUpsTitle, isGroupTitle, isOtherTitle, isMetadata].some((is) => is(text, title));
}

/** Check for a text that is no sentence, and leads no list. */
export function looksLikeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/^\p{Ll}+\s|[.:：;,…。]$|[.!]\s+\p{Lu}/u.test(text);
}

/** The longest text that is a title, and not a sentence. */
export const LONGEST_TITLE = 160;

/** Return the lines below a line that may be facts about the talk, up to an end. */
export function linesBelow(lines: readonly LineFact[], index: number, end = Infinity): readonly LineFact[] {
  return lines.slice(index + 1, index + 1 + LINES_OF_FACTS).filter(({ start }) => start < end);
}

/** Convert a score to how likely it is, from 0 to 1. */
export function likelihood(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Score the lines of a run: the clues of each, and what the others know, as lines of one form are alike. */
export function scoreRun({ candidates, count }: Run, weights: Weights): readonly ScoredLine[] {
  const own = candidates.map(({ clues }) => sumOfClues(clues, weights));
  const shares = own.map(likelihood);
  const named = candidates.filter(({ talk }) => talk.evidence.speakers.length > 0).length;
  const all = shares.reduce((sum, share) => sum + share, 0);
  return candidates.map(({ talk, clues }, at) => {
    if (count <= 1) return { talk, clues, own: own[at] ?? 0 };
    const shared = cluesOf((add) => {
      add('runOfTalks', (all - (shares[at] ?? 0)) / (count - 1));
      if (talk.evidence.speakers.length > 0 && named > 1) add('runOfNames', (named - 1) / (count - 1));
    });
    return { talk, clues: [...clues, ...shared], own: (own[at] ?? 0) + sumOfClues(shared, weights) };
  });
}

function sumOfClues(clues: readonly CountedClue[], weights: Weights): number {
  return clues.reduce((sum, { name, times }) => sum + weights[name] * times, 0);
}

/** Check whether a line is in no list, table or quote. */
export function isParagraph(line: LineFact): boolean {
  return line.itemDepth === undefined && !line.cells && !line.quoted;
}

/** Make a candidate of a line. The sum of its clues is that of `withRun`. */
export function candidateOf(form: ClueName, talk: InlineTalk, addMore?: (add: AddClue) => void): Candidate {
  const clues = cluesOf((add) => {
    add(form);
    addTalkClues(talk.evidence, add);
    if (NUMBER.test(talk.heading.text)) add('number');
    if (talk.heading.links.some(isTalkPage)) add('talkPage');
    addMore?.(add);
  });
  return { talk, clues };
}

/** Make a talk of a line. */
export function talkAt(heading: LineFact, evidence: Evidence, end: number | undefined): InlineTalk {
  return { heading, evidence, end, linked: evidence.event !== undefined };
}
