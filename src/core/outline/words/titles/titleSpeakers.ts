import { isAscii } from '../../../text/ascii.js';
import { areKnown, areLikely } from '../people/knownNames.js';
import { namesOrganisation, namesRole } from '../people/people.js';
import { readLabelledSpeakers } from './speakerLines.js';
import { readSpeakerList, type SpeakerList } from '../people/speakerLists.js';
import { splitHonoured } from './honouredNames.js';
import { splitAtColon } from './titleColons.js';
import {
  NO_SPEAKERS,
  type Order,
  type Split,
  type SplitResult,
  type TitleContext,
  worksSomewhere,
} from './titleSplits.js';
import { splitAtWork, splitNameAtComma } from './titleStarts.js';
import { splitBy, splitFirstNames, splitLikely, splitNameBehind, splitWithoutDash } from './titleEnds.js';

/** Separates the title and the speakers in a heading. */

/** Find the speakers in a heading without labels, times and rooms. */
export function splitSpeakers(text: string, context: TitleContext): SplitResult {
  // "Widgets by Jane Doe · John Roe"
  const atDots = text.includes(' · ') ? splitBy(text) : undefined;
  if (atDots && areKnown(atDots.list)) return { split: atDots, dependsOnOrder: false };
  const honoured = splitHonoured(text);
  if (honoured) return { split: honoured, dependsOnOrder: false };
  const atJoints = splitAtDashes(text, context);
  if (atJoints.split) return atJoints;
  const { dependsOnOrder } = atJoints;
  const certain = splitWithoutDash(text);
  if (certain) return { split: certain, dependsOnOrder };
  if (atJoints.likely) return atJoints;
  const likely = splitLikely(text);
  if (likely) return asOnlySplit(likely, 'titleFirst', context);
  const behind = splitNameBehind(text) ?? splitFirstNames(text);
  if (behind) return onlyLikeOthers(behind, 'titleFirst', context);
  const atWork = splitAtWork(text);
  if (atWork) return { split: { ...atWork, order: 'speakerFirst' }, dependsOnOrder };
  const atComma = splitSpeakerAtComma(text, context);
  if (atComma) return atComma;
  const atColon = splitAtColon(text, context);
  if (!atColon.split && !dependsOnOrder) {
    const atSlash = splitAtSlash(text);
    if (atSlash)
      return atSlash.list.sure ? { split: atSlash, dependsOnOrder } : asOnlySplit(atSlash, 'titleFirst', context);
  }
  return { ...atColon, dependsOnOrder: dependsOnOrder || atColon.dependsOnOrder };
}

/** Read a heading whose only title is its label: `Talk 3: Speaker`, `Opening Keynote - Speaker`. */
export function onlySpeakers(text: string, behindLabel: string): Split | undefined {
  const list = readSpeakerList(behindLabel);
  if (!list?.sure) return undefined;
  // "Keynote: Umbrella Widgets - Jane Doe" has a title.
  if (!areKnown(list) && splitAtDashes(behindLabel, {}).split) return undefined;
  const beforeSpeakers = text.slice(0, text.length - behindLabel.length);
  const label = beforeSpeakers.replace(/^[\s\p{So}\uFE0F\u200D]+|[\s:：|–—-]+$/gu, '');
  // "Talk 1: Career Growth" has a title.
  const isRare = !areKnown(list) && areAscii(list) && !list.speakers.some(worksSomewhere);
  if (isRare && /\d/u.test(label)) return undefined;
  return { title: label === '' ? text : label, list };
}

/** Split `Title - Speakers`, `Speakers - Title` and `Speaker - Company - Title`, also with `–`, `—` and `|`. */
function splitAtDashes(text: string, context: TitleContext): SplitResult {
  const whole = cutAtDashes(text);
  if (!whole) return NO_SPEAKERS;
  const cut = withoutHandles(whole);
  const { parts } = cut;
  const first = firstSpeakers(parts[0] ?? '');
  const last = lastSpeakers(parts.at(-1) ?? '', context);
  const withCompany = parts.length >= 3 ? splitWithCompany(cut, first, last, context) : undefined;
  if (withCompany) return { split: withCompany, dependsOnOrder: first?.sure === true && !areKnown(first) };
  const titleFirst = last && { title: joined(cut, 0, parts.length - 1), list: last };
  const speakerFirst = first && { title: joined(cut, 1, parts.length), list: first };
  if (titleFirst && speakerFirst) return chooseSplit(titleFirst, speakerFirst, context);
  if (titleFirst) return asOnlySplit(titleFirst, 'titleFirst', context);
  return speakerFirst ? asOnlySplit(speakerFirst, 'speakerFirst', context) : NO_SPEAKERS;
}

