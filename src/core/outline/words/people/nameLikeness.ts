import chineseSurnames from '../../../../../data/chineseSurnames.txt';
import eastAsianSurnames from '../../../../../data/eastAsianSurnames.txt';
import givenNames from '../../../../../data/givenNames.txt';
import nameParticles from '../../../../../data/nameParticles.txt';
import notNames from '../../../../../data/notNames.txt';
import surnameEndings from '../../../../../data/surnameEndings.txt';
import { isAlphanumeric, isAscii, isLetter, isLower, isUpper } from '../../../text/ascii.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';

/**
 * Recognises names of people by the shape of their words, and by two lists: words of titles and organisations, which
 * are rarely names, and first names. A first name outweighs one word of titles behind: "Chris Apple", "Andrew Large".
 */

/** How much a text looks like one person's name. */
export type NameLikeness = 'no' | 'weak' | 'strong';

const NOT_NAMES = wordsOf(notNames);
const GIVEN_NAMES = wordsOf(givenNames);
const EAST_ASIAN_SURNAMES = wordsOf(eastAsianSurnames);
const CHINESE_SURNAMES = wordsOf(chineseSurnames);
const PARTICLES = wordsOf(nameParticles);
/** "Dr.", "Jr." */
const HONORIFIC = /^(?:d|m|dr|mr|ms|mrs|prof|jr|sr|ph\.?d|ii|iii)\.?,?$/u;

/** Names that end like words for activities. */
const NAME_LIKE_AN_ACTIVITY = /^(?:irving|sterling|channing|fleming|browning|manning|harding|golding)$/iu;

/** "representation", "biology", "photography": words that are hardly ever names. */
const NOUN = /(?:tion|sion|olog(?:y|ie)|ography|ability)s?$/u;
const SHORTEST_NOUN = 8;

/** Check for a word that is rarely a name, in lower case. */
function isRarelyName(lower: string): boolean {
  return NOT_NAMES.has(lower) || (lower.length >= SHORTEST_NOUN && NOUN.test(lower) && !GIVEN_NAMES.has(lower));
}

const MOST_WORDS = 5;

/** Rate how much a text looks like the name of one person. */
export function nameLikeness(text: string): NameLikeness {
  const name = text.trim();
  if (name.length < 2 || name.length > 50) return 'no';
  const plain = plainLikeness(name);
  if (plain) return plain;
  if (name.startsWith('@') && /^@[\w.-]{2,30}$/u.test(name)) return 'strong';
  // Chinese, Japanese and Korean names have no blanks and no capitals.
  if (name.charCodeAt(0) > LAST_ASCII && EAST_ASIAN.test(name)) return eastAsianLikeness(name);
  // "Jane Doe さん"
  const honoured = withoutHonorific(name);
  if (honoured !== name) return HANDLE_LIKE.test(honoured) || nameLikeness(honoured) !== 'no' ? 'strong' : 'no';
  const words = /[^\S ]| {2}/.test(name) ? name.split(/\s+/u) : name.split(' ');
  // "José María de la Torre Núñez"
  const count = words.filter((word) => !PARTICLES.has(word)).length;
  if (count > MOST_WORDS || words.length > count + 3 || isActivity(words)) return 'no';
  if (isLower(name.charCodeAt(0)) && isLowerCaseName(words)) return 'weak';
  return likenessOfWords(words);
}

/** "jane" in "jane さん" */
const HANDLE_LIKE = /^[\w.-]{2,30}$/;
/** "JP", "AJ": initials as a first name */
const INITIALS_AS_NAME = /^(?:[A-DKMPRT]J|J[CDJPT]|KC)$/u;

function likenessOfWords(words: readonly string[]): NameLikeness {
  let names = 0;
  let shouted = 0;
  let doubts = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const kind = kindOf(word, at, words.length);
    if (kind === 'other') return 'no';
    if (kind === 'addition') continue;
    if (kind === 'doubtful') doubts++;
    names++;
    if (!isShouted(word) || (at === 0 && INITIALS_AS_NAME.test(word))) continue;
    // An acronym among words: "Istio VM", "OSCON EU". French surnames are longer: "Jean DUPONT". Initials have no
    // periods in "JD (Jane) Doe".
    const mayBeShort = at > 0 || words.every(isShouted) ? startsWithFirstName(words) : isNickname(words[1] ?? '');
    if (word.length <= 3 && !mayBeShort) return 'no';
    shouted++;
  }
  if (names === 0 || (shouted < names && shouted * 2 > names)) return 'no';
  // "UNSW Widgets" is an organisation; "DOE Jane" is a person.
  if (shouted === 1 && words.length === 2 && isShouted(words[0] ?? '') && !words.some(isGivenName)) return 'weak';
  if (doubts > 0) return names > doubts && doubts === 1 ? likenessInDoubt(words) : 'no';
  if (names === 1 && words.length === 1) return shouted > 0 ? 'no' : 'weak';
  // "JANE DOE", but not "WIDGETS FOR ALL"
  return shouted === names && !(words.length > 1 && startsWithFirstName(words)) ? 'weak' : 'strong';
}

