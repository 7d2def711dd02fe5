import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { isLetter } from '../../text/ascii.js';
import { behindLineEnd, LineEnds } from '../../text/lineEnds.js';
import { execAt, matchesAt } from '../../text/regexp.js';
import { Phrasing, type Point, pointAt, type SourceLine } from './phrasing.js';
import { parsePlainLine } from './plainLine.js';

/**
 * Parse markdown as plain as most of a note: headings, prose, quotes and bullets without blank lines between, and in
 * their lines no markup that depends on other lines.
 *
 * The text has to start where no other markdown is open, and must not start with front matter.
 *
 * @returns exactly the nodes that remark returns, positions included; `undefined` if that is not certain
 */
export function parsePlain(text: string): readonly RootContent[] | undefined {
  return new PlainParser(text).parse();
}

/** A list item that later items may be inside of. */
interface OpenItem {
  /** The column of its content, counted from 0. */
  readonly content: number;
  /** The bullet, or the character behind the number. */
  readonly marker: string;
  readonly list: List;
  readonly item: ListItem;
}

/** A line, with the offsets of the end of its content and of its end. */
interface Line extends SourceLine {
  readonly contentEnd: number;
  readonly end: number;
}

/** A paragraph that the next line may continue. */
interface OpenParagraph {
  readonly node: Paragraph;
  readonly phrasing: Phrasing;
}

const RULE = /^(?:-{3,}|\*{3,}|_{3,})[\r\n]*$/u;
const HEADING = /(#{1,6}) +(?=[^\s#])/uy;
/** `- `, `  * [x] `, `12. `, with content behind. */
const ITEM = /(?<blanks> *)(?:(?<bullet>[-+*])|(?<number>\d{1,9})(?<delimiter>[.)])) (?<box>\[[ x]\] )?(?=\S)/iuy;
const QUOTE = /> ?(?=\S)/uy;

/** Characters besides ASCII letters that start only prose. */
const PROSE_SIGNS = '[\\p{L}\\p{M}"\'(,./;?!@$%^{}\\u2010-\\u27FF\\p{Emoji_Presentation}]';
/** Numbers that start no list item. */
const PROSE_NUMBER = '\\d+(?!\\d|[.)](?:\\s|$))';
/** Signs that, with the next character, start a word or inline markup: `#tag`, `` `code` ``, `**strong**`, `[text`. */
const PROSE_MARKS =
  '#[\\p{L}\\p{N}]|`(?!`)|\\*\\*?(?=[\\p{L}\\p{N}])|_(?=[\\p{L}\\p{N}])|\\[(?=[\\p{L}\\p{N}])|<https?:';
/** The start of a line of prose. Any other start may begin or end a block, or change the block of the line before. */
const PROSE = new RegExp(`(?:${PROSE_SIGNS}|${PROSE_NUMBER}|${PROSE_MARKS})`, 'uy');

/** The deepest indentation of items. Deeper items are left to remark, which has a limit there. */
const DEEPEST_INDENT = 60;

class PlainParser {
  readonly #text: string;
  readonly #nodes: RootContent[] = [];
  readonly #items: OpenItem[] = [];
  /** The paragraph, at the top level or in the quote, that the next line may continue. */
  #paragraph: OpenParagraph | undefined;
  #inQuote = false;
  /** The line that was parsed last. */
  #before: Line = { number: 0, start: 0, contentEnd: 0, end: 0 };

  constructor(text: string) {
    this.#text = text;
  }

  parse(): readonly RootContent[] | undefined {
    return this.#isRule() || this.#areLines() ? this.#nodes : undefined;
  }

