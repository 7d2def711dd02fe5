import type { FollowUp, FollowUpState, Note, Position, TextEdit } from '../note/note.js';
import { parseNote } from '../reading/parseNote.js';
import { LineIndex } from '../text/lineIndex.js';
import { type CompleteOptions, doneSplices, openSplices, type Splice, spliced, toEdits } from './doneMarks.js';
import { followUpsOf, type LocateOptions, locatorIn } from './locateFollowUp.js';
import type { OfferedFollowUp } from './offeredFollowUps.js';

/**
 * Mark a follow-up done.
 *
 * | Follow-up in the current text                       | Edits                                                  |
 * | --------------------------------------------------- | ------------------------------------------------------ |
 * | open, and found by the rule of `locateFollowUp`     | marks it done in the wanted format: see `DoneFormat`   |
 * | would not read as done that way, or could not be    | marks it with the next simpler way: `word` and the     |
 * | reopened to the byte, or would change another       | date, then `word` without a date                       |
 * | not found, done already, or a hint                  | none                                                   |
 *
 * @param text the note's current text
 */
export function completeFollowUp(text: string, followUp: OfferedFollowUp, options: CompleteOptions = {}): TextEdit[] {
  return completeFollowUps(text, [followUp], options).flat();
}

/**
 * Mark several follow-ups done, with one parse more than a single one needs.
 *
 * @param text the note's current text
 * @returns for each follow-up its edits, as `completeFollowUp` returns them; no edits for a follow-up that is the same
 *   as one before it in the list. All edits refer to `text`
 */
export function completeFollowUps(
  text: string,
  followUps: readonly OfferedFollowUp[],
  options: CompleteOptions = {},
): TextEdit[][] {
  const note = options.note ?? parseNote(text, options);
  const { format = 'word', date, ...plain } = options;
  const wanted: readonly CompleteOptions[] = [
    ...(format === 'word' ? [] : [options]),
    ...(date === undefined ? [] : [{ ...options, format: 'word' as const }]),
    plain,
  ];
  const markings = locateAll(note, followUps, 'open').map(
    (followUp) =>
      followUp && {
        followUp,
        ways: wanted.flatMap((each) => {
          const way = doneSplices(followUp, each.format ?? 'word', each);
          return way ? [way] : [];
        }),
      },
  );
  chooseWays(
    text,
    note,
    markings.filter((each) => each !== undefined),
    options,
  );
  return markings.map((each) => (each ? toEdits(each.followUp, each.ways[0] ?? []) : []));
}

/**
 * Reopen a done follow-up, however it was marked: see `openSplices`. Reopening restores every byte that was there
 * before `completeFollowUp`.
 *
 * @param text the note's current text
 * @returns no edits if the follow-up is not found (see `locateFollowUp`) or is open
 */
export function reopenFollowUp(text: string, followUp: OfferedFollowUp, options: LocateOptions = {}): TextEdit[] {
  return reopenFollowUps(text, [followUp], options).flat();
}

/**
 * Reopen several done follow-ups.
 *
 * @returns for each follow-up its edits; no edits for a follow-up that is the same as one before it in the list
 */
export function reopenFollowUps(
  text: string,
  followUps: readonly OfferedFollowUp[],
  options: LocateOptions = {},
): TextEdit[][] {
  return locateAll(options.note ?? parseNote(text, options), followUps, 'done').map((found) =>
    found ? toEdits(found, openSplices(found, options)) : [],
  );
}

/**
 * Find the follow-ups that have a state and are no hints. A follow-up that is not found, or was found before, is
 * `undefined`.
 */
function locateAll(
  note: Note,
  followUps: readonly OfferedFollowUp[],
  of: FollowUpState,
): readonly (FollowUp | undefined)[] {
  const locate = locatorIn(note);
  const taken = new Set<FollowUp>();
  return followUps.map((each) => {
    const found = each.form === 'hint' || each.state !== of ? undefined : locate(each);
    if (!found || taken.has(found)) return undefined;
    taken.add(found);
    return found;
  });
}

/** A follow-up to be marked done. */
interface Marking {
  readonly followUp: FollowUp;
  /**
   * The ways to mark it, the wanted one first; the first that works is used. The last, `DONE` or a tick without a date,
   * always works.
   */
  readonly ways: (readonly Splice[])[];
}

