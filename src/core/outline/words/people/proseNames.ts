import type { LinkFact } from '../../../markdown/facts.js';
import { isGivenName, nameLikeness, startsWithGivenName } from './nameLikeness.js';
import { namesOrganisation } from './people.js';
import { type Work, workBehind } from './proseClues.js';

/** Reads the names of people at a place in a text. */

/** What a link behind a name leads to: a page that only people have, or an address with the name. */
export type Page = 'profile' | 'own';

/** A person at a place in a text. */
export interface PersonInText {
  readonly name: string;
  readonly page: Page | undefined;
  readonly hasHandle: boolean;
  /** Set where the organisation stands between the name and the next: "Jane Doe from Acme and John Roe". */
  readonly organization?: string | undefined;
  /** The length of the name and the handle. */
  readonly length: number;
}

/** A page of a person, and of nothing that a person has: no repository, no post. */
const PROFILE = new RegExp(
  [
    String.raw`^https?:\/{1,2}(?:(?:www\.|mobile\.)?(?:twitter|x|instagram|github)\.com\/[\w-]+\/?$`,
    String.raw`|[a-z.]{0,12}linkedin\.com\/in\/|bsky\.app\/profile\/[^/]+\/?$|[^/]+\/@[\w.]+\/?$)`,
  ].join(''),
  'iu',
);
/** What has pages there as often as people: projects. */
const OF_PROJECTS = /^https?:\/{1,2}(?:www\.)?github\.com\//iu;

/** " (@jane)", " @jane", ", @jane" */
const HANDLE = /^,?\s[([]?@[\w.-]{2,30}[)\]]?/u;
/** " and ", ", ", " and Acme's " between people */
const AND = /^(?:,? (?:and|und|et|y|e|en|og|och|i|и) | ?& ?|, )(?:\p{Lu}[\p{L}\p{N}]{1,20}['’]s )?(?=\S)/u;

/** "Doe", "O'Neill-Roe"; not the end of "Doe's" */
const WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}-]|['’](?!s(?!\p{L})))*`;
const PARTICLE = '(?:van|von|de|der|den|da|dos|di|du|la|le|al|bin|ben|ter|zu)';
const HONORIFIC = String.raw`(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing)\.? (?:(?:med|rer|phil|nat|ing)\.? ){0,2}){0,2}`;
/** "Dr. Jane B. Doe", "Ada van der Rohe" */
const NAME = new RegExp(
  [
    String.raw`^${HONORIFIC}${WORD}(?: (?:\p{Lu}\.|${PARTICLE})){0,2}`,
    String.raw` ${WORD}(?: ${WORD}){0,2}(?![\p{L}\p{N}])`,
  ].join(''),
  'u',
);
/** "med. " in "Dr. med. Jane Doe" */
const SUBJECT = /(?<=^(?:Dr|Prof)\.? )(?:(?:med|rer|phil|nat|ing)\.? )+/u;
const FIRST_NAME = /^\p{Lu}\p{L}{1,20}(?=\s\p{Ll}|[,.]|$)/u;
const NICKNAME = /^@?[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{1,29}$/u;

const MOST_PEOPLE = 5;
const LONGEST_NAME = 120;

/** Read the people that a text starts with, joined by "and" and commas, also behind their organisations. */
export function peopleAtStart(
  text: string,
  links: readonly LinkFact[],
): { readonly people: readonly PersonInText[]; readonly length: number } {
  const first = personAtStart(text, links);
  if (!first) return { people: [], length: 0 };
  const people = [first];
  let { length } = first;
  while (people.length < MOST_PEOPLE) {
    const rest = text.slice(length);
    const work = workBehind(rest);
    const next = nextPerson(rest, links) ?? nextPerson(rest.slice(work.length), links, work);
    if (!next) break;
    const before = people.pop() as PersonInText;
    people.push({ ...before, organization: next.before }, next.person);
    length += next.length;
  }
  return { people, length };
}

interface NextPerson {
  readonly person: PersonInText;
  /** The organisation of the person before. */
  readonly before: string | undefined;
  readonly length: number;
}

/** @param work the organisation of the person before */
function nextPerson(text: string, links: readonly LinkFact[], work?: Work): NextPerson | undefined {
  const joint = AND.exec(text)?.[0] ?? '';
  if (joint === '') return undefined;
  const start = text.slice(joint.length);
  const person = personAtStart(start, links) ?? (/\p{L}/u.test(joint) ? firstNameAtStart(start) : undefined);
  const length = (work?.length ?? 0) + joint.length + (person?.length ?? 0);
  return person && { person, before: work?.organization, length };
}

function personAtStart(text: string, links: readonly LinkFact[]): PersonInText | undefined {
  const link = links.find((each) => each.text !== '' && text.startsWith(each.text));
  const linked = link?.text.replace(/['’]s?$/u, '').replace(HANDLE_BEHIND, '');
  const full = nameAtStart(text);
  // A link that goes on behind the name has another text: "[Jane Doe on widgets](…)".
  if (full !== undefined && link?.text.startsWith(full) === true && linked !== full) return undefined;
  const words = full ?? (link && linked !== undefined && isNickname(linked, link.url) ? linked : undefined);
  if (words === undefined) return undefined;
  const handle = HANDLE.exec(text.slice(words.length))?.[0] ?? '';
  return {
    name: words.replace(SUBJECT, ''),
    page: link && linked === words ? pageOf(link.url, words) : undefined,
    hasHandle: handle !== '',
    length: words.length + handle.length,
  };
}

const HANDLE_BEHIND = /[\s,]+[([]?@[\w.-]{2,30}[)\]]?$/u;

/** "Ron" behind "Jane Doe and " */
function firstNameAtStart(text: string): PersonInText | undefined {
  const name = FIRST_NAME.exec(text)?.[0] ?? '';
  return isGivenName(name) ? { name, page: undefined, hasHandle: false, length: name.length } : undefined;
}

/** Check for the name of a person that is linked to a page of people: "janix"; "Janix" may be a product elsewhere. */
function isNickname(text: string, url: string): boolean {
  if (!NICKNAME.test(text) || !PROFILE.test(url) || OF_PROJECTS.test(url) || namesOrganisation(text)) return false;
  return !/^\p{Lu}/u.test(text) || isGivenName(text) || AT_SERVER.test(url);
}

/** "https://mastodon.social/@jane" */
const AT_SERVER = /\/@[\w.]+\/?$/u;

function pageOf(url: string, name: string): Page | undefined {
  if (PROFILE.test(url)) return 'profile';
  const address = url.toLowerCase();
  const isOwn = name.split(' ').some((word) => word.length >= SHORTEST_NAME && address.includes(word.toLowerCase()));
  return isOwn ? 'own' : undefined;
}

const SHORTEST_NAME = 4;

/** Return the full name at the start of a text. */
function nameAtStart(text: string): string | undefined {
  const name = NAME.exec(text.slice(0, LONGEST_NAME))?.[0];
  if (name === undefined || namesOrganisation(name)) return undefined;
  const plain = name.replace(SUBJECT, '');
  const likeness = nameLikeness(plain);
  return likeness === 'strong' || (likeness === 'weak' && startsWithGivenName(plain)) ? name : undefined;
}
