import { isLetter } from '../text/ascii.js';
import { isSpace } from '../text/isSpace.js';
import { behindLineEnd, LineEnds } from '../text/lineEnds.js';
import { execAt, matchesAt } from '../text/regexp.js';
import { type Fact, headingFact, type Line, lineFact, type LineFact, PROSE as ALONE, type Span } from '../markdown/facts.js';
import { labelsOf } from '../markdown/labels.js';
import { finishLine, lineOfAddress, lineOfText, newDraft, taskOnLine, withItemOpener } from '../markdown/lineDraft.js';
import type { MarkerGrammar } from '../markdown/followUps/markers.js';
import { isAddress, mayHoldMarkdown, readPlainLine } from './plainLine.js';
import type { Reading } from '../markdown/readPiece.js';

/**
 * Read a piece without a parser, where it is as plain as most of a note is: headings, prose, quotes and bullets, and in
 * their lines no markdown that depends on more than the line. Gives exactly what `readPiece` gives, or `undefined` for
 * anything of which that is not certain; most of a note costs a tenth this way.
 *
 * @param first whether it is a note's first piece, which may be front matter
 * @param blocks the parts of the text that can be read one by one; where not all are plain, as much is read as is before the first that is not
 */
export function readPlainPiece(text: string, grammar: MarkerGrammar, first: boolean, blocks: readonly Span[] = [{ start: 0, end: text.length }]): Reading | undefined {
  if (first && /^(?:---|\+\+\+)/u.test(text)) return undefined;
  const reader = new PlainReader(text, grammar);
  let end = 0;
  for (const block of blocks) {
    if (!reader.read(block)) break;
    ({ end } = block);
  }
  if (end === 0) return undefined;
  const read = text.slice(0, end);
  return { text: read, facts: reader.facts, definitions: NO_DEFINITIONS, labels: labelsOf(read), open: undefined, skipped: 0 };
}

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/** A bullet's item that may go on with bullets inside it. */
interface Item {
  /** The column its content starts at. */
  readonly content: number;
  /** What follows its number, if it has one. */
  readonly delimiter: string | undefined;
  /** Its first line. */
  readonly line: LineFact;
}

