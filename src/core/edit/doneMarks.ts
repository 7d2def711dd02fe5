import type { FollowUp, TextEdit } from '../note/note.js';
import { type Box, boxOf, formatFormerBox, formerBoxIn, PLAIN_SIGN } from '../markdown/followUps/boxes.js';
import { type DateFormat, doneDateIn, formatDoneDate, isDoneTail, tailStart } from '../markdown/followUps/doneTail.js';
import { DONE_ITEM, doneItemMarkBehind, doneItemMarkLength } from '../markdown/followUps/items.js';
import { DONE_WORD, isTodoWord, MarkerGrammar } from '../markdown/followUps/markers.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import { DEFAULT_MARKERS, type ParseOptions } from '../reading/parseNote.js';
import type { LocateOptions } from './locateFollowUp.js';

/**
 * How a follow-up is marked done:
 *
 * | Form                            | `word`          | `checkbox`      | `strikethrough` |
 * | ------------------------------- | --------------- | --------------- | --------------- |
 * | marker `TODO: x`                | `DONE: x`       | as `word`       | `~~TODO: x~~`   |
 * | marker `TODO: x` in `- TODO: x` | `- DONE: x`     | `- [x] DONE: x` | `- ~~TODO: x~~` |
 * | other marker `FIXME: x`         | `DONE FIXME: x` | as for `TODO`   | `~~FIXME: x~~`  |
 * | marker `- x #todo` behind       | `- x #done`     | `- [x] x #done` | `- ~~x #todo~~` |
 * | marker `- x @todo` behind       | `- x @done`     | as `word`       | `- ~~x @todo~~` |
 * | task `[ ] x`                    | `[x] x`         | as `word`       | `[x] ~~x~~`     |
 * | task `[/] x` with another sign  | `[x] x <!-- [/] -->` | as `word`  | `[x] ~~x~~ <!-- [/] -->` |
 * | task `[ ]` without text         | `[x]`           | as `word`       | as `word`       |
 * | item `x`                        | `✅ x`           | as `word`       | `~~x~~`         |
 *
 * `DONE` has the case of the marker it replaces: `todo` becomes `done`. A text of several lines is never struck
 * through, because only one line is changed. Days go before the tags and the block id at the end of the line.
 */
export type DoneFormat = 'word' | 'checkbox' | 'strikethrough';

/** How to mark follow-ups done. */
export interface CompleteOptions extends LocateOptions {
  /** `word` by default. If the result would not read as done, or could not be reopened to the byte, `word` is used. */
  readonly format?: DoneFormat;
  /** The day to write behind the follow-up, as `yyyy-mm-dd`; no day by default. */
  readonly date?: string;
  /** `iso`, the default, is `(done 2024-03-20)`; `obsidian` is `✅ 2024-03-20`, as Obsidian Tasks writes it. */
  readonly dateFormat?: DateFormat;
}

/** A replacement inside a follow-up's source. `from` and `to` are offsets in the source, `to` not included. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Return the splices that mark a follow-up done, or `undefined` if its form has no place for this format. */
export function doneSplices(
  followUp: FollowUp,
  format: DoneFormat,
  options: CompleteOptions,
): readonly Splice[] | undefined {
  const { source } = followUp;
  const marks = doneMarks(followUp, format, options);
  if (!marks) return undefined;
  const place = placeOfDay(followUp, options);
  if (options.date !== undefined)
    return [...marks, insertion(place, formatDoneDate(options.date, options.dateFormat ?? 'iso'))];
  // A source that has a day gets the same day twice, so that reopening removes only the added day, which is the last.
  const date = doneDateIn(source);
  return date ? [...marks, insertion(place, dayOf(source.slice(date.start, date.end)))] : marks;
}

/** Return the offset in a source where the day goes: before tags and a block id, and before a marker at the end. */
function placeOfDay({ form, source }: FollowUp, { markers = DEFAULT_MARKERS }: ParseOptions): number {
  const [marker] = form === 'marker' ? new MarkerGrammar(markers).find(source) : [];
  return Math.min(tailStart(source), marker?.textEnd ?? source.length);
}

/** Return a day with the blank before that it needs at the end of a text. */
function dayOf(date: string): string {
  return date.startsWith(' ') ? date : ` ${date}`;
}

