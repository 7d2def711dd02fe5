import { offeredIn, type OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { FollowUp, Note, Range, Talk } from '../note/note.js';
import { isActionable } from '../note/followUps.js';
import { enclosingTalk, type Path, placeOf, walkPaths } from '../note/paths.js';
import { speakersInRow } from '../note/names.js';
import type { NoteName } from '../note/noteNames.js';

/** A talk to choose from a list. */
export interface TalkPick {
  readonly talk: Talk;
  readonly label: string;
  /** The speakers. */
  readonly description: string;
  /** The place of the talk: the note, if there are several, day and track. */
  readonly detail: string;
  /** The range for the editor to show. */
  readonly range: Range;
}

/** A follow-up to choose from a list. */
export interface FollowUpPick {
  readonly followUp: OfferedFollowUp;
  readonly talk: Talk | undefined;
  readonly label: string;
  /** The title of its talk or other section. */
  readonly description: string;
  readonly detail: string;
  readonly range: Range;
}

/**
 * List the talks of a note.
 *
 * @param name goes into the detail of each talk; absent if there is only one note to choose from
 */
export function talkPicks(note: Note, name?: NoteName): readonly TalkPick[] {
  return [...walkPaths(note)].flatMap((path) => {
    const talk = path.at(-1);
    if (talk?.kind !== 'talk') return [];
    return {
      talk,
      label: talk.title,
      description: speakersInRow(talk),
      detail: placeOf(note, path, name),
      range: talk.headingRange,
    };
  });
}

/**
 * List the follow-ups of a note that have a state.
 *
 * @param withinId the id of a section, to list only its follow-ups and those of the sections below
 */
export function followUpPicks(
  note: Note,
  state: FollowUp['state'],
  name?: NoteName,
  withinId?: string,
): readonly FollowUpPick[] {
  return picks(note, (followUp) => isActionable(followUp) && followUp.state === state, name, withinId);
}

/** List the hints of a note. */
export function hintPicks(note: Note, name?: NoteName, withinId?: string): readonly FollowUpPick[] {
  return picks(note, (followUp) => !isActionable(followUp), name, withinId);
}

function picks(
  note: Note,
  suits: (followUp: FollowUp) => boolean,
  name: NoteName | undefined,
  withinId: string | undefined,
): readonly FollowUpPick[] {
  const offered = offeredIn(note);
  return [...walkPaths(note)]
    .filter((path) => withinId === undefined || path.some((section) => section.id === withinId))
    .flatMap(
      (path) =>
        path
          .at(-1)
          ?.followUps.filter(suits)
          .map((followUp) => followUpPick(note, path, offered(followUp), name)) ?? [],
    );
}

function followUpPick(note: Note, path: Path, followUp: OfferedFollowUp, name: NoteName | undefined): FollowUpPick {
  const talk = enclosingTalk(path);
  const section = talk ?? path.at(-1);
  return {
    followUp,
    talk,
    label: followUp.text === '' ? followUp.source : followUp.text,
    description: section?.title ?? '',
    detail: placeOf(note, section === undefined ? path : path.slice(0, path.indexOf(section) + 1), name),
    range: followUp.range,
  };
}
