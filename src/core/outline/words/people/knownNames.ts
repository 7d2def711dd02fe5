import { isAscii } from '../../../text/ascii.js';
import { endsWithSurname, startsWithGivenName } from './nameLikeness.js';
import { readSpeakerList, type SpeakerList } from './speakerLists.js';

/** Tells how certainly lists of names are people, by their first names. */

/**
 * Check that every name starts with a first name, so that it is hardly anything else; of several, some may only end as
 * surnames do.
 */
export function areKnown({ speakers }: Pick<SpeakerList, 'speakers'>): boolean {
  const others = speakers.filter(({ name }) => !startsWithGivenName(name));
  return others.length === 0 || (others.length < speakers.length && others.every(({ name }) => endsWithSurname(name)));
}

/** Check for full names that start with first names, though a word may be rarely a name: "jane doe", "Chris Apple". */
export function areFullAndKnown({ speakers }: Pick<SpeakerList, 'speakers'>): boolean {
  return speakers.every(({ name }) => name.includes(' ') && startsWithGivenName(name));
}

/** Check for names of which none starts with a known first name, or has letters beyond ASCII. */
export function areRare({ speakers }: Pick<SpeakerList, 'speakers'>): boolean {
  return speakers.every(({ name }) => isAscii(name) && !name.startsWith('@') && !startsWithGivenName(name));
}

/** Check that of several names half or more start with a first name. */
export function areMostlyKnown({ speakers }: Pick<SpeakerList, 'speakers'>): boolean {
  const known = speakers.filter(({ name }) => startsWithGivenName(name)).length;
  return speakers.length > 1 && known * 2 >= speakers.length;
}

/**
 * Check for names that have to be confirmed by the other headings of the note: in Chinese characters or Hangul, which
 * other words have, too, or in small letters.
 */
export function areLikely({ speakers }: SpeakerList): boolean {
  return speakers.every(({ name }) => {
    return name.charCodeAt(0) > LAST_ASCII
      ? EAST_ASIAN_NAME.test(name)
      : name.includes(' ') && startsWithGivenName(name);
  });
}

const LAST_ASCII = 127;
/** "王小明", "山田太郎", "김민준" */
const EAST_ASIAN_NAME = /^[\p{sc=Han}\p{sc=Hangul}]{2,4}$/u;

/** Check for names that start with known first names: "Jane Doe". */
export function isKnownName(text: string): boolean {
  const list = readSpeakerList(text);
  return list?.sure === true && areKnown(list);
}
