import givenBy from '../../../../../data/givenBy.txt';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { trailingBrackets } from '../brackets.js';
import { areFullAndKnown, areKnown, areLikely, isKnownName } from '../people/knownNames.js';
import { isGivenName, nameLikeness, startsWithGivenName } from '../people/nameLikeness.js';
import { namesOrganisation, namesRole } from '../people/people.js';
import { readPeopleBehind } from '../people/peopleBehindBy.js';
import { readSpeakerList, type SpeakerList } from '../people/speakerLists.js';
import { splitAtLabel } from './speakerLabels.js';
import { splitNamedFormat, type TitleCut, withPartner } from './titleStarts.js';

/** Separates the title and the speakers where no dash does: in brackets, behind "by" and "with", at commas. */

/** Split a heading where no dash separates the speakers. */
export function splitWithoutDash(text: string): TitleCut | undefined {
  const by = splitBy(text);
  // "Widgets by Jane Doe (Umbrella Tools)"
  if (by && areKnown(by.list)) return by;
  return (
    splitNamedFormat(text) ??
    splitBrackets(text) ??
    splitAtLabel(text) ??
    by ??
    splitBehindBrackets(text) ??
    splitBeforeFormat(text) ??
    splitBehindLabel(text) ??
    splitWith(text) ??
    splitAtHalfDash(text) ??
    splitAtComma(text) ??
    splitAtSentence(text) ??
    splitBehindQuote(text) ??
    splitAtHandle(text)
  );
}

/** Split `Title (Speaker)`, `Title, speaker` where other headings have to confirm that these are people. */
export function splitLikely(text: string): TitleCut | undefined {
  const bracket = splitBrackets(text, areLikely);
  if (bracket || text !== text.toLowerCase()) return bracket;
  const comma = text.lastIndexOf(', ');
  const list = comma < LEAST_TITLE ? undefined : readSpeakerList(text.slice(comma + 2));
  return list && areLikely(list) ? { title: text.slice(0, comma), list } : undefined;
}

/** " by Jane", " di Jane Doe", "，王小明" */
const MAY_BE_BEHIND =
  /\s(?:by|von|par|por|door|av|af|di)\s+(?<names>\S+(?:\s\S+){0,2})$|[，、]\s*(?<east>[\p{sc=Han}\p{sc=Hangul}]{2,5})$/iu;

/** Split `Title by Speaker` where the speaker goes by one name, and `Title，Speaker`. */
export function splitNameBehind(text: string): TitleCut | undefined {
  const { index = 0, groups } = MAY_BE_BEHIND.exec(text) ?? {};
  const { names, east } = groups ?? {};
  const list = index === 0 ? undefined : readSpeakerList(names ?? east ?? '');
  const areNames = list && (east === undefined ? areKnown(list) && !DOUBTFUL.test(names ?? '') : areLikely(list));
  return areNames ? { title: text.slice(0, index), list } : undefined;
}

/** "JavaScript by example": a word in small letters. */
const DOUBTFUL = /^\p{Ll}/u;

const BETWEEN_NAMES = /\s*[,&+/]\s*|\s(?:and|und|et|y|e|en|og|och)\s/iu;
/** What else is called as people are: "Fast maths (Julia)". */
const LANGUAGES = /^(?:ada|crystal|elm|jade|jasmine|julia|lua|pascal|raku|ruby|sage)$/iu;

/** Split `Title (Jane)` and `Title (Jane, John)`, where people go by their first names. */
export function splitFirstNames(text: string): TitleCut | undefined {
  const bracket = trailingBrackets(text)[0];
  if (!bracket || bracket.start === 0 || bracket.inner.length > LONGEST_FIRST_NAMES) return undefined;
  const names = bracket.inner.split(BETWEEN_NAMES);
  const areNames = names.every((name) => /^\p{Lu}\p{L}+$/u.test(name) && isGivenName(name) && !LANGUAGES.test(name));
  const list = { speakers: names.map((name) => ({ name })), sure: false };
  return areNames ? { title: text.slice(0, bracket.start).trim(), list } : undefined;
}

const LONGEST_FIRST_NAMES = 60;

