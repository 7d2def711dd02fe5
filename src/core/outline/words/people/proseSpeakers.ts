import introducingVerbs from '../../../../../data/introducingVerbs.txt';
import presentingVerbs from '../../../../../data/presentingVerbs.txt';
import speakingVerbs from '../../../../../data/speakingVerbs.txt';
import type { Line, LinkFact } from '../../../markdown/facts.js';
import type { Speaker } from '../../../note/note.js';
import { isAscii, isUpper } from '../../../text/ascii.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { nameLikeness, startsWithGivenName, startsWithHonorific } from './nameLikeness.js';
import { namesOrganisation, namesRole } from './people.js';

/** Reads the speakers that a text about the talk starts with: "Jane Doe (@jane) showed how Acme builds widgets." */

/** The weights of what tells that a text starts with its speaker, each with an example. */
const WEIGHTS = {
  /** "Xyra Quell" */
  fullName: 1,
  /** "Jane Doe": a known first name */
  firstName: 1,
  /** `[Jane Doe](https://twitter.com/jane)`: products have such pages, too. */
  profile: 1.25,
  /** `[Jane Doe](https://example.org/jane)` */
  ownPage: 1,
  /** "Claude Code": a word that is rarely a name behind the first name */
  doubtfulName: -0.5,
  /** "Dr. Jane Doe" */
  honorific: 1,
  /** "Jane Doe (@jane)" */
  handle: 1.5,
  /** "Jane Doe, CTO of Acme, …" */
  role: 1,
  /** "Jane Doe talked about" */
  speaking: 1,
  /** "Xyra Quell presents": known first names count as speaking, other names may be those of products. */
  presenting: 0.5,
  /** "Jane Doe works at" */
  introduced: 0.5,
  /** The texts of other talks start with their speakers, too. */
  likeSiblings: 1,
  /** Another text stands before. */
  second: -0.5,
} as const;

/** The least sum of a text that starts with its speaker. */
const LEAST_SUM = 3;

/** A page of a person, and of nothing that a person has: no repository, no post. */
const PROFILE = new RegExp(
  [
    String.raw`^https?:\/{1,2}(?:(?:www\.|mobile\.)?(?:twitter|x|instagram|github)\.com\/[\w-]+\/?$`,
    String.raw`|[a-z.]{0,12}linkedin\.com\/in\/|bsky\.app\/profile\/[^/]+\/?$|[^/]+\/@[\w.]+\/?$)`,
  ].join(''),
  'iu',
);

