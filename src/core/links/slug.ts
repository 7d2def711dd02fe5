import spellings from '../../../data/spellings.tsv';
import { isAlphanumeric, isUpper } from '../text/ascii.js';
import { isSpace } from '../text/isSpace.js';
import { tableOf } from '../text/wordList.js';

/**
 * The slugs in sched.com addresses. One is made of an event's title alone, but Linux Foundation conferences put the
 * speakers into the title ("Title - A, Org & B, Org"), so what a slug has beyond a note's heading tends to name them.
 */

/** What the decomposition of Unicode leaves whole. */
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

/** What sched.com makes of an emoji. */
const EMOJI_WORD = /(?:^|-)v?nulb(?=-|$)/g;
/** What a slug has, and its title has not; each has one of these. */
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

/** Words whose usual spelling a slug has lost. */
const SPELLING = tableOf(spellings);

/**
 * How a slug stands to a title. `longer`: the slug goes on after the title; `shorter`: the title goes on after the
 * slug.
 */
export type SlugRelation = 'same' | 'longer' | 'shorter' | 'different';

/**
 * Spell a title as sched.com does in an address: `[a-z0-9+#]` and single hyphens. Scripts without a Latin base are
 * dropped.
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

/** Give a slug's words, separated by single spaces: lower case, without the marks emoji leave. */
export function slugWords(slug: string): string {
  return clean(slug).replaceAll('-', ' ').trim();
}

/**
 * Guess a title from a slug, in sentence case; for a link without a heading. Speakers, if the slug has any, stay at its
 * end.
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
 * Tell how a slug stands to a heading's text.
 *
 * Letters and digits decide; hyphens, `+`, `#`, accents and a leading label (`Panel:`, `⚡ Lightning Talk:`) on either
 * side do not, but a longer one goes on at a word's start. For a heading `Title - X`: `same` confirms X as part of the
 * event's title (its speakers, as a rule), `longer` says the speakers come after X, `shorter` that the slug ends before
 * X.
 */
export function compareSlug(slug: string, headingText: string): SlugRelation {
  return match(slug, headingText).relation;
}

/**
 * Give the words a slug has after a title, most often names and organisations run together.
 *
 * `undefined` where the slug has no more than the title or does not start with it. A title the note's writer shortened
 * at its end cannot be told from one followed by speakers.
 */
export function slugBeyondTitle(slug: string, title: string): string | undefined {
  const { beyond } = match(slug, title);
  return beyond === undefined ? undefined : slugWords(beyond);
}

interface Match {
  readonly relation: SlugRelation;
  /** What the slug has behind the title, where it is longer. */
  readonly beyond?: string;
}

function match(slug: string, title: string): Match {
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