/** Split `Title (Speaker)` and `Title [Speaker, Company]`. */
function splitBrackets(text: string, accept = ({ sure }: SpeakerList): boolean => sure): TitleCut | undefined {
  const bracket = trailingBrackets(text)[0];
  if (!bracket || bracket.start === 0) return undefined;
  const inner = bracket.inner
    .replace(/^(?:by|with|speakers?:|presented by)\s+/i, '')
    .replace(/\s+[-–—/]\s+|\s*／\s*/u, ', ');
  const list = readSpeakerList(inner);
  return list && accept(list) ? { title: text.slice(0, bracket.start).trim(), list } : undefined;
}

const MAY_HAVE_BY = /[\s,](?:by|par|von|door|por|av|ft|feat(?:uring)?)\b/i;
const BY = /[\s,]+(?:by|par|von|door|por|av|by:|ft\.|feat\.|featuring)\s+/gi;

/** Split `Title by Speaker` and `Title, by A and B`, also where sentences follow: `Title by Speaker. It was long.` */
export function splitBy(text: string): TitleCut | undefined {
  if (!MAY_HAVE_BY.test(text)) return undefined;
  const end = text.search(SENTENCE_BEHIND);
  const cut = end < 0 ? undefined : splitAtBy(text.slice(0, end));
  return cut && areKnown(cut.list) ? cut : splitAtBy(text);
}

/** ". It" */
const SENTENCE_BEHIND = /(?<=\p{Ll}{2})[.!]\s+\p{Lu}/u;

function splitAtBy(text: string): TitleCut | undefined {
  const by = [...text.matchAll(BY)].at(-1);
  if (!by || by.index === 0) return undefined;
  const names = withoutPeriod(text.slice(by.index + by[0].length));
  const list =
    readPeopleBehind(names) ??
    (/[\p{sc=Han}\p{sc=Hangul}]$/u.test(names) ? readSpeakerList(names, 'labelled') : undefined);
  const isQuoted = QUOTED.test(text.slice(0, by.index));
  // "Widgets by Jane (Acme)"
  const isAtWork = list !== undefined && text.endsWith(')') && areKnown(list) && list.speakers[0]?.organization;
  const isCertain = list !== undefined && (list.sure || areFullAndKnown(list) || areEastAsian(list));
  if (!list || !(isCertain || isAtWork || (isQuoted && isShort(list)))) return undefined;
  return { title: withoutPeriod(withoutGiven(text.slice(0, by.index)).replace(/[\s,:–—-]+$/u, '')), list };
}

/** ", presented" of "Widgets, presented by Jane Doe", but not "is given" */
const GIVEN = new RegExp(
  String.raw`(?<!\s(?:is|are|was|were))\s${anyOf([...wordsOf(givenBy)].map((words) => words.replace(/\s\S+$/u, '')))}$`,
  'iu',
);

function withoutGiven(title: string): string {
  return title.replace(GIVEN, '');
}

/** A title in quotation marks, whose end is certain: what stands behind is no part of the title. */
const QUOTED = /^["“„«「『].*["”“»」』],?$/u;

/** "王小明" */
function areEastAsian({ speakers }: SpeakerList): boolean {
  return speakers.every(({ name }) => /^[\p{sc=Han}\p{sc=Hangul}]{2,5}$/u.test(name) && !namesOrganisation(name));
}

/** "Prince" */
function isShort({ speakers }: SpeakerList): boolean {
  return speakers.every(({ name }) => !name.includes(' '));
}

/** Remove the period of a sentence, which is none of an abbreviation: "Kotlin for All. By Jane Doe." */
function withoutPeriod(text: string): string {
  return text.replace(/(?<=\p{Ll}{3})\.$/u, '');
}

const FORMAT = String.raw`(?:keynote|fireside\s+chat|lightning\s+talk|talk|panel|interview|workshop|tutorial)`;
/** "Closing Keynote " */
const LABEL = new RegExp(String.raw`^(?:(?:opening|closing|morning|final)\s+)?${FORMAT}\s+(?=\S)`, 'i');

