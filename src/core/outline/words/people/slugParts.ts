import nameParticles from '../../../../../data/nameParticles.txt';
import notNames from '../../../../../data/notNames.txt';
import organisations from '../../../../../data/organisations.txt';
import organisationWords from '../../../../../data/organisationWords.txt';
import { slugify } from '../../../links/slug.js';
import { wordsOf } from '../../../text/wordList.js';
import { endsLikeSurname, hasChineseSurname, isGivenName } from './nameLikeness.js';

/** Rates how likely some words of a slug are a person, an organisation, or a part of the title. */

/** What a part of the words of a slug may be. */
export type PartKind = 'title' | 'person' | 'organisation' | 'remark';

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

const NOT_NAMES = wordsOf(notNames);
const PARTICLES = wordsOf(nameParticles);
/** The spelling of known organisations, by their words in a slug. */
export const ORGANISATIONS: ReadonlyMap<string, string> = new Map(
  [...wordsOf(organisations)].map((name) => [slugify(name).replaceAll('-', ' '), name]),
);
const ORGANISATION_WORDS = wordsOf(organisationWords);
/** What follows the name of a known organisation: "acme gmbh". */
const LEGAL_FORM =
  /^(?:ag|bv|co|corp|corporation|gmbh|group|inc|international|llc|ltd|plc|research|technologies|technology|software)$/u;
const SMALL_WORD = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|your)$/u;

/** Check for a word that names keep in small letters: "van", "of". */
export function isSmallWord(word: string): boolean {
  return PARTICLES.has(word) || SMALL_WORD.test(word);
}

/** How likely some words are a part of a kind. */
export interface Rating {
  readonly weight: number;
  readonly isKnown: boolean;
}

/** What is known of a word, looked up once. */
interface Word {
  readonly text: string;
  readonly isGiven: boolean;
  readonly isParticle: boolean;
  /** Whether the word is no name: a word of titles or organisations. */
  readonly isNoName: boolean;
  readonly isOrganisationWord: boolean;
  readonly isSmall: boolean;
  /** Whether the word is seldom part of a title. */
  readonly isTelling: boolean;
  readonly isLetters: boolean;
}

function wordOf(text: string): Word {
  const isGiven = isGivenName(text);
  const isOrganisationWord = ORGANISATION_WORDS.has(text);
  const isSmall = SMALL_WORD.test(text);
  return {
    text,
    isGiven,
    isParticle: PARTICLES.has(text),
    isNoName: NOT_NAMES.has(text) || isOrganisationWord || (ORGANISATIONS.has(text) && !isGiven),
    isOrganisationWord,
    isSmall,
    isTelling: !NOT_NAMES.has(text) && !isSmall,
    isLetters: /^[a-z]+$/u.test(text),
  };
}

/** Rates parts of the words of a slug. */
export class Rater {
  readonly #words: readonly Word[];

  constructor(words: readonly string[]) {
    this.#words = words.map(wordOf);
  }

  rate(kind: PartKind, from: number, to: number): Rating | undefined {
    switch (kind) {
      case 'person':
        return this.#person(from, to);
      case 'organisation':
        return this.#organisation(from, to);
      case 'remark':
        return { weight: WEIGHTS.remark + WEIGHTS.remarkWord * this.#telling(from, to), isKnown: false };
      case 'title':
        return { weight: WEIGHTS.titleGoesOn + WEIGHTS.titleWord * this.#telling(from, to), isKnown: false };
    }
  }

  /** Count the words that are seldom part of a title. */
  #telling(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at++) if (this.#words[at]?.isTelling) count++;
    return count;
  }

  #person(from: number, to: number): Rating | undefined {
    const length = to - from;
    const first = this.#words[from];
    const last = this.#words[to - 1];
    if (length < 2 || !first || !last || (first.text.length === 1 && length === 2)) return undefined;
    const isKnown = first.isGiven || (length === 2 && hasChineseSurname([first.text, last.text]));
    let weight: number = isKnown ? WEIGHTS.knownName : WEIGHTS.unknownName;
    let particles = 0;
    for (let at = from; at < to; at++) {
      const word = this.#words[at] as Word;
      const isMiddle = at > from && at < to - 1;
      if (!word.isLetters) return undefined;
      if (word.isParticle && at > from) particles++;
      const isFree = (at === from && word.isGiven) || (at < to - 1 && word.isParticle);
      if (word.isNoName && !isFree) weight += WEIGHTS.notAName;
      if (isMiddle) weight += middleWeight(word, last);
    }
    if (length === 4 && particles === 0) return undefined;
    if (last.text.length === 1 || last.isParticle) weight += WEIGHTS.initialAtEnd;
    return { weight, isKnown };
  }

  #organisation(from: number, to: number): Rating {
    if (this.#isKnownOrganisation(from, to)) return { weight: WEIGHTS.knownOrganisation, isKnown: true };
    let own = 0;
    let further = 0;
    for (let at = from; at < to; at++) {
      const word = this.#words[at] as Word;
      if (word.isOrganisationWord) own++;
      if (at > from && !word.isSmall) further++;
    }
    if (own === to - from) return { weight: WEIGHTS.onlyOrganisationWord, isKnown: false };
    const hasWord = own > 0;
    const weight =
      (hasWord ? WEIGHTS.organisationWord : WEIGHTS.unknownOrganisation) +
      WEIGHTS.furtherWord * further +
      (this.#words[from]?.isGiven && !hasWord ? WEIGHTS.organisationLikeName : 0);
    return { weight, isKnown: hasWord };
  }

  /** Check for the name of an organisation, with or without a legal form: "acme", "acme gmbh". */
  #isKnownOrganisation(from: number, to: number): boolean {
    let name = '';
    let isKnown = false;
    for (let at = from; at < to; at++) {
      const { text } = this.#words[at] as Word;
      name += at === from ? text : ` ${text}`;
      isKnown = ORGANISATIONS.has(name) || (isKnown && LEGAL_FORM.test(text));
    }
    return isKnown;
  }
}

function middleWeight({ text, isParticle, isGiven }: Word, last: Word): number {
  if (isParticle || text.length === 1 || isGiven) return WEIGHTS.middleName;
  return endsLikeSurname(last.text) ? WEIGHTS.secondSurname : WEIGHTS.unknownThird;
}
