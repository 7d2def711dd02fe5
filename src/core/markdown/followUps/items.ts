import type { FollowUpState } from '../../note/note.js';
import type { Span } from '../../text/range.js';
import type { LineFact } from '../facts.js';
import { withoutDoneDate } from './doneTail.js';

/**
 * Written before an item of a follow-ups section that is done. A plain item has no marker or box that `DONE` or `x`
 * could replace. The check mark replaces nothing, so reopening restores every byte.
 */
export const DONE_ITEM = '✅ ';

const MARK = /^(?:✅|☑\uFE0F?|✔\uFE0F?|✓) ?/u;

/** Return the length of the check mark at the start of an item, the blank behind included; 0 if there is none. */
export function doneItemMarkLength(source: string): number {
  return MARK.exec(source)?.[0].length ?? 0;
}

/** Return the text of a line as if the item on the line were open: without check mark and day. */
export function openTextOf({ text, struck }: Pick<LineFact, 'text' | 'struck'>): string {
  const mark = doneItemMarkLength(text);
  return mark > 0 || struck ? withoutDoneDate(text.slice(mark)) : text;
}

/**
 * Read an item of a follow-ups section. An item that starts with a check mark or is struck through is done.
 *
 * @param source the source of the line
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
