import boardColumns from '../../../data/boardColumns.txt';
import doneColumns from '../../../data/doneColumns.txt';
import { lowerCaseOf } from '../text/lowerCase.js';
import { anyOf } from '../text/regexp.js';
import { wordsOf } from '../text/wordList.js';
import type { Fact, LineFact } from './facts.js';

/** The sign of an item that was marked done. */
const TICK = String.raw`^(?:✅\uFE0F?\s*)?`;
/** "doing: ", "✅ doing: " */
const COLUMN = new RegExp(String.raw`${TICK}${anyOf(wordsOf(boardColumns))}\s*[:：]`, 'u');
/** The outer columns, "Done: ", "✅ Done: ", unless they are markers in capitals. */
const OUTER_COLUMN = new RegExp(String.raw`${TICK}(?:[Tt]o[\s-]?[Dd]o|[Dd]one)\s*[:：]`, 'u');

/** "5 cards" */
const COUNTED = /[:：]\s*\d{1,4}(?:\s+\p{L}{1,20})?$/u;
/** Apart from "todo: …", which "done: …" becomes one day. */
const TO_DO_APART = new RegExp(String.raw`${TICK}[Tt]o[\s-][Dd]o\b`, 'u');
const DONE_TITLES = wordsOf(doneColumns);
const COLUMN_TITLES: ReadonlySet<string> = new Set([...wordsOf(boardColumns), ...DONE_TITLES]);
/** Columns that may be sessions of a conference, too. */
const SESSIONS: ReadonlySet<string> = new Set(['wip', 'work in progress', 'ongoing']);

/** Check for the name of any but the first column of a board, without a colon: "In progress", "Done". */
export function isColumnTitle(title: string): boolean {
  const name = lowerCaseOf(title);
  return COLUMN_TITLES.has(name) && !SESSIONS.has(name);
}

/** Check for the name of the last column of a board, without a colon: "Done". */
export function isDoneTitle(title: string): boolean {
  return DONE_TITLES.has(lowerCaseOf(title));
}

/**
 * Remove the markers from the labels of boards. Beside "Doing: …", in the same list, in the same paragraph or in
 * paragraphs beside each other, "To do: …" and "Done: …" are the names of columns; so are "To do: 5 cards" and "Done: 3
 * cards" beside each other.
 */
export function withoutColumns(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some((fact) => isColumn(fact) || isCounted(fact))) return facts;
  const result: Fact[] = [];
  for (let from = 0; from < facts.length;) {
    let to = from + 1;
    while (to < facts.length && areTogether(facts[to - 1] as Fact, facts[to] as Fact)) to++;
    result.push(...inOneList(facts.slice(from, to)));
    from = to;
  }
  return result;
}

/** Check for two lines of one list or of one paragraph, or for two columns in paragraphs beside each other. */
function areTogether(before: Fact, fact: Fact): boolean {
  if (before.type !== 'line' || fact.type !== 'line') return false;
  if (before.itemDepth !== undefined && fact.itemDepth !== undefined) return true;
  if (before.itemDepth !== fact.itemDepth) return false;
  return !fact.first || [before, fact].every((each) => isColumn(each) || isOuterColumn(each));
}

function inOneList(facts: readonly Fact[]): readonly Fact[] {
  const counted = facts.filter(isCounted);
  const isCountedBoard = counted.length > 1 && counted.some(({ text }) => TO_DO_APART.test(text));
  const depths = new Set([...facts.filter(isColumn), ...(isCountedBoard ? counted : [])].map(depthOf));
  if (depths.size === 0) return facts;
  return facts.map((fact) => {
    return depths.has(depthOf(fact)) && isOuterColumn(fact) ? { ...fact, followUps: [] } : fact;
  });
}

function isOuterColumn(fact: Fact): fact is LineFact {
  return fact.type === 'line' && OUTER_COLUMN.test(fact.text);
}

function isCounted(fact: Fact): fact is LineFact {
  return isOuterColumn(fact) && COUNTED.test(fact.text);
}

function isColumn(fact: Fact): boolean {
  return fact.type === 'line' && COLUMN.test(lowerCaseOf(fact.text));
}

function depthOf(fact: Fact): number | undefined {
  return fact.type === 'line' ? fact.itemDepth : undefined;
}
