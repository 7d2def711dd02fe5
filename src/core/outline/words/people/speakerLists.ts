import type { Speaker } from '../../../note/note.js';
import { isAscii } from '../../../text/ascii.js';
import {
  isGivenName,
  type NameLikeness,
  nameLikeness,
  startsLikeTitle,
  startsWithGivenName,
  withoutHonorific,
} from './nameLikeness.js';
import { withoutPronouns } from '../tails.js';
import { tidied, withoutHandles } from './tidyPeople.js';
import { areNames, isKnownInFull, splitBeforeDashes, splitPeople } from './splitPeople.js';
import { isOnlyRole, namesOrganisation, namesRole, type Person, readPeople } from './people.js';

/** Reads lists of speakers and their organisations. */

/** The speakers of a list. */
export interface SpeakerList {
  readonly speakers: readonly Speaker[];
  /** Whether every name has the shape of a full name. */
  readonly sure: boolean;
}

/**
 * Why a text probably names people: `labelled`, by a label such as `Speaker:`; `confirmed`, by a slug of sched.com that
 * ends with the text as "Name, Organisation"; `separateLine`, by its place on a separate line, as "Name, Name" or
 * "Name, Organisation". With a label or slug, a first name alone is enough.
 */
export type SpeakersReason = 'labelled' | 'confirmed' | 'separateLine';

const LONGEST_LIST = 1200;
const LONGEST_TIDY_LIST = 1200;
const MOST_SPEAKERS = 40;

/**
 * Read `A, Org & B, Org`, `A & B, Org`, `A, Org; B, Org`, `A (Org), B (Org)`; `undefined` for a text that
 * is no list of people.
 *
 * Organisations keep their commas. Speakers without an organisation get that of the next speaker who has one.
 *
 * @param why the reason why the text probably names people; absent if there is none
 * @param plural whether the label tells that there are several: `Speakers:`
 */
export function readSpeakerList(text: string, why?: SpeakersReason, plural = false): SpeakerList | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  const domain = DOMAIN_FIRST.exec(text)?.[0];
  if (domain !== undefined) {
    const list = readSpeakerList(text.slice(domain.length), why, plural);
    return list && ofOrganization(domain.trim().slice(0, -1), list);
  }
  const behind =
    why === 'labelled'
      ? (readBehindOrganization(text, plural) ?? readBeforeOrganization(text, plural) ?? readInBrackets(text))
      : undefined;
  if (behind) return behind;
  const isTrusted = why === 'labelled' || why === 'confirmed';
  const tidy = tidied(withoutPronouns(text.replace(AND_OTHERS, '')), isTrusted);
  const clean = why === 'labelled' ? withoutHandles(tidy) : tidy;
  if (!isTrusted && startsLikeTitle(clean)) return undefined;
  if (clean === '' || clean.length > LONGEST_TIDY_LIST || /https?:\/\//u.test(clean)) return undefined;
  const drafts: Draft[] = [];
  for (const group of splitGroups(clean, why)) {
    const people = readPeople(group, { ownLine: why === 'labelled' || why === 'separateLine', plural });
    if (!people) return undefined;
    for (const { name, organization } of people) {
      const likeness = isNobody(name, drafts.length === 0) ? 'no' : nameLikeness(name);
      if (likeness === 'no' && !isTrusted) return undefined;
      drafts.push({ name: withoutHonorific(name).replace(/^@(?=\p{L}+ )/u, ''), organization, likeness });
    }
  }
  if (drafts.length === 0 || drafts.length > MOST_SPEAKERS) return undefined;
  if (drafts.some(({ organization }) => organization !== undefined && goesOnLikeTitle(organization))) return undefined;
  if (drafts.some(({ name, likeness }) => likeness === 'no' && !mayBeName(name))) return undefined;
  const speakers = withSharedOrganizations(drafts);
  // "山田花子 (@hanako)"
  const isHandled = drafts.every(({ name }) => !isAscii(name)) && /[\s(（]@\w/u.test(text);
  const isClearHere = why === 'separateLine' && isClearOnLine(drafts, clean);
  return { speakers, sure: areSure(drafts, speakers) || isHandled || isClearHere };
}

/** "others", "colleagues" */
const OTHERS = [
  'others?|more|friends|colleagues?|co-?workers?|students?|team|co|andere|weitere|kolleg(?:e|in|en|innen)|otros|colegas',
  "d['’]autres|collègues|compañeros|altri|colleghi|outros",
].join('|');
/** "Jane Doe, John Roe, and others", "Jane Doe + 2 students from Acme" */
const AND_OTHERS = new RegExp(
  [
    String.raw`,?\s(?:(?:and|&|\+|und|et|y|e|og)\s`,
    String.raw`(?:(?:many|several|(?:his|her|their|the)(?:\s\p{L}+)?|\d{1,2})\s)?(?:${OTHERS})|et\sal|u\.\sa)`,
    String.raw`(?:\.|\s(?:from|of|at|von)\s.{2,60})?$`,
  ].join(''),
  'iu',
);

/** "acme.com, Jane Doe": the organisation stands before its people. */
const DOMAIN_FIRST =
  /^(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|io|dev|ai|co|eu|de|fr|es|it|nl|uk|jp|cn|br)[,:]\s+(?=\S)/u;

/** Set the organisation of speakers who have no other. */
function ofOrganization(organization: string, list: SpeakerList): SpeakerList {
  return { ...list, speakers: list.speakers.map((speaker) => ({ organization, ...speaker })) };
}

/** "Acme - " */
const BEFORE_DASH = /^(?<organization>[^,;:&()–—]{2,40}?)\s[-–—]\s+(?=\S)/u;

/** Read "Acme - Jane Doe & John Roe" behind a label: people with known first names behind what is no name. */
function readBehindOrganization(text: string, plural: boolean): SpeakerList | undefined {
  const match = BEFORE_DASH.exec(text);
  const organization = match?.groups?.['organization'];
  if (!match || organization === undefined) return undefined;
  if (startsWithGivenName(organization) || nameLikeness(organization) === 'strong') return undefined;
  const list = readSpeakerList(text.slice(match[0].length), undefined, plural);
  const areKnown = list?.sure && list.speakers.every(({ name }) => isKnownInFull(name));
  return areKnown ? ofOrganization(organization, list) : undefined;
}

/** "Jane Doe (CTO), John Roe (Engineer) - Acme" */
const BEFORE_ORGANIZATION = /^(?<people>.{2,400}\))\s[-–—|]\s(?<organization>[^()]{2,40})$/u;

