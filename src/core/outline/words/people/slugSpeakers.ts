import spellings from '../../../../../data/spellings.txt';
import type { Speaker } from '../../../note/note.js';
import { tableOf } from '../../../text/wordList.js';
import { isSmallWord, ORGANISATIONS, type PartKind, Rater } from './slugParts.js';

/**
 * Splits the end of a slug, where people and organisations run together: `jane-doe-acme-labs-john-roe-umbrella`. The
 * words are cut into people, organisations and other words in all ways; each part gets a weight for what it is made of,
 * and the cut with the highest sum wins.
 */

/** The least sum of a cut that is taken. */
const LEAST_SUM = 2;
const MOST_WORDS = 48;
const MOST_WORDS_OF_ORGANISATION = 6;

const SPELLINGS = tableOf(spellings);

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
  const rater = new Rater(words);
  /** By the offset of the end and the kind of the last part. */
  const cuts: Partial<Record<PartKind, Cut>>[] = words.map(() => ({}));
  cuts.push({});
  const extend = (from: number, before: Cut | undefined): void => {
    for (const kind of FOLLOWERS[before?.part.kind ?? 'start']) {
      const last = Math.min(words.length, from + LENGTHS[kind]);
      for (let to = kind === 'remark' ? last : from + 1; to <= last; to++) {
        const rated = rater.rate(kind, from, to);
        const at = cuts[to];
        if (!rated || !at) continue;
        // Behind a title that goes on, only a known name can be told from the words of the title.
        if (kind === 'person' && before?.part.kind === 'title' && !rated.isKnown) continue;
        const sum = (before?.sum ?? 0) + rated.weight;
        if (sum <= (at[kind]?.sum ?? -Infinity)) continue;
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
  if (isSmallWord(word)) return word;
  if (/^(?:llc|ag|sa|bv)$/u.test(word)) return word.toUpperCase();
  // "JP"
  if (/^[^aeiouy\d]{2}$/u.test(word)) return word.toUpperCase();
  return SPELLINGS.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
}
