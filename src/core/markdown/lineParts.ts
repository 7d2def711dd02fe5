import type { Span } from '../text/range.js';
import type { LinkFact } from './facts.js';

/** A part of a line: its span in the source, and its visible text. */
export interface LinePart extends Span {
  readonly visible: string;
  /** Whether no marker may be found in the part: code, addresses, images. */
  readonly opaque: boolean;
  /** Whether the part is code between backticks, which may be a marker: `` `TODO`: watch ``. */
  readonly code: boolean;
}

/** A line while its parts are collected. Offsets are relative to the chunk. */
export interface LineDraft {
  readonly parts: LinePart[];
  readonly links: LinkFact[];
  /** The strikethroughs that start on the line. */
  strikes: Span[] | undefined;
  start: number;
  end: number;
  /** The text in bold. */
  bold: string;
  /** The end of the content, if the backslash of a hard break follows. */
  contentEnd: number | undefined;
  /** Whether there is visible text outside of strong, emphasis and link; then, inside of each. */
  plain: boolean;
  strong: boolean;
  emphasis: boolean;
  link: boolean;
}

/** Make the draft of a line without parts. */
export function newDraft(start: number, end: number): LineDraft {
  return {
    parts: [],
    links: [],
    strikes: undefined,
    start,
    end,
    bold: '',
    contentEnd: undefined,
    plain: false,
    strong: false,
    emphasis: false,
    link: false,
  };
}
