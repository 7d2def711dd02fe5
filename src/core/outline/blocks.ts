import type { Fact, HeadingFact } from '../read/facts.js';
import type { Passage } from './passage.js';
import type { Stretch } from './stretches.js';

/** Where a stretch stands in the note. */
export interface Place {
  readonly stretch: Stretch;
  /** Its place among the note's stretches. */
  readonly index: number;
  /** The offset, and the line, it starts at. */
  readonly start: number;
  readonly line: number;
}

/** A passage in its place. */
export interface Block {
  readonly passage: Passage;
  readonly place: Place;
  /** Its place among the note's blocks. */
  readonly index: number;
  /** `undefined` for what stands before the first heading. */
  readonly heading: HeadingFact | undefined;
  /** 0 before the first heading. */
  readonly level: number;
  readonly body: readonly Fact[];
  /** The nearest heading above of a lower level. */
  readonly parent: Block | undefined;
  readonly children: readonly Block[];
  /** How many blocks there are up to the last below it: they follow each other. */
  readonly end: number;
}

/** The places of stretches that follow each other. */
export function toPlaces(stretches: readonly Stretch[]): Place[] {
  let start = 0;
  let line = 0;
  return stretches.map((stretch, index) => {
    const place = { stretch, index, start, line };
    start += stretch.text.length;
    line += stretch.lines.lineCount - 1;
    return place;
  });
}

/** The note's blocks in text order. */
export function toBlocks(places: readonly Place[]): Block[] {
  const recover = !places.some(({ stretch }) => stretch.hasHeading);
  const blocks: (Block & { end: number; children: Block[] })[] = [];
  const stack: (typeof blocks)[number][] = [];
  for (const place of places) {
    for (const passage of recover ? place.stretch.recoveredPassages : place.stretch.passages) {
      const { heading, level, body } = passage;
      for (let top = stack.at(-1); top && top.level >= level; top = stack.at(-1)) {
        top.end = blocks.length;
        stack.pop();
      }
      const parent = stack.at(-1);
      const block = { passage, place, index: blocks.length, heading, level, body, parent, children: NO_BLOCKS, end: blocks.length + 1 };
      // Most have nothing below them.
      if (parent?.children === NO_BLOCKS) parent.children = [block];
      else parent?.children.push(block);
      blocks.push(block);
      if (heading) stack.push(block);
    }
  }
  for (const { index } of stack) (blocks[index] as { end: number }).end = blocks.length;
  return blocks;
}

const NO_BLOCKS: Block[] = [];

/** Something known of some of the blocks. */
export class ByBlock<T> {
  private readonly values: (T | undefined)[];

  constructor(blocks: readonly Block[]) {
    this.values = new Array<T | undefined>(blocks.length).fill(undefined);
  }

  get(block: Block): T | undefined {
    return this.values[block.index];
  }

  has(block: Block): boolean {
    return this.values[block.index] !== undefined;
  }

  set(block: Block, value: T): void {
    this.values[block.index] = value;
  }

  delete(block: Block): void {
    this.values[block.index] = undefined;
  }
}

/** The blocks below one. */
export function descendants(block: Block, blocks: readonly Block[]): readonly Block[] {
  return block.children.length === 0 ? block.children : blocks.slice(block.index + 1, block.end);
}
