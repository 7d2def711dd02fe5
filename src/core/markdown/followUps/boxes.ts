import type { FollowUpState } from '../../note/note.js';

/** A box at the start of a text. */
export interface Box {
  /** The character in the box. */
  readonly sign: string;
  /** Its length, the blanks behind included. */
  readonly length: number;
  readonly state: FollowUpState;
}

/**
 * A box with the blanks behind. The signs are those of plain markdown (` `, `x`), and those that other programs have:
 * cancelled (`-`, `~`), in progress (`/`), deferred (`>`), scheduled (`<`), important (`!`), a question (`?`), a star
 * (`*`). People also type no-break and ideographic spaces.
 */
const BOX = /^\[(?<sign>[ \tx~\u00A0\u3000/>!?*<-])\](?=[ \t\u00A0\u3000]|$)[ \t\u00A0\u3000]*/iu;
/** The signs of boxes that are ticked or cancelled. */
const DONE_SIGNS = 'xX-~';

/** Read the box at the start of a text; `undefined` for a text without a box. */
export function boxOf(text: string): Box | undefined {
  const match = BOX.exec(text);
  const sign = match?.groups?.['sign'];
  if (!match || sign === undefined) return undefined;
  return { sign, length: match[0].length, state: DONE_SIGNS.includes(sign) ? 'done' : 'open' };
}

/** The plain box, which a ticked box leads back to without a further mark. */
export const PLAIN_SIGN = ' ';

const FORMER_BOX = / <!-- \[(?<sign>[ \t\u00A0\u3000/>!?*<])\] -->/gu;

/**
 * Write the sign that a box had before it was ticked, as a comment, which readers do not see. Reopening gives the sign
 * back.
 */
export function formatFormerBox(sign: string): string {
  return ` <!-- [${sign}] -->`;
}

/** Find the last comment in a source about the sign that its box had before. */
export function formerBoxIn(
  source: string,
): { readonly start: number; readonly end: number; readonly sign: string } | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of source.matchAll(FORMER_BOX)) last = match;
  if (!last) return undefined;
  return { start: last.index, end: last.index + last[0].length, sign: last.groups?.['sign'] ?? PLAIN_SIGN };
}
