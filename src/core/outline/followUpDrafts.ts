import type { FollowUp, SectionKind } from '../note/note.js';
import { doneDateLength } from '../markdown/followUps/doneDate.js';
import { type Fact, type HeadingFact, isText, type LineFact } from '../markdown/facts.js';
import { readItem } from '../markdown/followUps/items.js';
import type { Span } from '../text/range.js';
import { idOf, keyOf, NONE, Occurrences } from './ids.js';

/** A follow-up before it has an id and a range. Offsets are relative to the chunk. */
export interface FollowUpDraft extends Span, Pick<FollowUp, 'form' | 'state' | 'text' | 'source'> {
  /** The end of its id, behind the id of the section. */
  readonly idEnd: string;
  readonly opensItem: true | undefined;
}

/** A draft without its source and id. */
type Found = Omit<FollowUpDraft, 'source' | 'idEnd'>;

/**
 * Find the follow-ups among the facts of a section. Hints count only on lines without other follow-ups.
 *
 * @param text the text of the chunk
 */
export function followUpDraftsOf(kind: SectionKind, facts: readonly Fact[], text: string): readonly FollowUpDraft[] {
  const all: Found[] = [];
  for (let at = 0; at < facts.length; at++) {
    const fact = facts[at] as Fact;
    if (!isText(fact) || (fact.followUps.length === 0 && kind !== 'followUps')) continue;
    const explicit = fact.followUps.filter(({ form }) => form !== 'hint');
    const found = explicit.length > 0 ? explicit : fact.followUps;
    all.push(...(kind === 'followUps' ? inFollowUps(fact, explicit, facts[at + 1], text) : found));
  }
  if (all.length === 0) return NONE;
  const occurrences = new Occurrences();
  return all.map((each) => draftOf(each, text, occurrences));
}

/** Find the follow-ups on a line or heading of a follow-ups section: markers and tasks, or else the whole line. */
function inFollowUps(
  fact: HeadingFact | LineFact,
  explicit: readonly Found[],
  next: Fact | undefined,
  text: string,
): readonly Found[] {
  if (fact.type === 'heading') {
    // `## TODO` over a list is the title of the list, and no follow-up.
    return (explicit.length > 0 ? explicit : fact.followUps).filter((each) => each.text !== '');
  }
  if (explicit.length > 0) return explicit;
  if (!isItem(fact, next)) return [];
  return [{ form: 'item', ...readItem(text.slice(fact.start, fact.end), fact), opensItem: undefined }];
}

function draftOf(
  { start, end, form, state, text, opensItem }: Found,
  chunk: string,
  occurrences: Occurrences,
): FollowUpDraft {
  const shown = state === 'done' ? text.slice(0, text.length - doneDateLength(text)) : text;
  const key = keyOf(shown);
  const idEnd = idOf('', '#', key, occurrences.next(key));
  return { start, end, form, state, text: shown, idEnd, source: chunk.slice(start, end), opensItem };
}

/** Check whether a line of a follow-ups section is a follow-up: all are, except a line `…:` before a list. */
function isItem(line: LineFact, next: Fact | undefined): boolean {
  if (line.text === '' || line.cells) return false;
  if (line.itemDepth !== undefined) return line.itemEnd !== undefined;
  return !/[:：]$/u.test(line.text) || next?.type !== 'line' || next.itemDepth === undefined;
}
