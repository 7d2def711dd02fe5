import { frontMatterLength } from '../markdown/frontMatterLength.js';
import { type Fact, headingFact, type HeadingFact, type LineFact, movedFact } from '../markdown/facts.js';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter.js';
import type { Reading } from '../markdown/readPiece.js';
import type { Definitions, Piece, PieceReader } from './readPieces.js';
import { commonPrefix, commonSuffix } from '../text/compare.js';
import { LineEnds } from '../text/lineEnds.js';
import type { Steps } from '../text/steps.js';
import { LineIndex } from '../text/lineIndex.js';
import { Block } from '../outline/blocks.js';
import { Passage } from '../outline/passage.js';

/**
 * A stretch of a text from a piece that starts with a heading to the next that does; the first is whatever comes before
 * them. All offsets in it are its own, so that it stays the same wherever it stands; where that is in the text that was read
 * last is said beside. A text has no stretch twice.
 */
export class Stretch {
  readonly text: string;
  readonly lines: LineIndex;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter | undefined;
  readonly hasHeading: boolean;
  readonly startsWithHeading: boolean;
  /** Some of its pieces define, or may use, link definitions. */
  readonly defines: boolean;
  readonly mayUseDefinitions: boolean;
  /** How far, from its start, the text decides what it is. */
  readonly reach: number;
  readonly skipped: number;
  /** How many characters and line endings it has. */
  readonly length: number;
  readonly lineEndings: number;

  /** Its place among the text's stretches, and the offset and the line it starts at. */
  index = 0;
  start = 0;
  line = 0;
  /** In which reading that was said. */
  saidIn = 0;

  private recovered: readonly Block[] | undefined;

  constructor(readonly pieces: readonly Piece[]) {
    let text = '';
    let reach = 0;
    let skipped = 0;
    let defines = false;
    let mayUseDefinitions = false;
    const facts: Fact[] = [];
    for (const piece of pieces) {
      const { alone, reading } = piece;
      const from = text.length;
      for (const fact of reading.facts) facts.push(movedFact(fact, from));
      text += alone.text + piece.gap;
      reach = Math.max(reach, from + piece.reach);
      skipped += reading.skipped;
      defines ||= alone.definitions.size > 0;
      mayUseDefinitions ||= alone.labels.length > 0;
    }
    this.text = text;
    this.facts = facts;
    this.defines = defines;
    this.mayUseDefinitions = mayUseDefinitions;
    this.skipped = skipped;
    this.lines = new LineIndex(text);
    this.reach = reach;
    this.length = this.text.length;
    this.lineEndings = this.lines.lineCount - 1;
    this.blocks = this.toBlocks(this.facts);
    this.frontMatter = readFrontMatter(this.facts);
    this.hasHeading = this.blocks.some(({ heading }) => heading);
    this.startsWithHeading = this.facts[0]?.type === 'heading';
  }

  /** Its blocks when `##Day 1` is taken for a heading. */
  get recoveredBlocks(): readonly Block[] {
    return (this.recovered ??= this.toBlocks(recoverHeadings(this.facts)));
  }

  private toBlocks(facts: readonly Fact[]): readonly Block[] {
    return toPassages(facts).map((passage) => new Block(passage, this));
  }
}

/**
 * Reads texts stretch by stretch. What was read before never shows in what is given; but a text that is like the last one
 * costs little more than what differs, and what has not changed are the same objects as the last time.
 */
export class StretchReader {
  /** The last texts, the last one first: undoing and taking back what was typed lead to one of them. */
  private earlier: readonly ReadText[] = [NO_TEXT];
  /** Stretches by the reading of their first piece: there are few with the same. */
  private readonly known = new WeakMap<Reading, Stretch[]>();
  private readings = 0;

  constructor(private readonly pieces: PieceReader) {}

  *read(text: string): Steps<readonly Stretch[]> {
    const frontMatter = frontMatterLength(text);
    const { base, prefix, suffix } = this.nearest(text, frontMatter);
    const { stretches, head, tail, defines } = yield* this.group(text, base, prefix, suffix);
    const definitions = defines ? definitionsOf(stretches) : base.definitions;
    const changed = !haveSameEntries(definitions, base.definitions);
    for (let at = changed ? 0 : head; at < (changed ? stretches.length : tail); at++) {
      const stretch = stretches[at] as Stretch;
      if (!stretch.mayUseDefinitions) continue;
      stretches[at] = this.withDefinitions(stretch, definitions);
      yield;
    }
    this.place(stretches);
    this.earlier = [{ text, frontMatter, definitions, stretches }, ...this.earlier.filter((each) => each.text !== text).slice(0, EARLIER - 1)];
    this.pieces.limit(2 * text.length);
    return stretches;
  }

