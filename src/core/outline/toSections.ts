import type { Section } from '../note/note.js';
import { frozen, NONE } from '../text/frozen.js';
import { idOf, keyOf, Occurrences } from './sections/ids.js';
import type { SectionNode } from './sections/nest.js';
import { type Place, placeAt, positionOf } from './headings/places.js';
import type { Readers } from './tree/readers.js';

/**
 * Make the sections of a note.
 *
 * @param title the title of a section without a heading
 */
export function toSections(
  nodes: readonly SectionNode[],
  places: readonly Place[],
  title: string,
  { sectionOf }: Readers,
): readonly Section[] {
  const toSection = (
    { draft, place, children, end }: SectionNode,
    parent: string,
    occurrences: Occurrences,
  ): Section => {
    const isUntitled = draft.title === '' && draft.level === 0;
    const shownTitle = isUntitled ? title : draft.title;
    const key = isUntitled ? keyOf(title) : draft.key;
    const occurrence = occurrences.next(key);
    const inside = children.length === 0 ? NONE : sectionsIn(children, idOf(parent, '/', key, occurrence));
    const endPlace = placeAt(end, places, place);
    const { line, character } = positionOf(end - endPlace.start, endPlace);
    return sectionOf(draft, place.line, line, character, place.column, occurrence, shownTitle, parent, inside);
  };
  const sectionsIn = (inside: readonly SectionNode[], parent: string): readonly Section[] => {
    const occurrences = new Occurrences();
    return frozen(inside.map((node) => toSection(node, parent, occurrences)));
  };
  return sectionsIn(nodes, '');
}
