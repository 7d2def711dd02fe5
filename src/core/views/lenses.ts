import { offeredIn, type OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { Note, Range, SchedLink, Talk } from '../note/note.js';
import { walk } from '../note/walk.js';
import { isActionable, tallyFollowUps } from '../note/followUps.js';

/** An action above a line of a note. */
export type Lens =
  | { readonly kind: 'markDone' | 'reopen'; readonly range: Range; readonly followUp: OfferedFollowUp }
  | { readonly kind: 'openFollowUps'; readonly range: Range; readonly talk: Talk; readonly count: number }
  | { readonly kind: 'openOnSched'; readonly range: Range; readonly talk: Talk; readonly link: SchedLink };

/** Which lenses are shown. */
export interface LensChoice {
  readonly markDone: boolean;
  readonly reopen: boolean;
  /** The lenses above talks. */
  readonly talk: boolean;
}

/** List the lenses of a note: per section first the heading's, then its follow-ups', in text order. */
export function lenses(note: Note, choice: LensChoice): readonly Lens[] {
  return [...lensesOf(note, choice)];
}

function* lensesOf(note: Note, choice: LensChoice): Generator<Lens, void, undefined> {
  const offered = offeredIn(note);
  for (const section of walk(note)) {
    if (choice.talk && section.kind === 'talk') yield* talkLenses(section);
    for (const followUp of section.followUps.filter(isActionable)) {
      const kind = followUp.state === 'open' ? 'markDone' : 'reopen';
      if (choice[kind]) yield { kind, range: followUp.range, followUp: offered(followUp) };
    }
  }
}

function* talkLenses(talk: Talk): Generator<Lens, void, undefined> {
  const count = tallyFollowUps(talk).open.length;
  if (count > 0) yield { kind: 'openFollowUps', range: talk.headingRange, talk, count };
  if (talk.link !== undefined) yield { kind: 'openOnSched', range: talk.headingRange, talk, link: talk.link };
}