/** A known first name outweighs a word that is rarely a name, more so behind an honorific: "Dr. Jane Large". */
function likenessInDoubt([first = '', second = '']: readonly string[]): NameLikeness {
  const isHonoured = startsWithHonorific(`${first} `);
  if (!isGivenName(isHonoured ? second : first)) return 'no';
  return isHonoured ? 'strong' : 'weak';
}

/**
 * The likeness of words that start with a capital and go on with small letters of ASCII, as most names do; `undefined`
 * for others.
 */
function plainLikeness(name: string): NameLikeness | undefined {
  let words = 0;
  let start = 0;
  let doubts = 0;
  let isGiven = false;
  for (let at = 0; at <= name.length; at++) {
    const code = at === name.length ? BLANK : name.charCodeAt(at);
    if (code !== BLANK) {
      if (at === start ? !isUpper(code) : !isLower(code)) return undefined;
      continue;
    }
    const lower = name.slice(start, at).toLowerCase();
    const isHonorific = lower.length <= 4 && HONORIFIC.test(lower);
    if (lower.length < 2 || PARTICLES.has(lower) || isHonorific || (words === 0 && lower.endsWith('ing')))
      return undefined;
    if (isRarelyName(lower)) {
      if (words === 0) isGiven = GIVEN_NAMES.has(lower);
      else if (words === 1) isGiven ||= GIVEN_NAMES.has(name.slice(0, start - 1).toLowerCase());
      if (!isGiven || ++doubts > 1) return 'no';
    }
    words++;
    start = at + 1;
  }
  if (words > MOST_WORDS) return 'no';
  if (doubts > 0) return words === 1 ? 'no' : 'weak';
  return words === 1 ? 'weak' : 'strong';
}

/** Check for a first name: "Jane", "Štěpán", "Jean-Luc". */
export function isGivenName(word: string): boolean {
  const lower = plainLetters(word);
  if (GIVEN_NAMES.has(lower)) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && GIVEN_NAMES.has(lower.slice(0, hyphen));
}

/** Check for a name that starts with a first name, or that is Chinese, as "Wei Zhang" or "Zhang Wei". */
export function startsWithGivenName(name: string): boolean {
  return startsWithFirstName(name.replace(TITLES_OF_PEOPLE, '').split(' '));
}

function startsWithFirstName(words: readonly string[]): boolean {
  return isGivenName(words[0] ?? '') || hasChineseSurname(words) || INITIALS_AS_NAME.test(words[0] ?? '');
}

const TITLES_OF_PEOPLE = /^(?:(?:dr|prof|mr|ms|mrs)\.? )+/iu;

/** Check for two words that end with a Chinese surname: "Weiqing Yang". */
export function hasChineseSurname(words: readonly string[]): boolean {
  return words.length === 2 && CHINESE_SURNAMES.has(plainLetters(words[1] ?? ''));
}

const SURNAME_END = new RegExp(`${anyOf(wordsOf(surnameEndings))}$`, 'u');
/** The endings that places and companies hardly have. */
const SURE_SURNAME_END = /\p{L}{2}(?:s?son|sen|mann|sk[iya]|ova|ovic|owicz|escu|enko|dottir)$/u;

/** Check for a word that ends as surnames do, and seldom as others: "johnson", "vandelberg". */
export function endsLikeSurname(word: string): boolean {
  return SURNAME_END.test(plainLetters(word));
}

/** Check for a text that ends as surnames do, and hardly ever as places or companies: "Quill Johnson". */
export function endsWithSurname(text: string): boolean {
  return SURE_SURNAME_END.test(plainLetters(text));
}

/** Lower case without accents. */
function plainLetters(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[øłđı]/gu, (char) => UNDECOMPOSED[char] ?? char);
}

