import type { FollowUp, Note, TextEdit } from '../model.js';
import { DEFAULT_MARKERS, parseNote, type ParseOptions } from '../parseNote.js';
import { endsWithDoneDate, formatDoneDate, type DateFormat, doneDateLength } from '../read/doneDate.js';
import { DONE_ITEM, doneItemMarkLength } from '../read/items.js';
import { DONE_WORD, isTodoWord, MarkerGrammar } from '../read/markers.js';
import { walk } from '../walk.js';

export interface LocateOptions extends ParseOptions {
  /** The note parsed from exactly this text, where the caller has it. */
  readonly note?: Note;
}

export interface CompleteOptions extends LocateOptions {
  /** The day to write behind the follow-up, as `yyyy-mm-dd`; none by default. */
  readonly date?: string;
  /** `(done 2024-03-20)`, or `✅ 2024-03-20` as Obsidian Tasks writes it. */
  readonly dateFormat?: DateFormat;
}

/**
 * Find a follow-up again in a text that may have changed since it was read.
 *
 * It is the one of the same form, state and exact text, if there is only one. Of several it is the one that has kept its
 * place and its id, if they are as many as they were, or the only one in its section. Otherwise `undefined`: rather nothing
 * than the wrong line.
 */
export function locateFollowUp(text: string, followUp: FollowUp, options: LocateOptions = {}): FollowUp | undefined {
  const note = options.note ?? parseNote(text, options);
  const same: FollowUp[] = [];
  for (const section of walk(note)) {
    for (const each of section.followUps) if (each.source === followUp.source && each.form === followUp.form && each.state === followUp.state) same.push(each);
  }
  if (same.length <= 1) return same[0];
  const unmoved = same.find((each) => each.id === followUp.id && each.range.start.line === followUp.range.start.line && each.range.start.character === followUp.range.start.character);
  if (unmoved && same.length === followUp.copies) return unmoved;
  const inSection = same.filter((each) => sectionOf(each.id) === sectionOf(followUp.id));
  return inSection.length === 1 ? inSection[0] : undefined;
}

/**
 * Mark a follow-up done: `DONE` in the marker's place, `[x]` in a task, a check mark before an item.
 *
 * @param text the note's current text
 * @returns no edits when it is not found (see `locateFollowUp`), is done already, or is only a hint
 */
export function completeFollowUp(text: string, followUp: FollowUp, options: CompleteOptions = {}): TextEdit[] {
  if (followUp.form === 'hint' || followUp.state === 'done') return [];
  const found = locateFollowUp(text, followUp, options);
  if (!found) return [];
  const edits = [markDone(found, options)];
  const { source } = found;
  if (options.date !== undefined) edits.push(insertion(found, source.length, formatDoneDate(options.date, options.dateFormat ?? 'iso')));
  // What looks like our date but was there before gets a twin, so that reopening takes away only what completing added.
  else if (endsWithDoneDate(source)) edits.push(insertion(found, source.length, source.slice(source.length - doneDateLength(source))));
  return edits;
}

/**
 * Reopen a done follow-up: undoes every byte of `completeFollowUp`.
 *
 * @param text the note's current text
 * @returns no edits when it is not found (see `locateFollowUp`) or is open
 */
export function reopenFollowUp(text: string, followUp: FollowUp, options: LocateOptions = {}): TextEdit[] {
  if (followUp.form === 'hint' || followUp.state === 'open') return [];
  const found = locateFollowUp(text, followUp, options);
  if (!found) return [];
  const edits = [markOpen(found, options)];
  const dateLength = doneDateLength(found.source);
  if (dateLength > 0) edits.push(replacement(found, found.source.length - dateLength, found.source.length, ''));
  return edits;
}

function markDone(followUp: FollowUp, { markers = DEFAULT_MARKERS }: ParseOptions): TextEdit {
  if (followUp.form === 'task') return replacement(followUp, 1, 2, 'x');
  if (followUp.form === 'item') return insertion(followUp, 0, DONE_ITEM);
  const { start, end, word } = wordOf(followUp, markers);
  if (isTodoWord(word)) return replacement(followUp, start, end, withCaseOf(DONE_WORD, word));
  // Another marker keeps its word, or nobody could tell what to reopen it to.
  return insertion(followUp, start, `${DONE_WORD} `);
}

function markOpen(followUp: FollowUp, { markers = DEFAULT_MARKERS }: ParseOptions): TextEdit {
  if (followUp.form === 'task') return replacement(followUp, 1, 2, ' ');
  if (followUp.form === 'item') return replacement(followUp, 0, doneItemMarkLength(followUp.source), '');
  const { start, end, word } = wordOf(followUp, markers);
  if (word.length > DONE_WORD.length) return replacement(followUp, start, start + DONE_WORD.length + 1, '');
  return replacement(followUp, start, end, withCaseOf('TODO', word));
}

function wordOf({ source }: FollowUp, markers: readonly string[]): { start: number; end: number; word: string } {
  const { start, length } = new MarkerGrammar(markers).wordAtStart(source);
  return { start, end: start + length, word: source.slice(start, start + length) };
}

/** `TODO`, `Todo` and `todo` become `DONE`, `Done` and `done`. */
function withCaseOf(word: string, model: string): string {
  return word.replace(/./gu, (letter, at: number) => (model.charAt(at) === model.charAt(at).toLowerCase() ? letter.toLowerCase() : letter));
}

function insertion(followUp: FollowUp, at: number, newText: string): TextEdit {
  return replacement(followUp, at, at, newText);
}

/** An edit inside a follow-up, which never spans lines. */
function replacement({ range: { start } }: FollowUp, from: number, to: number, newText: string): TextEdit {
  return {
    range: { start: { line: start.line, character: start.character + from }, end: { line: start.line, character: start.character + to } },
    newText,
  };
}

function sectionOf(followUpId: string): string {
  return followUpId.slice(0, followUpId.lastIndexOf('#'));
}
