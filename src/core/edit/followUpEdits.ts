import type { FollowUp, FollowUpState, Note, Position, TextEdit } from '../note/note.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import { DEFAULT_MARKERS, parseNote, type ParseOptions } from '../reading/parseNote.js';
import { endsWithDoneDate, formatDoneDate, type DateFormat, doneDateLength } from '../markdown/followUps/doneDate.js';
import { DONE_ITEM, doneItemMarkLength } from '../markdown/followUps/items.js';
import { DONE_WORD, isTodoWord, MarkerGrammar } from '../markdown/followUps/markers.js';
import { LineIndex } from '../text/lineIndex.js';
import { walk } from '../note/walk.js';

export interface LocateOptions extends ParseOptions {
  /** The note parsed from exactly this text, where the caller has it. */
  readonly note?: Note;
}

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

/**
 * Find a follow-up again in a text that may have changed since it was read.
 *
 * It is one of the same form, state and exact text. Where the one with its id reads otherwise now, that one is it, and it is
 * not found: it was done, say, and a second click must not do another. Else:
 *
 * - Where it had no copies, it is the only one there is, wherever that is. If there are several now, it is the one with its
 *   id, if that is the only one in its section.
 * - Where it had copies, it is never found by its text alone, for that may be another's. It is the one with its id, if they
 *   are as many as they were, and it is where it was or the only one in its section. If they are not, it is that only if it
 *   is both, and none has gone but to be done.
 *
 * Otherwise `undefined`: rather nothing than the wrong line.
 */
export function locateFollowUp(text: string, followUp: FollowUp, options: LocateOptions = {}): FollowUp | undefined {
  return locatorIn(options.note ?? parseNote(text, options))(followUp);
}

/** Finds any number of follow-ups in a note; see `locateFollowUp`. */
function locatorIn(note: Note): (followUp: FollowUp) => FollowUp | undefined {
  const byId = new Map<string, FollowUp>();
  const alike = new Map<string, FollowUp[]>();
  for (const each of followUpsOf(note)) {
    byId.set(each.id, each);
    for (const key of [sameKey(each), sectionKey(each), textKey(each, each.state)]) {
      const group = alike.get(key);
      if (group) group.push(each);
      else alike.set(key, [each]);
    }
  }
  const alikeBy = (key: string): readonly FollowUp[] => alike.get(key) ?? [];
  return (followUp) => {
    const { id, copies, state, range: { start } } = followUp;
    const same = alikeBy(sameKey(followUp));
    const own = byId.get(id);
    if (!own || sameKey(own) !== sameKey(followUp)) return own?.text !== followUp.text && copies === 1 && same.length === 1 ? same[0] : undefined;
    const alone = alikeBy(sectionKey(own)).length === 1;
    if (copies === 1) return alone ? own : undefined;
    const unmoved = own.range.start.line === start.line && own.range.start.character === start.character;
    if (same.length === copies) return alone || unmoved ? own : undefined;
    const noneGone = same.length + alikeBy(textKey(own, state === 'open' ? 'done' : 'open')).length >= copies;
    return alone && unmoved && noneGone ? own : undefined;
  };
}

// Ids and what stands in one line hold no line ends, so no key is another's.
function sameKey({ form, state, source }: FollowUp): string {
  return `${form}\n${state}\n${source}`;
}

function sectionKey(followUp: FollowUp): string {
  return `${sameKey(followUp)}\n${followUp.id.slice(0, followUp.id.lastIndexOf('#'))}`;
}

function textKey({ text }: FollowUp, state: FollowUpState): string {
  return `${state}\n${text}`;
}

function followUpsOf(note: Note): readonly FollowUp[] {
  return [...walk(note)].flatMap(({ followUps }) => followUps);
}

/**
 * Mark a follow-up done.
 *
 * @param text the note's current text
 * @returns no edits when it is not found (see `locateFollowUp`), is done already, or is only a hint
 */
export function completeFollowUp(text: string, followUp: FollowUp, options: CompleteOptions = {}): TextEdit[] {
  return completeFollowUps(text, [followUp], options).flat();
}