/** "Panel with ", "Fireside chat with " */
const TALK_WITH = /^(?:panel(?:\sdiscussion)?|discussion|interview|(?:fireside\s)?chat|conversation|q&a)\swith\s/iu;

/** Read the people that a heading starts with, also behind a label: "Speaker: Jane Doe - Widgets". */
function firstSpeakers(text: string): SpeakerList | undefined {
  return readSpeakerList(text.replace(TALK_WITH, '')) ?? (text.includes(':') ? readLabelledSpeakers(text) : undefined);
}

/** A heading cut at its dashes. */
interface Cut {
  readonly parts: readonly string[];
  /** The text between each part and the next. */
  readonly joints: readonly string[];
}

const MAY_HAVE_JOINT = /\s(?:[-–—/·•~]|::)|[|｜／》」…]|\.\.\./u;
/** " - ", " -- ", " // ", " :: ", " · ", " -Jane". */
const JOINT_AT_BLANKS = /\s+(?:(?:-{1,3}|[–—]{1,2}|[·•~]|\/\/|::)\s+|-(?=\p{Lu}\p{Ll}))/gu;
/** The same, and "|", "／", "…" of a shortened title, and "》-", with or without blanks. */
const JOINT = new RegExp(
  [
    String.raw`\s+(?:-{1,3}|[–—]{1,2}|[·•~|]|\/\/|::)\s+`,
    String.raw`\s*(?:\.{3}|…)\s+(?=\p{Lu})`,
    String.raw`(?<=\S)\s*[|｜／]\s*(?=\S)`,
    String.raw`\s+-(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=[》」])\s*[-–—]+\s*`,
  ].join('|'),
  'gu',
);

function cutAtDashes(text: string): Cut | undefined {
  if (!MAY_HAVE_JOINT.test(text)) return undefined;
  const matches = [...text.matchAll(/[|｜／》」…]|\.\.\./.test(text) ? JOINT : JOINT_AT_BLANKS)];
  const joints = matches.map(([joint]) => joint);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: joint } of matches) {
    parts.push(text.slice(from, index).trim());
    from = index + joint.length;
  }
  parts.push(text.slice(from).trim());
  return parts.length < 2 || parts.includes('') ? undefined : { parts, joints };
}

/** Leave out handles beside a name: "Jane Doe | @jane | Acme | Widgets". */
function withoutHandles(cut: Cut): Cut {
  const isHandle = (part: string): boolean => /^@[\w.-]+$/u.test(part);
  if (cut.parts.length < 3 || !cut.parts.some(isHandle)) return cut;
  const isNamed = cut.parts.some((part) => !isHandle(part) && readSpeakerList(part)?.sure === true);
  if (!isNamed) return cut;
  const kept = cut.parts.flatMap((part, at) => (isHandle(part) ? [] : [{ part, joint: cut.joints[at - 1] ?? '' }]));
  return { parts: kept.map(({ part }) => part), joints: kept.slice(1).map(({ joint }) => joint) };
}

/** Join some of the parts by the joints between them. */
function joined({ parts, joints }: Cut, from: number, to: number): string {
  return parts.slice(from, to).reduce((text, part, at) => text + (joints[from + at - 1] ?? ' - ') + part);
}

function lastSpeakers(text: string, { confirmedBySlug = false }: TitleContext): SpeakerList | undefined {
  const list = readSpeakerList(text);
  if (list || !confirmedBySlug) return list;
  // The slug confirms that the title ends with this text; titles on sched.com end with "Name, Organisation".
  return /^[^,]{3,40},\s*\S/u.test(text) ? readSpeakerList(text, 'confirmed') : undefined;
}

/** Split `Title - Speaker - Company` and `Speaker - Company - Title`. */
function splitWithCompany(
  cut: Cut,
  first: SpeakerList | undefined,
  last: SpeakerList | undefined,
  { order }: TitleContext,
): Split | undefined {
  const { parts } = cut;
  const [, second = '', third = ''] = parts;
  const company = parts.at(-1) ?? '';
  const middle = readSpeakerList(parts.at(-2) ?? '');
  // "ギアの話｜山田太郎｜LINE"
  const atWork = isAscii(parts.at(-2) ?? '') ? undefined : readSpeakerList(`${parts.at(-2) ?? ''}, ${company}`);
  if (atWork?.sure === true && areLikely(atWork)) {
    return { title: joined(cut, 0, parts.length - 2), list: atWork, order: 'titleFirst' };
  }
  // "Title - Speaker, Student - Individual Maintainer"
  const isMore = last?.sure !== true && (namesRole(company) || namesOrganisation(company));
  const lastHasOrganization = last?.sure === true && last.speakers.some(worksSomewhere);
  const mayBeCompany = isMore || (isSureWithoutOrganization(middle) && !lastHasOrganization);
  // "Spoon Theory - Xyra Quell - Acme" has the form of "Xyra Quell - Umbrella Tools - Widgets", too.
  const isTitle = first?.sure !== true || (order === 'titleFirst' && !areKnown(first));
  if (middle?.sure && mayBeCompany && company.length <= LONGEST_COMPANY && isTitle) {
    return { title: joined(cut, 0, parts.length - 2), list: withOrganization(middle, company), order: 'titleFirst' };
  }
  const secondIsCompany = second.split(' ').length <= 4 && third.length > second.length;
  if (isSureWithoutOrganization(first) && last?.sure !== true && secondIsCompany) {
    return { title: joined(cut, 2, parts.length), list: withOrganization(first, second), order: 'speakerFirst' };
  }
  return undefined;
}