/**
 * Remove the ways that do not work: with all follow-ups marked at once, a follow-up would not read as done, or could
 * not be reopened to the byte, or another follow-up would change.
 */
function chooseWays(text: string, note: Note, markings: readonly Marking[], options: CompleteOptions): void {
  for (;;) {
    const changeable = markings.filter(({ ways }) => ways.length > 1);
    if (changeable.length === 0) return;
    const { failed, othersDiffer } = tryWays(text, note, markings, options);
    const unfit = changeable.filter((each) => failed.has(each));
    if (unfit.length === 0 && !othersDiffer) return;
    // If only other follow-ups change, any of the marked ones may be the cause.
    for (const { ways } of unfit.length > 0 ? unfit : changeable) ways.shift();
  }
}

/** A follow-up, marked in its first way for a trial. */
interface Trial {
  readonly marking: Marking;
  /** The offset of the follow-up in the text. */
  readonly start: number;
  /** Its source once marked. */
  readonly done: string;
}

/**
 * Mark all follow-ups in their first ways, and parse the result.
 *
 * @returns `failed`: the follow-ups that do not read as done or cannot be reopened to the byte; `othersDiffer`: whether
 *   any other follow-up of the note has changed
 */
function tryWays(
  text: string,
  note: Note,
  markings: readonly Marking[],
  options: CompleteOptions,
): { readonly failed: ReadonlySet<Marking>; readonly othersDiffer: boolean } {
  const lines = new LineIndex(text);
  const trials = markings
    .map((marking): Trial => {
      const { range, source } = marking.followUp;
      return { marking, start: lines.offset(range.start), done: spliced(source, marking.ways[0] ?? []) };
    })
    .sort((a, b) => a.start - b.start);
  const { places, text: result } = withAll(trials, text);
  const after = followUpsOf(parseNote(result, options));
  const byPlace = new Map(after.map((each) => [placeKey(each.range.start), each]));
  const marked = places.map((place) => byPlace.get(place));
  const failed = trials.filter((trial, at) => {
    // If the next follow-up starts at its end, the result would depend on the order of the edits.
    const touchesNext = trials[at + 1]?.start === trial.start + trial.marking.followUp.source.length;
    return touchesNext || !isAsWanted(trial, marked[at], options);
  });
  const before = new Set<FollowUp | undefined>(markings.map(({ followUp }) => followUp));
  return {
    failed: new Set(failed.map(({ marking }) => marking)),
    othersDiffer: othersThan(new Set(marked), after) !== othersThan(before, followUpsOf(note)),
  };
}

/**
 * Mark all follow-ups in a text.
 *
 * @param trials sorted by offset
 * @returns the new text, and for each follow-up its place in it, as `placeKey` writes it
 */
function withAll(
  trials: readonly Trial[],
  text: string,
): { readonly text: string; readonly places: readonly string[] } {
  const places: string[] = [];
  let result = '';
  let end = 0;
  let line = -1;
  let shift = 0;
  for (const { marking, start, done } of trials) {
    const { range, source } = marking.followUp;
    if (range.start.line !== line) shift = 0;
    ({ line } = range.start);
    places.push(placeKey({ line, character: range.start.character + shift }));
    shift += done.length - source.length;
    result += text.slice(end, start) + done;
    end = start + source.length;
  }
  return { text: result + text.slice(end), places };
}

/** Check whether a marked follow-up reads as done, with the same text, and can be reopened to the byte. */
function isAsWanted({ marking, done }: Trial, now: FollowUp | undefined, options: CompleteOptions): boolean {
  const { source, text } = marking.followUp;
  if (now?.source !== done || now.state !== 'done' || now.text !== text) return false;
  return spliced(done, openSplices(now, options)) === source;
}

/** Describe what follow-ups read as, without some of them, to compare two notes. */
function othersThan(without: ReadonlySet<FollowUp | undefined>, all: readonly FollowUp[]): string {
  return all
    .filter((each) => !without.has(each))
    .map(({ range, state, text }) => `${range.start.line} ${state} ${text}`)
    .join('\n');
}

function placeKey({ line, character }: Position): string {
  return `${line} ${character}`;
}