  #isRule(): boolean {
    const text = this.#text;
    if (isLetter(text.charCodeAt(0)) || !RULE.test(text)) return false;
    const end = text.trimEnd().length;
    const first = { number: 1, start: 0 };
    this.#nodes.push({ type: 'thematicBreak', position: { start: pointAt(first, 0), end: pointAt(first, end) } });
    return true;
  }

  #areLines(): boolean {
    const text = this.#text;
    const lineEnds = new LineEnds(text);
    let number = 1;
    for (let start = 0; start < text.length; number++) {
      const end = lineEnds.find(start);
      const next = behindLineEnd(text, end);
      let contentEnd = end;
      while (contentEnd > start && isBlank(text.charCodeAt(contentEnd - 1))) contentEnd--;
      if (contentEnd === start) return false;
      // Two blanks before another line are a hard break.
      if (end - contentEnd > 1 && next < text.length) return false;
      const line: Line = { number, start, contentEnd, end };
      if (!(this.#startsProse(start) ? this.#prose(line) : this.#structure(line))) return false;
      this.#before = line;
      start = next;
    }
    return this.#nodes.length > 0;
  }

  #startsProse(at: number): boolean {
    return isLetter(this.#text.charCodeAt(at)) || matchesAt(PROSE, this.#text, at);
  }

  /** Parse a line of a paragraph. Behind a quote or item, such a line would belong to the quote or item. */
  #prose(line: Line): boolean {
    if (this.#items.length > 0 || this.#inQuote) return false;
    if (!this.#paragraph) this.#nodes.push(this.#openParagraph(line, line.start));
    return this.#goOn(line, line.start);
  }

  #structure(line: Line): boolean {
    const sign = this.#text[line.start];
    if (sign === '>') return this.#items.length === 0 && this.#quote(line);
    if (sign === '#') return line.start === 0 && this.#heading(line);
    return !this.#inQuote && this.#item(line);
  }

  #heading(line: Line): boolean {
    const [whole, hashes] = execAt(HEADING, this.#text, 0) ?? [];
    if (whole === undefined || hashes === undefined || this.#text[line.contentEnd - 1] === '#') return false;
    const phrasing = new Phrasing();
    const position = { start: pointAt(line, 0), end: pointAt(line, line.end) };
    this.#nodes.push({ type: 'heading', depth: hashes.length as Heading['depth'], children: phrasing.nodes, position });
    return parsePlainLine(this.#text, whole.length, line.contentEnd, line, phrasing);
  }

  #quote(line: Line): boolean {
    const [whole] = execAt(QUOTE, this.#text, line.start) ?? [];
    if (whole === undefined || !this.#startsProse(line.start + whole.length)) return false;
    const start = line.start + whole.length;
    const end = pointAt(line, line.end);
    const last = this.#nodes.at(-1);
    if (this.#inQuote && last?.position) {
      last.position.end = end;
    } else {
      // A quote ends a paragraph before it.
      const children = [this.#openParagraph(line, start)];
      this.#nodes.push({ type: 'blockquote', children, position: { start: pointAt(line, line.start), end } });
      this.#inQuote = true;
    }
    return this.#goOn(line, start);
  }

  #item(line: Line): boolean {
    const match = execAt(ITEM, this.#text, line.start);
    // A list has to be at the start: a list behind a paragraph starts a new part of the text.
    if (!match?.groups || (this.#items.length === 0 && line.start > 0)) return false;
    const { blanks = '', bullet, number, delimiter = '', box } = match.groups;
    const indent = blanks.length;
    const content = line.start + match[0].length;
    if (!this.#startsProse(content)) return false;
    const siblingOf = this.#items.findIndex((each) => each.content > indent);
    const depth = siblingOf < 0 ? this.#items.length : siblingOf;
    if (indent > DEEPEST_INDENT || indent - (this.#items[depth - 1]?.content ?? 0) > 3) return false;
    const marker = bullet ?? delimiter;
    const sibling = this.#items[depth];
    const isSameList = sibling?.marker === marker;
    // A list that starts with another number than 1 cannot interrupt a paragraph.
    if (number !== undefined && Number(number) !== 1 && line.start > 0 && !isSameList) return false;
    const start = pointAt(line, line.start + indent);
    const position = { start, end: pointAt(line, line.end) };
    const checked = box === undefined ? null : /x/i.test(box);
    const item: ListItem = { type: 'listItem', spread: false, checked, children: [], position };
    const list = isSameList ? sibling.list : this.#openList(depth, number, position);
    list.children.push(item);
    this.#items.length = depth;
    this.#items.push({ content: indent + (number?.length ?? 0) + marker.length + 1, marker, list, item });
    this.#endItemsAt(position.end);
    return this.#itemText(line, item, content, box === undefined ? content : content - box.length);
  }

  #openList(
    depth: number,
    number: string | undefined,
    { start, end }: { readonly start: Point; readonly end: Point },
  ): List {
    const list: List = {
      type: 'list',
      ordered: number !== undefined,
      start: number === undefined ? null : Number(number),
      spread: false,
      children: [],
      position: { start: { ...start }, end },
    };
    const parent = this.#items[depth - 1]?.item;
    if (parent) parent.children.push(list);
    else this.#nodes.push(list);
    return list;
  }

  /** Move the ends of all open lists and items to the end of the last line. */
  #endItemsAt(end: Point): void {
    for (const { list, item } of this.#items) {
      if (list.position) list.position.end = end;
      if (item.position) item.position.end = end;
    }
  }

  #itemText(line: Line, item: ListItem, content: number, boxStart: number): boolean {
    const phrasing = new Phrasing();
    if (!parsePlainLine(this.#text, content, line.contentEnd, line, phrasing)) return false;
    // remark starts the paragraph of a task behind the box only if text follows, and not other inline markup.
    const start = phrasing.nodes[0]?.type === 'text' ? content : boxStart;
    const position = { start: pointAt(line, start), end: pointAt(line, line.end) };
    item.children.push({ type: 'paragraph', children: phrasing.nodes, position });
    return true;
  }

  #openParagraph(line: Line, start: number): Paragraph {
    const phrasing = new Phrasing();
    const position = { start: pointAt(line, start), end: pointAt(line, start) };
    const node: Paragraph = { type: 'paragraph', children: phrasing.nodes, position };
    this.#paragraph = { node, phrasing };
    return node;
  }

  /** Add a line to the open paragraph. */
  #goOn(line: Line, start: number): boolean {
    const { node, phrasing } = this.#paragraph as OpenParagraph;
    if (phrasing.nodes.length > 0) this.#addLineEnd(line, phrasing);
    if (node.position) node.position.end = pointAt(line, line.end);
    return parsePlainLine(this.#text, start, line.contentEnd, line, phrasing);
  }

  /** Add the line end between the line before and a line. */
  #addLineEnd(line: Line, phrasing: Phrasing): void {
    const { end } = this.#before;
    phrasing.addText(this.#text.slice(end, line.start), pointAt(this.#before, end), pointAt(line, line.start));
  }
}

const TAB = 9;
const SPACE = 32;

/** Check for a blank of markdown; other white space is text. */
function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}
