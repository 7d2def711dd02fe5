import spellings from '../../../data/spellings.txt';
import { isAlphanumeric, isUpper } from '../text/ascii.js';
import { isSpace } from '../text/isSpace.js';
import { tableOf } from '../text/wordList.js';

/**
 * The slugs in sched.com addresses. A slug is made of the title of an event. Linux Foundation conferences put the
 * speakers into the title ("Title - A, Org & B, Org"), so the words of a slug after a note's heading often name
 * speakers.
 */

/** Characters that Unicode does not decompose, and their spelling in slugs. */
const TRANSLITERATION = new Map(
  Object.entries({
    '⚡': 'cl',
    '×': 'x',
    '°': 'deg',
    ł: 'l',
    ø: 'o',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ŋ: 'ng',
  }),
);

/** The trace of an emoji in a slug. */
const EMOJI_WORD = /(?:^|-)v?nulb(?=-|$)/g;
/** Characters that a slug has and its title does not have. */
const NOT_SPELLED = /%|nulb/;
/** The lightning emoji before a lightning talk. */
const LIGHTNING_MARK = /^cl-?(?=lightning)/;
/** Labels a heading may lack or have. */
const LABELS = [
  'cancel{1,2}ed',
  '(?:sponsored-)?keynote',
  'lightning-talks?',
  'panel(?:-discussion)?',
  'tutorial',
  'workshop',
];
const LABEL = new RegExp(`^(?:${LABELS.join('|')})-(?=.)`);
const LABEL_NAMES = /^(?:(?:sponsored )?keynote|lightning talk|panel(?: discussion)?|tutorial)(?= )/;

/** The usual spelling of words, by the words in lower case: a slug has lost it. */
export const SPELLING = tableOf(spellings);

/** How a slug differs from a title. `longer`: the slug goes on after the title; `shorter`: the title after the slug. */
export type SlugRelation = 'same' | 'longer' | 'shorter' | 'different';

/**
 * Spell a title as sched.com does in an address: in `[a-z0-9+#]` and single hyphens. Characters of scripts without a
 * Latin base are dropped, so the slug can be empty.
 */
export function slugify(title: string): string {
  const plain = title.toLowerCase();
  return /[^\0-\x7F]/.test(plain)
    ? spelled(
        title
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[⚡×°łøßæœđðþħıŋ]/g, (char) => TRANSLITERATION.get(char) ?? '')
          .replace(/[\u2010-\u2015\u2190-\u21FF]/g, '-'),
      )
    : spelled(plain);
}

/** Keep `[a-z0-9+#]`, drop all else, and put one hyphen for blanks and hyphens between them. */
function spelled(lower: string): string {
  let slug = '';
  let apart = false;
  for (let at = 0; at < lower.length; at++) {
    const start = at;
    while (isSlugCharacter(lower.charCodeAt(at))) at++;
    if (at > start) {
      slug += (apart && slug !== '' ? '-' : '') + lower.slice(start, at);
      apart = false;
    }
    if (lower.charCodeAt(at) === HYPHEN || isSpace(lower, at)) apart = true;
  }
  return slug;
}

const HASH = 35;
const PLUS = 43;
const HYPHEN = 45;

function isSlugCharacter(code: number): boolean {
  return isAlphanumeric(code) || code === PLUS || code === HASH;
}

/** Return the words of a slug in lower case, separated by single spaces, without the traces of emoji. */
export function slugWords(slug: string): string {
  return clean(slug).replaceAll('-', ' ').trim();
}

/**
 * Guess a title from a slug, in sentence case; for a link without a heading. If the slug has speakers, they stay at the
 * end of the title, as nothing in a slug separates them.
 */
export function titleFromSlug(slug: string): string {
  return slugWords(slug)
    .replace(LABEL_NAMES, '$&:')
    .split(' ')
    .map(
      (word, at, words) => SPELLING.get(word) ?? (at === 0 || words[at - 1]?.endsWith(':') ? capitalize(word) : word),
    )
    .join(' ');
}

/**
 * Compare a slug with the text of a heading, by letters and digits.
 *
 * Hyphens, `+`, `#`, accents and a leading label (`Panel:`, `⚡ Lightning Talk:`) on either side do not count. The
 * longer side has to go on at the start of a word; otherwise the two are `different`. For a heading `Title - X`:
 *
 * | result | meaning |
 * | --- | --- |
 * | `same` | X is part of the event's title, usually the speakers |
 * | `longer` | the speakers come after X |
 * | `shorter` | the slug ends before X |
 */
export function compareSlug(slug: string, headingText: string): SlugRelation {
  return match(slug, headingText).relation;
}

/** Check whether a slug starts with a title. */
export function slugHasTitle(slug: string, title: string): boolean {
  const relation = compareSlug(slug, title);
  return relation === 'same' || relation === 'longer';
}

/**
 * Return the words of a slug after a title, separated by single spaces: usually names and organisations.
 *
 * Returns `undefined` if the slug ends with the title or does not start with the title. If the writer of the note left
 * out the end of the title, the words are that end: a slug does not show where the speakers begin.
 */
export function slugBeyondTitle(slug: string, title: string): string | undefined {
  const { beyond } = match(slug, title);
  return beyond === undefined ? undefined : slugWords(beyond);
}

