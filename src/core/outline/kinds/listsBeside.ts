import type { Lines, ScoredLine } from '../lines/inlineTalk.js';
import type { Kinds } from './kinds.js';
import { likelihood, looksLikeTitle } from '../lines/runs.js';
import type { Weights } from '../clues/weights.js';

/** With fewer items that are talks, the other days tell nothing. */
const FEWEST = 3;

/**
 * Add to the items of the lists of each day what the lists of the other days are: alike days have alike lists.
 *
 * @param runs by the index of the heading: the lines below that may be talks, run by run
 * @param place returns the sum of the clues of the place of the lines below the heading with an index
 */
export function withListsBeside(
  runs: readonly Lines[],
  kinds: Kinds,
  place: (index: number) => number,
  weights: Weights,
): readonly Lines[] {
  const days = kinds.headings.filter((each) => kinds.kindOf(each) === 'day');
  if (days.length < 2) return runs;
  const counts = new Map<number, { readonly talks: number; readonly all: number }>();
  for (const { index } of days) {
    const items = (runs[index] ?? []).flat().filter(isItem);
    if (items.length === 0) continue;
    const around = place(index);
    const talks = items.reduce((sum, { own }) => sum + likelihood(own + around), 0);
    counts.set(index, { talks, all: items.length });
  }
  const sum = (of: 'talks' | 'all'): number => [...counts.values()].reduce((total, each) => total + each[of], 0);
  const [talks, all] = [sum('talks'), sum('all')];
  return runs.map((lines, index) => {
    const own = counts.get(index);
    if (!own || talks - own.talks < FEWEST) return lines;
    const times = (talks - own.talks) / (all - own.all);
    return lines.map((run) => run.map((line) => withClue(line, times, weights)));
  });
}

function withClue(line: ScoredLine, times: number, weights: Weights): ScoredLine {
  if (!isItem(line) || !looksLikeTitle(line.talk.heading.text)) return line;
  const clues = [...line.clues, { name: 'listsBeside', times } as const];
  return { ...line, clues, own: line.own + weights.listsBeside * times };
}

/** Check for an item without a time: who plans the days writes "9:00 get up", too. */
function isItem({ clues }: ScoredLine): boolean {
  return clues.some(({ name }) => name === 'anyItem') && !clues.some(({ name }) => name === 'time');
}
