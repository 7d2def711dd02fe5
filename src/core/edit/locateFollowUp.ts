import type { FollowUp, FollowUpState, Note } from '../note/note.js';
import { walk } from '../note/walk.js';
import { parseNote, type ParseOptions } from '../reading/parseNote.js';
import { copyKey, type OfferedFollowUp } from './offeredFollowUps.js';

/** Options for finding a follow-up in the current text. */
export interface LocateOptions extends ParseOptions {
  /** The note parsed from exactly this text; parsed here if absent. */
  readonly note?: Note;
}

/**
 * Find an offered follow-up in a text that may have changed since the offer.
 *
 * Copies of a follow-up are the follow-ups with its form, its state and its exact source; the follow-up counts among
 * them. The number of copies at the time of the offer is in `copies`. Without `copies`, the number of copies in the
 * current text is taken.
 *
 * | Copies | Follow-up with its id now | Further condition                                     | Found     |
 * | ------ | ------------------------- | ----------------------------------------------------- | --------- |
 * | any    | same text, but no copy    | none: marked done by another click, for instance      | nothing   |
 * | 1      | none, or another text     | the text has exactly one copy                         | that copy |
 * | 1      | a copy                    | the only copy in its section                          | that copy |
 * | more   | none, or another text     | none: the text alone may lead to the wrong copy       | nothing   |
 * | more   | a copy                    | as many copies as before; the only copy in its        | that copy |
 * |        |                           | section, or at the same position                      |           |
 * | more   | a copy                    | not as many; the only copy in its section, and at the | that copy |
 * |        |                           | same position, and all missing copies were marked     |           |
 *
 * In all other cases the follow-up is not found: an edit that fails is better than an edit of the wrong line.
 *
 * @param text the note's current text
 * @returns the follow-up with its current range, or `undefined`
 */
export function locateFollowUp(
  text: string,
  followUp: OfferedFollowUp,
  options: LocateOptions = {},
): FollowUp | undefined {
  return locatorIn(options.note ?? parseNote(text, options))(followUp);
}

/** Return a function that finds any number of follow-ups in a note, by the rule of `locateFollowUp`. */
export function locatorIn(note: Note): (followUp: OfferedFollowUp) => FollowUp | undefined {
  const byId = new Map<string, FollowUp>();
  const groups = new Map<string, FollowUp[]>();
  for (const each of followUpsOf(note)) {
    byId.set(each.id, each);
    for (const key of [copyKey(each), sectionKey(each), textKey(each, each.state)]) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  const groupOf = (key: string): readonly FollowUp[] => groups.get(key) ?? [];
  return (followUp) => {
    const alike = groupOf(copyKey(followUp));
    const { copies = alike.length, state } = followUp;
    const withItsId = byId.get(followUp.id);
    if (!withItsId || copyKey(withItsId) !== copyKey(followUp)) {
      const isOnly = copies === 1 && alike.length === 1 && withItsId?.text !== followUp.text;
      return isOnly ? alike[0] : undefined;
    }
    const isAlone = groupOf(sectionKey(withItsId)).length === 1;
    if (copies === 1) return isAlone ? withItsId : undefined;
    const isUnmoved = isSamePlace(withItsId, followUp);
    if (alike.length === copies) return isAlone || isUnmoved ? withItsId : undefined;
    const noneGone = alike.length + groupOf(textKey(withItsId, state === 'open' ? 'done' : 'open')).length >= copies;
    return isAlone && isUnmoved && noneGone ? withItsId : undefined;
  };
}

function isSamePlace({ range: { start: a } }: FollowUp, { range: { start: b } }: FollowUp): boolean {
  return a.line === b.line && a.character === b.character;
}

/** Return a key that the copies of a follow-up in one section share. An id has no line end, so keys cannot collide. */
function sectionKey(followUp: FollowUp): string {
  return `${copyKey(followUp)}\n${followUp.id.slice(0, followUp.id.lastIndexOf('#'))}`;
}

/** Return a key that the follow-ups with one text and one state share. */
function textKey({ text }: FollowUp, state: FollowUpState): string {
  return `${state}\n${text}`;
}

/** List all follow-ups of a note, section by section. */
export function followUpsOf(note: Note): readonly FollowUp[] {
  return [...walk(note)].flatMap(({ followUps }) => followUps);
}
