import { readFrontMatter } from '../markdown/frontMatter.js';
import { readHeadingEvidence } from './evidence.js';
import { headingsOf, isName, meantHeadingsOf } from './headings.js';
import { findInlineTalks } from './inlineTalks.js';
import { draftSections } from './sectionDrafts.js';
import { sectionOf } from './sections.js';

/**
 * The pure functions that read a note part by part. Their results depend on their arguments alone, so they can be
 * memoised for a note that is read after each edit.
 */
export const READERS = {
  frontMatterOf: readFrontMatter,
  headingsOf,
  meantHeadingsOf,
  isName,
  evidenceOf: readHeadingEvidence,
  inlineTalksOf: findInlineTalks,
  draftsOf: draftSections,
  sectionOf,
};

export type Readers = typeof READERS;