function doneMarks(
  { form, source, opensItem, lastLine }: FollowUp,
  format: DoneFormat,
  { markers = DEFAULT_MARKERS }: ParseOptions,
): readonly Splice[] | undefined {
  const box = form === 'task' ? boxOf(source) : undefined;
  const tick = box ? [{ from: 1, to: 2, text: 'x' }, ...formerBox(box.sign, source)] : [];
  const boxEnd = box?.length ?? 0;
  const word = form === 'marker' ? new MarkerGrammar(markers).wordIn(source) : { start: 0, length: 0 };
  const end = Math.max(tailStart(source), word.start + word.length);
  switch (format) {
    case 'strikethrough':
      if (boxEnd >= end || lastLine !== undefined) return undefined;
      return [insertion(boxEnd, STRIKE), insertion(end, STRIKE), ...tick];
    case 'checkbox':
      return opensItem && !tellsAgain(source, markers) ? [insertion(0, '[x] '), doneWord(source, markers)] : undefined;
    case 'word':
      if (form === 'task') return tick;
      return [form === 'item' ? insertion(0, DONE_ITEM) : doneWord(source, markers)];
  }
}

/** Return the splice that keeps the sign of a box, if reopening could not tell the sign without. */
function formerBox(sign: string, source: string): readonly Splice[] {
  const isPlain = sign === PLAIN_SIGN && !formerBoxIn(source);
  return isPlain ? [] : [insertion(tailStart(source), formatFormerBox(sign))];
}

function doneWord(source: string, markers: readonly string[]): Splice {
  const { start, length } = new MarkerGrammar(markers).wordIn(source);
  const word = source.slice(start, start + length);
  if (isTodoWord(word)) return { from: start, to: start + length, text: withCaseOf(DONE_WORD, word) };
  // Another marker keeps its word, which reopening needs.
  return insertion(start, `${DONE_WORD} `);
}

/**
 * Return the splices that reopen a done follow-up, however it was marked:
 *
 * | Form   | In the source                                         | Becomes                                      |
 * | ------ | ----------------------------------------------------- | -------------------------------------------- |
 * | marker | `DONE: x`, `DONE FIXME: x`, `x #done`, `[DONE] x`     | `TODO: x`, `FIXME: x`, `x #todo`, `[TODO] x` |
 * | marker | `~~TODO: x~~`                                         | `TODO: x`                                    |
 * | task   | `[x] x`, `[-] x`, `[~] x`                             | `[ ] x`                                      |
 * | task   | `[x] x <!-- [/] -->`                                  | `[/] x`                                      |
 * | task   | `[x] DONE: x`, its only marker                        | `TODO: x`: the box came with `DONE`          |
 * | task   | `[x] ~~x~~`, struck through to its end                | `[ ] x`                                      |
 * | task   | `[x] x @done`; `[x] x (done)`                         | `[ ] x`; `[ ] x (todo)`                      |
 * | item   | `✅ x`; `x ✅`; `~~x~~`, struck through to its end     | `x`                                          |
 * | any    | the last `(done 2024-03-20)`, `✅ 2024-03-20`, …      | removed                                      |
 *
 * A strikethrough of only a part of a task or item stays, because it has another meaning.
 */
export function openSplices(
  { form, source }: FollowUp,
  { markers = DEFAULT_MARKERS }: ParseOptions,
): readonly Splice[] {
  const splices: Splice[] = [];
  const box = form === 'task' ? boxOf(source) : undefined;
  let at = form === 'item' ? doneItemMarkLength(source) : (box?.length ?? 0);
  if (form === 'item' && at > 0) splices.push(removal(0, at));
  const behind = form === 'item' ? doneItemMarkBehind(source.slice(at)) : undefined;
  if (behind) splices.push(removal(at + behind.start, at + behind.end));
  const date = doneDateIn(source.slice(at));
  // A day before the text goes with the blank behind.
  const gap = date?.start === 0 && source[at + date.end] === ' ' ? 1 : 0;
  if (date) splices.push(removal(at + date.start, at + date.end + gap));
  const strike = strikeAt(source, at);
  const unmarked = behind ? source.slice(0, at + behind.start) + source.slice(at + behind.end) : source;
  // A part of a task or item may be struck through for other reasons; a marker is struck through only when done.
  if (strike && (form === 'marker' || isDoneTail(unmarked.slice(strike.end)))) {
    splices.push(removal(at, at + strike.tildes), removal(strike.end - strike.tildes, strike.end));
    at += strike.tildes;
  }
  const word = form === 'item' ? undefined : openWord(source, at, markers, form === 'task');
  if (word) splices.push(word);
  if (box) splices.push(...openBox(source, box, word !== undefined && !tellsAgain(source.slice(at), markers)));
  return splices;
}

