import { isSpace } from '../../text/isSpace.js';
import type { Place } from '../headings/places.js';
import type { SectionDraft } from './sectionDrafts.js';

/** A draft in its place. */
export interface PlacedDraft {
  readonly draft: SectionDraft;
  readonly place: Place;
}

/** A draft with the drafts inside. */
export interface SectionNode extends PlacedDraft {
  readonly children: readonly SectionNode[];
  /** The offset, in the whole text, behind the last character of the section, children included. */
  readonly end: number;
}

/** A node that later drafts may be inside of. */
interface OpenNode extends SectionNode {
  /** Whether the draft is inside a talk. */
  readonly inTalk: boolean;
  children: SectionNode[];
  end: number;
}

/**
 * Put drafts inside each other, by their kinds, and by their levels if the kinds allow both: a talk never holds a talk,
 * whatever their levels; an empty day holds the tracks that follow at its level.
 */
export function nest(drafts: readonly PlacedDraft[], text: string): readonly SectionNode[] {
  const roots: SectionNode[] = [];
  const open: OpenNode[] = [];
  const close = (from: number): void => {
    const node = open.pop();
    if (!node) return;
    node.end = endOf(node, text, from);
    const above = open.at(-1);
    if (!above) roots.push(node);
    // Most drafts have no children, and share one empty list.
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
    open.push({ draft, place, inTalk, children: NO_NODES, end: from });
  }
  while (open.length > 0) close(text.length);
  return roots;
}

/** No children, as most drafts have. */
const NO_NODES: SectionNode[] = [];

/** @param from the offset, in the whole text, of the first draft that is no longer inside */
function endOf({ draft, place, children }: OpenNode, text: string, from: number): number {
  const { start } = place;
  const { heading, end: fixedEnd } = draft;
  let end =
    fixedEnd === undefined ? endOfContent(text, start + heading.end, from) : start + Math.max(heading.end, fixedEnd);
  for (const child of children) end = Math.max(end, child.end);
  return end;
}

function canHold({ draft: above, place, inTalk: underTalk }: OpenNode, draft: SectionDraft, from: number): boolean {
  // A draft with a fixed end holds all drafts that start before that end.
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

/** Return the end of the content before an offset, without blank lines. */
function endOfContent(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && isSpace(text, end - 1)) end--;
  return end;
}