/** Split `Keynote Speaker`, `Closing Keynote Speaker, Company`. */
function splitBehindLabel(text: string): TitleCut | undefined {
  const label = LABEL.exec(text)?.[0];
  if (label === undefined) return undefined;
  const list = readSpeakerList(text.slice(label.length));
  // "Keynote Xyra Quell": without a sign between, a title hardly follows that is two words with capitals.
  const isPerson = /keynote/iu.test(label) && list?.speakers.every(({ name }) => nameLikeness(name) === 'strong');
  return list?.sure && (areKnown(list) || isPerson) ? { title: label.trim(), list } : undefined;
}

const FORMAT_AT_END = new RegExp(String.raw`(?:[’']s?)?\s+${FORMAT}$`, 'iu');

/** Read `Speaker Keynote` and `Speaker's talk`, which have no other title. */
function splitBeforeFormat(text: string): TitleCut | undefined {
  const at = text.search(FORMAT_AT_END);
  const name = at > 0 ? text.slice(0, at) : '';
  if (!name.includes(' ') || !isKnownName(name)) return undefined;
  const list = readSpeakerList(name);
  return list && { title: text, list };
}

/** "Jane Doe (Acme) " */
const NAME_AND_BRACKETS = /^(?<person>\p{Lu}[^()]{3,40}\s\([^()]{2,40}\))\s+(?=[\p{L}\p{N}"“„«])/u;

/** Split `Speaker (Company) Title`. */
function splitBehindBrackets(text: string): TitleCut | undefined {
  const { 0: before = '', groups } = NAME_AND_BRACKETS.exec(text) ?? {};
  const title = text.slice(before.length);
  const list = before === '' || !title.includes(' ') ? undefined : readSpeakerList(groups?.['person'] ?? '');
  return list?.sure && areKnown(list) && !readSpeakerList(title)?.sure ? { title, list } : undefined;
}

const WITH = /\s(?:with|w\/|mit|avec|con|com|met|med)\s+(?=\S)|,\s(?:de|di|do|da)\s+(?=\S)/gi;
/** What is a title only with the name: "A conversation with Jane Doe". */
const MEETING =
  /\b(?:convers(?:ation|ación)|chat|interview|q\s?&\s?a|ama|fireside|discussion|talk|talking|gespräch|entretien)s?$/iu;

/** Split `Title with Speaker`. Titles have so much else behind "with" that the names have to be certain. */
function splitWith(text: string): TitleCut | undefined {
  // "Widgets with Gears with Jane Doe", "Widgets with Jane Doe with Acme"
  for (const joint of [...text.matchAll(WITH)].slice(-MOST_JOINTS).toReversed()) {
    const split = splitWithAt(text, joint);
    if (split) return split;
  }
  return undefined;
}

const MOST_JOINTS = 3;

function splitWithAt(text: string, joint: RegExpExecArray): TitleCut | undefined {
  const isInBrackets = text.lastIndexOf('(', joint.index) > text.lastIndexOf(')', joint.index);
  if (joint.index === 0 || isInBrackets) return undefined;
  const list = readPeopleBehind(text.slice(joint.index + joint[0].length));
  if (!list?.sure || !areKnown(list)) return undefined;
  const before = text.slice(0, joint.index).replace(/[\s,:–—-]+$/u, '');
  return MEETING.test(before) ? { title: text, list: withPartner(before, list) } : { title: before, list };
}

/** "Title- ", "Title –" */
const HALF_DASH = /(?<=[\p{L}\p{N})?!])(?:[-–—]\s+|\s+[-–—])(?=\p{Lu})/u;

/** Split `Title- Speaker` and `Title -Speaker`. Words have such hyphens, too, so that the names have to be known. */
function splitAtHalfDash(text: string): TitleCut | undefined {
  const dash = HALF_DASH.exec(text);
  if (!dash || dash.index < LEAST_TITLE) return undefined;
  const list = readSpeakerList(text.slice(dash.index + dash[0].length), 'separateLine');
  return list?.sure && areKnown(list) ? { title: text.slice(0, dash.index), list } : undefined;
}

/** Split `Title, Speaker`, `Title, Speaker, Company` and `Speaker, Company, Title`. */
function splitAtComma(text: string): TitleCut | undefined {
  if (!/,\s/u.test(text)) return undefined;
  const parts = text.split(/,\s+/u);
  if (parts.length > MOST_PARTS || parts.includes('')) return undefined;
  const [first = ''] = parts;
  if (isCertainName(first)) return splitBeforeTitle(parts);
  for (let at = 1; at < parts.length; at++) {
    if (!isCertainName(parts[at]?.split(/\s+(?:&|and)\s|\s*[(@]/u)[0]?.trim() ?? '')) continue;
    const list = readSpeakerList(parts.slice(at).join(', '));
    const title = parts.slice(0, at).join(', ');
    const isTitle = title.includes(' ') || (title.length >= SHORTEST_WORD && !isGivenName(title));
    return list?.sure && isTitle ? { title, list } : undefined;
  }
  return undefined;
}

const SHORTEST_WORD = 3;

/** Split `Title. Speaker` and `Title? Speaker, Company`. */
function splitAtSentence(text: string): TitleCut | undefined {
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('? '), text.lastIndexOf('! '));
  if (end < LEAST_TITLE || ENDS_WITH_HONORIFIC.test(text.slice(0, end))) return undefined;
  const list = readSpeakerList(withoutPeriod(text.slice(end + 2)));
  return list?.sure && areKnown(list) ? { title: withoutPeriod(text.slice(0, end + 1)), list } : undefined;
}

const LEAST_TITLE = 8;
/** "Speaker: Dr" */
const ENDS_WITH_HONORIFIC = /(?<!\p{L})(?:dr|mr|mrs|ms|mx|prof)$/iu;

/** `"Widgets" ` before a name, „Dinge“ */
const QUOTED_FIRST = /^["“”„«][^"“”„«»]{2,200}["“”»](?=\s+\p{Lu})/u;

/** Split `「Title」 Speaker` and `"Title" Speaker`. */
function splitBehindQuote(text: string): TitleCut | undefined {
  const east = /[」』》](?=[^」』》]+$)/u.exec(text);
  const end = east ? east.index + 1 : (QUOTED_FIRST.exec(text)?.[0].length ?? 0);
  if (end <= 1) return undefined;
  const list = readSpeakerList(text.slice(end).trim());
  // "Hello World" Considered Harmful
  const isSure = list?.sure === true && (east !== null || areKnown(list));
  return isSure ? { title: text.slice(0, end), list } : undefined;
}

/** " @janedoe" */
const HANDLE_AT_END = /(?<![:：])\s@(?<name>[a-z][\w.-]{3,29})$/u;

/**
 * Split `Title @speaker`. Companies and words of titles stand there, too: "Widgets @scale". What stands before may be
 * the name: "Jane Doe @jane".
 */
function splitAtHandle(text: string): TitleCut | undefined {
  const at = HANDLE_AT_END.exec(text);
  const name = at?.groups?.['name'] ?? '';
  if (!at || at.index < LEAST_TITLE || namesOrganisation(name)) return undefined;
  const isWord = /^[a-z]+$/u.test(name) && nameLikeness(name.charAt(0).toUpperCase() + name.slice(1)) === 'no';
  const title = text.slice(0, at.index);
  const list = isWord ? undefined : readSpeakerList(text.slice(at.index + 1), 'labelled');
  return list && !isKnownName(title) ? { title, list } : undefined;
}

const MOST_PARTS = 12;

/** "Jane Doe, Acme, How we build things" */
function splitBeforeTitle(parts: readonly string[]): TitleCut | undefined {
  const [name = '', organization = '', ...rest] = parts;
  const title = rest.join(', ');
  if (title.split(' ').length < 3 || namesRole(title) || namesOrganisation(title) || isCertainName(organization)) {
    return undefined;
  }
  const list = readSpeakerList(`${name}, ${organization}`);
  return list?.sure && !readSpeakerList(title)?.sure ? { title, list } : undefined;
}

function isCertainName(text: string): boolean {
  return nameLikeness(text) === 'strong' && startsWithGivenName(text);
}
