import type { Fact, HeadingFact, LineFact } from '../read/facts.js';

/** A heading and what stands under it, up to the next heading of any level. */
export interface Block {
  /** `undefined` for what stands before the first heading. */
  readonly heading: HeadingFact | undefined;
  /** 0 before the first heading. */
  readonly level: number;
  readonly body: readonly Fact[];
  /** The nearest heading above of a lower level. */
  readonly parent: Block | undefined;
  readonly children: Block[];
}

/** The note's facts by heading, in text order; the first block is what stands before any heading. */
export function toBlocks(facts: readonly Fact[]): Block[] {
  const blocks: Block[] = [];
  const stack: Block[] = [];
  let body: Fact[] = [];
  const open = (heading: HeadingFact | undefined): void => {
    const level = heading?.level ?? 0;
    while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= Math.max(level, 1)) stack.pop();
    const parent = stack.at(-1);
    body = [];
    const block: Block = { heading, level, body, parent, children: [] };
    parent?.children.push(block);
    blocks.push(block);
    if (heading) stack.push(block);
  };
  open(undefined);
  for (const fact of recoverHeadings(facts)) {
    if (fact.type === 'heading') open(fact);
    else if (fact.type !== 'frontMatter') body.push(fact);
  }
  return blocks;
}

/**
 * `##Day 1` is a paragraph in CommonMark. Where a note has no real heading but several such lines, they are its headings.
 * A hashtag (`#todo`, `#rust`) is a single word after a single `#`.
 */
function recoverHeadings(facts: readonly Fact[]): readonly Fact[] {
  if (facts.some((fact) => fact.type === 'heading')) return facts;
  const isMeant = (fact: Fact): fact is LineFact => fact.type === 'line' && !fact.quoted && fact.itemDepth === undefined && fact.followUps.length === 0 && /^(?:#{2,6}[^\s#]|#[^\s#]\S*\s+\S)/u.test(fact.text) && !/(?:^|\s)#\p{L}[\p{L}\p{N}_-]*(?:\s+#\p{L}[\p{L}\p{N}_-]*)+$/u.test(fact.text);
  if (facts.filter(isMeant).length < 2) return facts;
  return facts.map((fact) => {
    if (!isMeant(fact)) return fact;
    const level = /^#{1,6}/u.exec(fact.text)?.[0].length ?? 1;
    const { start, end, links, followUps } = fact;
    return { type: 'heading', level, start, end, links, followUps, text: fact.text.slice(level).replace(/\s*#+$/u, '').trim() };
  });
}

/** The lines of a body, in text order. */
export function linesOf(body: readonly Fact[]): LineFact[] {
  return body.filter((fact): fact is LineFact => fact.type === 'line');
}
