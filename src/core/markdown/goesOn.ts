import joiningWords from '../../../data/joiningWords.txt';
import openEndings from '../../../data/openEndings.txt';
import { lowerCaseOf } from '../text/lowerCase.js';
import { wordsOf } from '../text/wordList.js';
import type { FollowUpFact, Line } from './facts.js';
import { withoutDoneDate } from './followUps/doneTail.js';
import { openTextOf } from './followUps/items.js';

/**
 * Decide for each line of a paragraph whether the text of the line before goes on. In markdown all lines of a paragraph
 * are one text, but people also write one line below the other without a blank line between.
 *
 * | Line                                                                           | The text goes on       |
 * | ------------------------------------------------------------------------------ | ---------------------- |
 * | the first; behind a hard break; with a follow-up of its own                    | no                     |
 * | behind an arrow or another sign; with a label, `Slides: …`                     | no                     |
 * | indented below the text of a list item; inside a link; behind an empty marker  | yes                    |
 * | behind a comma, or a word that ends no phrase: "the"                           | yes                    |
 * | starts with no capital, and had no room on the line before, where lines are    | yes                    |
 * | as long as editors break them                                                  |                        |
 * | starts in lower case with a word that starts no thought, "of", and the line    | yes                    |
 * | before does not end a sentence                                                 |                        |
 * | any other: a thought of its own, also in lower case                            | no                     |
 *
 * The decision is the same for a follow-up that is open and one that is done: all marks of done are left out.
 *
 * @param text the text that the offsets of lines are relative to
 * @param itemStart the offset of the list item that the paragraph is in
 */
export function doesGoOn(lines: readonly Line[], text: string, itemStart: number | undefined): readonly boolean[] {
  const plain = lines.map(plainOf);
  const lengths = lines.map((line, index) => lengthOf(line, plain[index] ?? ''));
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  const itemColumn = itemStart === undefined ? undefined : columnOf(itemStart, text);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (!before || endsHard(before, text) || startsAnew(line)) return false;
    if (itemColumn !== undefined && columnOf(line.start, text) > itemColumn) return true;
    const ending = plain[index - 1] ?? '';
    if (before.links.some(({ end }) => end > before.end) || isOpenEnded(before) || line.text === '') return true;
    if (endsOpen(ending)) return true;
    const word = /^\S*/u.exec(line.text)?.[0].length ?? 0;
    if (/^\p{Lu}/u.test(line.text) || /[.!?…:。！？：]["'”’)]?$/u.test(ending)) return false;
    if (width >= SHORTEST_WIDTH && width <= LONGEST_WIDTH && (lengths[index - 1] ?? 0) + 1 + word > width) return true;
    return JOINING_WORDS.has(/^\p{Ll}+(?=\s|$)/u.exec(line.text)?.[0] ?? '');
  });
}

/** The widths, in characters, at which people or editors break lines for lack of room. */
const SHORTEST_WIDTH = 60;
const LONGEST_WIDTH = 120;
const JOINING_WORDS = wordsOf(joiningWords);

/** Return the end of a line's text as if its follow-up were open. */
function plainOf(line: Line): string {
  const last = line.followUps.findLast(isExplicit);
  if (!last) return openTextOf(line);
  return last.end === line.end ? textOf(last) : line.text;
}

/** Return the length of a line as if its follow-ups were open. */
function lengthOf({ start, end, followUps }: Line, plain: string): number {
  const explicit = followUps.filter(isExplicit);
  if (explicit.length === 0) return plain.length;
  return explicit.reduce((sum, each) => sum - (each.end - each.start) + textOf(each).length + MARKER, end - start);
}

/** The length of `TODO: `. */
const MARKER = 6;

function textOf({ state, text }: FollowUpFact): string {
  return state === 'done' ? withoutDoneDate(text) : text;
}

function isExplicit({ form }: FollowUpFact): boolean {
  return form !== 'hint';
}

const OPEN_ENDINGS = wordsOf(openEndings);

function endsOpen(text: string): boolean {
  const word = /\p{L}*$/u.exec(text.slice(-LONGEST_WORD))?.[0] ?? '';
  return /[,，、;；]$/u.test(text) || OPEN_ENDINGS.has(lowerCaseOf(word));
}

const LONGEST_WORD = 20;

/** Return how many characters are before an offset on its line. */
function columnOf(offset: number, text: string): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
  return offset - start;
}

/** Check for the hard break of markdown behind a line: two blanks or a backslash. */
function endsHard({ end }: Line, text: string): boolean {
  return text.startsWith('  ', end) || text[end] === '\\';
}

/** Check for a line that is about something new: with a follow-up, a label, or behind an arrow or another sign. */
function startsAnew({ text, followUps }: Line): boolean {
  return followUps.some((each) => isExplicit(each) && !each.isBehind) || ANEW.test(text);
}

const ANEW = /^(?:[-–—]{1,2}>|[→⇒•‣◦▪]|\p{So}|\p{Lu}[\p{L}\p{N} -]{0,20}[:：](?:\s|$))/u;

/** Check for a line with a marker that has no text so far: `TODO:`, `[!todo]`. */
function isOpenEnded({ followUps }: Line): boolean {
  const last = followUps.at(-1);
  return last?.form === 'marker' && !last.isBehind && textOf(last) === '';
}
