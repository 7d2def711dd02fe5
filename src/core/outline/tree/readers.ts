import { readFrontMatter } from '../../markdown/frontMatter.js';
import { readHeadingEvidence } from '../evidence/evidence.js';
import { headingsOf, meantHeadingsOf, nameIn, oneLevelBelow, readHeadingWords } from '../headings/headings.js';
import { ownScoreOf } from '../clues/clues.js';
import { findRuns } from '../lines/inlineTalks.js';
import { scoreRun } from '../lines/runs.js';
import { draftSections } from '../sections/sectionDrafts.js';
import { sectionOf } from '../sections/sections.js';
import { withoutSpeakers, withSpeakersAbove } from '../evidence/speakersAbove.js';
import { withTimeAbove } from '../evidence/timeAbove.js';

/**
 * The pure functions that read a note part by part. Their results depend on their arguments alone, so they can be
 * memoised for a note that is read after each edit.
 */
export const READERS = {
  frontMatterOf: readFrontMatter,
  headingsOf,
  meantHeadingsOf,
  nameIn,
  oneLevelBelow,
  wordsOf: readHeadingWords,
  evidenceOf: readHeadingEvidence,
  withSpeakersAbove,
  withoutSpeakers,
  withTimeAbove,
  ownScoreOf,
  runsOf: findRuns,
  scoreRun,
  draftsOf: draftSections,
  sectionOf,
};

export type Readers = typeof READERS;