/** Read the same where the organisation of all stands behind what they do. */
function readBeforeOrganization(text: string, plural: boolean): SpeakerList | undefined {
  const { people = '', organization = '' } = BEFORE_ORGANIZATION.exec(text)?.groups ?? {};
  const list = people === '' ? undefined : readSpeakerList(people, 'labelled', plural);
  // "Jane Doe (Director, Tools) - Acme"
  const areRoles = namesRole(people);
  return (
    list && {
      ...list,
      speakers: list.speakers.map((each) => ({ organization, ...(areRoles ? { name: each.name } : each) })),
    }
  );
}

/** "Acme Labs (Jane Doe, John Roe); ", "某大学（山田太郎）" */
const IN_BRACKETS =
  /(?<organization>[^()（）;；]{0,80}?)\s*[(（](?<people>[^()（）]{2,200})[)）]\s*(?:[;；,，]\s*|$)/uy;

/** Read organisations behind a label, each with its people in brackets. */
export function readInBrackets(text: string): SpeakerList | undefined {
  const speakers: Speaker[] = [];
  const pattern = new RegExp(IN_BRACKETS);
  while (pattern.lastIndex < text.length) {
    const { organization = '', people = '' } = pattern.exec(text)?.groups ?? {};
    const list = people === '' || mayBeFullName(organization) ? undefined : readSpeakerList(people, 'separateLine');
    if (!list?.sure) return undefined;
    speakers.push(...(organization === '' ? list : ofOrganization(organization, list)).speakers);
  }
  return { speakers, sure: true };
}

/** Check for a name that brackets with an organisation may follow: "Jane (Umbrella Widgets)", "Xyra Quell (Acme)". */
function mayBeFullName(text: string): boolean {
  return !namesOrganisation(text) && (startsWithGivenName(text) || nameLikeness(text) === 'strong');
}

