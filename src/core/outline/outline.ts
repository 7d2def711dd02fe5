import type { TextFacts } from '../markdown/facts.js';
import type { Note } from '../note/note.js';
import { classify } from './kinds/classify.js';
import type { About } from './kinds/about.js';
import { type Context, readContext } from './kinds/context.js';
import { dayAround } from './dayAround.js';
import { gatherEvidence, type NoteEvidence } from './tree/gatherEvidence.js';
import { isConference } from './kinds/isConference.js';
import type { Classified } from './kinds/kinds.js';
import { nest, type PlacedDraft } from './sections/nest.js';
import { placeHeadings } from './tree/placedHeadings.js';
import { readNotePath } from './paths/notePath.js';
import { type Place, placeChunks } from './headings/places.js';
import { type Readers, READERS } from './tree/readers.js';
import { readSaidKinds } from './kinds/saidKinds.js';
import { readSaidTalk } from './kinds/saidTalk.js';
import type { Scores } from './kinds/scores.js';
import { toSections } from './toSections.js';
import { FITTED, type Weights } from './clues/weights.js';
import { talkAround, titleOf } from './wrap.js';

/** What a note is read with besides its facts. */
export interface AboutText {
  /** The note's path or URI. */
  readonly path?: string | undefined;
  /** Whether settings decide that the note is, or is not, a conference note. Front matter overrides the settings. */
  readonly isConference?: boolean | undefined;
  /** How many characters are before the first line of the facts: 1 for a byte order mark. */
  readonly column?: number;
}

/** What was decided about a note, and from what. */
export interface OutlineReading {
  readonly about: About;
  readonly places: readonly Place[];
  readonly evidence: NoteEvidence;
  readonly context: Context;
  readonly classified: Classified;
  readonly scores: Scores;
  readonly isConference: boolean;
}

/** Decide the kinds of the headings of a note, and whether the note is a conference note. */
export function readOutline(
  { chunks }: TextFacts,
  { path, isConference: decided, column = 0 }: AboutText = {},
  readers: Readers = READERS,
  weights: Weights = FITTED,
): OutlineReading {
  const [firstChunk] = chunks;
  const frontMatter = firstChunk && readers.frontMatterOf(firstChunk.facts);
  const said = readSaidKinds(frontMatter);
  // Who says which headings are talks, means a conference note.
  const saysTalks = said.size > 0 ? true : undefined;
  const places = placeChunks(chunks, column);
  const headings = placeHeadings(places, readers);
  const notePath = readNotePath(path);
  const about: About = {
    path,
    notePath,
    frontMatter,
    said,
    saidTalk: readSaidTalk(frontMatter, headings, path, notePath, readers),
    decided: frontMatter?.isConference ?? saysTalks ?? decided,
  };
  const evidence = gatherEvidence(headings, readers);
  const context = readContext(headings, evidence.evidence, about, weights);
  const { classified, scores } = classify(headings, evidence, context, said, readers, weights);
  const conference = isConference(classified, scores, context, about, weights);
  return { about, places, evidence, context, classified, scores, isConference: conference };
}

/**
 * Outline a note: decide the meaning of its facts. A plain function of values: the same facts lead to the same note.
 *
 * @param readers read the parts of the note; they may keep their results
 */
export function outline(
  facts: TextFacts,
  aboutText: AboutText = {},
  readers: Readers = READERS,
  weights: Weights = FITTED,
): Note {
  const { text, chunks } = facts;
  const { about, places, context, classified, isConference } = readOutline(facts, aboutText, readers, weights);
  const { path, frontMatter, saidTalk } = about;
  let nodes = nest(toDrafts(classified, readers), text);
  const [first] = places;
  if (isConference && first) nodes = talkAround(nodes, saidTalk, frontMatter, context.likelihood > 0.5, text, first);
  const title = titleOf(nodes, frontMatter, path);
  if (isConference) nodes = dayAround(nodes, path, frontMatter, text);
  const skipped = chunks.reduce((sum, chunk) => sum + chunk.skipped, 0);
  return Object.freeze({
    ...(path === undefined ? {} : { path }),
    title,
    sections: toSections(nodes, places, title, readers),
    isConference,
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