const UNDECOMPOSED: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** "jane doe", "ada van der rohe" */
function isLowerCaseName(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4 || !isGivenName(words[0] ?? '')) return false;
  return words.every((word) => /^\p{Ll}[\p{Ll}\p{M}'’-]+$/u.test(word) && !NOT_NAMES.has(word));
}

const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** "さん" behind a name */
const EAST_ASIAN_HONORIFIC = /\s?(?:さん|氏|先生|様|님|씨)$/u;

/** A text in Chinese or Japanese has no blanks, so only short texts are names: "张三", "山田 太郎さん". */
function eastAsianLikeness(text: string): NameLikeness {
  const name = text.replace(EAST_ASIAN_HONORIFIC, '');
  // "皆さん" is everybody.
  if (name !== text) return !/^[皆お]/u.test(name) && name.length >= 2 && name.length <= 8 ? 'strong' : 'no';
  return isEastAsianName(name) ? 'weak' : 'no';
}

/** "Dr. ", "Ms " */
const HONORIFIC_FIRST = /^(?:dr|prof|mr|mrs|ms)\.? /iu;

/** Check for an honorific in front of a name: "Dr. Jane Doe". */
export function startsWithHonorific(name: string): boolean {
  return HONORIFIC_FIRST.test(name);
}

/** Remove "さん" behind a name. */
export function withoutHonorific(name: string): string {
  return name.charCodeAt(name.length - 1) > LAST_ASCII ? name.replace(EAST_ASIAN_HONORIFIC, '') : name;
}

function isEastAsianName(text: string): boolean {
  // "佐藤健"
  if (
    /^\p{sc=Han}[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2,4}$/u.test(text) &&
    EAST_ASIAN_SURNAMES.has(text.slice(0, 2))
  )
    return true;
  // "张三", "김민수"
  if (/^(?:\p{sc=Han}{2,3}|\p{sc=Hangul}{2,4})$/u.test(text)) return EAST_ASIAN_SURNAMES.has(text.charAt(0));
  // "山田太郎"
  if (/^\p{sc=Han}{4}$/u.test(text)) return true;
  // "山田 太郎"
  const [family = '', first = '', ...others] = text.split(/\s/u);
  const isJapanese = (word: string): boolean => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,5}$/u.test(word);
  return others.length === 0 && family.length >= 2 && isJapanese(family) && isJapanese(first);
}

/**
 * Check for words that start with a word for an activity, as no name does: "Parsing RBS", "Scaling Postgres". Chinese
 * first names may end likewise: "Weiqing Yang".
 */
function isActivity(words: readonly string[]): boolean {
  const [word = ''] = words;
  if (!word.endsWith('ing') || !/^\p{L}{4,}ing$/u.test(word)) return false;
  return !NAME_LIKE_AN_ACTIVITY.test(word) && !hasChineseSurname(words) && !isGivenName(word);
}

/**
 * The role of a word in a name: a name, an addition such as a particle, a nickname or an initial, a word that is rarely
 * a name, or no part of a name.
 */
type WordKind = 'name' | 'addition' | 'doubtful' | 'other';

function kindOf(word: string, at: number, count: number): WordKind {
  const isFirst = at === 0;
  const isLast = at === count - 1;
  if (!/^[\p{L}\p{M}'’`.-]+$/u.test(word)) return !isFirst && !isLast && isNickname(word) ? 'addition' : 'other';
  const lower = word.toLowerCase();
  if (HONORIFIC.test(lower)) return 'addition';
  if (PARTICLES.has(lower) && !isLast && (!isFirst || count > 2)) return 'addition';
  // "Ada B.", "J. Doe", "J.R.R. Roe". A title may start with "A", too.
  if (INITIALS.test(word) && !/^[IVX]$/u.test(word) && (!isFirst || word.endsWith('.'))) return 'addition';
  if (EAST_ASIAN.test(word) || /['’]s$/u.test(lower)) return 'other';
  if (!/^\p{Lu}/u.test(word.replace(/^[dol]['’]/u, ''))) return /^\p{Lo}/u.test(word) ? 'name' : 'other';
  return isRarelyName(lower.replace(/^[dl]['’]|[.'’]s?$/gu, '')) ? 'doubtful' : 'name';
}

const INITIALS = /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,3})$/u;

/** Check for a nickname, as in `Jane "JD" Doe`. */
function isNickname(word: string): boolean {
  return /^["“'(][\p{L}\p{M}\d-]+["”')]$/u.test(word);
}

function isShouted(word: string): boolean {
  return word.length >= 2 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
}

/**
 * Check whether the first word of a text can start no name: a word of titles, or a word in small letters, with digits
 * or a colon. For most titles, this makes the other checks unnecessary.
 */
export function startsLikeTitle(text: string): boolean {
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) continue;
    if (code === BLANK || code === COMMA || code === SEMICOLON) break;
    // Other signs may belong to a name, or end the name.
    return at > 0 && (code === COLON || isAlphanumeric(code));
  }
  const lower = text.slice(0, at).toLowerCase();
  if (PARTICLES.has(lower) || HONORIFIC.test(lower) || GIVEN_NAMES.has(lower)) return false;
  return isLower(text.charCodeAt(0)) || (at > 1 && isRarelyName(lower));
}

const BLANK = 32;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const LAST_ASCII = 127;