/** "김민준 | 아크메 대표", "山田太郎 / Acme": what follows says who the person is. */
const EAST_ASIAN_APART = /^[\p{sc=Han}\p{sc=Hangul}]{2,4}\s*[|/·•(–—-]\s*[^\s\p{P}]/u;

/** Check for what names people on a separate line only: "김민준 | 아크메 대표", "Jane Doe & Prince". */
function isClearOnLine(drafts: readonly Draft[], text: string): boolean {
  if (drafts.length === 1) return EAST_ASIAN_APART.test(text);
  const full = drafts.filter(({ likeness }) => likeness === 'strong');
  return full.length * 2 >= drafts.length && full.every(({ name }) => startsWithGivenName(name));
}

interface Draft extends Person {
  readonly likeness: NameLikeness;
}

/** Check for the name of an organisation, "Goldman Sachs", or of a role, "Engagement Lead", in the place of a name. */
function isNobody(name: string, isFirst: boolean): boolean {
  return isFirst ? namesOrganisation(name) || (isOnlyRole(name) && !startsWithGivenName(name)) : false;
}

/** Check for a name in a text that certainly names people: "jane", "@jane_doe", "ada b. byron". */
function mayBeName(text: string): boolean {
  if (OPEN.test(text) || EAST_ASIAN_COMPANY.test(text)) return false;
  const words = text.replace(/^@/u, '').split(/\s+/u);
  return words.length <= 4 && words.every((word) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*$/u.test(word));
}

/** What stands for speakers who are to be announced, or for none. */
const OPEN = /^(?:tb[acd]|na|n\.n\.)$/iu;

function goesOnLikeTitle(organization: string): boolean {
  return organization.length > 80 || /[:?!“”]|"|\s[-–—]\s|\p{Ll}{2}\.\s/u.test(organization);
}

/** Set the organisation of speakers without one to that of the next speaker who has one. */
function withSharedOrganizations(people: readonly Person[]): readonly Speaker[] {
  const speakers: Speaker[] = [];
  for (const { name, organization = speakers[0]?.organization } of people.toReversed()) {
    speakers.unshift(organization === undefined ? { name } : { name, organization });
  }
  return speakers;
}

function areSure(drafts: readonly Draft[], speakers: readonly Speaker[]): boolean {
  const has = (likeness: NameLikeness): boolean => drafts.some((draft) => draft.likeness === likeness);
  const allWorkSomewhere = speakers.every(({ organization }) => organization !== undefined);
  if (drafts.every(isEastAsianAtWork)) return true;
  const areFull = drafts.every(({ name, likeness }) => likeness !== 'weak' || isKnownInFull(name));
  return !has('no') && has('strong') && (areFull || allWorkSomewhere);
}

/** "某大学", "アクメ株式会社" */
const COMPANY =
  '公司|株式会社|合同会社|有限会社|集[团団]|大[学學]|[银銀]行|研究[所院]|[实実實][验験驗]室|[协協][会會]|회사|대학교';
const EAST_ASIAN_COMPANY = new RegExp(COMPANY, 'u');
/** What only organisations have in their names, and no topic of a talk in Chinese or Japanese. */
const EAST_ASIAN_ORGANISATION = new RegExp(String.raw`\p{Lu}\p{L}|${COMPANY}|\p{sc=Katakana}{3}`, 'u');

/** "山田太郎 / 株式会社アクメ" */
function isEastAsianAtWork({ name, organization }: Draft): boolean {
  if (organization === undefined || isAscii(name) || name.length > 8) return false;
  return EAST_ASIAN_ORGANISATION.test(organization) || namesOrganisation(organization);
}

/**
 * Split a list where a person, or people of one organisation, end and others begin: at `;`, and at `&` and "and"; on a
 * separate line at dashes, too.
 */
function splitGroups(list: string, why: SpeakersReason | undefined): readonly string[] {
  const apart = why === 'separateLine' ? splitPeople(list) : undefined;
  if (apart) return apart;
  const atDashes = why === undefined ? undefined : splitBeforeDashes(list);
  if (atDashes) return atDashes;
  return list.split(/\s*;\s*(?:(?:&|and)\s+)?/u).flatMap((part) => splitAnd(part));
}

/** " & ", " and ", " / " */
const JOINT = /(\s+(?:[&+y·]|and|und|et|e|og|och|with)\s+|\s*\/\s+|\s+\/\s*)/i;
const MAY_BE_JOINT = /[&+/·]|\s(?:y|and|und|et|e|og|och|with)\s/i;

/** Split at `&` and "and", unless the joint is part of an organisation's name. */
function splitAnd(text: string): readonly string[] {
  if (!MAY_BE_JOINT.test(text)) return text.trim() === '' ? [] : [text.trim()];
  const [first = '', ...rest] = text.split(JOINT);
  const parts: string[] = [];
  let current = first;
  for (let at = 0; at < rest.length; at += 2) {
    const joint = rest[at] ?? '';
    const next = rest[at + 1] ?? '';
    if (startsPerson(next, joint, current)) {
      parts.push(current);
      current = next;
    } else {
      current += joint + next;
    }
  }
  parts.push(current);
  // "Jane Doe (Acme), and "
  return parts.map((part) => part.trim().replace(/\),$/u, ')')).filter((part) => part !== '');
}

const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * Check whether a person follows behind a joint. If not, the text behind belongs to the organisation before: "Acme and
 * Sons".
 */
function startsPerson(next: string, joint: string, before: string): boolean {
  // "山田太郎 / Acme"
  const tellsWork = isAscii(next) || EAST_ASIAN_ORGANISATION.test(next);
  if (joint.includes('/') && tellsWork && EAST_ASIAN.test(before)) return false;
  const name = next.split(/[,(@]|\s(?:[-–—|]|from|at|of)\s/u)[0]?.trim() ?? '';
  const likeness = nameLikeness(name);
  if (likeness === 'no' || namesOrganisation(name)) return false;
  // "Jane Doe, Engineer & Lead, Acme"
  if (isOnlyRole(name) && !startsWithGivenName(name)) return false;
  const isKnown = isKnownInFull(name);
  // "Jane Doe / Acme", "Jane / Acme Tools"
  const isName = isKnownInFull(before) || (before.includes(' ') && nameLikeness(before) === 'strong');
  const mayWork = (isName && likeness === 'weak') || isGivenName(before);
  if (joint.includes('/') && mayWork && !isKnown && !isGivenName(name)) return false;
  // "Jane Doe · Acme"
  if (joint.includes('·')) return isKnown;
  // "Jane Doe, Acme, and John Roe"
  if (isKnown && /,\s*$/u.test(before)) return true;
  if (!before.includes(',') || /[&/]/u.test(joint)) return true;
  return likeness === 'strong' && (next.includes(',') || areNames(before));
}
