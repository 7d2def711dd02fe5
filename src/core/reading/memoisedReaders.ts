import { type Readers, READERS } from '../outline/tree/readers.js';
import { memo } from '../text/memo.js';

/** The readers of a note, which keep their last results for each part of the note, as long as the part is kept. */
export const MEMOISED_READERS: Readers = {
  frontMatterOf: memo(READERS.frontMatterOf),
  headingsOf: memo(READERS.headingsOf),
  meantHeadingsOf: memo(READERS.meantHeadingsOf),
  nameIn: memo(READERS.nameIn),
  oneLevelBelow: memo(READERS.oneLevelBelow),
  wordsOf: memo(READERS.wordsOf),
  evidenceOf: memo(READERS.evidenceOf),
  withSpeakersAbove: memo(READERS.withSpeakersAbove),
  withoutSpeakers: memo(READERS.withoutSpeakers),
  withTimeAbove: memo(READERS.withTimeAbove),
  ownScoreOf: memo(READERS.ownScoreOf),
  runsOf: memo(READERS.runsOf),
  scoreRun: memo(READERS.scoreRun),
  draftsOf: memo(READERS.draftsOf),
  sectionOf: memo(READERS.sectionOf),
};