/** " (@jane)", " @jane", ", @jane" */
const HANDLE = /^,?\s[([]?@[\w.-]{2,30}[)\]]?/u;
/** " and ", ", " between speakers */
const AND = /^(?:,? (?:and|und|et|y|e|en|og|och|i|и) | ?& ?|, )(?=\p{Lu})/u;
const GIVEN = '(?:talk|session|keynote|presentation|lecture|demo|overview|introduction|tour|workshop|update)';
/** " talked", "'s keynote", " gives a short tour" */
const SPEAKING = new RegExp(
  [
    `^(?:,? ${anyOf(wordsOf(speakingVerbs))}|['’]s (?:[a-z]+ )?(?:talk|session|keynote|presentation)`,
    String.raw`|,? (?:gives|delivers) (?:us )?(?:an?|the|h(?:is|er)|their) (?:[a-z-]+ ){0,3}${GIVEN})(?![\p{L}\p{N}])`,
  ].join(''),
  'u',
);
/** " presents", " speaks"; not " talks to", as programs do */
const PRESENTING = new RegExp(
  String.raw`^,? ${anyOf(wordsOf(presentingVerbs))}(?![\p{L}\p{N}]| to (?!us\b|me\b))`,
  'u',
);
const INTRODUCED = new RegExp(`^,? ${anyOf(wordsOf(introducingVerbs))}(?![\\p{L}\\p{N}])`, 'u');
/** ", CTO of Acme", " is a senior engineer at" */
const DESCRIBED = /^(?:, | \(| is | was | ist | est | es )(?<about>[^,.;:()]{2,60})/u;
/** " from Acme", " (Acme)", ", CTO of Acme," */
const ORGANIZATION = new RegExp(
  [
    '^(?:,? (?:from|at|of|von|chez|de chez|@) |, [^,."“„«*]{2,40}? (?:at|of|bei|chez|@) ?)',
    String.raw`(?<name>[\p{Lu}\p{N}][\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*){0,2})`,
  ].join(''),
  'u',
);
/** "In this talk, " */
const BEFORE =
  /^(?:(?:in (?:this|the|his|her|their) (?:[a-z]+ )?(?:talk|session|keynote|presentation|workshop)|here),? )/iu;
const TALK = 'talk|keynote|session|presentation|workshop|vortrag|présentation|conférence|charla|palestra';
/** "The day opened with a keynote by ", "The speaker was " */
const TALK_BY = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:${TALK})(?: was| is| wurde)?(?: given| held| presented)? (?:by|von|par|de|por)`,
    String.raw`|(?:was|were|is|wurde) (?:given|held|presented|delivered|gehalten) (?:by|von)`,
    '|(?:went to|went to see|attended|saw|watched|enjoyed|joined|visited)',
    `(?= [^.]{5,60}['’]s (?:[a-z]+ )?(?:${TALK}))`,
    String.raw`|^(?:next|first|then|last|finally)(?: up)?,? (?:was|came|we had)`,
    String.raw`|speakers?(?:,| was| were| is))\s`,
  ].join(''),
  'iu',
);
/** "山田さんの発表", "김민준님의 발표" */
const EAST_ASIAN_TALK = new RegExp(
  [
    String.raw`(?<![\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}ー・@\w])`,
    String.raw`(?<name>\p{sc=Han}{1,6}|[\p{sc=Katakana}ー・]{2,12}|\p{sc=Hangul}{2,4}|@?[A-Za-z][\w.-]{1,29})`,
    String.raw`\s?(?:さん|氏|님)(?:\s?(?:の|による|의|이|께서))?\s?(?:発表|セッション|講演|トーク|발표|세션|강연)`,
  ].join(''),
  'u',
);
/** "皆さん", "여러분" */
const EVERYBODY = /^[皆여모]/u;

