import { offeredIn, type OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { FollowUp, Note, Section } from '../note/note.js';
import { enclosingTalk, type Path, walkPaths } from '../note/paths.js';
import { comparePositions } from '../text/range.js';
import { compareDates, dateIn } from './writtenDates.js';

/** A note, as a list of follow-ups needs it. */
export interface ListedNote {
  /** Identifies the note's document. */
  readonly uri: string;
  readonly note: Note;
}

/** A follow-up, its note, and its section. */
export interface PlacedFollowUp extends ListedNote {
  readonly followUp: OfferedFollowUp;
  /** The path to the section that has the follow-up. */
  readonly path: Path;
  /** The innermost talk of the path, or else the last section. */
  readonly section: Section;
}

/** List the follow-ups of a note with their places, in text order; hints too. */
export function placedFollowUps({ uri, note }: ListedNote): readonly PlacedFollowUp[] {
  const offered = offeredIn(note);
  return [...walkPaths(note)]
    .flatMap((path) => {
      const last = path.at(-1);
      const section = enclosingTalk(path) ?? last;
      if (section === undefined || last === undefined) return [];
      return last.followUps.map((followUp) => ({ uri, note, followUp: offered(followUp), path, section }));
    })
    .sort((a, b) => comparePositions(a.followUp.range.start, b.followUp.range.start));
}

/** Return the text of a follow-up, or its source where the follow-up is a marker without text. */
export function followUpLabel({ text, source }: FollowUp): string {
  return text === '' ? source : text;
}

/** Find the day that a follow-up is in. */
export function dayOf({ path }: PlacedFollowUp): Section | undefined {
  return path.findLast(({ kind }) => kind === 'day');
}

/** Sort follow-ups by the dates of their days, the earliest first. Follow-ups without a date come last. */
export function sortedByDay(all: readonly PlacedFollowUp[]): readonly PlacedFollowUp[] {
  const dates = new Map(
    all.map((placed) => [placed, dateIn(dayOf(placed)?.title ?? '') ?? dateIn(placed.note.path ?? '')]),
  );
  return [...all].sort((a, b) => compareDates(dates.get(a), dates.get(b)));
}
