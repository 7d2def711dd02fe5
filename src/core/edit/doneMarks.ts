import type { FollowUp, TextEdit } from '../note/note.js';
import { type DateFormat, doneDateLength, endsWithDoneDate, formatDoneDate } from '../markdown/followUps/doneDate.js';
import { DONE_ITEM, doneItemMarkLength } from '../markdown/followUps/items.js';
import { DONE_WORD, isTodoWord, MarkerGrammar } from '../markdown/followUps/markers.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import { DEFAULT_MARKERS, type ParseOptions } from '../reading/parseNote.js';
import type { LocateOptions } from './locateFollowUp.js';

/**
 * How a follow-up is marked done where its place allows it:
 *
 * - `word`: `DONE` in the marker's place, `[x]` in a task, a check mark before an item
 * - `checkbox`: also a ticked box before a marker that opens a list item: `- [x] DONE: …`
 * - `strikethrough`: `~~TODO: …~~`, `- [x] ~~…~~`, `~~…~~`
 */
export type DoneFormat = 'word' | 'checkbox' | 'strikethrough';

export interface CompleteOptions extends LocateOptions {
  /** `word` by default. Where another would not read as done, or could not be taken back to the byte, `word` it is. */
  readonly format?: DoneFormat;
  /** The day to write behind the follow-up, as `yyyy-mm-dd`; none by default. */
  readonly date?: string;
  /** `(done 2024-03-20)`, or `✅ 2024-03-20` as Obsidian Tasks writes it. */
  readonly dateFormat?: DateFormat;
}

/** A replacement inside a follow-up's source. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What marks a follow-up done in this format; nothing where it has no place for it. */
export function doneSplices(
  followUp: FollowUp,
  format: DoneFormat,
  options: CompleteOptions,
): readonly Splice[] | undefined {
  const { source } = followUp;
  const marks = doneMarks(followUp, format, options);
  if (!marks) return undefined;
  if (options.date !== undefined)
    return [...marks, insertion(source.length, formatDoneDate(options.date, options.dateFormat ?? 'iso'))];
  // What looks like our date but was there before gets a twin, so that reopening takes away only what completing added.
  return endsWithDoneDate(source)
    ? [...marks, insertion(source.length, source.slice(source.length - doneDateLength(source)))]
    : marks;
}

function doneMarks(
  { form, source, opensItem }: FollowUp,
  format: DoneFormat,
  { markers = DEFAULT_MARKERS }: ParseOptions,
): readonly Splice[] | undefined {
  const box = form === 'task' ? (BOX.exec(source)?.[0].length ?? 0) : 0;
  const tick = form === 'task' ? [{ from: 1, to: 2, text: 'x' }] : [];
  switch (format) {
    case 'strikethrough':
      return box === source.length ? undefined : [...tick, insertion(box, STRIKE), insertion(source.length, STRIKE)];
    case 'checkbox':
      return opensItem ? [insertion(0, '[x] '), doneWord(source, markers)] : undefined;
    case 'word':
      if (form === 'task') return tick;
      return [form === 'item' ? insertion(0, DONE_ITEM) : doneWord(source, markers)];
  }
}

function doneWord(source: string, markers: readonly string[]): Splice {
  const { start, length } = new MarkerGrammar(markers).wordAtStart(source);
  const word = source.slice(start, start + length);
  if (isTodoWord(word)) return { from: start, to: start + length, text: withCaseOf(DONE_WORD, word) };
  // Another marker keeps its word, or nobody could tell what to reopen it to.
  return insertion(start, `${DONE_WORD} `);
}

/** Whatever marks a follow-up done, taken away. */
export function openSplices(
  { form, source }: FollowUp,
  { markers = DEFAULT_MARKERS }: ParseOptions,
): readonly Splice[] {
  const splices: Splice[] = [];
  const dateAt = source.length - doneDateLength(source);
  const box = form === 'task' ? (BOX.exec(source)?.[0].length ?? 0) : 0;
  let at = form === 'item' ? doneItemMarkLength(source) : box;
  if (form === 'item' && at > 0) splices.push({ from: 0, to: at, text: '' });
  const strike = strikeAt(source, at);
  // A part of a task's or an item's text may be struck for other reasons; a marker, only because it is done.
  if (strike && (form === 'marker' || strike.end === dateAt)) {
    splices.push(
      { from: at, to: at + strike.tildes, text: '' },
      { from: strike.end - strike.tildes, to: strike.end, text: '' },
    );
    at += strike.tildes;
  }
  const word = form === 'item' ? undefined : openWord(source, at, markers, form === 'task');
  if (word) splices.push(word);
  if (form === 'task') {
    const ticked = !/^\[[ \t-]\]/u.test(source);
    splices.push(ticked && word ? { from: 0, to: box, text: '' } : { from: 1, to: 2, text: ' ' });
  }
  if (dateAt < source.length) splices.push({ from: dateAt, to: source.length, text: '' });
  return splices;
}

/** The `DONE` behind a box or what strikes it through, made what it was before. */
function openWord(source: string, from: number, markers: readonly string[], inTask: boolean): Splice | undefined {
  const grammar = new MarkerGrammar(markers);
  const at = from + (/^[\s*_[]*/u.exec(source.slice(from))?.[0].length ?? 0);
  const rest = source.slice(at);
  if (inTask && (grammar.find(rest).length !== 1 || grammar.find(rest)[0]?.start !== 0)) return undefined;
  const { start, length } = grammar.wordAtStart(rest);
  const word = rest.slice(start, start + length);
  if (!word.toUpperCase().startsWith(DONE_WORD)) return undefined;
  if (word.length > DONE_WORD.length) return { from: at + start, to: at + start + DONE_WORD.length + 1, text: '' };
  return { from: at + start, to: at + start + length, text: withCaseOf('TODO', word) };
}

const BOX = /^\[.\][ \t]*/u;
const STRIKE = '~~';

/** The strike-through that starts here: one or two tildes, and where it ends. */
function strikeAt(source: string, at: number): { readonly tildes: number; readonly end: number } | undefined {
  const tildes = /^~{1,2}(?!~)/u.exec(source.slice(at))?.[0].length;
  const [block] = tildes === undefined ? [] : parseMarkdown(source.slice(at), false).blocks;
  const [first] = block?.type === 'paragraph' ? block.children : [];
  const end = first?.type === 'delete' ? first.position?.end.offset : undefined;
  return tildes === undefined || end === undefined ? undefined : { tildes, end: at + end };
}

/** `TODO`, `Todo` and `todo` become `DONE`, `Done` and `done`. */
function withCaseOf(word: string, model: string): string {
  return word.replace(/./gu, (letter, at: number) =>
    model.charAt(at) === model.charAt(at).toLowerCase() ? letter.toLowerCase() : letter,
  );
}

function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text };
}

/** Splices in text order, those that touch made one. */
function merged(splices: readonly Splice[]): readonly Splice[] {
  const all: Splice[] = [];
  for (const splice of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = all.at(-1);
    if (last?.to === splice.from) all.splice(-1, 1, { from: last.from, to: splice.to, text: last.text + splice.text });
    else all.push(splice);
  }
  return all;
}

/** Replace parts of a source. */
export function spliced(source: string, splices: readonly Splice[]): string {
  return merged(splices).reduceRight(
    (result, { from, to, text }) => result.slice(0, from) + text + result.slice(to),
    source,
  );
}

/** Edits inside a follow-up, which never spans lines. */
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
