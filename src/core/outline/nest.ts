import { isSpace } from '../text/isSpace.js';
import type { Place } from './places.js';
import type { SectionDraft } from './sectionDrafts.js';

/** A draft in its place. */
export interface PlacedDraft {
  readonly draft: SectionDraft;
  readonly place: Place;
}

/** A draft with the drafts inside it. */
export interface SectionNode extends PlacedDraft {
  readonly children: readonly SectionNode[];
  /** Behind the last character that belongs to it, its children's included; an offset of the whole text. */
  readonly end: number;
}

/** A draft that may get more inside. */
interface Open extends PlacedDraft {
  /** Whether a talk is around it. */
  readonly inTalk: boolean;
  children: SectionNode[];
}

/**
 * Nest drafts by what they are, and by level where that leaves it open: a talk never holds a talk, whatever their
 * levels; an empty day holds the tracks that follow it at its own level.
 */
export function nest(drafts: readonly PlacedDraft[], text: string): readonly SectionNode[] {
  const roots: SectionNode[] = [];
  const open: Open[] = [];
  const close = (from: number): void => {
    const last = open.pop();
    if (!last) return;
    const node = closed(last, text, from);
    const above = open.at(-1);
    if (!above) roots.push(node);
    // Most have nothing inside.
    else if (above.children === NO_NODES) above.children = [node];
    else above.children.push(node);
  };
  for (const { draft, place } of drafts) {
    const from = place.start + draft.from;
    let above = open.at(-1);
    while (above && !canHold(above, draft, from)) {
      close(from);
      above = open.at(-1);
    }
    const inTalk = above !== undefined && (above.inTalk || above.draft.kind === 'talk');
    open.push({ draft, place, inTalk, children: NO_NODES });
  }
  while (open.length > 0) close(text.length);
  return roots;
}

/** What most drafts have inside. */
const NO_NODES: SectionNode[] = [];

/** @param from where what is no longer inside starts */
function closed({ draft, place, children }: Open, text: string, from: number): SectionNode {
  const { start } = place;
  const { heading, end: fixedEnd } = draft;
  let end =
    fixedEnd === undefined ? endOfContent(text, start + heading.end, from) : start + Math.max(heading.end, fixedEnd);
  for (const child of children) end = Math.max(end, child.end);
  return { draft, place, children, end };
}

function canHold({ draft: above, place, inTalk: underTalk }: Open, draft: SectionDraft, from: number): boolean {
  // What has an end of its own holds what starts before it.
  if (above.end !== undefined) return from < place.start + above.end;
  const deeper = draft.level > above.level;
  const inTalk = draft.kind === 'section' || draft.kind === 'followUps';
  switch (above.kind) {
    case 'talk':
    case 'break':
      return deeper && inTalk;
    case 'aside':
      return draft.kind === 'followUps' && draft.end !== undefined;
    case 'followUps':
      return deeper && inTalk;
    case 'section':
      return underTalk ? deeper && inTalk : deeper;
    case 'group':
      return deeper && draft.kind !== 'day' && draft.kind !== 'track';
    case 'track':
      return deeper && draft.kind !== 'day';
    case 'day':
      if (draft.kind === 'day') return false;
      if (deeper) return true;
      if (draft.kind === 'track' || draft.kind === 'group') return above.adopts && draft.level === above.level;
      return draft.kind === 'talk' || draft.kind === 'break';
  }
}

/** Where the content before `from` ends, blank lines left out. */
function endOfContent(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && isSpace(text, end - 1)) end--;
  return end;
}