  /** Say where each stretch is. The same text twice was read once: what stands in two places is two. */
  private place(stretches: Stretch[]): void {
    const reading = ++this.readings;
    let start = 0;
    let line = 0;
    for (let at = 0; at < stretches.length; at++) {
      let stretch = stretches[at] as Stretch;
      if (stretch.saidIn === reading) stretch = stretches[at] = this.stretchOf(stretch.pieces, reading);
      stretch.saidIn = reading;
      stretch.index = at;
      stretch.start = start;
      stretch.line = line;
      start += stretch.length;
      line += stretch.lineEndings;
    }
  }

  /** Keep an earlier text in mind, as the next may be like it. */
  recall(text: string): void {
    const known = this.earlier.find((each) => each.text === text);
    if (known) this.earlier = [known, ...this.earlier.filter((each) => each !== known)];
  }

  /** The earlier text of which most can be used again, and what a text starts and ends with in common with it. */
  private nearest(text: string, frontMatter: number): Nearest {
    const little = Math.max(LITTLE, text.length * LITTLE_PART);
    let nearest: Nearest = { base: NO_TEXT, prefix: 0, suffix: 0, rest: text.length };
    for (const base of this.earlier) {
      const prefix = base.frontMatter === frontMatter ? commonPrefix(base.text, text) : 0;
      const suffix = commonSuffix(base.text, text, Math.min(base.text.length, text.length) - prefix);
      const rest = text.length - lengthOfHead(base.stretches, prefix) - lengthOfTail(base.stretches, suffix);
      if (rest < nearest.rest) nearest = { base, prefix, suffix, rest };
      if (rest < little) break;
    }
    return nearest;
  }

  /** Cut a text into stretches. Those before `head` and from `tail` on are the earlier text's; the others are read, each by itself. */
  private *group(text: string, base: ReadText, prefix: number, suffix: number): Steps<Grouping> {
    const old = base.stretches;
    const moved = text.length - base.text.length;
    let at = 0;
    let head = 0;
    for (let stretch = old[0]; stretch && at + stretch.reach <= prefix; stretch = old[head]) {
      at += stretch.length;
      head++;
    }
    const pieces: Piece[] = [];
    const lineEnds = new LineEnds(text);
    let oldAt = at;
    let next = head;
    while (at < text.length) {
      if (at > 0 && at >= text.length - suffix) {
        for (let stretch = old[next]; stretch && oldAt < at - moved; stretch = old[next]) {
          oldAt += stretch.length;
          next++;
        }
        // From the same place on, the same text is cut the same way.
        if (oldAt === at - moved && next > 0 && old[next]?.startsWithHeading === true) break;
      }
      const piece = this.pieces.readAt(text, at, lineEnds);
      pieces.push(piece);
      at += piece.length;
      yield;
    }
    if (at >= text.length) next = old.length;
    // What the last one was followed by may be no heading any more.
    if (pieces[0] && head > 0 && !startsWithHeading(pieces[0])) pieces.unshift(...(old[--head]?.pieces.map((piece) => this.pieces.withDefinitions(piece, NO_DEFINITIONS)) ?? []));
    const stretches = old.slice(0, head);
    for (let from = 0; from < pieces.length; ) {
      let end = from + 1;
      while (end < pieces.length && !startsWithHeading(pieces[end] as Piece)) end++;
      stretches.push(this.stretchOf(pieces.slice(from, end)));
      from = end;
      yield;
    }
    const tail = stretches.length;
    const defines = [...stretches.slice(head), ...old.slice(head, next)].some((stretch) => stretch.defines);
    for (let index = next; index < old.length; index++) stretches.push(old[index] as Stretch);
    return { stretches, head, tail, defines };
  }

  private withDefinitions(stretch: Stretch, definitions: Definitions): Stretch {
    const pieces = stretch.pieces.map((piece) => this.pieces.withDefinitions(piece, definitions));
    return pieces.every((piece, at) => piece === stretch.pieces[at]) ? stretch : this.stretchOf(pieces);
  }

