import type { FollowUpState } from '../../note/note.js';
import type { Span } from '../../text/range.js';
import type { LineFact } from '../facts.js';

/**
 * What is written before an item of a follow-ups section once it is done. A plain item has neither marker nor box whose
 * place `DONE` or `x` could take; this takes none, so reopening gives back every byte.
 */
export const DONE_ITEM = '✅ ';

const MARK = /^(?:✅|☑\uFE0F?|✔\uFE0F?|✓) ?/u;

/** The length of the check mark an item starts with, its blank included; 0 when there is none. */
export function doneItemMarkLength(source: string): number {
  return MARK.exec(source)?.[0].length ?? 0;
}

/**
 * Read an item of a follow-ups section. It is done when it starts with a check mark or is struck through.
 *
 * @param source the line as it stands in the text
 */
export function readItem(
  source: string,
  { start, end, text, struck }: LineFact,
): Span & { readonly state: FollowUpState; readonly text: string } {
  const marked = doneItemMarkLength(source) > 0;
  return {
    start,
    end,
    state: marked || struck === true ? 'done' : 'open',
    text: marked ? text.replace(MARK, '').trim() : text,
  };
}
