import { commonOrder } from '../evidence/commonOrder.js';
import type { Heading } from '../headings/headings.js';
import { type InlineTalk, NO_TALKS, type Run, type ScoredLine } from './inlineTalk.js';
import { runsOfLines } from './lineRuns.js';
import { runsOfLists } from './listRuns.js';
import { presentedIn } from './presentedTalks.js';
import { talksInSentences } from './sentenceTalks.js';
import { runsOfRows } from './tableRuns.js';
import type { Order } from '../words/titles/titleSplits.js';

const NO_RUNS: readonly Run[] = [];

/**
 * Find the lines below a heading that may be talks. Where headings tell no order of titles and speakers, the lines
 * themselves may do so.
 */
export function findRuns(heading: Heading, order: Order | undefined): readonly Run[] {
  if (heading.lines.length === 0) return NO_RUNS;
  const runs = runsIn(heading, order);
  if (runs.length === 0) return NO_RUNS;
  const evidence = runs.flatMap(({ candidates }) => candidates.map(({ talk }) => talk.evidence));
  const own = order ?? commonOrder(evidence, FEWEST_LINES);
  return own === order || !evidence.some(({ reading }) => reading.dependsOnOrder) ? runs : runsIn(heading, own);
}

/** A single line may have the form of a talk by accident. */
const FEWEST_LINES = 2;

function runsIn({ body, lines, chunk }: Heading, order: Order | undefined): readonly Run[] {
  const { text } = chunk;
  const told = [presentedIn, talksInSentences].map((find) => find(lines, text, order));
  const paragraphs = [...told, ...runsOfLines(lines, text, order)];
  const runs = [...runsOfLists(lines, text, order), ...paragraphs, ...runsOfRows(body, order)];
  return runs.filter(({ candidates }) => candidates.length > 0);
}

/**
 * Choose the talks among the lines below a heading that is no talk.
 *
 * @param place the sum of the clues of the place
 * @param taken returns event keys and lower-case titles of the talks with headings, which lists may repeat
 */
export function chooseInlineTalks(
  lines: readonly ScoredLine[],
  place: number,
  taken: () => ReadonlySet<string>,
): readonly InlineTalk[] {
  let found = lines.filter(({ own }) => own + place > 0).map(({ talk }) => talk);
  if (found.length === 0) return NO_TALKS;
  found.sort((a, b) => a.heading.start - b.heading.start);
  const seen = new Set<string>();
  const isNew = ({ evidence: { eventKey, titleKey } }: InlineTalk): boolean => {
    const key = eventKey ?? titleKey;
    if (taken().has(key) || taken().has(titleKey) || seen.has(key) || seen.has(titleKey)) return false;
    seen.add(key).add(titleKey);
    return true;
  };
  found = found.filter(isNew);
  // A talk inside the lines of another (a link in a list item) is the same talk.
  let end = -1;
  return found.filter((talk) => {
    const isInside = talk.heading.start < end;
    if (!isInside) end = Math.max(end, talk.end ?? -1);
    return !isInside;
  });
}
