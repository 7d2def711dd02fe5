import type { SectionKind } from '../note/note.js';
import type { Fact, HeadingFact } from '../markdown/facts.js';
import type { KnownEntries } from './entries.js';
import type { Evidence, KnownEvidence } from './evidence.js';
import { type InlineTalk, NO_TALKS } from './inlineTalks.js';
import type { Passage } from './passage.js';
import type { Stretch } from '../reading/stretches.js';

/**
 * A passage in its place, and what is made of it there. There is one for each passage, as long as nobody edits it: a note of
 * thousands of headings costs most where there are most objects to look into. What is said of its place, and of what it is,
 * holds for the text that was read last, and is said anew for each.
 */
export class Block {
  /** `undefined` for what stands before the first heading. */
  readonly heading: HeadingFact | undefined;
  /** 0 before the first heading. */
  readonly level: number;
  readonly body: readonly Fact[];

  /** Its place among the note's blocks. */
  index = 0;
  /** The nearest heading above of a lower level. */
  parent: Block | undefined = undefined;
  children: readonly Block[] = NO_BLOCKS;
  /** How many blocks there are up to the last below it: they follow each other. */
  end = 0;

  /** What it says about what it is; `undefined` before the first heading. */
  evidence: Evidence | undefined = undefined;
  /** What it was found to be; `undefined`: nothing is known, or it is a mere section. */
  kind: SectionKind | undefined = undefined;
  /** It speaks again of a talk that has a heading. */
  repeats = false;
  /** Talks written as bullets, bold lines, table rows or links under the heading. */
  inlineTalks: readonly InlineTalk[] = NO_TALKS;

  /** What was read with the last order of titles and speakers, and the ones before. */
  knownEvidence: readonly KnownEvidence[] = [];
  knownEntries: KnownEntries | undefined = undefined;

  constructor(
    readonly passage: Passage,
    readonly stretch: Stretch,
  ) {
    this.heading = passage.heading;
    this.level = passage.level;
    this.body = passage.body;
  }
}

/** The note's blocks in text order. Nothing is known yet of what they are. */
export function toBlocks(stretches: readonly Stretch[]): readonly Block[] {
  const recover = !stretches.some(({ hasHeading }) => hasHeading);
  const blocks: Block[] = [];
  const above: Block[] = [];
  for (const stretch of stretches) {
    for (const block of recover ? stretch.recoveredBlocks : stretch.blocks) {
      for (let top = above.at(-1); top && top.level >= block.level; top = above.at(-1)) {
        top.end = blocks.length;
        above.pop();
      }
      const parent = above.at(-1);
      block.index = blocks.length;
      block.parent = parent;
      block.children = NO_BLOCKS;
      block.end = blocks.length + 1;
      block.kind = undefined;
      block.repeats = false;
      block.inlineTalks = NO_TALKS;
      // Most have nothing below them.
      if (parent?.children === NO_BLOCKS) parent.children = [block];
      else (parent?.children as Block[] | undefined)?.push(block);
      blocks.push(block);
      if (block.heading) above.push(block);
    }
  }
  for (const block of above) block.end = blocks.length;
  return blocks;
}

const NO_BLOCKS: readonly Block[] = [];

/** The blocks below one. */
export function descendants(block: Block, blocks: readonly Block[]): readonly Block[] {
  return block.children.length === 0 ? block.children : blocks.slice(block.index + 1, block.end);
}
