import conferenceSpellings from '../../../data/conferenceSpellings.txt';
import { NAMES, SERIES } from '../links/hosts.js';
import { tableOf } from '../text/wordList.js';

/** Words with capitals of their own, by their lower case: `kubecon` is spelt "KubeCon". */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...SERIES.values(), ...NAMES.values(), ...tableOf(conferenceSpellings).values()]
    .flatMap((name) => name.split(/[^\p{L}\d]+/u))
    .filter((word) => /.\p{Lu}/u.test(word))
    .map((word) => [word.toLowerCase(), word]),
);

/** Words of titles that stay in lower case. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'my', 'of', 'on', 'or', 'the', 'to']);

/**
 * Write the name of a file as a title: "KubeCon 2024 Notes" for `kubecon 2024 notes`. A name with capitals is its
 * writer's own and stays.
 *
 * @param name without ending, blanks between the words, see `pathParts`
 */
export function fileTitle(name: string): string {
  if (/\p{Lu}/u.test(name)) return name;
  return name.replace(/\p{L}[\p{L}\p{M}\d’']*/gu, (word, at: number) => {
    if (/\d/.test(name[at - 1] ?? '') || (at > 0 && SMALL_WORDS.has(word))) return word;
    return SPELLINGS.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
  });
}
