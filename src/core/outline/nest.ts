import { isSpace } from '../text/isSpace.js';
import type { Place } from './blocks.js';
import type { Entry, PlacedEntry } from './entries.js';

/** An entry with the entries inside it. */
export interface Nested {
  readonly entry: Entry;
  readonly place: Place;
  readonly children: readonly Nested[];
  /** Offset in the note behind the last character that belongs to it, its children's included. */
  readonly end: number;
}

/**
 * Nest entries by what they are, and by level where that leaves it open: a talk never holds a talk, whatever their levels;
 * an empty day holds the tracks that follow it at its own level.
 */
export function nest(entries: readonly PlacedEntry[], text: string): Nested[] {
  const roots: Nested[] = [];
  const stack: { nested: Nested & { end: number; children: Nested[] }; underTalk: boolean }[] = [];
  const close = (from: number): void => {
    const closing = stack.pop();
    if (!closing) return;
    const { nested } = closing;
    const { entry, place } = nested;
    const headingEnd = place.start + entry.heading.end;
    let end = entry.end === undefined ? endOfContent(text, headingEnd, from) : Math.max(headingEnd, place.start + entry.end);
    for (const child of nested.children) if (child.end > end) end = child.end;
    nested.end = end;
  };
  for (const { entry, place } of entries) {
    const from = place.start + entry.from;
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (top && canHold(top.nested, entry, from, top.underTalk)) break;
      close(from);
    }
    const parent = stack.at(-1);
    const nested = { entry, place, children: NO_CHILDREN, end: 0 };
    if (!parent) roots.push(nested);
    else if (parent.nested.children === NO_CHILDREN) parent.nested.children = [nested];
    else parent.nested.children.push(nested);
    stack.push({ nested, underTalk: parent !== undefined && (parent.underTalk || parent.nested.entry.kind === 'talk') });
  }
  while (stack.length > 0) close(text.length);
  return roots;
}

function canHold({ entry: above, place }: Nested, entry: Entry, from: number, underTalk: boolean): boolean {
  // What has an end of its own holds what starts before it.
  if (above.end !== undefined) return from < place.start + above.end;
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
