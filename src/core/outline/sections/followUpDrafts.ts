import type { FollowUp, SectionKind } from '../../note/note.js';
import { type Fact, isText, type LineFact } from '../../markdown/facts.js';
import { doneDateIn, withoutBlockId, withoutDoneDate } from '../../markdown/followUps/doneTail.js';
import { readItem } from '../../markdown/followUps/items.js';
import type { Span } from '../../text/range.js';
import { followUpItemsAmong } from './followUpItems.js';
import { NONE } from '../../text/frozen.js';
import { idOf, keyOf, Occurrences } from './ids.js';

/** A follow-up before it has an id and a range. Offsets are relative to the chunk. */
export interface FollowUpDraft extends Span, Pick<FollowUp, 'form' | 'state' | 'text' | 'source'> {
  /** The end of its id, behind the id of the section. */
  readonly idEnd: string;
  readonly opensItem: true | undefined;
  /** The start of the last line of its text, if the text goes on over several lines. */
  readonly lastLine: number | undefined;
}

/** A follow-up on a line, before the lines are considered that its text goes on over. */
interface Found extends Span, Pick<FollowUp, 'form' | 'state' | 'text'> {
  readonly opensItem: true | undefined;
  readonly isBehind: true | undefined;
}

/**
 * Find the follow-ups among the facts of a section. Hints count only on lines without other follow-ups.
 *
 * @param text the text of the chunk
 */
export function followUpDraftsOf(kind: SectionKind, facts: readonly Fact[], text: string): readonly FollowUpDraft[] {
  const items = kind === 'followUps' ? followUpItemsAmong(facts) : NO_ITEMS;
  const drafts: FollowUpDraft[] = [];
  const occurrences = new Occurrences();
  for (let at = 0; at < facts.length; at++) {
    const fact = facts[at] as Fact;
    if (!isText(fact) || (fact.followUps.length === 0 && !items.has(fact))) continue;
    // The heading of a list of follow-ups, `## TODO`, is no follow-up.
    if (fact.type === 'heading' && kind === 'followUps') continue;
    const explicit = explicitOn(fact);
    const item = explicit.length === 0 && fact.type === 'line' && items.has(fact) ? itemOn(fact, text) : undefined;
    const found = item ? [item] : explicit;
    const all = found.length > 0 ? found : fact.followUps;
    for (const each of all) drafts.push(draftOf(each, facts, at, text, occurrences));
    if (found.length === 0) continue;
    // A line that the text goes on over has no hint.
    while (explicitOn(facts[at + 1]).length === 0 && goesOn(facts[at + 1])) at++;
  }
  return drafts.length === 0 ? NONE : drafts;
}

function explicitOn(fact: Fact | undefined): readonly Found[] {
  return fact && isText(fact) && fact.followUps.length > 0
    ? fact.followUps.filter(({ form }) => form !== 'hint')
    : NONE;
}

function itemOn(line: LineFact, text: string): Found {
  const read = readItem(text.slice(line.start, line.end), line);
  return { form: 'item', ...read, opensItem: undefined, isBehind: undefined };
}

/** @param at the index of the line of the follow-up */
function draftOf(
  found: Found,
  facts: readonly Fact[],
  at: number,
  chunk: string,
  occurrences: Occurrences,
): FollowUpDraft {
  const { start, end, form, state, opensItem } = found;
  const source = chunk.slice(start, end);
  const onLine = state === 'done' && doneDateIn(source) ? withoutDoneDate(found.text) : found.text;
  const { before, behind } = restOf(found, facts, at);
  const all = [...before.map(({ text }) => text), onLine, ...behind.map(({ text }) => text)];
  const text = withoutBlockId(all.filter((each) => each !== '').join(' '));
  const lastLine = behind.at(-1)?.start;
  const key = keyOf(text);
  const idEnd = idOf('', '#', key, occurrences.next(key));
  return { start, end, form, state, text, idEnd, source, opensItem, lastLine };
}

/** Find the lines that a follow-up's text goes on over: those behind, or those before a marker behind its text. */
function restOf(
  { end, isBehind }: Found,
  facts: readonly Fact[],
  at: number,
): { readonly before: readonly LineFact[]; readonly behind: readonly LineFact[] } {
  const line = facts[at] as Fact;
  const before: LineFact[] = [];
  if (isBehind) {
    for (let first = at; goesOn(facts[first]) && explicitOn(facts[first - 1]).length === 0; first--) {
      const above = facts[first - 1];
      if (above?.type !== 'line') break;
      before.push(above);
    }
    return { before: before.reverse(), behind: NONE };
  }
  const behind: LineFact[] = [];
  // A bracket on the line has closed the text, or another follow-up has started.
  if (end < line.end) return { before, behind };
  for (let next = facts[at + 1]; goesOn(next) && explicitOn(next).length === 0; next = facts[at + 1 + behind.length])
    behind.push(next);
  return { before, behind };
}

function goesOn(fact: Fact | undefined): fact is LineFact {
  return fact?.type === 'line' && fact.goesOn;
}

const NO_ITEMS: ReadonlySet<Fact> = new Set();
