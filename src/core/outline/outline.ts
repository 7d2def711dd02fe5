import type { TextFacts } from '../markdown/facts.js';
import type { Note } from '../note/note.js';
import { classify } from './classify.js';
import { type About, readContext } from './context.js';
import { gatherEvidence } from './gatherEvidence.js';
import { isConference } from './isConference.js';
import type { Classified } from './kinds.js';
import { nest, type PlacedDraft } from './nest.js';
import { placeHeadings } from './placedHeadings.js';
import { placeChunks } from './places.js';
import { type Readers, READERS } from './readers.js';
import { toSections } from './toSections.js';
import { dayFromPath, talkFromFrontMatter, titleOf } from './wrap.js';

/** What a note is read with besides its facts. */
export interface AboutText {
  /** The note's path or URI. */
  readonly path?: string | undefined;
  /** Whether settings decide that the note is, or is not, a conference note. Front matter overrides the settings. */
  readonly isConference?: boolean | undefined;
  /** How many characters are before the first line of the facts: 1 for a byte order mark. */
  readonly column?: number;
}

/**
 * Outline a note: decide the meaning of its facts. A plain function of values: the same facts lead to the same note.
 *
 * @param readers read the parts of the note; they may keep their results
 */
export function outline(facts: TextFacts, about: AboutText = {}, readers: Readers = READERS): Note {
  const { text, chunks } = facts;
  const [firstChunk] = chunks;
  const { path, isConference: decided, column = 0 } = about;
  const frontMatter = firstChunk && readers.frontMatterOf(firstChunk.facts);
  const all: About = { path, frontMatter, decided: frontMatter?.isConference ?? decided };
  const places = placeChunks(chunks, column);
  const headings = placeHeadings(places, readers);
  const evidence = gatherEvidence(headings, readers);
  const context = readContext(headings, evidence.evidence, all);
  const classified = classify(headings, evidence, context, readers);
  const conference = isConference(classified, context, all);
  let nodes = nest(toDrafts(classified, readers), text);
  const [first] = places;
  if (conference && first) {
    nodes = talkFromFrontMatter(nodes, frontMatter, context.likely, text, first);
    nodes = dayFromPath(nodes, path, text);
  }
  const title = titleOf(nodes, frontMatter, path);
  const skipped = chunks.reduce((sum, chunk) => sum + chunk.skipped, 0);
  return Object.freeze({
    ...(path === undefined ? {} : { path }),
    title,
    sections: toSections(nodes, places, title, readers),
    isConference: conference,
    ...(skipped > 0 ? { skipped } : {}),
  });
}

/** Draft the sections of all headings. */
function toDrafts(classified: Classified, readers: Readers): readonly PlacedDraft[] {
  const { headings, evidence } = classified;
  const rulesSeparate = doRulesSeparate(classified);
  const drafts: PlacedDraft[] = [];
  for (const each of headings) {
    const { heading, place, index, children } = each;
    const next = headings[index + 1];
    // A part of the talk follows below, so a rule before that part separates nothing.
    const goesOn = next !== undefined && next.heading.level > heading.level && classified.kindOf(next) === undefined;
    const inlineTalks = classified.inlineTalksOf(each);
    const kind = classified.kindOf(each);
    const separates = rulesSeparate && !goesOn;
    for (const draft of readers.draftsOf(heading, kind, evidence[index], inlineTalks, children.length > 0, separates)) {
      drafts.push({ draft, place });
    }
  }
  return drafts;
}

/** Check whether the thematic breaks of a note are between talks, and not between the parts of one talk. */
function doRulesSeparate({ headings }: Classified): boolean {
  let rules = 0;
  let beforeHeadings = 0;
  for (const { heading } of headings) {
    rules += heading.rules;
    if (heading.body.at(-1)?.type === 'rule') beforeHeadings++;
  }
  return rules > 0 && beforeHeadings * 2 >= rules;
}
