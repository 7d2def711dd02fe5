import organisationWords from '../../../../data/organisationWords.txt';
import roleWords from '../../../../data/roleWords.txt';
import type { Speaker } from '../../note/note.js';
import { isAlphanumeric } from '../../text/ascii.js';
import { anyOf } from '../../text/regexp.js';
import { wordsOf } from '../../text/wordList.js';
import { type NameLikeness, nameLikeness, startsLikeTitle } from './nameLikeness.js';

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

const ORGANISATION = new RegExp(`\\b${anyOf(wordsOf(organisationWords))}\\b`, 'u');
const ROLE = new RegExp(`\\b${anyOf(wordsOf(roleWords))}\\b`, 'u');

const LONGEST_LIST = 600;
const LONGEST_TIDY_LIST = 400;
const MOST_SPEAKERS = 40;

/**
 * Read `A, Org & B, Org`, `A & B, Org`, `A, Org; B, Org`, `A (Org), B (Org)`; `undefined` for a text that
 * is no list of people.
 *
 * Organisations keep their commas. Speakers without an organisation get that of the next speaker who has one.
 *
 * @param why the reason why the text probably names people; absent if there is none
 */
export function readSpeakerList(text: string, why?: SpeakersReason): SpeakerList | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  const clean = tidied(text, why);
  const isTrusted = why === 'labelled' || why === 'confirmed';
  if (!isTrusted && startsLikeTitle(clean)) return undefined;
  if (clean === '' || clean.length > LONGEST_TIDY_LIST || /https?:\/\//u.test(clean)) return undefined;
  const drafts: Draft[] = [];
  for (const group of splitGroups(clean)) {
    const people = readGroup(group, why === 'labelled' || why === 'separateLine');
    if (!people) return undefined;
    for (const { name, organization } of people) {
      const likeness = nameLikeness(name);
      if (likeness === 'no' && !isTrusted) return undefined;
      drafts.push({ name, organization, likeness });
    }
  }
  if (drafts.length === 0 || drafts.length > MOST_SPEAKERS) return undefined;
  if (drafts.some(({ organization }) => organization !== undefined && goesOnLikeTitle(organization))) return undefined;
  if (drafts.some(({ name, likeness }) => likeness === 'no' && !mayBeName(name))) return undefined;
  const speakers = withSharedOrganizations(drafts);
  return { speakers, sure: areSure(drafts, speakers) };
}

/** A speaker of a list, before organisations are shared. */
interface Person {
  readonly name: string;
  readonly organization: string | undefined;
}

interface Draft extends Person {
  readonly likeness: NameLikeness;
}

/** Check for a name in a text that certainly names people: "jane", "@jane_doe", "ada b. byron". */
function mayBeName(text: string): boolean {
  const words = text.replace(/^@/u, '').split(/\s+/u);
  return words.length <= 4 && words.every((word) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*$/u.test(word));
}

function goesOnLikeTitle(organization: string): boolean {
  return organization.length > 80 || /[:?!]|\s[-–—]\s/u.test(organization);
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
  return !has('no') && has('strong') && (!has('weak') || allWorkSomewhere);
}

/** Matches a list that has to be tidied. */
const UNTIDY = /[，、；（）@]|[^\S ]| {2}|^[\s,;:–—-]|[\s,;:–—-]$/u;
/** " (@janedoe)" behind a name. */
const HANDLE = /[\s(|,-]+@[\w.-]+\)?/gu;

/**
 * Remove punctuation around the list, and double blanks, and write punctuation in ASCII. Handles stay only with a label
 * or slug.
 */
function tidied(text: string, why: SpeakersReason | undefined): string {
  if (!mayBeUntidy(text) || !UNTIDY.test(text)) return text;
  return text
    .replace(/[，、]/gu, ', ')
    .replace(/；/gu, '; ')
    .replace(/（/gu, ' (')
    .replace(/）/gu, ') ')
    .replace(/\s+/gu, ' ')
    .replace(HANDLE, (handle) => (why && why !== 'separateLine' ? handle : ' '))
    .trim()
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
}

/**
 * Check, fast, whether a list may have to be tidied. Most lists need not: they start and end with ASCII letters or
 * digits, and have single blanks and no `@`.
 */
