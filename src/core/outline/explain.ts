import type { SaidKind } from '../markdown/frontMatter.js';
import type { TextFacts } from '../markdown/facts.js';
import type { SectionKind } from '../note/note.js';
import { addHeadingClues } from './clues/clues.js';
import { addNoteClues } from './kinds/noteClues.js';
import type { ScoredLine } from './lines/inlineTalk.js';
import { addOutlineClues } from './kinds/isConference.js';
import { type AboutText, type OutlineReading, readOutline } from './outline.js';
import type { PlacedHeading } from './tree/placedHeadings.js';
import { positionOf } from './headings/places.js';
import { saidKindOf } from './kinds/saidKinds.js';
import { type AddClue, type ClueName, cluesOf, FITTED, type Weights } from './clues/weights.js';
import { clueText } from './clues/clueTexts.js';

/** A clue that counted, in words. */
export interface ExplainedClue {
  readonly clue: ClueName;
  /** What the clue adds to the sum; below 0 if the clue speaks against it. */
  readonly points: number;
  /** What the clue says, in a few words. */
  readonly says: string;
}

/** Why a note, and a heading or line of the note, was read as it was. */
export interface Explanation {
  readonly isConference: boolean;
  /** What front matter or the settings say, which overrides the clues. */
  readonly decided: boolean | undefined;
  /** The clues for and against a conference note, the strongest first. */
  readonly note: readonly ExplainedClue[];
  /** The heading or talk that the line belongs to; absent before the first. */
  readonly section?: SectionExplanation;
}

/** Why a heading or line was read as it was. */
export interface SectionExplanation {
  /** The 0-based line of the heading, or of the talk without a heading. */
  readonly line: number;
  readonly text: string;
  readonly kind: SectionKind;
  /** The kind that the note itself says, which overrides the clues. */
  readonly said?: SaidKind;
  /** Whether the line is a heading, and not a line that may be a talk without a heading. */
  readonly isHeading: boolean;
  /** The sum of the clues for a talk; a talk needs more than 0. */
  readonly talk: number;
  /** The sum for the talks below; a heading with more of that than for a talk only holds them. */
  readonly inside: number;
  /** The clues for and against a talk, the strongest first. */
  readonly clues: readonly ExplainedClue[];
}

/**
 * Explain how a line of a note was read: the evidence that decided.
 *
 * @param line 0-based
 */
export function explainFacts(facts: TextFacts, line: number, about: AboutText, weights: Weights = FITTED): Explanation {
  const reading = readOutline(facts, about, undefined, weights);
  const { classified, evidence, isConference } = reading;
  const note = counted(weights, (add) => {
    addNoteClues(classified.headings, evidence.evidence, reading.about, add);
    addOutlineClues(classified, reading.scores, reading.context, reading.about, add);
  });
  const section = explainSection(reading, line, weights);
  return { isConference, decided: reading.about.decided, note, ...(section ? { section } : {}) };
}

function explainSection(reading: OutlineReading, line: number, weights: Weights): SectionExplanation | undefined {
  const { classified, scores } = reading;
  const heading = classified.headings.findLast((each) => lineOf(each, each.heading.fact?.start ?? 0) <= line);
  if (!heading) return undefined;
  const candidate = scores
    .linesOf(heading)
    .flat()
    .findLast(({ talk }) => lineOf(heading, talk.heading.start) === line);
  if (candidate) return explainLine(reading, heading, candidate, weights);
  const { fact, text } = heading.heading;
  const said = saidKindOf(text, reading.about.said);
  const evidence = classified.evidence[heading.index];
  if (!fact || !evidence) return undefined;
  return {
    line: lineOf(heading, fact.start),
    text,
    kind: classified.kindOf(heading) ?? 'section',
    ...(said !== undefined && { said }),
    isHeading: true,
    talk: scores.talk[heading.index] ?? 0,
    inside: scores.inside[heading.index] ?? 0,
    clues: counted(weights, (add) => {
      addHeadingClues(heading.heading, evidence, add);
      scores.addChildClues(heading, add);
      scores.addPlaceClues(heading, add);
    }),
  };
}

function explainLine(
  { about, classified, scores }: OutlineReading,
  heading: PlacedHeading,
  { talk, clues, own }: ScoredLine,
  weights: Weights,
): SectionExplanation {
  const isTalk = classified.inlineTalksOf(heading).includes(talk);
  const isSaid = saidKindOf(talk.heading.text, about.said) === 'section';
  return {
    line: lineOf(heading, talk.heading.start),
    text: talk.heading.text,
    kind: isTalk ? 'talk' : 'section',
    ...(isSaid && { said: 'section' }),
    isHeading: false,
    talk: own + scores.placeOfLines(heading),
    inside: 0,
    clues: counted(weights, (add) => {
      for (const { name, times } of clues) add(name, times);
      scores.addCluesOfLines(heading, add);
    }),
  };
}

function lineOf({ place }: PlacedHeading, offset: number): number {
  return positionOf(offset, place).line;
}

function counted(weights: Weights, addAll: (add: AddClue) => void): readonly ExplainedClue[] {
  return cluesOf(addAll)
    .map(({ name, times }) => ({ clue: name, points: weights[name] * times, says: clueText(name) }))
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
