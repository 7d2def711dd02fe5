import type { Line } from '../../../markdown/facts.js';
import type { Speaker } from '../../../note/note.js';
import { isAscii } from '../../../text/ascii.js';
import { nameLikeness, startsWithGivenName, startsWithHonorific } from './nameLikeness.js';
import { type Behind, isGivenBefore, readBehind } from './proseClues.js';
import { peopleAtStart, type PersonInText } from './proseNames.js';

/** Reads the speakers that a text about the talk names: "In a talk by Jane Doe", "Jane Doe (@jane) showed widgets." */

/** The weights of what tells that a text names the speaker, each with an example. */
const WEIGHTS = {
  /** "Xyra Quell" */
  fullName: 1,
  /** `[jane](https://mastodon.social/@jane)` */
  nickname: 0.75,
  /** "Jane Doe": a known first name */
  firstName: 1,
  /** `[Jane Doe](https://twitter.com/jane)`: products have such pages, too. */
  profile: 1.25,
  /** `[Jane Doe](https://example.org/jane)` */
  own: 1,
  /** "Claude Code": a word that is rarely a name behind the first name */
  doubtfulName: -0.5,
  /** "Dr. Jane Doe" */
  honorific: 1,
  /** "Jane Doe (@jane)" */
  handle: 1.5,
  /** "Jane Doe, CTO of Acme, …" */
  role: 1,
  /** "Jane Doe talked about", "a keynote by Jane Doe" */
  speaking: 1,
  /** "Xyra Quell presents": known first names count as speaking, other names may be those of products. */
  presenting: 0.5,
  /** "Jane Doe explained": counts as speaking at the start of the first text. */
  telling: 0.5,
  /** "Jane Doe works at" */
  introduced: 0.5,
  /** The texts of other talks name their speakers, too. */
  likeSiblings: 1,
  /** Another text stands before. */
  second: -0.5,
} as const;

/** The least sum of a text that names its speaker. */
const LEAST_SUM = 3;

/** "In this talk, ", "The " before "speaker" */
const BEFORE =
  /^(?:(?:in (?:this|the|his|her|their) (?:[a-z]+ )?(?:talk|session|keynote|presentation|workshop)|here),? )/iu;
