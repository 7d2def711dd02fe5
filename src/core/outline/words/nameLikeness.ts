import nameParticles from '../../../../data/nameParticles.txt';
import notNames from '../../../../data/notNames.txt';
import { isAlphanumeric, isLetter, isLower, isUpper } from '../../text/ascii.js';
import { wordsOf } from '../../text/wordList.js';

/**
 * Recognises names of people by the shape of their words. There is no list of names, but a list of words that occur in
 * titles and organisations and are no names.
 */

/** How much a text looks like one person's name. */
export type NameLikeness = 'no' | 'weak' | 'strong';

const NOT_NAMES = wordsOf(notNames);
const PARTICLES = wordsOf(nameParticles);
/** "Dr.", "Jr." */
const HONORIFIC = /^(?:d|m|dr|mr|ms|mrs|prof|jr|sr|ph\.?d|ii|iii)\.?,?$/u;

/** Names that end like words for activities. */
const NAME_LIKE_AN_ACTIVITY = /^(?:irving|sterling|channing|fleming|browning|manning|harding|golding)$/iu;

const MOST_WORDS = 5;

/** Rate how much a text looks like the name of one person. */
export function nameLikeness(text: string): NameLikeness {
  const name = text.trim();
  if (name.length < 2 || name.length > 50) return 'no';
  const plain = plainLikeness(name);
  if (plain) return plain;
  if (name.startsWith('@') && /^@[\w.-]{2,30}$/u.test(name)) return 'strong';
  // Chinese, Japanese and Korean names have no blanks and no capitals.
  if (name.charCodeAt(0) > LAST_ASCII && isEastAsianName(name)) return 'weak';
  const words = /[^\S ]| {2}/.test(name) ? name.split(/\s+/u) : name.split(' ');
  if (words.length > MOST_WORDS || isActivity(words[0] ?? '')) return 'no';
  let names = 0;
  let shouted = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const kind = kindOf(word, at, words.length);
    if (kind === 'other') return 'no';
    if (kind === 'addition') continue;
    names++;
    if (!isShouted(word)) continue;
    // An acronym among words: "Istio VM", "OSCON EU". French surnames are longer: "Jean DUPONT".
    if (word.length <= 3) return 'no';
    shouted++;
  }
  if (names === 0 || (shouted < names && shouted * 2 > names)) return 'no';
  if (words.length === 1) return shouted > 0 ? 'no' : 'weak';
  return shouted === names ? 'weak' : 'strong';
}

/**
 * The likeness of words that start with a capital and go on with small letters of ASCII, as most names do; `undefined`
 * for others.
 */
function plainLikeness(name: string): NameLikeness | undefined {
  let words = 0;
  let start = 0;
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
    if (NOT_NAMES.has(lower)) return 'no';
    words++;
    start = at + 1;
  }
  if (words > MOST_WORDS) return 'no';
  return words === 1 ? 'weak' : 'strong';
}

function isEastAsianName(text: string): boolean {
  // "张三", "김민수"
  if (/^(?:\p{sc=Han}{2,4}|\p{sc=Hangul}{2,4})$/u.test(text)) return true;
  // "山田 太郎"
  const [family = '', first = '', ...others] = text.split(/\s/u);
  const isJapanese = (word: string): boolean => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,5}$/u.test(word);
  return others.length === 0 && family.length >= 2 && isJapanese(family) && isJapanese(first);
}

/** Check for a word for an activity, which starts no name: "Parsing RBS", "Scaling Postgres". */
function isActivity(word: string): boolean {
  return word.endsWith('ing') && /^\p{L}{4,}ing$/u.test(word) && !NAME_LIKE_AN_ACTIVITY.test(word);
}

/**
 * The role of a word in a name: a name, an addition such as a particle, a nickname or an initial, or no part of a name.
 */
type WordKind = 'name' | 'addition' | 'other';

function kindOf(word: string, at: number, count: number): WordKind {
  const isFirst = at === 0;
  const isLast = at === count - 1;
  if (!/^[\p{L}\p{M}'’`.-]+$/u.test(word)) return !isFirst && !isLast && isNickname(word) ? 'addition' : 'other';
  const lower = word.toLowerCase();
  if (HONORIFIC.test(lower)) return 'addition';
  if (PARTICLES.has(lower) && !isLast && (!isFirst || count > 2)) return 'addition';
  // "Ada B.", "J. Doe". A title may start with "A", too.
  if (/^\p{Lu}\.?$/u.test(word) && !/^[IVX]$/u.test(word) && (!isFirst || word.endsWith('.'))) return 'addition';
  if (NOT_NAMES.has(lower.replace(/[.'’]s?$/u, '')) || /['’]s$/u.test(lower)) return 'other';
  return /^\p{Lu}/u.test(word.replace(/^[dol]['’]/u, '')) || /^\p{Lo}/u.test(word) ? 'name' : 'other';
}

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
  if (PARTICLES.has(lower) || HONORIFIC.test(lower)) return false;
  return isLower(text.charCodeAt(0)) || (at > 1 && NOT_NAMES.has(lower));
}

const BLANK = 32;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const LAST_ASCII = 127;