  /** @param reading do not give what stands in the text of this reading already */
  private stretchOf(pieces: readonly Piece[], reading?: number): Stretch {
    if (!this.pieces.remembers) return new Stretch(pieces);
    const first = pieces[0] as Piece;
    const alike = this.known.get(first.reading) ?? [];
    const known = alike.find((stretch) => stretch.saidIn !== reading && stretch.pieces.length === pieces.length && stretch.pieces.every(({ reading, gap, reach }, at) => reading === pieces[at]?.reading && gap === pieces[at].gap && reach === pieces[at].reach));
    if (known) return known;
    const stretch = new Stretch(pieces);
    this.known.set(first.reading, [stretch, ...alike.slice(0, REMEMBERED - 1)]);
    return stretch;
  }
}

/** A text, and what was read of it. */
interface ReadText {
  readonly text: string;
  /** The length of its front matter. */
  readonly frontMatter: number;
  readonly definitions: Definitions;
  readonly stretches: readonly Stretch[];
}

interface Nearest {
  readonly base: ReadText;
  readonly prefix: number;
  readonly suffix: number;
  /** How many characters have to be read, about. */
  readonly rest: number;
}

interface Grouping {
  readonly stretches: Stretch[];
  readonly head: number;
  readonly tail: number;
  /** Whether any came or went that defines links. */
  readonly defines: boolean;
}

/** How many stretches with the same first piece are remembered: while one is typed in, few of its texts come again. */
const REMEMBERED = 4;

const NO_DEFINITIONS: Definitions = new Map();
const NO_TEXT: ReadText = { text: '', frontMatter: 0, definitions: NO_DEFINITIONS, stretches: [] };

/** How many texts are remembered; typing a fence takes three. */
const EARLIER = 3;

/** So few characters to read, or so small a part of the text, that no other earlier text is worth looking at. */
const LITTLE = 4096;
const LITTLE_PART = 1 / 64;

/** How long the stretches are, in all, that a common prefix holds with all that decides what they are. */
function lengthOfHead(stretches: readonly Stretch[], prefix: number): number {
  let length = 0;
  for (const stretch of stretches) {
    if (length + stretch.reach > prefix) break;
    length += stretch.length;
  }
  return length;
}

/** How long the stretches are, in all, that a common suffix holds. */
function lengthOfTail(stretches: readonly Stretch[], suffix: number): number {
  let length = 0;
  for (let at = stretches.length - 1; at >= 0; at--) {
    const next = length + (stretches[at] as Stretch).length;
    if (next > suffix) break;
    length = next;
  }
  return length;
}

function startsWithHeading({ reading }: Piece): boolean {
  return reading.facts[0]?.type === 'heading';
}

/** The first definition of a label wins, as in CommonMark. */
function definitionsOf(stretches: readonly Stretch[]): Definitions {
  const definitions = new Map<string, string>();
  for (const { defines, pieces } of stretches) {
    if (!defines) continue;
    for (const { alone } of pieces) for (const [label, url] of alone.definitions) if (!definitions.has(label)) definitions.set(label, url);
  }
  return definitions;
}

function haveSameEntries(a: Definitions, b: Definitions): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [label, url] of a) if (b.get(label) !== url) return false;
  return true;
}

function toPassages(facts: readonly Fact[]): Passage[] {
  const passages: Passage[] = [];
  let heading: HeadingFact | undefined;
  let body: Fact[] = [];
  for (const fact of facts) {
    if (fact.type === 'heading') {
      if (heading || body.length > 0) passages.push(new Passage(heading, body));
      heading = fact;
      body = [];
    } else if (fact.type !== 'frontMatter') body.push(fact);
  }
  if (heading || body.length > 0) passages.push(new Passage(heading, body));
  return passages;
}

/**
 * `##Day 1` is a paragraph in CommonMark. Where a note has no real heading but several such lines, they are its headings.
 * A hashtag (`#todo`, `#rust`) is a single word after a single `#`.
 */
function recoverHeadings(facts: readonly Fact[]): readonly Fact[] {
  const isMeant = (fact: Fact): fact is LineFact => fact.type === 'line' && !fact.quoted && fact.itemDepth === undefined && fact.followUps.length === 0 && /^(?:#{2,6}[^\s#]|#[^\s#]\S*\s+\S)/u.test(fact.text) && !/(?:^|\s)#\p{L}[\p{L}\p{N}_-]*(?:\s+#\p{L}[\p{L}\p{N}_-]*)+$/u.test(fact.text);
  if (facts.filter(isMeant).length < 2) return facts;
  return facts.map((fact) => {
    if (!isMeant(fact)) return fact;
    const level = /^#{1,6}/u.exec(fact.text)?.[0].length ?? 1;
    return headingFact({ ...fact, style: undefined, struck: undefined, text: fact.text.slice(level).replace(/\s*#+$/u, '').trim() }, level);
  });
}
