import type { Entry } from './entries.js';

/** An entry with the entries inside it. */
export interface Nested {
  readonly entry: Entry;
  readonly children: Nested[];
  /** Offset behind the last character that belongs to it, its children's included. */
  readonly end: number;
}

/**
 * Nest entries by what they are, and by level where that leaves it open: a talk never holds a talk, whatever their levels;
 * an empty day holds the tracks that follow it at its own level.
 */
export function nest(entries: readonly Entry[], text: string): Nested[] {
  const roots: Nested[] = [];
  const stack: { nested: Nested & { end: number }; underTalk: boolean }[] = [];
  const close = (from: number): void => {
    const closing = stack.pop();
    if (!closing) return;
    const { nested } = closing;
    const inside = nested.children.reduce((end, child) => Math.max(end, child.end), nested.entry.heading.end);
    nested.end = Math.max(inside, nested.entry.end ?? endOfContent(text, nested.entry.heading.end, from));
  };
  for (const entry of entries) {
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (top && canHold(top.nested.entry, entry, top.underTalk)) break;
      close(entry.from);
    }
    const parent = stack.at(-1);
    const nested = { entry, children: [], end: entry.heading.end };
    (parent?.nested.children ?? roots).push(nested);
    stack.push({ nested, underTalk: parent !== undefined && (parent.underTalk || parent.nested.entry.kind === 'talk') });
  }
  while (stack.length > 0) close(text.length);
  return roots;
}

function canHold(above: Entry, entry: Entry, underTalk: boolean): boolean {
  // What has an end of its own holds what starts before it.
  if (above.end !== undefined) return entry.from < above.end;
  const deeper = entry.level > above.level;
  const inTalk = entry.kind === 'section' || entry.kind === 'followUps';
  switch (above.kind) {
    case 'talk':
    case 'break':
      return deeper && inTalk;
    case 'aside':
      return entry.kind === 'followUps' && entry.end !== undefined;
    case 'followUps':
      return deeper && inTalk;
    case 'section':
      return underTalk ? deeper && inTalk : deeper;
    case 'group':
      return deeper && entry.kind !== 'day' && entry.kind !== 'track';
    case 'track':
      return deeper && entry.kind !== 'day';
    case 'day':
      if (entry.kind === 'day') return false;
      if (deeper) return true;
      if (entry.kind === 'track' || entry.kind === 'group') return above.adopts && entry.level === above.level;
      return entry.kind === 'talk' || entry.kind === 'break';
  }
}

/** Where the content before `from` ends, blank lines left out. */
function endOfContent(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}
