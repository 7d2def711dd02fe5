import type { FollowUpState } from '../../note/note.js';
import type { Span } from '../../text/range.js';
import type { LineFact } from '../facts.js';
import { doneDateIn, tailStart, withoutDoneDate } from './doneTail.js';

/**
 * Written before an item of a follow-ups section that is done. A plain item has no marker or box that `DONE` or `x`
 * could replace. The check mark replaces nothing, so reopening restores every byte.
 */
export const DONE_ITEM = '✅ ';

const SIGN = String.raw`(?:✅|☑\uFE0F?|✔\uFE0F?|✓)`;
const MARK = new RegExp(`^${SIGN} ?`, 'u');
const MARK_BEHIND = new RegExp(`(?<=\\S) ?${SIGN}\uFE0F?$`, 'u');

/** Every check mark and day of completion has one of these: few lines have. */
const MAY_BE_MARKED = /[✅☑✔✓❌]|done|cancel|completion/u;

/** Return the length of the check mark at the start of an item, the blank behind included; 0 if there is none. */
export function doneItemMarkLength(source: string): number {
  return MARK.exec(source)?.[0].length ?? 0;
}

/**
 * Find the check mark behind an item, the blank before included: `mail Jane ✅`, also before a day, tags and a block id.
 * Only people write that.
 */
export function doneItemMarkBehind(source: string): Span | undefined {
  const rest = source.slice(0, tailStart(source));
  const date = doneDateIn(rest);
  const text = date?.end === rest.length ? rest.slice(0, date.start) : rest;
  const start = MARK_BEHIND.exec(text)?.index;
  return start === undefined ? undefined : { start, end: text.length };
}

/** Check for a day of completion behind an item: `try it ✅ 2024-03-20`. */
function isDated(source: string): boolean {
  const end = tailStart(source);
  return doneDateIn(source.slice(0, end))?.end === end;
}

/** Return the text of a line as if the item on the line were open: without check marks and day. */
export function openTextOf({ text, struck }: Pick<LineFact, 'text' | 'struck'>): string {
  return isMarked(text) || struck ? withoutDoneDate(withoutMarks(text)) : text;
}

function isMarked(source: string): boolean {
  if (!MAY_BE_MARKED.test(source)) return false;
  return doneItemMarkLength(source) > 0 || doneItemMarkBehind(source) !== undefined || isDated(source);
}

function withoutMarks(text: string): string {
  const behind = doneItemMarkBehind(text);
  const open = behind ? text.slice(0, behind.start) + text.slice(behind.end) : text;
  return open.slice(doneItemMarkLength(open));
}

/**
 * Read an item of a follow-ups section. An item is done that has a check mark before or behind, or a day of completion
 * behind, or is struck through.
 *
 * @param source the source of the line
 */
export function readItem(
  source: string,
  { start, end, text, struck }: LineFact,
): Span & { readonly state: FollowUpState; readonly text: string } {
  const marked = isMarked(source);
  return {
    start,
    end,
    state: marked || struck === true ? 'done' : 'open',
    text: marked ? withoutMarks(text).trim() : text,
  };
}