function mayBeUntidy(text: string): boolean {
  if (!isAlphanumeric(text.charCodeAt(0)) || !isAlphanumeric(text.charCodeAt(text.length - 1))) return true;
  for (let at = 0, before = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === AT_SIGN || code < BLANK || code > LAST_ASCII || (code === BLANK && before === BLANK)) return true;
    before = code;
  }
  return false;
}

const BLANK = 32;
const AT_SIGN = 64;
const LAST_ASCII = 127;

/** Split a list where a person, or people of one organisation, end and others begin: at `;`, and at `&` and "and". */
function splitGroups(list: string): readonly string[] {
  return list.split(/\s*;\s*/u).flatMap((part) => splitAnd(part));
}

/** " & ", " and ", " / " */
const JOINT = /(\s+(?:[&+y]|and|und|et|e|og|och|with)\s+|\s*\/\s+|\s+\/\s*)/i;
const MAY_BE_JOINT = /[&+/]|\s(?:y|and|und|et|e|og|och|with)\s/i;

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
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * Check whether a person follows behind a joint. If not, the text behind belongs to the organisation before: "Acme and
 * Sons".
 */
function startsPerson(next: string, joint: string, before: string): boolean {
  const name = next.split(/[,(@]|\s(?:from|at|of)\s/u)[0]?.trim() ?? '';
  const likeness = nameLikeness(name);
  if (likeness === 'no' || namesOrganisation(name)) return false;
  return !before.includes(',') || /[&/]/u.test(joint) || (next.includes(',') && likeness === 'strong');
}

/** "Jane Doe (Acme), John Roe" */
const BRACKETED = /^([^()]{2,60}?)\s*\(([^()]{1,80})\)(?: ?, ?(.+))?$/u;

/** Read people and their organisations, which commas or brackets set apart. */
function readGroup(group: string, isLabelled: boolean): readonly Person[] | undefined {
  const bracketed = group.includes('(') ? BRACKETED.exec(group) : null;
  if (bracketed) return readBracketed(bracketed, isLabelled);
  const atOrganization = /@|\s(?:from|at|of)\s/.test(group) ? readAtOrganization(group) : undefined;
  if (atOrganization) return [atOrganization];
  const parts = group
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [name = '', ...rest] = parts;
  if (rest.length === 0) return [{ name, organization: undefined }];
  const separate = (parts.length >= 3 || isLabelled ? namesOnly(parts) : undefined) ?? inTurn(parts);
  if (separate) return separate;
  // "Ada Byron, Principal Engineer, Acme": the role is not the organisation.
  const organization = rest.length >= 2 && namesRole(rest[0] ?? '') ? rest.slice(1) : rest;
  return [{ name, organization: organization.join(', ') }];
}

function readBracketed(
  [, name = '', organization, rest]: RegExpExecArray,
  isLabelled: boolean,
): readonly Person[] | undefined {
  const comma = name.lastIndexOf(',');
  const before = comma < 0 ? [] : readGroup(name.slice(0, comma), isLabelled);
  const after = rest === undefined ? [] : readGroup(rest, isLabelled);
  return before && after && [...before, { name: name.slice(comma + 1).trim(), organization }, ...after];
}

/** "Jane Doe @ Acme", "Jane Doe from Acme" */
function readAtOrganization(text: string): Person | undefined {
  const match = /^([^,@]{2,50}?)\s+(?:@\s*|from\s+|at\s+|of\s+)([\p{L}\p{N}].{0,60})$/u.exec(text);
  const [, name = '', organization] = match ?? [];
  return nameLikeness(name) === 'strong' ? { name, organization } : undefined;
}

/** "Ada Byron, Grace Hopper, Alan Turing" */
function namesOnly(parts: readonly string[]): readonly Person[] | undefined {
  if (!parts.every((part) => isFullName(part) && !namesRole(part))) return undefined;
  return parts.map((name) => ({ name, organization: undefined }));
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

function namesOrganisation(text: string): boolean {
  return ORGANISATION.test(text.toLowerCase());
}

function namesRole(text: string): boolean {
  return ROLE.test(text.toLowerCase());
}
