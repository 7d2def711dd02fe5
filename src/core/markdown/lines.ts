import type { PhrasingContent } from 'mdast';
import { linesOf } from '../text/lineEnds.js';
import type { Span } from '../text/range.js';
import { splitAtAttributes } from './attributes.js';
import { type Line, linkFact } from './facts.js';
import { type LineDraft, type LinePart, newDraft } from './lineParts.js';
import { schedAddresses } from './schedAddresses.js';
import { splitAtWikiLinks } from './wikiLinks.js';

/** Which elements are around phrasing content; `cell` for a cell of a table. */
export interface Inside {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: boolean;
  readonly cell: boolean;
}

/** Outside of all elements. */
export const NOT_INSIDE: Inside = { strong: false, emphasis: false, link: false, cell: false };

/** Inside of a cell of a table. */
export const IN_CELL: Inside = { ...NOT_INSIDE, cell: true };

/** Collects phrasing content line by line. */
export class LineDrafts {
  readonly #text: string;
  readonly #span: Span;
  readonly #quoted: boolean;
  readonly #drafts: LineDraft[] = [];
  #current: LineDraft;

  constructor(text: string, span: Span, quoted: boolean) {
    this.#text = text;
    this.#span = span;
    this.#quoted = quoted;
    this.#current = this.#start(span.start);
  }

  /** Add text, which may have several lines. */
  add(span: Span, value: string, inside: Inside): void {
    this.#moveTo(span.start);
    const parts = linesOf(value);
    let start = span.start;
    parts.forEach((part, index) => {
      const last = index === parts.length - 1;
      const end = last ? span.end : Math.min(this.#current.end, span.end);
      const from = Math.max(start, this.#current.start);
      // The text of a task starts behind its box, which is written as it is.
      const isBox = index === 0 && from > start && this.#text.startsWith(part.slice(0, from - start), start);
      const visible = isBox ? part.slice(from - start) : part;
      // Blanks at the end of a line are not visible.
      const to = this.#text.startsWith(visible, from) ? from + visible.length : end;
      const text = { start: from, end: to, visible, opaque: false, code: false };
      for (const each of splitAtWikiLinks(text, this.#text).flatMap(splitAtAttributes)) this.#addText(each, inside);
      if (!last) {
        this.#nextLine();
        start = this.#current.start;
      }
    });
  }

  /** Add content without markers. The content belongs to the line that it starts on, even if it has more lines. */
  addWhole(span: Span, visible: string, inside: Inside, code = false): void {
    this.#moveTo(span.start);
    this.#push({ ...span, visible: visible.replace(/\s+/gu, ' '), opaque: true, code }, inside);
  }

  /** End the line before a span, and start another behind. */
  breakAt({ start, end }: Span): void {
    const line = this.lineAt(start);
    line.contentEnd = start;
    const blanks = /[ \t]*/uy;
    blanks.lastIndex = end;
    blanks.exec(this.#text);
    this.#current = this.#start(Math.min(blanks.lastIndex, this.#span.end), line.end);
  }

  /** Return the draft of the line of an offset. Each offset has to be behind the one before. */
  lineAt(offset: number): LineDraft {
    this.#moveTo(offset);
    return this.#current;
  }

  /** Return the drafts of all lines. */
  finish(): LineDraft[] {
    while (this.#current.end < this.#span.end && this.#nextLine());
    return this.#drafts.map((draft) => {
      const content = this.#text.slice(draft.start, draft.contentEnd ?? draft.end).trimEnd();
      return { ...draft, end: draft.start + content.length };
    });
  }

  /** Add text of one line. An address of an event without `https://`, which is text for markdown, is a link. */
  #addText(part: LinePart, inside: Inside): void {
    if (inside.link || part.opaque || !this.#text.startsWith(part.visible, part.start)) {
      this.#push(part, inside);
      return;
    }
    let at = part.start;
    for (const span of schedAddresses(part)) {
      if (span.start > at)
        this.#push({ ...part, start: at, end: span.start, visible: this.#text.slice(at, span.start) }, inside);
      const address = this.#text.slice(span.start, span.end);
      this.#current.links.push(linkFact(`https://${address}`, address, span));
      this.#push({ ...span, visible: address, opaque: true, code: false }, { ...inside, link: true });
      at = span.end;
    }
    if (at < part.end || at === part.start)
      this.#push({ ...part, start: at, visible: part.visible.slice(at - part.start) }, inside);
  }

  #push(part: LinePart, inside: Inside): void {
    const draft = this.#current;
    draft.parts.push(part);
    if (inside.strong) draft.bold += part.visible;
    if (part.visible.trim() === '' || DECORATION.test(part.visible)) return;
    if (inside.link) draft.link = true;
    else if (inside.strong) draft.strong = true;
    else if (inside.emphasis) draft.emphasis = true;
    else draft.plain = true;
    if ([draft.link, draft.strong, draft.emphasis].filter(Boolean).length > 1) draft.plain = true;
  }

  #moveTo(offset: number): void {
    while (offset > this.#current.end && this.#nextLine());
  }

  #nextLine(): boolean {
    const ending = /\r\n|\n|\r/uy;
    ending.lastIndex = this.#current.end;
    const match = ending.exec(this.#text);
    if (!match || ending.lastIndex >= this.#span.end) return false;
    const prefix = this.#quoted ? /[ \t>]*/uy : /[ \t]*/uy;
    prefix.lastIndex = ending.lastIndex;
    prefix.exec(this.#text);
    this.#current = this.#start(Math.min(prefix.lastIndex, this.#span.end));
    return true;
  }

  #start(start: number, end = this.#lineEnd(start)): LineDraft {
    const draft = newDraft(start, end);
    this.#drafts.push(draft);
    return draft;
  }

  #lineEnd(start: number): number {
    const ending = /[\r\n]/g;
    ending.lastIndex = start;
    return Math.min(ending.exec(this.#text)?.index ?? this.#text.length, this.#span.end);
  }
}

/** "🟢 ", "⭐⭐": what stands beside a title in bold, and does not make the line less bold. */
const DECORATION = /^(?:\s|(?![©®™])\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D|☆)+$/u;

/** Return the visible text of phrasing content. */
export function visibleText(node: PhrasingContent): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(visibleText).join('') : '';
}

/** Merge several lines of a heading or a cell of a table, which a reader sees as one line. */
export function mergeLines(all: readonly Line[]): Line {
  // The underline of a setext heading is a line without text.
  const lines = all.filter((line) => line.text !== '' || line.links.length > 0);
  const [first, ...rest] = lines;
  if (!first) return { start: 0, end: 0, text: '', style: undefined, struck: undefined, links: [], followUps: [] };
  if (rest.length === 0) return first;
  const style = lines.every((line) => line.style === first.style) ? first.style : undefined;
  return {
    start: first.start,
    end: lines.at(-1)?.end ?? first.end,
    text: lines.map((line) => line.text).join(' '),
    style,
    struck: undefined,
    links: lines.flatMap((line) => line.links),
    followUps: lines.flatMap((line) => line.followUps),
  };
}