const RULE = /^(?:-{3,}|\*{3,}|_{3,})[\r\n]*$/u;
const HEADING = /(#{1,6}) +(?=[^\s#])/uy;
const BULLET = /( *)(?:[-+*]|(\d{1,9})([.)])) (?:\[([ x])\] )?(?=\S)/iuy;
const QUOTE = /> ?(?=\S)/uy;
/** Whatever else a line starts with may start or end a block, or make one of the line before. */
const proseStart = (): RegExp => /(?:[\p{L}\p{M}"'(,./;?!@$%^{}\u2010-\u27FF\p{Emoji_Presentation}]|#[\p{L}\p{N}]|\d+(?!\d|[.)](?:\s|$))|`(?!`)|\*\*?(?=[\p{L}\p{N}])|_(?=[\p{L}\p{N}])|\[(?=[\p{L}\p{N}])|<https?:)/uy;

/** Where a line stands that is not a paragraph's first; and lines of a quote. */
const NEXT = { ...ALONE, first: false };
const QUOTED = { ...ALONE, quoted: true };
const NEXT_QUOTED = { ...QUOTED, first: false };

class PlainReader {
  readonly facts: Fact[] = [];
  private readonly items: Item[] = [];
  private quote: { readonly start: number; readonly at: number } | undefined;
  /** Where the block starts that is being read, and how many facts are those of the ones before. */
  private from = 0;
  private known = 0;

  constructor(
    private readonly text: string,
    private readonly grammar: MarkerGrammar,
  ) {}

  /** Read a block; tells whether it is plain, and leaves nothing of it if it is not. */
  read(block: Span): boolean {
    this.from = block.start;
    this.known = this.facts.length;
    const isPlain = this.isRule(block) || this.lines(block);
    if (!isPlain) this.facts.length = this.known;
    return isPlain;
  }

  private isRule({ start, end }: Span): boolean {
    const { text } = this;
    if (isLetter(text.charCodeAt(start))) return false;
    const source = text.slice(start, end);
    if (!RULE.test(source)) return false;
    this.facts.push({ type: 'rule', start, end: start + source.trimEnd().length });
    return true;
  }

  private lines({ start: from, end: to }: Span): boolean {
    const { text } = this;
    const lineEnds = new LineEnds(text);
    let end = from;
    for (let at = from; at < to; at = behindLineEnd(text, lineEnds.find(at))) {
      const start = at;
      end = lineEnds.find(at);
      while (end > start && isSpace(text, end - 1)) end--;
      if (end === start || !(this.isProse(start) ? this.prose(start, end) : this.structured(start, end))) return false;
    }
    this.closeItems(0, end);
    this.closeQuote(end);
    return true;
  }

  /** Tell whether what starts at an offset is prose. */
  private isProse(at: number): boolean {
    return isLetter(this.text.charCodeAt(at)) || matchesAt(proseStart(), this.text, at);
  }

  /** A line of a paragraph; behind a quote or an item it would be part of that. */
  private prose(start: number, end: number): boolean {
    if (this.items.length > 0 || this.quote) return false;
    const line = this.line(start, start, end);
    if (!line) return false;
    this.facts.push(lineFact(line, this.facts.length > this.known && this.facts.at(-1)?.type === 'line' ? NEXT : ALONE));
    return true;
  }

  private structured(start: number, end: number): boolean {
    const { text } = this;
    if (text[start] === '>') return this.items.length === 0 && this.quoted(start, end);
    if (text[start] === '#') return start === this.from && this.heading(start, end);
    return !this.quote && this.item(start, end);
  }

  private heading(start: number, end: number): boolean {
    const match = execAt(HEADING, this.text, start);
    if (!match || this.text[end - 1] === '#') return false;
    const line = this.line(start, start + match[0].length, end);
    if (!line) return false;
    this.facts.push(headingFact(line, match[1]?.length ?? 1));
    return line.text !== '';
  }

  private quoted(start: number, end: number): boolean {
    const match = execAt(QUOTE, this.text, start);
    if (!match || !this.isProse(start + match[0].length)) return false;
    const first = !this.quote;
    this.quote ??= { start, at: this.facts.length };
    const from = start + match[0].length;
    const line = this.line(from, from, end);
    if (!line) return false;
    this.facts.push(lineFact(line, first ? QUOTED : NEXT_QUOTED));
    return true;
  }

  private item(start: number, end: number): boolean {
    const match = execAt(BULLET, this.text, start);
    // A list may follow nothing here: where it follows a paragraph, the text is cut.
    if (!match || (this.items.length === 0 && start > this.from)) return false;
    const indent = match[1]?.length ?? 0;
    const [, , number, delimiter, box] = match;
    const content = start + match[0].length;
    if (!this.isProse(content)) return false;
    let inside = this.items.findIndex((item) => item.content > indent);
    if (inside < 0) inside = this.items.length;
    // Where it is nested absurdly deep, the parser's own limit applies.
    if (indent > 60 || indent - (this.items[inside - 1]?.content ?? 0) > 3) return false;
    // A list that starts with another number than 1 cannot interrupt a paragraph.
    if (number !== undefined && Number(number) !== 1 && start > this.from && this.items[inside]?.delimiter !== delimiter) return false;
    this.closeItems(inside, start);
    const itemStart = start + indent;
    const marker = number === undefined ? 1 : number.length + 1;
    const line = this.line(content, content, end);
    if (!line) return false;
    const task = box === undefined ? undefined : taskOnLine({ form: 'task', state: box === ' ' ? 'open' : 'done', text: '', start: itemStart + marker + 1, end: line.end, opensItem: undefined }, line, this.text);
    const read = task ? { ...line, start: task.start, followUps: [task] } : line.followUps.length > 0 ? { ...line, followUps: withItemOpener(line) } : line;
    const fact = lineFact(read, { ...ALONE, itemDepth: this.items.length + 1 });
    this.items.push({ content: indent + marker + 1, delimiter, line: fact });
    this.facts.push(fact);
    return true;
  }

  /** Read a line whose prose starts at an offset; `undefined` when it is not plain. */
  private line(start: number, prose: number, end: number): Line | undefined {
    const source = this.text.slice(prose, end);
    // Most have neither markdown nor a marker in them, or are the link of a talk.
    if (!mayHoldMarkdown(source)) {
      if (!this.grammar.mayMatch(source)) return lineOfText(source, start, end);
    } else if (start === prose && isAddress(source)) return lineOfAddress(source, start, end);
    const draft = newDraft(start, end);
    return readPlainLine(this.text, prose, end, draft) ? finishLine(draft, this.text, this.grammar) : undefined;
  }

  /** Close the items from a depth on, which end with the content before an offset. */
  private closeItems(from: number, before: number): void {
    if (this.items.length <= from) return;
    let itemEnd = before;
    while (isSpace(this.text, itemEnd - 1)) itemEnd--;
    // Nobody has seen it yet.
    for (const { line } of this.items.splice(from)) (line as { itemEnd: number }).itemEnd = itemEnd;
  }

  private closeQuote(end: number): void {
    if (!this.quote) return;
    const { start, at } = this.quote;
    const text = this.facts.slice(at).flatMap((fact) => (fact.type === 'line' ? [fact.text] : [])).join('\n');
    if (text !== '') this.facts.splice(at, 0, { type: 'remark', text, start, end });
    this.quote = undefined;
  }
}
