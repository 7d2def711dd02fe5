import type { FollowUpState } from '../../note/note.js';
import { escapeRegExp } from '../../text/regexp.js';

/** Replaces a character of markup (`**`, `[`) in the masked text that is searched for markers. */
export const SYNTAX = '\u0001';
/** Replaces a character that can be no part of a marker, and cannot be before one: code, addresses, HTML. */
export const OPAQUE = '\u0002';

/** A marker in a line. */
export interface MarkerMatch {
  readonly state: FollowUpState;
  /** Offset of the marker's first character, `#` or `@` included. */
  readonly start: number;
  /** Offset of the text that follows the marker and its colon. */
  readonly textStart: number;
}

/** The marker of a done follow-up. */
export const DONE_WORD = 'DONE';

/** Finds `TODO: …`, `#todo …`, `DONE: …` and the like in a line. */
export class MarkerGrammar {
  readonly #quick: RegExp;
  readonly #pattern: RegExp;
  readonly #atStart: RegExp;

  /** @param markers the words that open a follow-up, as in the setting: letters, digits, blanks and hyphens */
  constructor(markers: readonly string[]) {
    const words = markers.map((marker) => marker.trim()).filter((marker) => marker !== '');
    // "TO DO" is how some people write TODO.
    if (words.some(isTodoWord)) words.push('TO DO');
    // A marker other than TODO keeps its word when it is done: "DONE FIXME: …".
    const kept = words.filter((word) => !isTodoWord(word)).map((word) => `${DONE_WORD} ${escapeRegExp(word)}`);
    const alternatives = [...kept, ...words.map(escapeRegExp), DONE_WORD].join('|');
    this.#quick = new RegExp(alternatives, 'iu');
    this.#atStart = new RegExp(`^[#@]?(?<word>${alternatives})`, 'iu');
    const edge = '[\\p{L}\\p{N}_/\\\\-]';
    this.#pattern = new RegExp(`(?<!${edge}|\\.)(?<sign>[#@]?)(?<word>${alternatives})(?!${edge})`, 'giu');
  }

  /** Check, fast, whether a text may have a marker. */
  mayMatch(text: string): boolean {
    return this.#quick.test(text);
  }

  /** Find the word of the marker at the start of a follow-up's source; length 0 if there is none. */
  wordAtStart(source: string): { readonly start: number; readonly length: number } {
    const word = this.#atStart.exec(source)?.groups?.['word'] ?? '';
    return { start: /^[#@]/u.test(source) ? 1 : 0, length: word.length };
  }

  /**
   * Find the markers of a line.
   *
   * | Marker                       | Condition                                                     | Example  
   *      |
   * | ---------------------------- | ------------------------------------------------------------- |
   *   --------------------- |
   * | at the start of the line     | a colon                                                       | `todo: watch`  
   *      |
   * |                              | or capitals, `#` or `@`, and text or nothing behind           | `TODO watch`,
   *   `#todo` |
   * | later in the line            | a colon, and capitals, `#`, `@` or punctuation before         | `nice, TODO:
   *   watch`   |
   *
   * So "pas une TODO !" and "my todo list" have no marker.
   *
   * @param masked the line, with `SYNTAX` and `OPAQUE` in the place of characters that are not prose
   */
  find(masked: string): MarkerMatch[] {
    const found: MarkerMatch[] = [];
    for (const match of masked.matchAll(this.#pattern)) {
      const sign = match.groups?.['sign'] ?? '';
      const word = match.groups?.['word'] ?? '';
      const start = match.index;
      const wordEnd = start + sign.length + word.length;
      const gap = GAP.exec(masked.slice(wordEnd))?.[0] ?? '';
      const next = masked[wordEnd + gap.length] ?? '';
      const hasColon = next === ':' || next === '：';
      const standsOut = sign !== '' || word === word.toUpperCase();
      const before = masked.slice(0, start);
      const isMarker = LINE_START.test(before)
        ? hasColon || (standsOut && isFollowedByText(next, gap))
        : hasColon && isApart(before) && (standsOut || PUNCTUATION.test(before));
      if (!isMarker) continue;
      const behind = hasColon ? wordEnd + gap.length + 1 : wordEnd;
      const textStart = behind + (DASH.exec(masked.slice(behind))?.[0].length ?? 0);
      found.push({ state: word.toUpperCase().startsWith(DONE_WORD) ? 'done' : 'open', start, textStart });
    }
    return found;
  }
}

/** Blanks behind a marker, and a remark in brackets: `TODO (me):`. */
const GAP = /^[\s\u0001]*(?:\([^()\u0002]{0,40}\)[\s\u0001]*)?/u;
/** The text before a marker at the start of a line: nothing, or an arrow. */
const LINE_START = /^[\s\u0001]*(?:[-–—]{0,2}>[\s\u0001]*|(?:→|⇒)[\s\u0001]*)?$/u;
/** Punctuation before a marker inside a line: `interesting, todo: watch`. */
const PUNCTUATION = /[,.;!?()>\u2013\u2014-][\s\u0001]*$/u;
/** A dash between a marker and its text: `TODO - watch`. */
const DASH = /^[\s\u0001]*(?:[-\u2013\u2014][\s\u0001])?[\s\u0001]*/u;

/** Check whether text or nothing follows a marker without a colon: "TODO!" is no marker. */
function isFollowedByText(next: string, gap: string): boolean {
  return (next === '' || gap !== '' || next === '[') && !'!?.,;)'.includes(next === '' ? ' ' : next);
}

/** Check whether a marker is separate from the text before. */
function isApart(before: string): boolean {
  return /[\s\u0001([{*_>\u2014\u2013,;]$/u.test(before);
}

/** Check for `TODO` in any case, which `DONE` can replace letter by letter. */
export function isTodoWord(word: string): boolean {
  return word.toUpperCase() === 'TODO';
}
