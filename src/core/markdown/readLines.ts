import type { Link, Nodes, PhrasingContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Span } from '../text/range.js';
import type { Definitions } from './definitions.js';
import { type CellLine, type Line, linkFact } from './facts.js';
import type { MarkerGrammar } from './followUps/markers.js';
import { finishLine, lineOfAddress, lineOfText, shown } from './lineDraft.js';
import { IN_CELL, type Inside, LineDrafts, NOT_INSIDE, visibleText } from './lines.js';
import { mayHaveSchedAddress } from './schedAddresses.js';
import { mayHaveWikiLink } from './wikiLinks.js';

/** What the reading of nodes depends on. */
export interface ReadWith {
  readonly grammar: MarkerGrammar;
  /** The link definitions of the whole note that the nodes may refer to. */
  readonly definitions: Definitions;
}

/** Reads phrasing content line by line. */
export class LineReader {
  readonly #text: string;
  readonly #part: Span;
  readonly #grammar: MarkerGrammar;
  readonly #definitions: Definitions;

  /**
   * @param text the text of the chunk, which spans of lines are relative to
   * @param part the part of the chunk that the nodes were parsed from
   */
  constructor(text: string, part: Span, { grammar, definitions }: ReadWith) {
    this.#text = text;
    this.#part = part;
    this.#grammar = grammar;
    this.#definitions = definitions;
  }

  /** Split phrasing content into its lines. */
  read(children: readonly PhrasingContent[], span: Span, quoted: boolean): readonly Line[] {
    const line = this.#lineOfText(children, span) ?? this.#lineOfAddress(children, span);
    if (line) return [line];
    const drafts = new LineDrafts(this.#text, span, quoted);
    this.#phrasing(children, span, NOT_INSIDE, drafts);
    return drafts.finish().map((draft) => finishLine(draft, this.#text, this.#grammar));
  }

  /** Read the lines of a cell of a table, which `<br>` stands between. */
  readCell(children: readonly PhrasingContent[], span: Span, quoted: boolean): readonly CellLine[] {
    const only = this.#lineOfText(children, span) ?? this.#lineOfAddress(children, span);
    if (only) return [{ ...only, bold: '' }];
    const drafts = new LineDrafts(this.#text, span, quoted);
    this.#phrasing(children, span, IN_CELL, drafts);
    return drafts.finish().map((draft) => {
      return { ...finishLine(draft, this.#text, this.#grammar), bold: shown(draft.bold) };
    });
  }

  /** Read a line that is only text, without a marker, as most are: this takes a fraction of the time. */
  #lineOfText(children: readonly PhrasingContent[], { start, end }: Span): Line | undefined {
    const [text] = children;
    if (children.length !== 1 || text?.type !== 'text' || LINE_END.test(text.value)) return undefined;
    if (mayHaveWikiLink(text.value) || mayHaveSchedAddress(text.value)) return undefined;
    const source = this.#text.slice(start, end);
    if (LINE_END.test(source) || MAY_HIDE.test(source) || this.#grammar.mayMatch(source)) return undefined;
    // The text of a task with an odd box starts inside the node.
    if (text.position && this.#spanOf(text).start !== start) return undefined;
    return lineOfText(text.value, start, start + source.trimEnd().length);
  }

  /** Read a line that is only an address, as the link of a talk mostly is. */
  #lineOfAddress(children: readonly PhrasingContent[], { start, end }: Span): Line | undefined {
    const [link] = children;
    if (children.length !== 1 || link?.type !== 'link' || end - start !== link.url.length) return undefined;
    const isBare = link.children[0]?.type === 'text' && link.children[0].value === link.url;
    return isBare && this.#text.startsWith(link.url, start) ? lineOfAddress(link.url, start, end) : undefined;
  }

  #phrasing(children: readonly PhrasingContent[], parent: Span, inside: Inside, drafts: LineDrafts): void {
    let cursor = parent.start;
    for (const [index, node] of children.entries()) {
      // remark-gfm finds some addresses after the parse. Their nodes, and the text around, have no position.
      const span = node.position
        ? this.#spanOf(node)
        : this.#missingSpan(node, children.slice(index + 1), cursor, parent.end);
      cursor = span.end;
      switch (node.type) {
        case 'text':
          drafts.add(span, node.value, inside);
          break;
        case 'inlineCode':
          drafts.addWhole(span, node.value, inside, true);
          break;
        case 'strong':
          this.#phrasing(node.children, span, { ...inside, strong: true }, drafts);
          break;
        case 'emphasis':
          this.#phrasing(node.children, span, { ...inside, emphasis: true }, drafts);
          break;
        case 'delete':
          (drafts.lineAt(span.start).strikes ??= []).push(span);
          this.#phrasing(node.children, span, inside, drafts);
          break;
        case 'link':
          this.#link(node.children, node.url, span, inside, drafts);
          break;
        case 'linkReference':
          this.#link(node.children, this.#definitions.get(normalizeIdentifier(node.identifier)), span, inside, drafts);
          break;
        case 'html':
          if (inside.cell && BREAK.test(node.value)) drafts.breakAt(span);
          else drafts.addWhole(span, '', inside);
          break;
        case 'break':
          drafts.lineAt(span.start).contentEnd = span.start;
          break;
        default:
          // Images and footnote references have no text and no markers.
          drafts.addWhole(span, '', inside);
      }
    }
  }

  #link(children: Link['children'], url: string | undefined, span: Span, inside: Inside, drafts: LineDrafts): void {
    const text = children.map(visibleText).join('').replace(/\s+/gu, ' ').trim();
    if (url !== undefined) drafts.lineAt(span.start).links.push(linkFact(url, text === '' ? url : text, span));
    const isBare = text !== '' && this.#text.startsWith(text, span.start);
    if (isBare || this.#text[span.start] === '<') {
      drafts.addWhole(span, text, { ...inside, link: true });
      return;
    }
    this.#phrasing(children, { start: span.start + 1, end: span.end }, { ...inside, link: true }, drafts);
    const last = children.at(-1);
    const lastEnd = last?.position ? this.#spanOf(last).end : span.start;
    drafts.addWhole({ start: lastEnd, end: span.end }, '', inside);
  }

  #missingSpan(node: PhrasingContent, rest: readonly PhrasingContent[], cursor: number, end: number): Span {
    const next = rest.find((sibling) => sibling.position);
    const limit = next ? this.#spanOf(next).start : end;
    const source = this.#text.slice(cursor, limit);
    const at = source.indexOf(visibleText(node));
    if (at >= 0) return { start: cursor + at, end: cursor + at + visibleText(node).length };
    const nextText = rest[0] && !rest[0].position ? source.indexOf(visibleText(rest[0])) : -1;
    return { start: cursor, end: nextText > 0 ? cursor + nextText : limit };
  }

  #spanOf(node: Nodes): Span {
    return spanOf(node, this.#part);
  }
}

const BREAK = /^<br\s*\/?>$/iu;
const LINE_END = /[\r\n]/;
/** A comment of Obsidian, what opens a callout, or attributes. */
const MAY_HIDE = /%%|^\[!|\{:/;

/**
 * Return the span of a node that was parsed from a part of a chunk, relative to the chunk. A node may reach into text
 * that was parsed behind the part; the span ends with the part.
 */
export function spanOf({ position }: Nodes, part: Span): Span {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  return { start: part.start + start, end: Math.min(part.start + end, part.end) };
}
