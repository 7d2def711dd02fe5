import type { Blockquote, Heading, List, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { FollowUpState } from '../note/note.js';
import type { Span } from '../text/range.js';
import { type Fact, type FollowUpFact, headingFact, isText, type Line, lineFact, PROSE } from './facts.js';
import { boxOf } from './followUps/boxes.js';
import { doesGoOn } from './goesOn.js';
import { htmlHeadings } from './htmlHeadings.js';
import { taskOnLine, withItemOpener } from './lineDraft.js';
import { mergeLines } from './lines.js';
import { LineReader, type ReadWith, spanOf } from './readLines.js';

/**
 * Read the facts of nodes.
 *
 * @param text the text of the chunk, which offsets of facts are relative to
 * @param part the part of the chunk that the nodes were parsed from
 */
export function readFacts(
  text: string,
  nodes: readonly RootContent[],
  part: Span,
  readWith: ReadWith,
): readonly Fact[] {
  const reader = new FactReader(text, part, readWith);
  reader.read(nodes, TOP);
  return reader.facts;
}

/** Where a node is. */
interface Place {
  readonly quoted: boolean;
  /** How many lists are around the node, up to the next list item that is a heading. */
  readonly depth: number;
  /** The level of the list item around the node that is a heading; 0 without such an item. */
  readonly level: number;
}

const TOP: Place = { quoted: false, depth: 0, level: 0 };

/** A list item, for the facts of its first paragraph. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly task: FollowUpFact | undefined;
}

class FactReader {
  readonly facts: Fact[] = [];
  readonly #text: string;
  readonly #part: Span;
  readonly #reader: LineReader;

  constructor(text: string, part: Span, readWith: ReadWith) {
    this.#text = text;
    this.#part = part;
    this.#reader = new LineReader(text, part, readWith);
  }

  read(nodes: readonly Nodes[], place: Place): void {
    for (const node of nodes) this.#node(node, place);
  }

  #node(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'heading':
        this.#heading(node, place);
        return;
      case 'paragraph':
        this.#paragraph(node, place);
        return;
      case 'list':
        this.#list(node, place);
        return;
      case 'blockquote':
        this.#blockquote(node, place);
        return;
      case 'table':
        this.#table(node, place);
        return;
      case 'thematicBreak':
        if (place.depth === 0 && !place.quoted) this.facts.push({ type: 'rule', ...this.#spanOf(node) });
        return;
      case 'yaml':
      case 'toml':
        this.facts.push({ type: 'frontMatter', format: node.type, value: node.value, ...this.#spanOf(node) });
        return;
      case 'code':
        this.facts.push({ type: 'other', ...this.#spanOf(node) });
        return;
      case 'footnoteDefinition':
        this.read(node.children, { ...place, quoted: true });
        return;
      case 'html':
        // Of HTML, only headings are read. In quotes and lists, HTML may have the signs of these in between.
        if (place.depth === 0 && !place.quoted && place.level === 0)
          this.facts.push(...htmlHeadings(this.#text, this.#spanOf(node)));
        return;
      default:
      // Link definitions lead to no facts.
    }
  }

  #heading(node: Heading, place: Place): void {
    const span = this.#spanOf(node);
    const content = this.#text[this.#contentEnd(span) - 1] === '#' ? this.#without(CLOSING_HASHES, span) : span;
    const line = mergeLines(this.#lines(node.children, content, place));
    if (place.quoted || place.depth > 0) {
      // A heading in a quote, or behind other text of an item, structures the quote or item, not the note.
      this.facts.push(lineFact(line, { ...PROSE, quoted: place.quoted, itemDepth: itemDepthOf(place) }));
    } else {
      const level = Math.max(node.depth, Math.min(place.level + 1, LOWEST_LEVEL));
      this.facts.push(headingFact({ ...line, start: span.start, end: this.#contentEnd(span) }, level));
    }
  }

  #paragraph(node: Paragraph, place: Place, item?: Item): void {
    const span = this.#spanOf(node);
    const { quoted } = place;
    const itemDepth = itemDepthOf(place);
    // The text of a task starts behind its box.
    const start = item?.task?.end ?? span.start;
    const children = withoutBox(node.children, this.#text.slice(span.start, start));
    const read = this.#lines(children, { start, end: span.end }, place);
    const lines = item ? read.map((line, index) => (index === 0 ? this.#firstOfItem(line, item) : line)) : read;
    const goesOn = lines.length > 1 ? doesGoOn(lines, this.#text, item?.start) : ONE_LINE;
    for (let index = 0; index < lines.length; index++) {
      const first = index === 0;
      this.facts.push(
        lineFact(lines[index] as Line, {
          first,
          goesOn: goesOn[index] ?? false,
          quoted,
          itemDepth,
          itemEnd: first ? item?.end : undefined,
          cells: undefined,
          header: undefined,
        }),
      );
    }
  }

  #firstOfItem(line: Line, { task }: Item): Line {
    if (task) return { ...line, start: task.start, followUps: [taskOnLine(task, line, this.#text)] };
    return line.followUps.length === 0 ? line : { ...line, followUps: withItemOpener(line) };
  }

  #list(node: List, place: Place): void {
    const inside = { ...place, depth: place.depth + 1 };
    for (const [index, item] of node.children.entries()) {
      const [head, ...rest] = item.children;
      if (head?.type === 'heading' && !place.quoted && this.#text[this.#spanOf(head).start] === '#') {
        // `- ## Day 1`, as outliners write headings: what is inside the item stands below the heading.
        this.#heading(head, { ...place, depth: 0 });
        this.read(rest, { ...place, depth: 0, level: Math.max(head.depth, place.level + 1) });
        continue;
      }
      if (head?.type !== 'paragraph') {
        this.read(item.children, inside);
        continue;
      }
      const span = this.#spanOf(item);
      const next = node.children[index + 1];
      // In remark's tree, an item that ends with an open code block reaches into the next item.
      const reach = next ? Math.min(span.end, this.#spanOf(next).start) : span.end;
      const end = this.#contentEnd({ start: span.start, end: reach });
      const task =
        typeof item.checked === 'boolean' ? this.#taskBox(span.start, head, item.checked) : this.#oddBox(head);
      this.#paragraph(head, inside, { start: span.start, end, task });
      this.read(rest, inside);
    }
  }

  /** Find the box of a task, at the start of its item. The follow-up reaches to the text of the task so far. */
  #taskBox(itemStart: number, paragraph: Paragraph, checked: boolean): FollowUpFact | undefined {
    const start = this.#text.indexOf('[', itemStart);
    if (start < 0 || start > this.#spanOf(paragraph).start) return undefined;
    const [head] = paragraph.children;
    return task(start, this.#spanOf(head?.position ? head : paragraph).start, checked ? 'done' : 'open');
  }

  /** Find the box of a task that is plain text in GFM: `[-]`, `[/]`. */
  #oddBox(paragraph: Paragraph): FollowUpFact | undefined {
    const { start, end } = this.#spanOf(paragraph);
    const [head] = paragraph.children;
    if (this.#text[start] !== '[' || head?.type !== 'text') return undefined;
    const box = boxOf(this.#text.slice(start, end));
    // With an asterisk in the box, emphasis may start there.
    const hasText = box && box.length > EMPTY_BOX && head.value.startsWith(`[${box.sign}]`);
    return hasText ? task(start, start + box.length, box.state) : undefined;
  }

  #blockquote(node: Blockquote, place: Place): void {
    const at = this.facts.length;
    this.read(node.children, { ...place, quoted: true });
    if (place.quoted) return;
    const text = this.facts
      .slice(at)
      .flatMap((fact) => (isText(fact) && fact.text !== '' ? [fact.text] : []))
      .join('\n');
    if (text === '') return;
    const span = this.#spanOf(node);
    this.facts.splice(at, 0, { type: 'remark', text, start: span.start, end: this.#contentEnd(span) });
  }

  #table(node: Table, place: Place): void {
    node.children.forEach((row, index) => {
      const rowEnd = this.#spanOf(row).end;
      const cells = row.children.map((cell) => {
        // A cell that a row of blanks lacks has no position.
        const at = cell.position ? this.#spanOf(cell) : { start: rowEnd, end: rowEnd };
        const span = this.#without(CLOSING_PIPE, at);
        const lines = this.#reader.readCell(cell.children, span, place.quoted);
        return { ...mergeLines(lines), lines: lines.filter(({ text }) => text !== '') };
      });
      // Of a table that was parsed in parts, only the first part has the header, with dashes below.
      const isHeader = index === 0 && DASHES_BELOW.test(this.#text.slice(rowEnd, rowEnd + LONGEST_DASHES));
      const line = {
        ...this.#spanOf(row),
        text: cells
          .map((cell) => cell.text)
          .filter((text) => text !== '')
          .join(' | '),
        style: undefined,
        struck: undefined,
        links: cells.flatMap((cell) => cell.links),
        // The header "TODO" names a column.
        followUps: isHeader ? [] : cells.flatMap((cell) => cell.followUps),
      };
      const header = isHeader ? true : undefined;
      this.facts.push(lineFact(line, { ...PROSE, quoted: place.quoted, cells, header }));
    });
  }

  /** Split phrasing content into its lines. */
  #lines(children: readonly PhrasingContent[], span: Span, { quoted }: Place): readonly Line[] {
    return this.#reader.read(children, span, quoted);
  }

  /** Return a span without the closing characters that a pattern matches. */
  #without(closing: RegExp, { start, end }: Span): Span {
    return { start, end: end - (closing.exec(this.#text.slice(start, end))?.[0].length ?? 0) };
  }

  /** Return the offset behind the last visible character of a span. */
  #contentEnd({ start, end }: Span): number {
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  #spanOf(node: Nodes): Span {
    return spanOf(node, this.#part);
  }
}

const LOWEST_LEVEL = 6;
/** The length of a box without blanks behind. */
const EMPTY_BOX = 3;

const ONE_LINE: readonly boolean[] = [false];

/** Leave out a box that is plain text where the text has no position by which the box could be told from the rest. */
function withoutBox(children: readonly PhrasingContent[], box: string): readonly PhrasingContent[] {
  const [head, ...rest] = children;
  if (box === '' || head?.type !== 'text' || head.position || !head.value.startsWith(box)) return children;
  return [{ ...head, value: head.value.slice(box.length) }, ...rest];
}

function task(start: number, end: number, state: FollowUpState): FollowUpFact {
  return { form: 'task', state, text: '', start, end, opensItem: undefined, isBehind: undefined };
}

/** The closing sequence of an ATX heading: `# Title ##`. */
const CLOSING_HASHES = /(?<![ \t])[ \t]+#+[ \t]*$(?<=^#.*)/;
/** The pipe behind the last cell of a row. */
const CLOSING_PIPE = /[ \t]*(?<!\\)\|$/;

/** The row below the header of a table, also in a quote. */
const DASHES_BELOW = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*[|:-][|: \t-]*(?:[\r\n]|$)/u;
const LONGEST_DASHES = 4096;

function itemDepthOf({ depth }: Place): number | undefined {
  return depth > 0 ? depth : undefined;
}
