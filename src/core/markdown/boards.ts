import boardColumns from '../../../data/boardColumns.txt';
import { lowerCaseOf } from '../text/lowerCase.js';
import { anyOf } from '../text/regexp.js';
import { wordsOf } from '../text/wordList.js';
import type { Fact } from './facts.js';

/** The sign of an item that was marked done. */
const TICK = String.raw`^(?:✅\uFE0F?\s*)?`;
/** "doing: ", "✅ doing: " */
const COLUMN = new RegExp(String.raw`${TICK}${anyOf(wordsOf(boardColumns))}\s*[:：]`, 'u');
/** The outer columns, "Done: ", "✅ Done: ", unless they are markers in capitals. */
const OUTER_COLUMN = new RegExp(String.raw`${TICK}(?:[Tt]o[\s-]?[Dd]o|[Dd]one)\s*[:：]`, 'u');

/**
 * Remove the markers from the labels of boards. Beside "Doing: …", in the same list or paragraph, "To do: …" and "Done:
 * …" are the names of columns.
 */
export function withoutColumns(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(isColumn)) return facts;
  const result: Fact[] = [];
  for (let from = 0; from < facts.length;) {
    let to = from + 1;
    while (to < facts.length && areTogether(facts[to - 1] as Fact, facts[to] as Fact)) to++;
    result.push(...inOneList(facts.slice(from, to)));
    from = to;
  }
  return result;
}

/** Check for two lines of one list or of one paragraph. */
function areTogether(before: Fact, fact: Fact): boolean {
  if (before.type !== 'line' || fact.type !== 'line') return false;
  if (before.itemDepth !== undefined && fact.itemDepth !== undefined) return true;
  return before.itemDepth === fact.itemDepth && !fact.first;
}

function inOneList(facts: readonly Fact[]): readonly Fact[] {
  const depths = new Set(facts.filter(isColumn).map(depthOf));
  if (depths.size === 0) return facts;
  return facts.map((fact) => {
    const isOuter = fact.type === 'line' && depths.has(depthOf(fact)) && OUTER_COLUMN.test(fact.text);
    return isOuter ? { ...fact, followUps: [] } : fact;
  });
}

function isColumn(fact: Fact): boolean {
  return fact.type === 'line' && COLUMN.test(lowerCaseOf(fact.text));
}

function depthOf(fact: Fact): number | undefined {
  return fact.type === 'line' ? fact.itemDepth : undefined;
}
