import type { FollowUpState } from '../../note/note.js';
import { escapeRegExp } from '../../text/regexp.js';
import { Enclosures } from './enclosures.js';
import { OPENERS, openingOf, readAtStart, readInside } from './markerPlaces.js';

/** A marker in a line. All offsets are those of the line. */
export interface MarkerMatch {
  readonly state: FollowUpState;
  /** The start of the follow-up: the sign (`#`, `@`) or bracket of the marker, or the text before the marker. */
  readonly start: number;
  /** The end of the follow-up; `undefined` if the follow-up ends with the line, or before the next. */
  readonly end: number | undefined;
  /** The marker itself, with its sign. */
  readonly wordStart: number;
  readonly wordEnd: number;
  /** The text: behind the marker and its colon, or before the marker. */
  readonly textStart: number;
  /** The end of the text; `undefined` if the text ends with the follow-up. */
  readonly textEnd: number | undefined;
  /** Whether the marker is behind its text: `look at Cilium #todo`. */
  readonly isBehind: boolean;
}

/** The marker of a done follow-up. */
export const DONE_WORD = 'DONE';

/** Finds `TODO: …`, `#todo …`, `… #todo`, `[TODO] …`, `DONE: …` and the like in a line. */
export class MarkerGrammar {
  readonly #quick: RegExp;
  readonly #pattern: RegExp;
  readonly #atStart: RegExp;
  readonly #inSource: RegExp;
  readonly #whole: RegExp;

  /** @param markers the words that open a follow-up, as in the setting: letters, digits, blanks and hyphens */
  constructor(markers: readonly string[]) {
    const words = markers.map((marker) => marker.trim()).filter((marker) => marker !== '');
    // How some people write TODO.
    if (words.some(isTodoWord)) words.unshift(...TODO_VARIANTS);
    // A marker other than TODO keeps its word when it is done: "DONE FIXME: …".
    const kept = words.filter((word) => !isTodoWord(word)).map((word) => `${DONE_WORD} ${escapeRegExp(word)}`);
    const alternatives = [...kept, ...words.map(escapeRegExp), DONE_WORD].join('|');
    const edge = '[\\p{L}\\p{N}_/\\\\-]';
    this.#quick = new RegExp(alternatives, 'iu');
    // In a source, `_` may be the sign of emphasis: "__TODO__ watch".
    const sourceEdge = '[\\p{L}\\p{N}/\\\\-]';
    const behind = `(?!_{0,3}${sourceEdge})`;
    this.#atStart = new RegExp(`^(?<before>${OPENERS}[*_]*[#@]?)(?<word>${alternatives})${behind}`, 'iu');
    this.#inSource = new RegExp(`(?<!${sourceEdge}_{0,3}|\\.)(?<sign>[#@]?)(?<word>${alternatives})${behind}`, 'giu');
    this.#whole = new RegExp(`^(?:${alternatives})$`, 'iu');
    this.#pattern = new RegExp(`(?<!${edge}|\\.)(?<sign>[#@]?)(?<word>${alternatives})(?!${edge})`, 'giu');
  }

  /** Check, fast, whether a text may have a marker. */
  mayMatch(text: string): boolean {
    return this.#quick.test(text);
  }

  /** Check whether a text is only a marker. */
  isMarker(text: string): boolean {
    return this.#whole.test(text);
  }

  /** Find the word of the marker in a follow-up's source, without sign and brackets; length 0 if there is none. */
  wordIn(source: string): { readonly start: number; readonly length: number } {
    const { before, word } = this.#atStart.exec(source)?.groups ?? {};
    if (before !== undefined && word !== undefined) return { start: before.length, length: word.length };
    let last: RegExpExecArray | undefined;
    for (const match of source.matchAll(this.#inSource)) last = match;
    if (!last) return { start: 0, length: 0 };
    const sign = last.groups?.['sign']?.length ?? 0;
    return { start: last.index + sign, length: last[0].length - sign };
  }

  /**
   * Find the markers of a line.
   *
   * | Marker                 | Condition                                         | Example                |
   * | ---------------------- | ------------------------------------------------- | ---------------------- |
   * | at the start of a line | a colon                                           | `todo: watch`          |
   * |                        | or capitals, `#`, `@`, and text or nothing behind | `TODO watch`, `#todo`  |
   * |                        | or capitals, and a pause                          | `TODO, watch`          |
   * |                        | or in brackets, highlighted, a callout            | `[todo] watch`         |
   * | at the end of a line   | `#` or `@`                                        | `look at Cilium #todo` |
   * |                        | or brackets around                                | `look at Cilium (todo)`|
   * |                        | or capitals, not behind a word like "the"         | `look at Cilium TODO.` |
   * | opens a bracket        | capitals, `#`, `@`                                | `nice (TODO watch)`    |
   * | elsewhere              | a colon, and capitals, `#`, `@` or punctuation    | `nice, TODO: watch`    |
   *
   * So "pas une TODO !", "my todo list" and "TODO MVC" have no marker. A colon without text behind is that of a label,
   * unless the marker is in capitals: "To do:" over the column of a board.
   *
   * @param masked the line, with `SYNTAX`, `OPAQUE` and `TICK` in the place of characters that are not prose
   */
  find(masked: string): MarkerMatch[] {
    const found: MarkerMatch[] = [];
    const opening = openingOf(masked);
    let enclosures: Enclosures | undefined;
    for (const match of masked.matchAll(this.#pattern)) {
      const { sign = '', word = '' } = match.groups ?? {};
      const wordEnd = match.index + match[0].length;
      const place = { masked, start: match.index, wordEnd, sign, word };
      const reading = match.index === opening.end ? readAtStart(place, opening) : readInside(place, found.length === 0);
      if (!reading) continue;
      enclosures ??= new Enclosures(masked);
      const end = reading.isBehind ? undefined : enclosures.closingOf(reading.textStart);
      const state = word.toUpperCase().startsWith(DONE_WORD) ? 'done' : 'open';
      found.push({ ...reading, state, end, wordStart: match.index, wordEnd });
    }
    return found;
  }
}

const TODO_VARIANTS = ['TODOS', 'TO DO', 'TO-DO'];

/** Check for `TODO` in any case, which `DONE` can replace letter by letter. */
export function isTodoWord(word: string): boolean {
  return word.toUpperCase() === 'TODO';
}
