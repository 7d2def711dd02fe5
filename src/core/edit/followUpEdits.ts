import type { FollowUp, FollowUpState, Note, Position, TextEdit } from '../note/note.js';
import { parseNote } from '../reading/parseNote.js';
import { LineIndex } from '../text/lineIndex.js';
import { type CompleteOptions, doneSplices, openSplices, type Splice, spliced, toEdits } from './doneMarks.js';
import { followUpsOf, type LocateOptions, locatorIn } from './locateFollowUp.js';
import type { OfferedFollowUp } from './offeredFollowUps.js';

/**
 * Mark a follow-up done.
 *
 * @param text the note's current text
 * @returns no edits when it is not found (see `locateFollowUp`), is done already, or is only a hint
 */
export function completeFollowUp(text: string, followUp: OfferedFollowUp, options: CompleteOptions = {}): TextEdit[] {
  return completeFollowUps(text, [followUp], options).flat();
}

/**
 * Mark follow-ups done, at little more than what one costs.
 *
 * @returns the edits of each, as `completeFollowUp` gives them; none where it is one with another before it
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
 * Reopen a done follow-up, in whatever way it was marked: undoes every byte of `completeFollowUp`.
 *
 * @param text the note's current text
 * @returns no edits when it is not found (see `locateFollowUp`) or is open
 */
export function reopenFollowUp(text: string, followUp: OfferedFollowUp, options: LocateOptions = {}): TextEdit[] {
  return reopenFollowUps(text, [followUp], options).flat();
}

/** Reopen follow-ups; gives the edits of each, none where it is one with another before it. */
export function reopenFollowUps(
  text: string,
  followUps: readonly OfferedFollowUp[],
  options: LocateOptions = {},
): TextEdit[][] {
  return locateAll(options.note ?? parseNote(text, options), followUps, 'done').map((found) =>
    found ? toEdits(found, openSplices(found, options)) : [],
  );
}

/** Find those of a state that are no hints, each in its place and once. */
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
   * How it may be marked: as wanted, then what is left of that; the first is taken. The last, `DONE` or a tick alone,
   * is always possible.
   */
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

/** A follow-up that is marked in one of its ways, to see what comes of it. */
interface Trial {
  readonly marking: Marking;
  /** Where the follow-up starts in the text. */
  readonly start: number;
  /** Its source when it is done. */
  readonly done: string;
}

/**
 * Tell which follow-ups, so marked, do not read as done or cannot be reopened to the byte, and whether any other
 * changes.
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
    // Where the next starts at its very end, what is inserted would depend on which edit is made first.
    const touchesNext = trials[at + 1]?.start === trial.start + trial.marking.followUp.source.length;
    return touchesNext || !isAsWanted(trial, marked[at], options);
  });
  const before = new Set<FollowUp | undefined>(markings.map(({ followUp }) => followUp));
  return {
    failed: new Set(failed.map(({ marking }) => marking)),
    othersDiffer: othersThan(new Set(marked), after) !== othersThan(before, followUpsOf(note)),
  };
}

/** Mark all follow-ups in a text. Returns the text, and where each of them then is. */
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

/** Tell whether a follow-up reads as done, and can be reopened to the byte. */
function isAsWanted({ marking, done }: Trial, now: FollowUp | undefined, options: CompleteOptions): boolean {
  const { source, text } = marking.followUp;
  if (now?.source !== done || now.state !== 'done' || now.text !== text) return false;
  return spliced(done, openSplices(now, options)) === source;
}

/** What follow-ups read as, but for some of them. */
function othersThan(own: ReadonlySet<FollowUp | undefined>, all: readonly FollowUp[]): string {
  return all
    .filter((each) => !own.has(each))
    .map(({ range, state, text }) => `${range.start.line} ${state} ${text}`)
    .join('\n');
}

function placeKey({ line, character }: Position): string {
  return `${line} ${character}`;
}
