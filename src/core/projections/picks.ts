import type { FollowUp, Note, Range, Talk } from '../model.js';
import { isActionable } from './followUps.js';
import { enclosingTalk, type Path, placeOf, walkPaths } from './paths.js';
import { joined, speakerNames } from './words.js';

/** A talk to choose from a list. */
export interface TalkPick {
  readonly talk: Talk;
  readonly label: string;
  /** The speakers. */
  readonly description: string;
  /** Where it stands: the note when there are several, day, track. */
  readonly detail: string;
  /** Where the editor goes. */
  readonly range: Range;
}

/** A follow-up to choose from a list. */
export interface FollowUpPick {
  readonly followUp: FollowUp;
  readonly label: string;
  /** The talk it belongs to. */
  readonly description: string;
  readonly detail: string;
  readonly range: Range;
}

/**
 * List the talks of a note.
 *
 * @param noteTitle said with each talk; absent when there is only one note to choose from.
 */
export function talkPicks(note: Note, noteTitle?: string): readonly TalkPick[] {
  return [...walkPaths(note)].flatMap((path) => {
    const talk = path.at(-1);
    if (talk?.kind !== 'talk') return [];
    return {
      talk,
      label: talk.title,
      description: speakerNames(talk),
      detail: joined([noteTitle, placeOf(note, path)], ' › '),
      range: talk.headingRange,
    };
  });
}

/**
 * List the follow-ups of a note that are in this state.
 *
 * @param withinId only those of the section with this id and of all below it.
 */
export function followUpPicks(note: Note, state: FollowUp['state'], noteTitle?: string, withinId?: string): readonly FollowUpPick[] {
  return [...walkPaths(note)]
    .filter((path) => withinId === undefined || path.some((section) => section.id === withinId))
    .flatMap((path) => path.at(-1)?.followUps.filter((followUp) => isActionable(followUp) && followUp.state === state)
      .map((followUp) => followUpPick(note, path, followUp, noteTitle)) ?? []);
}

function followUpPick(note: Note, path: Path, followUp: FollowUp, noteTitle: string | undefined): FollowUpPick {
  const talk = enclosingTalk(path) ?? path.at(-1);
  return {
    followUp,
    label: followUp.text === '' ? followUp.source : followUp.text,
    description: talk?.title ?? '',
    detail: joined([noteTitle, placeOf(note, talk === undefined ? path : path.slice(0, path.indexOf(talk) + 1))], ' › '),
    range: followUp.range,
  };
}
