import type { Blockquote, List, Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { parseMarkdown } from './parseMarkdown.js';
import { linesOf } from '../text/lineEnds.js';
import { type Fact, type FollowUpFact, headingFact, type Line, lineFact, linkFact, PROSE, type Span } from './facts.js';
import { labelsOf } from './labels.js';
import { CANCELLED, finishLine, type LineDraft, type LinePart, newDraft, taskOnLine, withItemOpener } from './lineDraft.js';
import type { MarkerGrammar } from './followUps/markers.js';

/** What one piece of markdown says, on its own. */
export interface Reading {
  readonly text: string;
  readonly facts: readonly Fact[];
  /** Link definitions in it, by normalised label; of a footnote, `^` and its label, without address. */
  readonly definitions: ReadonlyMap<string, string>;
  /** All that might be the label of a link in it, normalised. */
  readonly labels: readonly string[];
  /** A code block or HTML that the piece leaves open: the rest of the text up to `close` is its own. */
  readonly open: Open | undefined;
  /** How many of its characters were not read. */
  readonly skipped: number;
}

interface Open {
  /** Finds where it ends. */
  readonly close: RegExp;
  /** A line that ends it. */
  readonly ending: string;
}

/**
 * Read a piece of markdown that starts and ends where no block is open. Never throws for a string.
 *
 * @param first whether it is a note's first piece, which may be front matter
 * @param again the piece's own reading, and the note's link definitions that it lacked
 */
export function readPiece(text: string, grammar: MarkerGrammar, first: boolean, again?: { readonly reading: Reading; readonly definitions: ReadonlyMap<string, string> }): Reading {
  const definitions = again?.definitions;
  // What is looked up elsewhere has to be defined for the parser, too; the address does not matter to it.
  const defined = again ? [text, again.reading.open?.ending ?? '', ...[...again.definitions.keys()].map((label) => `[${label}]: x`)].join('\n\n') : text;
  const reader = new FactReader(text, grammar, definitions);
  const { blocks, skipped } = parseMarkdown(defined, first);
  reader.blocks(blocks.filter((node) => spanOf(node).start < text.length), { quoted: false, depth: 0 });
  return { text, facts: reader.facts, definitions: reader.definitions, labels: labelsOf(text), open: again ? again.reading.open : leftOpen(blocks.at(-1), text), skipped };
}

/** Tell whether a piece's last block goes on behind it. */
function leftOpen(last: Nodes | undefined, text: string): Reading['open'] {
  if (!last || (last.type !== 'code' && last.type !== 'html')) return undefined;
  const source = text.slice(spanOf(last).start, spanOf(last).end).trimEnd();
  const lastLine = /[^\r\n]*$/u.exec(source)?.[0] ?? '';
  if (last.type === 'code') {
    const fence = /^(?:`{3,}|~{3,})/u.exec(source)?.[0];
    if (fence === undefined) return undefined;
    const close = `^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`;
    return lastLine.length < source.length && new RegExp(close, 'u').test(lastLine) ? undefined : { close: new RegExp(close, 'gmu'), ending: fence };
  }
  // The blanks before HTML are part of it.
  const kind = HTML_KINDS.find(({ start }) => start.test(source.trimStart()));
  // HTML of other kinds ends at a blank line.
  if (!kind) return { close: /(?<=\n|\r(?!\n))[ \t]*(?:(?=[\r\n])|$)/gu, ending: '' };
  return kind.end.test(lastLine) ? undefined : { close: new RegExp(kind.end, 'giu'), ending: kind.ending };
}

/** How HTML blocks that blank lines do not end start and end: CommonMark's kinds 1 to 5. */
const HTML_KINDS: readonly { readonly start: RegExp; readonly end: RegExp; readonly ending: string }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, end: /<\/(?:script|pre|style|textarea)>/iu, ending: '</pre>' },
  { start: /^<!--/u, end: /-->/u, ending: '-->' },
  { start: /^<\?/u, end: /\?>/u, ending: '?>' },
  { start: /^<!\[CDATA\[/u, end: /\]\]>/u, ending: ']]>' },
  { start: /^<![a-z]/iu, end: />/u, ending: '>' },
];

/** Where a block stands. */
interface Place {
  readonly quoted: boolean;
  /** How many lists it is in. */
  readonly depth: number;
}

interface Inside {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: boolean;
}

const NOT_INSIDE: Inside = { strong: false, emphasis: false, link: false };

class FactReader {
  readonly facts: Fact[] = [];
  readonly definitions = new Map<string, string>();

  /** @param known the definitions to look links up in, if not those that are found in the text */
  constructor(
    private readonly text: string,
    private readonly grammar: MarkerGrammar,
    private readonly known: ReadonlyMap<string, string> | undefined,
  ) {}

  blocks(nodes: readonly Nodes[], place: Place): void {
    if (place.depth === 0 && !place.quoted) this.collectDefinitions(nodes);
    for (const node of nodes) this.block(node, place);
  }

  private collectDefinitions(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      // The first definition of a label wins, as in CommonMark.
      const label = node.type === 'definition' ? node.identifier : node.type === 'footnoteDefinition' ? `^${node.identifier}` : undefined;
      if (label !== undefined && !this.definitions.has(normalizeIdentifier(label))) this.definitions.set(normalizeIdentifier(label), node.type === 'definition' ? node.url : '');
      if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') this.collectDefinitions(node.children);
    }
  }

  private block(node: Nodes, place: Place): void {
    const span = spanOf(node);
    switch (node.type) {
      case 'heading': {
        const line = mergeLines(this.lines(node.children, this.without(CLOSING_HASHES, span), place));
        // A heading in a quote or a list structures that, not the note.
        if (place.quoted || place.depth > 0) this.facts.push(lineFact(line, { ...PROSE, quoted: place.quoted, itemDepth: place.depth > 0 ? place.depth : undefined }));
        else this.facts.push(headingFact({ ...line, start: span.start, end: this.contentEnd(span) }, node.depth));
        return;
      }
      case 'paragraph':
        this.paragraph(node, place);
        return;
      case 'list':
        this.list(node, place);
        return;
      case 'blockquote':
        this.blockquote(node, place);
        return;
      case 'table':
        this.table(node, place);
        return;
      case 'thematicBreak':
        if (place.depth === 0 && !place.quoted) this.facts.push({ type: 'rule', ...span });
        return;
      case 'yaml':
      case 'toml':
        this.facts.push({ type: 'frontMatter', format: node.type, value: node.value, ...span });
        return;
      case 'code':
        this.facts.push({ type: 'other', ...span });
        return;
      case 'footnoteDefinition':
        this.blocks(node.children, { ...place, quoted: true });
        return;
      default:
        // HTML and link definitions say nothing that is read here.
    }
  }

  private paragraph(node: Paragraph, place: Place, item?: { end: number; task: FollowUpFact | undefined }): void {
    // A task's text starts behind its box, whatever it starts with.
    const start = (item?.task && node.children[0]?.position?.start.offset) ?? spanOf(node).start;
    this.lines(node.children, { ...spanOf(node), start }, place).forEach((line, index) => {
      const first = index === 0;
      const task = first ? item?.task : undefined;
      const read = task ? { ...line, start: task.start, followUps: [taskOnLine(task, line, this.text)] } : first && item ? { ...line, followUps: withItemOpener(line) } : line;
      this.facts.push(lineFact(read, { ...PROSE, first, quoted: place.quoted, itemDepth: place.depth > 0 ? place.depth : undefined, itemEnd: first ? item?.end : undefined }));
    });
  }

  private list(node: List, place: Place): void {
    const inside = { ...place, depth: place.depth + 1 };
    for (const [index, item] of node.children.entries()) {
      const [head, ...rest] = item.children;
      if (head?.type === 'paragraph') {
        const span = spanOf(item);
        const next = node.children[index + 1];
        // remark lets an item that ends in an open code block reach into the next.
        const end = this.contentEnd({ start: span.start, end: next ? Math.min(span.end, spanOf(next).start) : span.end });
        this.paragraph(head, inside, { end, task: typeof item.checked === 'boolean' ? this.taskBox(span.start, spanOf(head).start, item.checked) : this.cancelledBox(head) });
        this.blocks(rest, inside);
      } else {
        this.blocks(item.children, inside);
      }
    }
  }

  /** The box of a task: the first thing in its item. */
  private taskBox(itemStart: number, paragraphStart: number, checked: boolean): FollowUpFact | undefined {
    const start = this.text.indexOf('[', itemStart);
    return start < 0 || start > paragraphStart ? undefined : { form: 'task', state: checked ? 'done' : 'open', text: '', start, end: paragraphStart, opensItem: undefined };
  }

  /** The box of a cancelled task, `[-]`, which is plain text to GFM. */
  private cancelledBox(paragraph: Paragraph): FollowUpFact | undefined {
    const { start, end } = spanOf(paragraph);
    if (paragraph.children[0]?.type !== 'text' || !CANCELLED.test(this.text.slice(start, end))) return undefined;
    return { form: 'task', state: 'done', text: '', start, end: start, opensItem: undefined };
  }

  private blockquote(node: Blockquote, place: Place): void {
    const span = spanOf(node);
    const at = this.facts.length;
    this.blocks(node.children, { ...place, quoted: true });
    if (place.quoted) return;
    const text = this.facts.slice(at).flatMap((fact) => (fact.type === 'line' || fact.type === 'heading' ? [fact.text] : [])).join('\n');
    if (text === '') return;
    this.facts.splice(at, 0, { type: 'remark', text, start: span.start, end: this.contentEnd(span) });
  }

  /** A span without what closes it. */
  private without(closing: RegExp, { start, end }: Span): Span {
    return { start, end: end - (closing.exec(this.text.slice(start, end))?.[0].length ?? 0) };
  }

  /** Where a block's last visible character ends. */
  private contentEnd({ start, end }: Span): number {
    return start + this.text.slice(start, end).trimEnd().length;
  }

  private table(node: Table, place: Place): void {
    node.children.forEach((row, index) => {
      const cells = row.children.map((cell) => mergeLines(this.lines(cell.children, this.without(CLOSING_PIPE, spanOf(cell)), place)));
      const line = {
        ...spanOf(row),
        text: cells.map((cell) => cell.text).filter((text) => text !== '').join(' | '),
        style: undefined,
        struck: undefined,
        links: cells.flatMap((cell) => cell.links),
        followUps: cells.flatMap((cell) => cell.followUps),
      };
      this.facts.push(lineFact(line, { ...PROSE, quoted: place.quoted, cells: cells.map((cell) => cell.text), header: index === 0 ? true : undefined }));
    });
  }

  /** Split phrasing content into its lines. */
  private lines(children: readonly PhrasingContent[], span: Span, place: Place): Line[] {
    const drafts = new LineDrafts(this.text, span, place.quoted);
    this.phrasing(children, span, NOT_INSIDE, drafts);
    return drafts.finish().map((draft) => finishLine(draft, this.text, this.grammar));
  }

  private phrasing(children: readonly PhrasingContent[], parent: Span, inside: Inside, drafts: LineDrafts): void {
    let cursor = parent.start;
    for (const [index, node] of children.entries()) {
      // remark-gfm finds some addresses after parsing and gives those nodes, and the text around them, no position.
      const span = node.position ? spanOf(node) : this.missingSpan(node, children.slice(index + 1), cursor, parent.end);
      cursor = span.end;
      switch (node.type) {
        case 'text':
          drafts.add(span, node.value, inside, false);
          break;
        case 'inlineCode':
          drafts.addWhole(span, node.value, inside, true);
          break;
        case 'strong':
          this.phrasing(node.children, span, { ...inside, strong: true }, drafts);
          break;
        case 'emphasis':
          this.phrasing(node.children, span, { ...inside, emphasis: true }, drafts);
          break;
        case 'delete':
          (drafts.lineAt(span.start).strikes ??= []).push(span);
          this.phrasing(node.children, span, inside, drafts);
          break;
        case 'link':
          this.link(node.children, node.url, span, inside, drafts);
          break;
        case 'linkReference': {
          const url = (this.known ?? this.definitions).get(normalizeIdentifier(node.identifier));
          this.link(node.children, url, span, inside, drafts);
          break;
        }
        case 'break':
          drafts.lineAt(span.start).contentEnd = span.start;
          break;
        default:
          // Images, HTML, footnote references: nothing to read, and no marker in them.
          drafts.addWhole(span, '', inside, true);
      }
    }
  }

  private link(children: readonly PhrasingContent[], url: string | undefined, span: Span, inside: Inside, drafts: LineDrafts): void {
    const text = children.map(visibleText).join('').replace(/\s+/gu, ' ').trim();
    if (url !== undefined) drafts.lineAt(span.start).links.push(linkFact(url, text === '' ? url : text, span));
    if (text !== '' && this.text.startsWith(text, span.start)) {
      // A bare address.
      drafts.addWhole(span, text, { ...inside, link: true }, true);
      return;
    }
    if (this.text[span.start] === '<') {
      drafts.addWhole(span, text, { ...inside, link: true }, true);
      return;
    }
    this.phrasing(children, { start: span.start + 1, end: span.end }, { ...inside, link: true }, drafts);
    const last = children.at(-1);
    drafts.addWhole({ start: last?.position ? spanOf(last).end : span.start, end: span.end }, '', inside, true);
  }

  private missingSpan(node: PhrasingContent, rest: readonly PhrasingContent[], cursor: number, end: number): Span {
    const limit = rest.find((sibling) => sibling.position)?.position?.start.offset ?? end;
    const source = this.text.slice(cursor, limit);
    const at = source.indexOf(visibleText(node));
    if (at >= 0) return { start: cursor + at, end: cursor + at + visibleText(node).length };
    const nextText = rest[0] && !rest[0].position ? source.indexOf(visibleText(rest[0])) : -1;
    return { start: cursor, end: nextText > 0 ? cursor + nextText : limit };
  }
}

/** Of an ATX heading: `# Title ##`. */
const CLOSING_HASHES = /(?<=^#.*)[ \t]+#+[ \t]*$/;
/** Of a table's last cell. */
const CLOSING_PIPE = /[ \t]*(?<!\\)\|$/;

/** Collects phrasing content line by line. */
class LineDrafts {
  private readonly drafts: LineDraft[] = [];
  private current: LineDraft;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly quoted: boolean,
  ) {
    this.current = this.start(span.start);
  }

  /** Add text whose line endings are the source's own. */
  add(span: Span, value: string, inside: Inside, opaque: boolean): void {
    this.moveTo(span.start);
    const parts = linesOf(value);
    let start = span.start;
    parts.forEach((part, index) => {
      const last = index === parts.length - 1;
      const end = last ? span.end : Math.min(this.current.end, span.end);
      const from = Math.max(start, this.current.start);
      // The blanks a line ends with are not visible.
      this.push({ start: from, end: this.text.startsWith(part, from) ? from + part.length : end, visible: part, opaque }, inside);
      if (!last) {
        this.nextLine();
        start = this.current.start;
      }
    });
  }

  /** Add content that belongs to the line it starts on, however many it covers. */
  addWhole(span: Span, visible: string, inside: Inside, opaque: boolean): void {
    this.moveTo(span.start);
    this.push({ ...span, visible: visible.replace(/\s+/gu, ' '), opaque }, inside);
  }

  lineAt(offset: number): LineDraft {
    this.moveTo(offset);
    return this.current;
  }

  finish(): LineDraft[] {
    while (this.current.end < this.span.end && this.nextLine());
    return this.drafts.map((draft) => ({ ...draft, end: draft.start + this.text.slice(draft.start, draft.contentEnd ?? draft.end).trimEnd().length }));
  }

  private push(part: LinePart, inside: Inside): void {
    const draft = this.current;
    draft.parts.push(part);
    if (part.visible.trim() === '') return;
    if (inside.link) draft.link = true;
    else if (inside.strong) draft.strong = true;
    else if (inside.emphasis) draft.emphasis = true;
    else draft.plain = true;
    if ([draft.link, draft.strong, draft.emphasis].filter(Boolean).length > 1) draft.plain = true;
  }

  private moveTo(offset: number): void {
    while (offset > this.current.end && this.nextLine());
  }

  private nextLine(): boolean {
    const ending = /\r\n|\n|\r/uy;
    ending.lastIndex = this.current.end;
    const match = ending.exec(this.text);
    if (!match || ending.lastIndex >= this.span.end) return false;
    const prefix = this.quoted ? /[ \t>]*/uy : /[ \t]*/uy;
    prefix.lastIndex = ending.lastIndex;
    prefix.exec(this.text);
    this.current = this.start(Math.min(prefix.lastIndex, this.span.end));
    return true;
  }

  private start(start: number): LineDraft {
    const ending = /\r|\n/gu;
    ending.lastIndex = start;
    const end = Math.min(ending.exec(this.text)?.index ?? this.text.length, this.span.end);
    const draft = newDraft(start, end);
    this.drafts.push(draft);
    return draft;
  }
}

function visibleText(node: PhrasingContent): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(visibleText).join('') : '';
}

/** Headings and table cells are one line to the reader. */
function mergeLines(all: readonly Line[]): Line {
  // A setext heading's underline is a line without text.
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

function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