/**
 * Mark follow-ups done, at little more than what one costs.
 *
 * @returns the edits of each, as `completeFollowUp` gives them; none where it is one with another before it
 */
export function completeFollowUps(text: string, followUps: readonly FollowUp[], options: CompleteOptions = {}): TextEdit[][] {
  const note = options.note ?? parseNote(text, options);
  const { format = 'word', date, ...plain } = options;
  const wanted: readonly CompleteOptions[] = [...(format === 'word' ? [] : [options]), ...(date === undefined ? [] : [{ ...options, format: 'word' as const }]), plain];
  const markings = locateAll(note, followUps, 'open').map((followUp) => followUp
    && { followUp, ways: wanted.flatMap((each) => { const way = doneSplices(followUp, each.format ?? 'word', each); return way ? [way] : []; }) });
  chooseWays(text, note, markings.filter((each) => each !== undefined), options);
  return markings.map((each) => each ? toEdits(each.followUp, each.ways[0] ?? []) : []);
}

/**
 * Reopen a done follow-up, in whatever way it was marked: undoes every byte of `completeFollowUp`.
 *
 * @param text the note's current text
 * @returns no edits when it is not found (see `locateFollowUp`) or is open
 */
export function reopenFollowUp(text: string, followUp: FollowUp, options: LocateOptions = {}): TextEdit[] {
  return reopenFollowUps(text, [followUp], options).flat();
}

/** Reopen follow-ups; gives the edits of each, none where it is one with another before it. */
export function reopenFollowUps(text: string, followUps: readonly FollowUp[], options: LocateOptions = {}): TextEdit[][] {
  return locateAll(options.note ?? parseNote(text, options), followUps, 'done').map((found) => found ? toEdits(found, openSplices(found, options)) : []);
}

/** Find those of a state that are no hints, each in its place and once. */
function locateAll(note: Note, followUps: readonly FollowUp[], of: FollowUpState): readonly (FollowUp | undefined)[] {
  const locate = locatorIn(note);
  const taken = new Set<FollowUp>();
  return followUps.map((each) => {
    const found = each.form === 'hint' || each.state !== of ? undefined : locate(each);
    if (!found || taken.has(found)) return undefined;
    taken.add(found);
    return found;
  });
}

/** A replacement inside a follow-up's source. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What marks a follow-up done in this format; nothing where it has no place for it. */
function doneSplices(followUp: FollowUp, format: DoneFormat, options: CompleteOptions): readonly Splice[] | undefined {
  const { source } = followUp;
  const marks = doneMarks(followUp, format, options);
  if (!marks) return undefined;
  if (options.date !== undefined) return [...marks, insertion(source.length, formatDoneDate(options.date, options.dateFormat ?? 'iso'))];
  // What looks like our date but was there before gets a twin, so that reopening takes away only what completing added.
  return endsWithDoneDate(source) ? [...marks, insertion(source.length, source.slice(source.length - doneDateLength(source)))] : marks;
}