/**
 * Return the words of the slug of a talk behind the end of the talk's title, for a title that the slug does not start
 * with: a title that is misspelt or lacks a word in the note. The last words of the title have to occur in the slug.
 * For a title in another script, return all words of the slug.
 */
export function slugBehindEnd(slug: string, title: string): string | undefined {
  const words = clean(slugify(title)).split('-').slice(-LONGEST_END);
  // A title in Chinese has no letters that an address could have.
  if (words.length === 1 && words[0] === '') return slugWords(slug);
  const text = `-${clean(slug)}-`;
  for (let count = words.length; count >= SHORTEST_END; count--) {
    const end = `-${words.slice(-count).join('-')}-`;
    const at = text.indexOf(end);
    if (at >= 0) return slugWords(text.slice(at + end.length));
  }
  return undefined;
}

const LONGEST_END = 5;
const SHORTEST_END = 2;

interface Match {
  readonly relation: SlugRelation;
  /** The part of a longer slug behind the title. */
  readonly beyond?: string;
}

function match(slug: string, title: string): Match {
  const found = matchSpelled(slug, title);
  // Of a title that is nearly all in Chinese, few letters say nothing.
  return found.relation === 'longer' && !isMostlySpelled(title) ? DIFFERENT : found;
}

/** Check that most letters of a title are such as a slug has: Chinese has none. */
function isMostlySpelled(title: string): boolean {
  const letters = /[^\0-\u024F]/.test(title) ? (title.match(/\p{L}/gu) ?? []) : [];
  return letters.filter((letter) => slugOf(letter) !== '').length * 2 >= letters.length;
}

function matchSpelled(slug: string, title: string): Match {
  const end = NOT_SPELLED.test(slug) ? undefined : endOfTitle(slug, title);
  if (end === slug.length) return SAME;
  if (end !== undefined) return { relation: 'longer', beyond: slug.slice(end) };
  const ours = clean(slug);
  const theirs = clean(slugify(title));
  const found = matchLetters(ours, theirs);
  return found.relation === 'different' ? matchLetters(ours.replace(LABEL, ''), theirs.replace(LABEL, '')) : found;
}

/**
 * Find where a slug goes on behind all letters and digits of a title, which nearly all have, letter by letter: its
 * length where it does not go on; `undefined` where that cannot be told so.
 */
function endOfTitle(slug: string, title: string): number | undefined {
  let inSlug = 0;
  for (let at = 0; at < title.length; at++) {
    const code = title.charCodeAt(at);
    if (code < 128) {
      if (!isAlphanumeric(code)) continue;
      inSlug = nextLetter(slug, inSlug);
      if (slug.charCodeAt(inSlug++) !== (isUpper(code) ? code + 32 : code)) return undefined;
    } else {
      // What is written as two is not spelled one by one.
      if (code >= 0xd800 && code < 0xe000) return undefined;
      for (const letter of slugOf(title.charAt(at))) {
        inSlug = nextLetter(slug, inSlug);
        if (slug.charAt(inSlug++) !== letter) return undefined;
      }
    }
  }
  const next = nextLetter(slug, inSlug);
  // In the midst of a word, the slug is another title's; and there has to be a title.
  return inSlug === 0 || (next === inSlug && next < slug.length) ? undefined : next;
}

/** The slugs of characters that are not ASCII, of which a note has few, again and again. */
const SLUGS = new Map<string, string>();

function slugOf(char: string): string {
  const slug = SLUGS.get(char) ?? slugify(char);
  SLUGS.set(char, slug);
  return slug;
}

function matchLetters(slug: string, title: string): Match {
  let inSlug = nextLetter(slug, 0);
  let inTitle = nextLetter(title, 0);
  if (inSlug === slug.length || inTitle === title.length) return DIFFERENT;
  let endOfSlug = 0;
  let endOfTitle = 0;
  while (inSlug < slug.length && inTitle < title.length) {
    if (slug.charCodeAt(inSlug) !== title.charCodeAt(inTitle)) return DIFFERENT;
    endOfSlug = inSlug + 1;
    endOfTitle = inTitle + 1;
    inSlug = nextLetter(slug, endOfSlug);
    inTitle = nextLetter(title, endOfTitle);
  }
  if (inSlug < slug.length) return inSlug > endOfSlug ? { relation: 'longer', beyond: slug.slice(inSlug) } : DIFFERENT;
  if (inTitle < title.length) return inTitle > endOfTitle ? { relation: 'shorter' } : DIFFERENT;
  return SAME;
}

const SAME: Match = { relation: 'same' };
const DIFFERENT: Match = { relation: 'different' };

function nextLetter(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code !== HYPHEN && code !== PLUS && code !== HASH) return at;
  }
}

/** Whatever has to be cleaned in some slug. */
const UNCLEAN = /%|nulb|^-|^cl/;

function clean(slug: string): string {
  const lower = slug.toLowerCase();
  if (!UNCLEAN.test(lower)) return lower;
  return lower
    .replaceAll('%2b', '+')
    .replaceAll('%23', '#')
    .replace(EMOJI_WORD, '')
    .replace(/^-+/, '')
    .replace(LIGHTNING_MARK, '');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
