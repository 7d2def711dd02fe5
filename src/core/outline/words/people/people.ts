import organisations from '../../../../../data/organisations.txt';
import organisationWords from '../../../../../data/organisationWords.txt';
import roleWords from '../../../../../data/roleWords.txt';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { namesConference } from '../vocabulary/conferenceNames.js';
import { endsWithSurname, isGivenName, nameLikeness, startsWithGivenName } from './nameLikeness.js';

/** Reads a person, or people of one organisation, with what they do and where they work. */

/** A speaker of a list, before organisations are shared. */
export interface Person {
  readonly name: string;
  readonly organization: string | undefined;
}

/** What tells a comma between people from a comma between a person and an organisation. */
export interface PeopleContext {
  /** Whether the people have a line of their own, so that two names may be two people. */
  readonly ownLine: boolean;
  /** Whether a label tells that there are several people. */
  readonly plural: boolean;
}

const ORGANISATIONS = new Set([...wordsOf(organisations)].map((name) => name.toLowerCase()));
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
const wordOf = (words: string): RegExp => {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(wordsOf(words))}${WORD_END}`, 'u');
};
const ORGANISATION = wordOf(organisationWords);
const ROLE = wordOf(roleWords);

/** What a role starts with: "Senior Engineer", "Software Developer". */
const ROLE_FIRST = new RegExp(
  [
    String.raw`^(?:sr\.?|junior|tech|software|product|solutions?|site|data|cloud`,
    `|${anyOf(wordsOf(roleWords))})${WORD_END}`,
  ].join(''),
  'iu',
);

/** "Director of Widgets, Acme" */
const LEADS_AT_WORK = /^(?:\p{L}+ ){0,2}(?:director|head|vp|president) of [^,]{2,40}(?:, | at )\p{Lu}/iu;
/** ", Acme", " at Acme" behind what a person does */
const AT_WORK = /(?:, | at | @ ?)\S.*$/u;
const MOST_WORDS_OF_ROLE = 5;

/** Check for what a person does and nothing else: "Senior Staff Engineer, Acme", "Director of Widgets, Acme". */
export function isClearlyRole(text: string): boolean {
  const role = text.replace(AT_WORK, '');
  const words = role.split(' ');
  const endsAsRole = words.length <= MOST_WORDS_OF_ROLE && ROLE_FIRST.test(role) && isOnlyRole(words.at(-1) ?? '');
  return LEADS_AT_WORK.test(text) || (endsAsRole && (words.length > 1 || role !== text || /^c[a-z]o$/iu.test(role)));
}

/** "Jane Doe (Acme), John Roe" */
const BRACKETED = /^([^()]{2,60}?)\s*\(([^()]{1,80})\)(?: ?, ?(.+))?$/u;

/** Read people and their organisations, which commas or brackets set apart; `undefined` for other texts. */
export function readPeople(text: string, context: PeopleContext): readonly Person[] | undefined {
  const group = withRoleApart(text.includes(' as ') ? withoutAs(text) : text);
  const slashed = group.includes('/') ? readSlashed(group) : undefined;
  if (slashed) return [slashed];
  const bracketed = group.includes('(') ? BRACKETED.exec(group) : null;
  if (bracketed) return readBracketed(bracketed, context);
  const apart = context.ownLine && /\s[-–—|/•·]\s/u.test(group) ? readApart(group) : undefined;
  if (apart) return [apart];
  const atOrganization = /@|\s(?:from|at|of|aus|von|beim?|auf|chez|à)\s/.test(group)
    ? readAtOrganization(group)
    : undefined;
  if (atOrganization) return [atOrganization];
  const parts = group
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !DEGREE.test(part));
  const [name = '', ...rest] = parts;
  if (rest.length === 0) return [{ name, organization: undefined }];
  const separate =
    inKnownTurn(parts) ??
    (parts.length >= 3 || context.ownLine || parts.every(isSeldomElse) ? namesOnly(parts, context) : undefined) ??
    inTurn(parts) ??
    knownFirst(parts) ??
    (context.ownLine ? namesAndOrganisation(parts) : undefined);
  if (separate) return separate;
  return [{ name, organization: organizationIn(rest) }];
}

/** "Jane Doe/Acme", "Jane Doe / Acme", "Jane / Acme" */
const SLASHED = /^(?<name>[^/,()@]{2,40}?)\s?\/\s?(?<organization>\p{Lu}[^/,()@]{1,40})$/u;

/** Read a known name and an organisation behind a slash, which is no second person. */
function readSlashed(text: string): Person | undefined {
  const { name = '', organization = '' } = SLASHED.exec(text)?.groups ?? {};
  const mayBePerson = nameLikeness(name) === 'strong' || isGivenName(name);
  const isPerson = mayBePerson && startsWithGivenName(name) && !startsWithGivenName(organization);
  return isPerson ? { name, organization } : undefined;
}

/** "PhD", "M.D." */
const DEGREE = /^(?:ph\.?d|m\.?d|m\.?sc|b\.?sc|m\.?a|mba|mfa|esq)\.?$/iu;

/** "Jane Doe as Principal Engineer, Acme": "Jane Doe, Acme" */
function withoutAs(text: string): string {
  const match = /^([^,]{2,50}?) as ([^,]{2,60})(,.+)?$/u.exec(text);
  const [, name = '', role = '', organization = ''] = match ?? [];
  if (nameLikeness(name) === 'no' || !namesRole(role)) return text;
  return `${name}${organization}`;
}

/** "Jane Doe Senior Engineer": a name, and the first word of what the person does. */
const NAME_AND_ROLE = /^(?<name>\p{Lu}\S+ (?:\p{Lu}\. )?\p{Lu}\S+) (?<role>\p{Lu}[^,]{1,60})/u;

/** Set a comma between a known name and what the person does: "Jane Doe Senior Engineer, Acme". */
function withRoleApart(text: string): string {
  const { name = '', role = '' } = NAME_AND_ROLE.exec(text)?.groups ?? {};
  const isRole = ROLE_FIRST.test(role) && startsWithGivenName(name) && nameLikeness(name) === 'strong';
  return isRole ? `${name},${text.slice(name.length)}` : text;
}

/** "Head of Widgets at Acme", "Leiterin bei Acme", "Directrice chez Acme" */
const WORKS_AT = /^.{2,60}?(?:\s(?:at|@|with|bei|chez|bij|en|hos|na|presso)\s+|\s@)(\S.*)$/u;

/**
 * Return the organisation among the texts behind a name, without the role: "Principal Engineer, Acme", "Head of Widgets
 * at Acme". `undefined` if there is only a role.
 */
function organizationIn(texts: readonly string[]): string | undefined {
  const [first = '', ...others] = texts.map((text) => text.replace(FROM, ''));
  if (!namesRole(first)) return [first, ...others].join(', ');
  const at = WORKS_AT.exec(first);
  if (at) return [at[1], ...others].join(', ');
  if (others.length > 0) return organizationIn(others);
  return isOnlyRole(first) ? undefined : first;
}

/** "from Acme", "von Acme" */
const FROM = /^(?:from|at|von|bei|chez|de chez|presso)\s+(?=\S)/iu;

/** "Principal Engineer", "CTO", "Senior Developer Advocate": the last word is a role. */
export function isOnlyRole(text: string): boolean {
  const last = text.toLowerCase().split(' ').at(-1) ?? '';
  return namesRole(last) && !namesOrganisation(text);
}

/** "Jane Doe - Principal Engineer at Acme", "Jane Doe | Acme", "山田太郎 / Acme" */
function readApart(text: string): Person | undefined {
  const [name = '', ...rest] = text.split(/\s+[-–—|/•·]\s+/u).map((part) => part.trim());
  const likeness = nameLikeness(name.split(/,/u)[0] ?? '');
  // "@Environment - reads a value from the view"
  if (/^@\p{Lu}/u.test(name) && /^\p{Ll}\S*(?: \S+){3}/u.test(rest[0] ?? '')) return undefined;
  if (likeness === 'no' || rest.some((part) => part === '' || part.length > 80)) return undefined;
  // "Jane Doe / John Roe" are two.
  if (rest.some((part) => isFullName(part) && startsWithGivenName(part))) return undefined;
  const organization = organizationIn(rest.flatMap((part) => part.split(/\s*,\s*/u)));
  return { name: name.split(/\s*,/u)[0] ?? name, organization };
}

/** "Acme", "MIT", "MIT CSAIL" */
const SHORT_NAME = /^(?:\p{Lu}\S*|\p{Lu}{2,}(?: \p{Lu}{2,})?)$/u;

/** Check for an organisation, and maybe its place, between a person and the country in brackets. */
function areOrganisation(places: readonly string[]): boolean {
  if (places.length === 0 || places.some(startsWithGivenName)) return false;
  return places.some(namesOrganisation) || (places.length === 1 && SHORT_NAME.test(places[0] ?? ''));
}

function readBracketed(
  [, name = '', inner = '', rest]: RegExpExecArray,
  context: PeopleContext,
): readonly Person[] | undefined {
  const [first = '', ...places] = name.split(/,\s*/u);
  // "Jane Doe, Widget University, Berlin (Germany)"
  if (rest === undefined && isFullName(first) && areOrganisation(places)) {
    return [{ name: first, organization: `${places.join(', ')} (${inner})` }];
  }
  // "Jane Doe, Principal Engineer (Acme)"
  if (rest === undefined && isFullName(first) && places.length > 0 && places.every(namesRole)) {
    return [{ name: first, organization: inner }];
  }
  const comma = name.lastIndexOf(',');
  const before = comma < 0 ? [] : readPeople(name.slice(0, comma), context);
  const after = rest === undefined ? [] : readPeople(rest, context);
  if (!before || !after) return undefined;
  const person = { name: name.slice(comma + 1).trim(), organization: organizationIn(inner.split(/\s*,\s*/u)) };
  // "Jane Doe (Acme), Department of Widgets": what follows belongs to the organisation.
  const areOthers = after.every((each) => nameLikeness(each.name) !== 'no');
  return [...before, person, ...(areOthers ? after : [])];
}

const AT_ORGANIZATION =
  /^([^,@]{2,50}?)\s+(?:@\s*|(?:from|at|of|aus|von|beim?|auf\s+de[rm]|chez|à)\s+)([\p{L}\p{N}].{0,60})$/u;

/** "Jane Doe @ Acme", "Jane Doe from Acme", "Jane Doe of Acme" */
function readAtOrganization(text: string): Person | undefined {
  const match = AT_ORGANIZATION.exec(text);
  const [, name = '', place = ''] = match ?? [];
  if (nameLikeness(name) !== 'strong') return undefined;
  // "Three Shades of Isolation"
  if (text.startsWith(' of ', name.length) && !startsWithGivenName(name)) return undefined;
  // "Jane Doe at FooConf"
  if (namesConference(place)) return { name, organization: undefined };
  return { name, organization: place.replace(/\s+(?:about|on|who|talking|speaking|presenting)\s.*$|\.$/u, '') };
}

/** "Ada Byron, Grace Hopper, Alan Turing" */
function namesOnly(parts: readonly string[], { plural }: PeopleContext): readonly Person[] | undefined {
  if (!parts.every((part) => isFullName(part) && !namesRole(part))) return undefined;
  // "Jane Doe, Umbrella Widgets": the second of two is a person only with a name that is known or seldom else.
  const [, second = ''] = parts;
  const isPair = parts.length === 2 && !plural;
  if (isPair && !isSeldomElse(second)) return undefined;
  return parts.map((name) => ({ name, organization: undefined }));
}

/** Check for a text that starts or ends as names of people do: "Jane Quell", "Xyra Johnson". */
function isSeldomElse(text: string): boolean {
  return startsWithGivenName(text) || endsWithSurname(text);
}

/** "Ada Byron, Grace Hopper, Acme": two known names or more, before what is none. */
function knownFirst(parts: readonly string[]): readonly Person[] | undefined {
  const end = parts.findIndex((part) => !isFullName(part) || !startsWithGivenName(part) || namesRole(part));
  if (end < 2) return undefined;
  const organization = organizationIn(parts.slice(end));
  return parts.slice(0, end).map((name) => ({ name, organization }));
}

/** "Ada Byron, Xyra Quell, Acme Labs": two names or more, the first known, before what is certainly an organisation. */
function namesAndOrganisation(parts: readonly string[]): readonly Person[] | undefined {
  const organization = parts.at(-1) ?? '';
  const names = parts.slice(0, -1);
  const areNames = names.length > 1 && names.every((name) => isFullName(name) && !namesRole(name));
  if (!areNames || !startsWithGivenName(names[0] ?? '') || !namesOrganisation(organization)) return undefined;
  return names.map((name) => ({ name, organization }));
}

/** "Ada Byron, Umbrella Widgets, Grace Hopper, Acme Tools": only the names start with first names. */
function inKnownTurn(parts: readonly string[]): readonly Person[] | undefined {
  if (parts.length < 4) return undefined;
  const isInTurn = parts.every((part, at) => startsWithGivenName(part) === (at % 2 === 0));
  return isInTurn ? inTurn(parts) : undefined;
}

/** "Ada Byron, Acme, Grace Hopper, Umbrella": names and organisations in turn. */
function inTurn(parts: readonly string[]): readonly Person[] | undefined {
  if (parts.length < 4 || parts.length % 2 !== 0) return undefined;
  const names = parts.filter((_, at) => at % 2 === 0);
  const organizations = parts.filter((_, at) => at % 2 === 1);
  if (!names.every(isFullName) || organizations.some(namesRole)) return undefined;
  return names.map((name, at) => ({ name, organization: organizations[at] }));
}

function isFullName(text: string): boolean {
  return nameLikeness(text) === 'strong' && !namesOrganisation(text);
}

/** Check for the name of an organisation: "Goldman Sachs", "Acme Labs". */
export function namesOrganisation(text: string): boolean {
  const lower = text.toLowerCase();
  return ORGANISATION.test(lower) || ORGANISATIONS.has(lower) || UNIVERSITY.test(text);
}

/** "U South Widget", "Widget U", but not "U. Roe" */
const UNIVERSITY = /^(?:U|Univ\.?)\s|\s(?:U|Univ\.?)$/u;

/** Check for what a person does: "Principal Engineer". */
export function namesRole(text: string): boolean {
  return ROLE.test(text.toLowerCase());
}