function doneMarks({ form, source, opensItem }: FollowUp, format: DoneFormat, { markers = DEFAULT_MARKERS }: ParseOptions): readonly Splice[] | undefined {
  const box = form === 'task' ? BOX.exec(source)?.[0].length ?? 0 : 0;
  const tick = form === 'task' ? [{ from: 1, to: 2, text: 'x' }] : [];
  switch (format) {
    case 'strikethrough': return box === source.length ? undefined : [...tick, insertion(box, STRIKE), insertion(source.length, STRIKE)];
    case 'checkbox': return opensItem ? [insertion(0, '[x] '), doneWord(source, markers)] : undefined;
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
function openSplices({ form, source }: FollowUp, { markers = DEFAULT_MARKERS }: ParseOptions): readonly Splice[] {
  const splices: Splice[] = [];
  const dateAt = source.length - doneDateLength(source);
  const box = form === 'task' ? BOX.exec(source)?.[0].length ?? 0 : 0;
  let at = form === 'item' ? doneItemMarkLength(source) : box;
  if (form === 'item' && at > 0) splices.push({ from: 0, to: at, text: '' });
  const strike = strikeAt(source, at);
  // A part of a task's or an item's text may be struck for other reasons; a marker, only because it is done.
  if (strike && (form === 'marker' || strike.end === dateAt)) {
    splices.push({ from: at, to: at + strike.tildes, text: '' }, { from: strike.end - strike.tildes, to: strike.end, text: '' });
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

/** A follow-up to be marked done. */
interface Marking {
  readonly followUp: FollowUp;
  /** As wanted if it can be, then what is left of it; the first is taken. The last, `DONE` or a tick alone, always can. */
  readonly ways: (readonly Splice[])[];
}

/** Take away the ways by which follow-ups, all marked at once, would not read as done or could not be reopened. */
function chooseWays(text: string, note: Note, markings: readonly Marking[], options: CompleteOptions): void {
  for (;;) {
    const changeable = markings.filter(({ ways }) => ways.length > 1);
    if (changeable.length === 0) return;
    const { failed, othersDiffer } = tryWays(text, note, markings, options);
    const unfit = changeable.filter((each) => failed.has(each));
    if (unfit.length === 0 && !othersDiffer) return;
    // Where something else reads otherwise though each is as it should be, it may be due to any of them.
    for (const { ways } of unfit.length > 0 ? unfit : changeable) ways.shift();
  }
}

/** Tell which follow-ups, so marked, do not read as done or cannot be reopened to the byte, and whether any other changes. */
function tryWays(text: string, note: Note, markings: readonly Marking[], options: CompleteOptions): { readonly failed: ReadonlySet<Marking>; readonly othersDiffer: boolean } {
  const lines = new LineIndex(text);
  const all = markings.map((marking) => ({ marking, start: lines.offset(marking.followUp.range.start), done: spliced(marking.followUp.source, marking.ways[0] ?? []) })).sort((a, b) => a.start - b.start);
  const places: string[] = [];
  let result = '';
  let end = 0;
  let line = -1;
  let shift = 0;
  for (const { marking: { followUp: { range, source } }, start, done } of all) {
    if (range.start.line !== line) shift = 0;
    ({ line } = range.start);
    places.push(placeKey({ line, character: range.start.character + shift }));
    shift += done.length - source.length;
    result += text.slice(end, start) + done;
    end = start + source.length;
  }
  const after = followUpsOf(parseNote(result + text.slice(end), options));
  const byPlace = new Map(after.map((each) => [placeKey(each.range.start), each]));
  const marked = places.map((place) => byPlace.get(place));
  const failed = all.filter(({ marking: { followUp: { source, text: shown } }, start, done }, at) => {
    // Where the next starts at its very end, what is inserted would depend on which edit is made first.
    if (all[at + 1]?.start === start + source.length) return true;
    const now = marked[at];
    return now?.source !== done || now.state !== 'done' || now.text !== shown || spliced(done, openSplices(now, options)) !== source;
  });
  const others = (each: readonly FollowUp[], own: ReadonlySet<FollowUp | undefined>): string =>
    each.filter((one) => !own.has(one)).map(({ range, state, text: shown }) => `${range.start.line} ${state} ${shown}`).join('\n');
  return { failed: new Set(failed.map(({ marking }) => marking)), othersDiffer: others(after, new Set(marked)) !== others(followUpsOf(note), new Set(markings.map(({ followUp }) => followUp))) };
}

function placeKey({ line, character }: Position): string {
  return `${line} ${character}`;
}

/** `TODO`, `Todo` and `todo` become `DONE`, `Done` and `done`. */
function withCaseOf(word: string, model: string): string {
  return word.replace(/./gu, (letter, at: number) => (model.charAt(at) === model.charAt(at).toLowerCase() ? letter.toLowerCase() : letter));
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

function spliced(source: string, splices: readonly Splice[]): string {
  return merged(splices).reduceRight((result, { from, to, text }) => result.slice(0, from) + text + result.slice(to), source);
}

/** Edits inside a follow-up, which never spans lines. */
function toEdits({ range: { start: { line, character } } }: FollowUp, splices: readonly Splice[]): TextEdit[] {
  return merged(splices).map(({ from, to, text }) => ({
    range: { start: { line, character: character + from }, end: { line, character: character + to } },
    newText: text,
  }));
}
