import nameParticles from '../../../../data/nameParticles.txt';
import notNames from '../../../../data/notNames.txt';
import organisations from '../../../../data/organisations.txt';
import organisationWords from '../../../../data/organisationWords.txt';
import spellings from '../../../../data/spellings.txt';
import surnameEndings from '../../../../data/surnameEndings.txt';
import { slugify } from '../../links/slug.js';
import type { Speaker } from '../../note/note.js';
import { anyOf } from '../../text/regexp.js';
import { tableOf, wordsOf } from '../../text/wordList.js';
import { isGivenName, startsWithGivenName } from './nameLikeness.js';

/**
 * Splits the end of a slug, where people and organisations run together: `jane-doe-acme-labs-john-roe-umbrella`. The
 * words are cut into people, organisations and other words in all ways; each part gets a weight for what it is made of,
 * and the cut with the highest sum wins.
 */

/** The weights of what tells people and organisations in the words of a slug, each with an example. */
const WEIGHTS = {
  /** `jane doe`: starts with a first name, or ends with a Chinese surname. */
  knownName: 3,
  /** `xyr doe` */
  unknownName: -1,
  /** `jane amy doe`, `jane van doe`: a second first name or a particle. */
  middleName: 0,
  /** `jane doe hansen`: the third word ends like a surname. */
  secondSurname: -0.2,
  /** `jane doe acme` */
  unknownThird: -1.5,
  /** `jane d`, `jane das` */
  initialAtEnd: -1,
  /** `jane platform`: a word of titles or an organisation. */
  notAName: -4,
  /** `red hat`, `acme gmbh` */
  knownOrganisation: 3,
  /** `acme labs`, `university of acme` */
  organisationWord: 2,
  /** `acme` */
  unknownOrganisation: -0.5,
  /** `gmbh`, `university`: such a word alone is no organisation. */
  onlyOrganisationWord: -2,
  /** Each further word of an organisation that is not known. */
  furtherWord: -0.9,
  /** `jane acme labs` */
  organisationLikeName: -2,
  /** A word of the title that the heading lacks. */
  titleWord: -0.7,
  /** There are such words at all. */
  titleGoesOn: -2,
  /** `limited availability` behind the people. */
  remark: -1,
  /** Each of its words that is seldom part of a title. */
  remarkWord: -0.4,
} as const;

/** The least sum of a cut that is taken. */
const LEAST_SUM = 2;
const MOST_WORDS = 48;
const MOST_WORDS_OF_ORGANISATION = 6;

const NOT_NAMES = wordsOf(notNames);
const PARTICLES = wordsOf(nameParticles);
const SPELLINGS = tableOf(spellings);
const ORGANISATIONS = new Map([...wordsOf(organisations)].map((name) => [slugify(name).replaceAll('-', ' '), name]));
const ORGANISATION_WORD = new RegExp(`^${anyOf(wordsOf(organisationWords))}$`, 'u');
/** What follows the name of a known organisation: "acme gmbh". */
const LEGAL_FORM =
  /^(?:ag|bv|co|corp|corporation|gmbh|group|inc|international|llc|ltd|plc|research|technologies|technology|software)$/u;
const SURNAME_END = new RegExp(`${anyOf(wordsOf(surnameEndings))}$`, 'u');
/** Words without meaning, of titles only. */
const SMALL_WORD = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|your)$/u;

type PartKind = 'title' | 'person' | 'organisation' | 'remark';

interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly to: number;
  /** Whether lists, and not only the place, tell that this is a person or an organisation. */
  readonly isKnown: boolean;
}

/** The best cut up to a word. */
interface Cut {
  readonly sum: number;
  readonly part: Part;
  readonly before: Cut | undefined;
}

/**
 * Find the speakers in the words of a slug behind the title; `undefined` where they cannot be told for certain.
 *
 * @param isWholeTitle whether the words start right behind the title, and not in its midst
 */
