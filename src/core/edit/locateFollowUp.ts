import type { FollowUp, FollowUpState, Note } from '../note/note.js';
import { walk } from '../note/walk.js';
import { parseNote, type ParseOptions } from '../reading/parseNote.js';
import { copyKey, type OfferedFollowUp } from './offeredFollowUps.js';

export interface LocateOptions extends ParseOptions {
  /** The note parsed from exactly this text, where the caller has it. */
  readonly note?: Note;
}

/**
 * Find a follow-up again in a text that may have changed since it was offered.
 *
 * It is one of the same form, state and exact text; its copies are the others of which that holds. Of these, it is:
 *
 * | it had | the one with its id        | it is  
 *    |
 * | ------ | -------------------------- |
 *   ------------------------------------------------------------------------------ |
 * | any    | has its text, reads        | none: it was done, for instance, and a second click must not do another  
 *    |
 * |        | otherwise                  |  
 *    |
 * | 1      | is none of these           | the only one there is now, wherever that is; none, if there are several  
 *    |
 * | 1      | is one of these            | that, if it is the only one in its section  
 *    |
 * | more   | is none of these           | none: by its text alone it may be another  
 *    |
 * | more   | is, and they are as many   | that, if it is the only one in its section, or where it was  
 *    |
 * | more   | is, and they are not as    | that, if it is the only one in its section, and where it was, and none has  
 *    |
 * |        | many                       | gone but to be done  
 *    |
 *
 * How many it had is what whoever offered the edit counted, or else how many there are now. Otherwise it is not found:
 * rather nothing than the wrong line.
 */
export function locateFollowUp(
  text: string,
  followUp: OfferedFollowUp,
  options: LocateOptions = {},
): FollowUp | undefined {
  return locatorIn(options.note ?? parseNote(text, options))(followUp);
}

/** Make a function that finds any number of follow-ups in a note; see `locateFollowUp`. */
export function locatorIn(note: Note): (followUp: OfferedFollowUp) => FollowUp | undefined {
  const byId = new Map<string, FollowUp>();
  const alike = new Map<string, FollowUp[]>();
  for (const each of followUpsOf(note)) {
    byId.set(each.id, each);
    for (const key of [copyKey(each), sectionKey(each), textKey(each, each.state)]) {
      const group = alike.get(key);
      if (group) group.push(each);
      else alike.set(key, [each]);
    }
  }
  const alikeBy = (key: string): readonly FollowUp[] => alike.get(key) ?? [];
  return (followUp) => {
    const same = alikeBy(copyKey(followUp));
    const { copies = same.length, state } = followUp;
    const own = byId.get(followUp.id);
    if (!own || copyKey(own) !== copyKey(followUp)) {
      const isOnly = copies === 1 && same.length === 1 && own?.text !== followUp.text;
      return isOnly ? same[0] : undefined;
    }
    const isAlone = alikeBy(sectionKey(own)).length === 1;
    if (copies === 1) return isAlone ? own : undefined;
    const isUnmoved = isSamePlace(own, followUp);
    if (same.length === copies) return isAlone || isUnmoved ? own : undefined;
    const noneGone = same.length + alikeBy(textKey(own, state === 'open' ? 'done' : 'open')).length >= copies;
    return isAlone && isUnmoved && noneGone ? own : undefined;
  };
}

function isSamePlace({ range: { start: a } }: FollowUp, { range: { start: b } }: FollowUp): boolean {
  return a.line === b.line && a.character === b.character;
}

/** The same for the copies of a follow-up in its section. Ids hold no line ends, so no key is another's. */
function sectionKey(followUp: FollowUp): string {
  return `${copyKey(followUp)}\n${followUp.id.slice(0, followUp.id.lastIndexOf('#'))}`;
}

function textKey({ text }: FollowUp, state: FollowUpState): string {
  return `${state}\n${text}`;
}

/** All follow-ups of a note. */
export function followUpsOf(note: Note): readonly FollowUp[] {
  return [...walk(note)].flatMap(({ followUps }) => followUps);
}