/** Where a name may start. */
const PLACE = /(?<![\p{L}\p{M}\p{N}@#/'’.-])\p{Lu}/gu;
const MOST_PLACES = 60;
const LONGEST = 400;
const SHORTEST = 12;

/** Other things that tell whom a text names. */
export interface ProseContext {
  /** Whether the texts of other talks name their speakers. */
  readonly isLikeSiblings: boolean;
  /** Whether another text stands before. */
  readonly isSecond: boolean;
  /** Whether the text is an item of a list, as notes are. */
  readonly isItem: boolean;
}

/** Read the speakers that a text names in its first sentences; `undefined` for other texts. */
export function readProseSpeakers(line: Line, context: ProseContext): readonly Speaker[] | undefined {
  if (line.text.length < SHORTEST) return undefined;
  const text = line.text.slice(0, LONGEST);
  const talk = isAscii(text) ? undefined : eastAsianSpeaker(text);
  if (talk !== undefined) return [{ name: talk }];
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  for (const at of placesIn(text, line)) {
    const speakers = readAt(line, at, at <= start, context);
    if (speakers) return speakers;
  }
  return undefined;
}

/** Find the places in a text where names may start: at capitals, and at links. */
function placesIn(text: string, { links }: Line): readonly number[] {
  const capitals = [...text.matchAll(PLACE)].slice(0, MOST_PLACES).map(({ index }) => index);
  const linked = links.map((link) => text.indexOf(link.text)).filter((at) => at >= 0);
  return [...new Set([...capitals, ...linked])].sort((a, b) => a - b);
}

/** Read the speakers at a place in a text. */
function readAt(line: Line, at: number, isStart: boolean, context: ProseContext): readonly Speaker[] | undefined {
  const { people, length } = peopleAtStart(line.text.slice(at), line.links);
  const [first] = people;
  if (!first) return undefined;
  const isGiven = isGivenBefore(line.text.slice(0, at));
  const rest = line.text.slice(at + length);
  if (isGiven === undefined || (rest.trim() === '' && !isGiven)) return undefined;
  const behind = readBehind(rest);
  if (behind.deed === 'asking') return undefined;
  const isLinked = first.page === 'profile' && first.name.includes(' ');
  const isLinkedLikeSiblings = isLinked && context.isLikeSiblings && !context.isSecond;
  const isClearInside = isGiven || (!context.isItem && (hasDeed(behind) || isLinkedLikeSiblings) && isClear(first));
  const isNamed = isStart ? first.name.includes(' ') || isGiven || hasDeed(behind) : isClearInside;
  if (!isNamed) return undefined;
  const sum =
    Math.max(...people.map(sumOf)) +
    (behind.hasRole ? WEIGHTS.role : 0) +
    (isGiven ? WEIGHTS.speaking : sumOfDeed(behind, first, isStart && !context.isSecond && !context.isItem)) +
    (context.isLikeSiblings ? WEIGHTS.likeSiblings : 0) +
    (context.isSecond ? WEIGHTS.second : 0);
  if (sum < LEAST_SUM) return undefined;
  return people.map(({ name, organization = behind.organization }) => {
    return organization === undefined ? { name } : { name, organization };
  });
}

function hasDeed({ deed }: Behind): boolean {
  return deed !== undefined && deed !== 'introduced';
}

/** Check for what is a person without the words around: a known first name, or a page that people have. */
function isClear({ name, page, hasHandle }: PersonInText): boolean {
  return page !== undefined || hasHandle || startsWithGivenName(name) || startsWithHonorific(name);
}

function sumOf({ name, page, hasHandle }: PersonInText): number {
  const isFull = name.includes(' ');
  return (
    (isFull ? WEIGHTS.fullName : WEIGHTS.nickname) +
    (startsWithGivenName(name) ? WEIGHTS.firstName : 0) +
    (isFull && nameLikeness(name) !== 'strong' ? WEIGHTS.doubtfulName : 0) +
    (startsWithHonorific(name) ? WEIGHTS.honorific : 0) +
    (hasHandle ? WEIGHTS.handle : 0) +
    (page === undefined ? 0 : WEIGHTS[page])
  );
}

/** @param isRightBelow whether the name is the first thing below the heading */
function sumOfDeed({ deed }: Behind, { name }: PersonInText, isRightBelow: boolean): number {
  if (deed === undefined || deed === 'asking') return 0;
  const isKnown = startsWithGivenName(name);
  return (deed === 'presenting' && isKnown) || (deed === 'telling' && isKnown && isRightBelow)
    ? WEIGHTS.speaking
    : WEIGHTS[deed];
}

const EAST_ASIAN_NAME = String.raw`\p{sc=Han}{1,6}|[\p{sc=Katakana}ー・]{2,12}|\p{sc=Hangul}{2,4}|@?[A-Za-z][\w.-]{1,29}`;
/** "山田さんの発表", "김민준님의 발표" */
const EAST_ASIAN_TALK = new RegExp(
  [
    String.raw`(?<![\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}ー・@\w])(?<name>${EAST_ASIAN_NAME})`,
    String.raw`\s?(?:さん|氏|님)(?:\s?(?:の|による|의|이|께서))?`,
    String.raw`\s?(?:基調講演|発表|セッション|講演|トーク|キーノート|LT|발표|세션|강연|키노트)`,
  ].join(''),
  'u',
);
/** "由王小明分享", "讲师是王小明" */
const CHINESE_TALK =
  /由\s?(?<name>\p{sc=Han}{2,4}?)\s?(?:老师|老師|先生|女士|同学)?\s?(?:带来|帶來|分享|主讲|主講|演讲|演講|讲解|介绍|介紹)/u;
/** "皆さん", "여러분" */
const EVERYBODY = /^[皆여모]/u;

function eastAsianSpeaker(text: string): string | undefined {
  const name = EAST_ASIAN_TALK.exec(text)?.groups?.['name'];
  if (name !== undefined) return EVERYBODY.test(name) ? undefined : name;
  const chinese = CHINESE_TALK.exec(text)?.groups?.['name'] ?? '';
  return nameLikeness(chinese) === 'no' ? undefined : chinese;
}