export function speakersFromSlug(text: string, isWholeTitle: boolean): readonly Speaker[] | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  const best = bestCut(words);
  if (!best || best.sum < LEAST_SUM) return undefined;
  const parts: Part[] = [];
  for (let cut: Cut | undefined = best; cut; cut = cut.before) parts.unshift(cut.part);
  if (!parts.every((part, at) => part.kind !== 'person' || isCertain(parts, at, isWholeTitle))) return undefined;
  return toSpeakers(parts, words);
}

/** What may stand behind what. */
const FOLLOWERS: Readonly<Record<PartKind | 'start', readonly PartKind[]>> = {
  start: ['title', 'person'],
  title: ['person'],
  person: ['person', 'organisation', 'remark'],
  organisation: ['person', 'remark'],
  remark: [],
};

const LENGTHS: Readonly<Record<PartKind, number>> = {
  title: MOST_WORDS,
  person: 4,
  organisation: MOST_WORDS_OF_ORGANISATION,
  remark: MOST_WORDS,
};

function bestCut(words: readonly string[]): Cut | undefined {
  /** By the offset of the end and the kind of the last part. */
  const cuts: Partial<Record<PartKind, Cut>>[] = words.map(() => ({}));
  cuts.push({});
  const extend = (from: number, before: Cut | undefined): void => {
    for (const kind of FOLLOWERS[before?.part.kind ?? 'start']) {
      for (let to = from + 1; to <= Math.min(words.length, from + LENGTHS[kind]); to++) {
        if (kind === 'remark' && to < words.length) continue;
        const rated = rate(kind, words.slice(from, to));
        const at = cuts[to];
        if (!rated || !at) continue;
        const sum = (before?.sum ?? 0) + rated.weight;
        if (sum > (at[kind]?.sum ?? -Infinity))
          at[kind] = { sum, part: { kind, from, to, isKnown: rated.isKnown }, before };
      }
    }
  };
  extend(0, undefined);
  for (let from = 1; from < words.length; from++) {
    for (const cut of Object.values(cuts[from] ?? {})) extend(from, cut);
  }
  const { person, organisation, remark } = cuts[words.length] ?? {};
  return [person, organisation, remark].reduce((best, cut) => (cut && cut.sum > (best?.sum ?? -Infinity) ? cut : best));
}

interface Rating {
  readonly weight: number;
  readonly isKnown: boolean;
}

function rate(kind: PartKind, words: readonly string[]): Rating | undefined {
  switch (kind) {
    case 'person':
      return ratePerson(words);
    case 'organisation':
      return rateOrganisation(words);
    case 'remark':
      return { weight: WEIGHTS.remark + WEIGHTS.remarkWord * telling(words), isKnown: false };
    case 'title':
      return { weight: WEIGHTS.titleGoesOn + WEIGHTS.titleWord * telling(words), isKnown: false };
  }
}

/** Count the words that are seldom part of a title. */
function telling(words: readonly string[]): number {
  return words.filter((word) => !NOT_NAMES.has(word) && !SMALL_WORD.test(word)).length;
}

function ratePerson(words: readonly string[]): Rating | undefined {
  const [first = '', ...others] = words;
  const last = others.at(-1);
  if (last === undefined || words.some((word) => !/^[a-z]+$/u.test(word))) return undefined;
  const isKnown = startsWithGivenName(words.join(' '));
  let weight: number = isKnown ? WEIGHTS.knownName : WEIGHTS.unknownName;
  for (const [at, word] of words.entries()) {
    if ((at === 0 && isGivenName(word)) || (at < words.length - 1 && PARTICLES.has(word))) continue;
    if (isNoName(word)) weight += WEIGHTS.notAName;
  }
  for (const middle of others.slice(0, -1)) {
    if (PARTICLES.has(middle) || middle.length === 1 || isGivenName(middle)) weight += WEIGHTS.middleName;
    else weight += SURNAME_END.test(last) ? WEIGHTS.secondSurname : WEIGHTS.unknownThird;
  }
  if (words.length === 4 && !others.some((word) => PARTICLES.has(word))) return undefined;
  if (last.length === 1 || PARTICLES.has(last)) weight += WEIGHTS.initialAtEnd;
  return first.length === 1 && words.length === 2 ? undefined : { weight, isKnown };
}