const LONGEST_COMPANY = 60;

function isSureWithoutOrganization(list: SpeakerList | undefined): list is SpeakerList {
  return list?.sure === true && !list.speakers.some(worksSomewhere);
}

function withOrganization(list: SpeakerList, organization: string): SpeakerList {
  const own = list.speakers.some(worksSomewhere) || namesRole(organization);
  return own ? list : { ...list, speakers: list.speakers.map(({ name }) => ({ name, organization })) };
}

/** Choose between two splits, if both the first and the last part may be speakers. */
function chooseSplit(titleFirst: Split, speakerFirst: Split, context: TitleContext): SplitResult {
  const { order, confirmedBySlug = false } = context;
  if (confirmedBySlug) return { split: titleFirst, dependsOnOrder: false };
  if (titleFirst.list.sure !== speakerFirst.list.sure) {
    const [surer, itsOrder] = titleFirst.list.sure
      ? ([titleFirst, 'titleFirst'] as const)
      : ([speakerFirst, 'speakerFirst'] as const);
    const only = asOnlySplit(surer, itsOrder, context);
    return only.split ? { ...only, split: surer } : only;
  }
  // "Spoon Theory - Jane Doe, Acme"
  const isClear = areKnown(titleFirst.list) && !areKnown(speakerFirst.list) && order === undefined;
  if (isClear) return { split: { ...titleFirst, order: 'titleFirst' }, dependsOnOrder: true };
  return { split: order === 'speakerFirst' ? speakerFirst : titleFirst, dependsOnOrder: true };
}

/**
 * Check the only possible split. A first name or nickname alone counts only if the slug or the other headings confirm
 * it.
 */
function asOnlySplit(split: Split, order: Order, context: TitleContext): SplitResult {
  // "Extreme Widgets - a Story" and "Widgets - Three Shades" have the form of names, too.
  const { list } = split;
  const isKnown = areKnown(list);
  const works = list.speakers.some(worksSomewhere);
  const isName = isKnown || works || (order === 'titleFirst' && !areAscii(list));
  if (list.sure && isName) return { split: { ...split, order }, dependsOnOrder: false };
  if (context.confirmedBySlug === true || (works && (isKnown || !areAscii(list))))
    return { split, dependsOnOrder: false };
  const isLikely = areLikely(list) || (order === 'titleFirst' && list.sure);
  return {
    split: context.order === order ? split : undefined,
    dependsOnOrder: true,
    ...(isLikely && { likely: order }),
  };
}

/** Split where the other headings name people in that order, too: "Widgets by Jane". */
function onlyLikeOthers(split: Split, likely: Order, { order }: TitleContext): SplitResult {
  return { split: order === likely ? split : undefined, dependsOnOrder: true, likely };
}

/** Check for names in ASCII and no handles: "Three Shades" has letters as "Xyra Quell" has. */
function areAscii({ speakers }: SpeakerList): boolean {
  return speakers.every(({ name }) => isAscii(name) && !name.startsWith('@'));
}

/** Split `Title / Speaker`, as Japanese notes have it, where the name is certain. */
function splitAtSlash(text: string): Split | undefined {
  const joint = [...text.matchAll(/\s+\/\s+|\s*／\s*/gu)].at(-1);
  if (!joint || joint.index === 0) return undefined;
  const list = readSpeakerList(text.slice(joint.index + joint[0].length));
  const isCertain = list?.sure && list.speakers.every(({ name }) => areKnown(list) || !/^[\0-\x7F]*$/u.test(name));
  if (!list || !(isCertain || areLikely(list))) return undefined;
  return { title: text.slice(0, joint.index).trim(), list, order: 'titleFirst' };
}

/** Split `Speaker, Title` where other headings name the speaker first, too; those with known first names count. */
function splitSpeakerAtComma(text: string, { order }: TitleContext): SplitResult | undefined {
  const cut = splitNameAtComma(text);
  if (!cut) return undefined;
  const split = order === 'speakerFirst' ? cut : undefined;
  return { split, dependsOnOrder: true, ...(areKnown(cut.list) && { likely: 'speakerFirst' }) };
}
