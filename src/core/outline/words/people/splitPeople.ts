import { nameLikeness, startsWithGivenName } from './nameLikeness.js';
import { namesOrganisation } from './people.js';

/** Splits lists of people at dashes. */

/** ", Jane Doe - " */
const NEXT_AT_DASH = /,\s+(?=(?<name>\p{Lu}[^,;()|–—-]{3,40})\s[-–—|]\s)/gu;

/** Split "Jane Doe - CTO at Acme, John Roe - Umbrella" where the next known name has a dash behind. */
export function splitBeforeDashes(list: string): readonly string[] | undefined {
  const starts = [...list.matchAll(NEXT_AT_DASH)].filter(({ groups }) => isKnownInFull(groups?.['name'] ?? ''));
  if (starts.length === 0 || starts.length > MOST_APART) return undefined;
  const ends = [...starts.map(({ index }) => index), list.length];
  const parts = ends.map((end, at) => list.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end).trim());
  return /\s[-–—|]\s/u.test(parts[0] ?? '') ? parts : undefined;
}

/** Split "Jane Doe - John Roe (Acme)", where all but the first start with known first names. */
export function splitPeople(list: string): readonly string[] | undefined {
  const parts = list.split(/\s+[-–—|]\s+/u);
  if (parts.length < 2 || parts.length > MOST_APART) return undefined;
  const names = parts.map((part) => part.split(/[,(@]/u)[0]?.trim() ?? '');
  const arePeople = names.every((name, at) => areNames(name) && (at === 0 || startsWithGivenName(name)));
  return arePeople ? parts : undefined;
}

const MOST_APART = 4;

/** Check for a full name with a first name that is known, though a word is rarely a name: "Chris Apple". */
export function isKnownInFull(name: string): boolean {
  return name.includes(' ') && startsWithGivenName(name);
}

/** Check for names, as in "Ada Byron, Grace Hopper,": what follows is one more name, and no part of an organisation. */
export function areNames(text: string): boolean {
  const parts = text.replace(/,\s*$/u, '').split(/,\s*/u);
  return parts.every((part) => nameLikeness(part) === 'strong' && !namesOrganisation(part));
}