function isNoName(word: string): boolean {
  return NOT_NAMES.has(word) || ORGANISATION_WORD.test(word) || (ORGANISATIONS.has(word) && !isGivenName(word));
}

function rateOrganisation(words: readonly string[]): Rating {
  let known = words.length;
  while (known > 0 && !ORGANISATIONS.has(words.slice(0, known).join(' '))) known--;
  if (known > 0 && words.slice(known).every((word) => LEGAL_FORM.test(word))) {
    return { weight: WEIGHTS.knownOrganisation, isKnown: true };
  }
  if (words.every((word) => ORGANISATION_WORD.test(word)))
    return { weight: WEIGHTS.onlyOrganisationWord, isKnown: false };
  const hasWord = words.some((word) => ORGANISATION_WORD.test(word));
  const further = words.slice(1).filter((word) => !SMALL_WORD.test(word)).length;
  const weight =
    (hasWord ? WEIGHTS.organisationWord : WEIGHTS.unknownOrganisation) +
    WEIGHTS.furtherWord * further +
    (isGivenName(words[0] ?? '') && !hasWord ? WEIGHTS.organisationLikeName : 0);
  return { weight, isKnown: hasWord };
}

/**
 * Check that a person is told by the name, or stands between two places that are certain: behind the title or a known
 * organisation, and before another, a known name or the end.
 */
function isCertain(parts: readonly Part[], at: number, isWholeTitle: boolean): boolean {
  const { isKnown, from, to } = parts[at] as Part;
  if (isKnown) return true;
  const before = parts[at - 1];
  const next = parts[at + 1];
  const startsHere = before ? before.kind !== 'title' && before.isKnown : isWholeTitle;
  // "Xyr Doe Acme": two words and one are a name and an organisation.
  const endsHere = next ? next.isKnown || (next.kind === 'organisation' && next.to - next.from === 1) : at > 0;
  return startsHere && endsHere && to - from === 2;
}

function toSpeakers(parts: readonly Part[], words: readonly string[]): readonly Speaker[] {
  const speakers: Speaker[] = [];
  let organization: string | undefined;
  for (const { kind, from, to } of parts.toReversed()) {
    const text = words.slice(from, to);
    if (kind === 'organisation') organization = organisationName(text);
    if (kind === 'person') {
      const name = inTitleCase(text).replace(/(?<= )\p{Ll}(?=\p{L}*$)/u, (letter) => letter.toUpperCase());
      speakers.unshift(organization === undefined ? { name } : { name, organization });
    }
  }
  return speakers;
}

function organisationName(words: readonly string[]): string {
  for (let known = words.length; known > 0; known--) {
    const name = ORGANISATIONS.get(words.slice(0, known).join(' '));
    if (name !== undefined) return [name, ...words.slice(known).map(spelled)].join(' ');
  }
  return inTitleCase(words);
}

/** Write words of a slug in title case: "Jane van Doe", "Acme GmbH". */
function inTitleCase(words: readonly string[]): string {
  return words.map(spelled).join(' ');
}

function spelled(word: string): string {
  if (word === 'gmbh') return 'GmbH';
  if (PARTICLES.has(word) || SMALL_WORD.test(word)) return word;
  if (/^(?:llc|ag|sa|bv)$/u.test(word)) return word.toUpperCase();
  // "JP"
  if (/^[^aeiouy\d]{2}$/u.test(word)) return word.toUpperCase();
  return SPELLINGS.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
}
