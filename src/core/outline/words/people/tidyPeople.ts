import { isAlphanumeric } from '../../../text/ascii.js';

/** Tidies a list of people: one way of writing punctuation, and no addresses. */

/** Matches a list that has to be tidied. */
const UNTIDY = /[，、；（）／＠@()<>]|\]$|:\/\/|[^\S ]| {2}|^[\s,;:–—-]|[\s,;:–—-]$/u;
/** " (@janedoe)" behind a name. */
const HANDLE = /[\s(|,/–—-]{1,4}@[\w.-]+\)?/gu;
/** " <jane@acme.org>", " https://acme.org/jane" behind a name. */
const ADDRESS = /[\s(<,–-]{1,4}(?:[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|https?:\/\/[^\s)>]+)[)>]?/gu;
/** "Twitter: " before a handle */
const NETWORK = /(?:twitter|github|mastodon|bluesky|x)\s?:\s?(?=@)/giu;
/** " (twitter, github)" behind a name. */
const PROFILES =
  /[\s,]{0,3}[([](?:(?:twitter|github|linkedin|mastodon|website|homepage|blog|profile|link|x)[\s,|/]*)+[)\]]/giu;

/**
 * Remove punctuation around the list, and double blanks, and write punctuation in ASCII.
 */
export function tidied(text: string, keepsHandles: boolean): string {
  if (!mayBeUntidy(text) || !UNTIDY.test(text)) return text;
  return (
    text
      // "佐藤健、メルカリ"
      .replace(/、(?=(?:[\p{sc=Katakana}ー]{3,20}|\p{Lu}[\p{L}\p{N}]{1,20})$)/gu, ', ')
      .replace(/、/gu, '; ')
      .replace(/，/gu, ', ')
      .replace(/；/gu, '; ')
      .replace(/（/gu, ' (')
      .replace(/）/gu, ') ')
      .replace(/／/gu, ' / ')
      .replace(/＠/gu, ' @ ')
      // "Jane Doe [Acme]"
      .replace(/(?<=\S)\s\[([^[\]()]{2,60})\]$/u, ' ($1)')
      .replace(/,\s?\(/gu, ' (')
      .replace(NETWORK, '')
      .replace(PROFILES, '')
      .replace(ADDRESS, ' ')
      .replace(/\s+/gu, ' ')
      .replace(HANDLE, (handle) => (keepsHandles ? handle : ' '))
      .replace(/^([^(]*)\)\s*$/u, '$1')
      // "Jane Doe (Acme, @jane)"
      .replace(/\(([^()]*[^()\s])\s*$/u, '($1)')
      .trim()
      .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '')
  );
}

/**
 * Check, fast, whether a list may have to be tidied. Most lists need not: they start and end with ASCII letters or
 * digits, and have single blanks and no `@`.
 */
function mayBeUntidy(text: string): boolean {
  if (!isAlphanumeric(text.charCodeAt(0)) || !isAlphanumeric(text.charCodeAt(text.length - 1))) return true;
  for (let at = 0, before = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === AT_SIGN || code < BLANK || code > LAST_ASCII || (code === BLANK && before === BLANK)) return true;
    before = code;
  }
  return false;
}

const BLANK = 32;
const AT_SIGN = 64;
const LAST_ASCII = 127;

/** "Jane @jane_doe" */
const HANDLE_BEHIND_WORD = /(?<=(?:^|[,;&]\s?|\s(?:and|und|et|y|e)\s)\p{L}{2,20})\s\(?@[\w.-]{2,30}\)?(,?)/gu;

/** Remove the handles behind first names, where a label tells that these are people. */
export function withoutHandles(text: string): string {
  return text.includes('@') ? text.replace(HANDLE_BEHIND_WORD, (_, comma) => (comma === '' ? '' : ';')) : text;
}
