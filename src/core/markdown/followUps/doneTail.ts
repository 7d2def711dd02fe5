import { formerBoxIn } from './boxes.js';

/** How the day is written behind a done follow-up: ` (done 2024-03-20)` or ` ✅ 2024-03-20`. */
export type DateFormat = 'iso' | 'obsidian';

/** A part of a source, `end` not included. */
interface Part {
  readonly start: number;
  readonly end: number;
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
/**
 * The day a follow-up was done or cancelled, with the blank before: `(done 2024-03-20)`, `✅ 2024-03-20`,
 * `❌ 2024-03-20`, `[completion:: 2024-03-20]`, `@done(2024-03-20 14:00)`.
 */
const DONE_DATE = new RegExp(
  [
    String.raw`(?: |^)\(done ${DAY}\)`,
    String.raw`(?: |^|(?<=\s))[✅❌]\uFE0F? ?${DAY}(?!\d)`,
    String.raw`(?: |^)(?:\[(?:completion|cancelled):: ?${DAY}\]|\((?:completion|cancelled):: ?${DAY}\))`,
    String.raw`(?: |^)@(?:done|cancell?ed)\(\d[\d\s:./APMapm-]{3,24}\)`,
  ].join('|'),
  'gu',
);
/** What stays at the end of a line, behind the day: tags and a block id. */
const TAG_OR_ID = /^(?:#[\p{L}\p{N}_/-]+|\^[A-Za-z0-9-]+)$/u;
/** A block id, which readers do not see. */
const BLOCK_ID = /(?:^|\s)\^[A-Za-z0-9-]+$/u;

/** Write a day, `yyyy-mm-dd`, as it goes behind a done follow-up; starts with a blank. */
export function formatDoneDate(date: string, format: DateFormat): string {
  return format === 'iso' ? ` (done ${date})` : ` ✅ ${date}`;
}

/** Find the last day of completion in a text, the blank before included. */
export function doneDateIn(text: string): Part | undefined {
  let last: Part | undefined;
  for (const match of text.matchAll(DONE_DATE)) last = { start: match.index, end: match.index + match[0].length };
  return last;
}

/** Return the offset in a source where the day of completion goes: before tags and a block id at the end. */
export function tailStart(source: string): number {
  let end = source.length;
  for (;;) {
    const blank = source.lastIndexOf(' ', end - 1);
    if (blank < 0 || !TAG_OR_ID.test(source.slice(blank + 1, end))) return end;
    end = blank;
    while (end > 0 && source[end - 1] === ' ') end--;
  }
}

/** Remove the last day of completion and a block id from a visible text. */
export function withoutDoneDate(text: string): string {
  const date = doneDateIn(text);
  return date ? (text.slice(0, date.start) + text.slice(date.end)).trim() : text;
}

/** Remove the block id at the end of a visible text. */
export function withoutBlockId(text: string): string {
  return text.includes('^') ? text.replace(BLOCK_ID, '') : text;
}

/** Check whether a text is only what may stand behind a done follow-up: a day, a former box, tags, a block id. */
export function isDoneTail(text: string): boolean {
  let rest = text.slice(0, tailStart(text));
  const date = doneDateIn(rest);
  if (date?.end === rest.length) rest = rest.slice(0, date.start);
  const box = formerBoxIn(rest);
  if (box?.end === rest.length) rest = rest.slice(0, box.start);
  return rest === '';
}