/** Return the splices that open a box, with the sign that it had before; or remove a box that came with `DONE`. */
function openBox(source: string, { length, state }: Box, isMarked: boolean): readonly Splice[] {
  if (state === 'open') return [];
  if (isMarked) return [removal(0, length)];
  const former = formerBoxIn(source);
  return [{ from: 1, to: 2, text: former?.sign ?? PLAIN_SIGN }, ...(former ? [removal(former.start, former.end)] : [])];
}

/** Check for a marker behind a text that only tells the same as a ticked box: `[x] x @done`, but not `[x] x #done`. */
function tellsAgain(source: string, markers: readonly string[]): boolean {
  const [marker] = new MarkerGrammar(markers).find(source);
  return marker?.isBehind === true && source[marker.wordStart] !== '#';
}

/**
 * Return the splice that makes `DONE`, behind a box or strikethrough or at the end, the marker it was before.
 *
 * @param from the offset in the source behind box and strikethrough
 * @param inTask whether the follow-up is a task, whose only marker has to be its first or last word
 */
function openWord(source: string, from: number, markers: readonly string[], inTask: boolean): Splice | undefined {
  const grammar = new MarkerGrammar(markers);
  const at = from + (/^[\s*_]*/u.exec(source.slice(from))?.[0].length ?? 0);
  const rest = source.slice(at);
  const found = inTask ? grammar.find(rest) : [];
  if (inTask && (found.length !== 1 || found[0]?.start !== 0)) return undefined;
  const { start, length } = grammar.wordIn(rest);
  const word = rest.slice(start, start + length);
  const [marker] = found;
  if (marker?.isBehind === true && marker.state === 'done' && rest[marker.wordStart] === '@')
    return removal(at + rest.slice(0, marker.wordStart).trimEnd().length, at + marker.wordEnd);
  if (!word.toUpperCase().startsWith(DONE_WORD)) return undefined;
  if (word.length > DONE_WORD.length) return { from: at + start, to: at + start + DONE_WORD.length + 1, text: '' };
  return { from: at + start, to: at + start + length, text: withCaseOf('TODO', word) };
}

const STRIKE = '~~';

/**
 * Find the strikethrough that starts at an offset of a source.
 *
 * @returns its number of tildes, 1 or 2, and the offset behind its closing tildes
 */
function strikeAt(source: string, at: number): { readonly tildes: number; readonly end: number } | undefined {
  const tildes = /^~{1,2}(?!~)/u.exec(source.slice(at))?.[0].length;
  const [paragraph] = tildes === undefined ? [] : parseMarkdown(source.slice(at), false).blocks;
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const end = first?.type === 'delete' ? first.position?.end.offset : undefined;
  return tildes === undefined || end === undefined ? undefined : { tildes, end: at + end };
}

/** Write a word in the case of a model of the same length: `TODO`, `Todo`, `todo` lead to `DONE`, `Done`, `done`. */
function withCaseOf(word: string, model: string): string {
  return word.replace(/./gu, (letter, at: number) =>
    model.charAt(at) === model.charAt(at).toLowerCase() ? letter.toLowerCase() : letter,
  );
}

function removal(from: number, to: number): Splice {
  return { from, to, text: '' };
}

function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text };
}

/** Sort splices by their offsets, and merge those that touch. */
function merged(splices: readonly Splice[]): readonly Splice[] {
  const all: Splice[] = [];
  for (const splice of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = all.at(-1);
    if (last?.to === splice.from) all.splice(-1, 1, { from: last.from, to: splice.to, text: last.text + splice.text });
    else all.push(splice);
  }
  return all;
}

/** Apply splices to a source. */
export function spliced(source: string, splices: readonly Splice[]): string {
  return merged(splices).reduceRight(
    (result, { from, to, text }) => result.slice(0, from) + text + result.slice(to),
    source,
  );
}

/** Convert splices of a follow-up, which is within one line, to edits of the text. */
export function toEdits(
  {
    range: {
      start: { line, character },
    },
  }: FollowUp,
  splices: readonly Splice[],
): TextEdit[] {
  return merged(splices).map(({ from, to, text }) => ({
    range: { start: { line, character: character + from }, end: { line, character: character + to } },
    newText: text,
  }));
}
