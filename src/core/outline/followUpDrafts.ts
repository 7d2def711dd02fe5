import type { FollowUp } from '../note/note.js';
import type { Entry } from './entries.js';
import { doneDateLength } from '../markdown/followUps/doneDate.js';
import type { Fact, HeadingFact, LineFact, Span } from '../markdown/facts.js';
import { readItem } from '../markdown/followUps/items.js';

/** A follow-up to be; offsets are those of its stretch. */
export interface FollowUpDraft extends Span, Pick<FollowUp, 'form' | 'state' | 'text' | 'source'> {
  readonly opensItem: true | undefined;
  /** The same for its copies. */
  readonly copyKey: string;
}

/** The follow-ups among an entry's facts. */
export function draftsOf(entry: Entry): readonly FollowUpDraft[] {
  if (entry.known.drafts) return entry.known.drafts;
  let drafts: FollowUpDraft[] | undefined;
  const add = (draft: Omit<FollowUpDraft, 'source' | 'copyKey'>): void => void (drafts ??= []).push(draftOf(draft, entry.stretch.text));
  for (const fact of entry.facts) {
    if (!isText(fact) || (fact.followUps.length === 0 && entry.kind !== 'followUps')) continue;
    const explicit = fact.followUps.filter(({ form }) => form !== 'hint');
    const said = explicit.length > 0 ? explicit : fact.followUps;
    if (entry.kind !== 'followUps') said.forEach(add);
    // `## TODO` over a list says what its items are, and is none itself.
    else if (fact.type === 'heading') said.filter(({ text }) => text !== '').forEach(add);
    else if (explicit.length > 0) explicit.forEach(add);
    else if (isItem(fact, entry.facts)) add({ form: 'item', ...readItem(entry.stretch.text.slice(fact.start, fact.end), fact), opensItem: undefined });
  }
  entry.known.drafts = drafts ?? NO_DRAFTS;
  return entry.known.drafts;
}

function draftOf({ start, end, form, state, text, opensItem }: Omit<FollowUpDraft, 'source' | 'copyKey'>, stretch: string): FollowUpDraft {
  const source = stretch.slice(start, end);
  return { start, end, form, state, text: state === 'done' ? text.slice(0, text.length - doneDateLength(text)) : text, source, copyKey: `${form}\u0000${state}\u0000${source}`, opensItem };
}

const NO_DRAFTS: readonly FollowUpDraft[] = [];

/** Tell whether a fact is one of a text with links and follow-ups. */
export function isText(fact: Fact): fact is LineFact | HeadingFact {
  return fact.type === 'line' || fact.type === 'heading';
}

/** In a section of follow-ups every list item and every line is one, but not a line that leads in a list. */
function isItem(line: LineFact, facts: readonly Fact[]): boolean {
  if (line.text === '' || line.cells) return false;
  if (line.itemDepth !== undefined) return line.itemEnd !== undefined;
  if (!/[:：]$/u.test(line.text)) return true;
  const next = facts[facts.indexOf(line) + 1];
  return next?.type !== 'line' || next.itemDepth === undefined;
}