/** "Doe", "O'Neill-Roe"; not the end of "Doe's" */
const WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}-]|['’](?!s(?!\p{L})))*`;
const PARTICLE = '(?:van|von|de|der|den|da|dos|di|du|la|le|al|bin|ben|ter|zu)';
/** "Dr. Jane B. Doe", "Ada van der Rohe" */
const NAME = new RegExp(
  [
    String.raw`^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?${WORD}(?: (?:\p{Lu}\.|${PARTICLE})){0,2}`,
    String.raw` ${WORD}(?: ${WORD}){0,2}(?![\p{L}\p{N}])`,
  ].join(''),
  'u',
);

const MOST_SPEAKERS = 4;
const LONGEST_START = 160;
const SHORTEST = 12;

/** Other things that tell who a text starts with. */
export interface ProseContext {
  /** Whether the texts of other talks start with their speakers. */
  readonly isLikeSiblings: boolean;
  /** Whether another text stands before. */
  readonly isSecond: boolean;
}

/** Read the speakers that a text starts with; `undefined` for other texts. */
export function readProseSpeakers(line: Line, context: ProseContext): readonly Speaker[] | undefined {
  const { text } = line;
  if (text.length < SHORTEST) return undefined;
  if (!isAscii(text.slice(0, LONGEST_START))) {
    const talk = EAST_ASIAN_TALK.exec(text.slice(0, LONGEST_START))?.groups?.['name'];
    if (talk !== undefined && !EVERYBODY.test(talk)) return [{ name: talk }];
  }
  const start = startOfName(text);
  const code = text.charCodeAt(start);
  if (code < FIRST_LETTER_BEYOND_ASCII && !isUpper(code)) return undefined;
  return readStart(text.slice(start), line.links, start > 0, context);
}

/** Return the offset of the words that may be a name: at the start, or behind what tells that a person gave a talk. */
function startOfName(text: string): number {
  const before = BEFORE.exec(text)?.[0];
  if (before !== undefined) return before.length;
  const by = TALK_BY.exec(text.slice(0, LONGEST_START));
  return by ? by.index + by[0].length : 0;
}

const FIRST_LETTER_BEYOND_ASCII = 0xc0;

/** @param isTalk whether the words before tell that the text is about a talk */
function readStart(
  text: string,
  links: readonly LinkFact[],
  isTalk: boolean,
  { isLikeSiblings, isSecond }: ProseContext,
): readonly Speaker[] | undefined {
  const people: Person[] = [];
  let rest = text;
  for (let joint = ''; people.length < MOST_SPEAKERS;) {
    const person = personAtStart(rest.slice(joint.length), links);
    if (!person) break;
    people.push(person);
    rest = rest.slice(joint.length + person.length);
    joint = AND.exec(rest)?.[0] ?? '';
    if (joint === '') break;
  }
  const [first] = people;
  if (!first || (rest.trim() === '' && !isTalk)) return undefined;
  const sum =
    sumOf(first) +
    sumOfText(rest, isTalk, startsWithGivenName(first.name)) +
    (isLikeSiblings ? WEIGHTS.likeSiblings : 0) +
    (isSecond ? WEIGHTS.second : 0);
  if (sum < LEAST_SUM) return undefined;
  const organization = ORGANIZATION.exec(rest)?.groups?.['name'];
  return people.map(({ name }) => (organization === undefined ? { name } : { name, organization }));
}

function sumOf({ name, page, hasHandle }: Person): number {
  return (
    WEIGHTS.fullName +
    (startsWithGivenName(name) ? WEIGHTS.firstName : 0) +
    (nameLikeness(name) === 'strong' ? 0 : WEIGHTS.doubtfulName) +
    (startsWithHonorific(name) ? WEIGHTS.honorific : 0) +
    (hasHandle ? WEIGHTS.handle : 0) +
    page
  );
}

/** @param text the text behind the name */
function sumOfText(text: string, isTalk: boolean, isKnown: boolean): number {
  const about = DESCRIBED.exec(text)?.groups?.['about'];
  const behindOrganization = text.slice(ORGANIZATION.exec(text)?.[0].length ?? 0);
  const role = about !== undefined && namesRole(about) ? WEIGHTS.role : 0;
  if (isTalk || SPEAKING.test(text) || SPEAKING.test(behindOrganization)) return role + WEIGHTS.speaking;
  if (PRESENTING.test(text) || PRESENTING.test(behindOrganization))
    return role + (isKnown ? WEIGHTS.speaking : WEIGHTS.presenting);
  return role + (INTRODUCED.test(text) ? WEIGHTS.introduced : 0);
}

/** A person at the start of a text. */
interface Person {
  readonly name: string;
  /** The weight of the page that the name is linked to. */
  readonly page: number;
  readonly hasHandle: boolean;
  /** The length of the name and the handle. */
  readonly length: number;
}

function personAtStart(text: string, links: readonly LinkFact[]): Person | undefined {
  const words = nameAtStart(text);
  if (words === undefined) return undefined;
  const link = links.find((each) => each.text !== '' && text.startsWith(each.text) && each.text.startsWith(words));
  const linked = link?.text.replace(HANDLE_BEHIND, '');
  // A link that goes on behind the name has another text: "[Jane Doe on widgets](…)".
  if (linked !== undefined && linked !== words) return undefined;
  const behind = text.slice(words.length);
  const handle = HANDLE.exec(behind)?.[0] ?? '';
  return {
    name: words,
    page: link ? weightOfPage(link.url, words) : 0,
    hasHandle: handle !== '',
    length: words.length + handle.length,
  };
}

function weightOfPage(url: string, name: string): number {
  if (PROFILE.test(url)) return WEIGHTS.profile;
  const address = url.toLowerCase();
  const isOwn = name.split(' ').some((word) => word.length >= SHORTEST_NAME && address.includes(word.toLowerCase()));
  return isOwn ? WEIGHTS.ownPage : 0;
}

const SHORTEST_NAME = 4;
const HANDLE_BEHIND = /[\s,]+[([]?@[\w.-]{2,30}[)\]]?$/u;

/** Return the full name at the start of a text. */
function nameAtStart(text: string): string | undefined {
  const name = NAME.exec(text.slice(0, LONGEST_START))?.[0];
  if (name === undefined || namesOrganisation(name)) return undefined;
  const likeness = nameLikeness(name);
  return likeness === 'strong' || (likeness === 'weak' && startsWithGivenName(name)) ? name : undefined;
}
