import { haveSameItems } from '../text/sameItems.js';
import { isSpace } from '../text/isSpace.js';
import type { Entry } from './entries.js';

/** An entry with the entries inside it. Where nothing has changed in it, it is the same object as the last time. */
export interface Nested {
  readonly entry: Entry;
  readonly children: readonly Nested[];
  /** Behind the last character that belongs to it, its children's included; an offset of its stretch, which may be behind that. */
  readonly end: number;
  /** What tells the copies among the follow-ups in it, its children's included. */
  copyKeys?: readonly string[] | undefined;
}

/** An entry that may get more inside. */
interface Open {
  readonly entry: Entry;
  /** Whether a talk is around it. */
  readonly inTalk: boolean;
  children: Nested[];
}

/**
 * Nest entries by what they are, and by level where that leaves it open: a talk never holds a talk, whatever their levels;
 * an empty day holds the tracks that follow it at its own level.
 */
export function nest(entries: readonly Entry[], text: string): readonly Nested[] {
  const roots: Nested[] = [];
  const open: Open[] = [];
  const close = ({ entry, children }: Open, from: number): void => {
    const { stretch: { start }, heading } = entry;
    let end = entry.end === undefined ? endOfContent(text, start + heading.end, from) - start : Math.max(heading.end, entry.end);
    for (const child of children) end = Math.max(end, child.entry.stretch.start + child.end - start);
    const { nested: known } = entry.known;
    const nested = known?.end === end && haveSameItems(known.children, children) ? known : { entry, children, end, copyKeys: undefined };
    entry.known.nested = nested;
    const above = open.at(-1);
    if (!above) roots.push(nested);
    // Most have nothing inside.
    else if (above.children === NO_CHILDREN) above.children = [nested];
    else above.children.push(nested);
  };
  for (const entry of entries) {
    const from = entry.stretch.start + entry.from;
    let above = open.at(-1);
    while (above && !canHold(above, entry, from)) {
      open.pop();
      close(above, from);
      above = open.at(-1);
    }
    open.push({ entry, inTalk: above !== undefined && (above.inTalk || above.entry.kind === 'talk'), children: NO_CHILDREN });
  }
  for (let last = open.pop(); last; last = open.pop()) close(last, text.length);
  return roots;
}

function canHold({ entry: above, inTalk: underTalk }: Open, entry: Entry, from: number): boolean {
  // What has an end of its own holds what starts before it.
  if (above.end !== undefined) return from < above.stretch.start + above.end;
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

/** What most entries have inside. */
const NO_CHILDREN: Nested[] = [];

/** Where the content before `from` ends, blank lines left out. */
function endOfContent(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && isSpace(text, end - 1)) end--;
  return end;
}
