import type { SectionKind } from '../note/note.js';
import type { Evidence } from './evidence.js';
import { type HeadingWords, NO_WORDS } from './headings.js';
import { type InlineTalk, NO_TALKS } from './inlineTalks.js';
import { above, below, type PlacedHeading } from './placedHeadings.js';

/** What the headings of a note were found to be. */
export interface Classified {
  readonly headings: readonly PlacedHeading[];
  /** By the number of the heading; `undefined` for what stands before the first heading. */
  readonly evidence: readonly (Evidence | undefined)[];
  /** The kind of a heading; `undefined`: nothing is known, or it is a mere section. */
  kindOf(heading: PlacedHeading): SectionKind | undefined;
  /** Talks written as bullets, bold lines, table rows or links under a heading. */
  inlineTalksOf(heading: PlacedHeading): readonly InlineTalk[];
}

/** What the headings of one note are, as far as that is known by now, while they are classified. */
export class Kinds implements Classified {
  readonly headings: readonly PlacedHeading[];
  readonly evidence: readonly (Evidence | undefined)[];
  readonly roots: readonly PlacedHeading[];
  /** Those with headings below them. */
  readonly parents: readonly PlacedHeading[];
  readonly #kinds: (SectionKind | undefined)[];
  readonly #inlineTalks: (readonly InlineTalk[])[];
  readonly #repeats = new Set<PlacedHeading>();
  #siblings: readonly (readonly PlacedHeading[])[] | undefined;

  constructor(headings: readonly PlacedHeading[], evidence: readonly (Evidence | undefined)[]) {
    this.headings = headings;
    this.evidence = evidence;
    const real = headings.filter(({ heading }) => heading.fact);
    this.roots = real.filter(({ parent }) => !parent);
    this.parents = real.filter(({ children }) => children.length > 0);
    this.#kinds = headings.map(() => undefined);
    this.#inlineTalks = headings.map(() => NO_TALKS);
  }

  kindOf({ index }: PlacedHeading): SectionKind | undefined {
    return this.#kinds[index];
  }

  setKind({ index }: PlacedHeading, kind: SectionKind | undefined): void {
    this.#kinds[index] = kind;
  }

  evidenceOf({ index }: PlacedHeading): Evidence | undefined {
    return this.evidence[index];
  }

  wordsOf({ index }: PlacedHeading): HeadingWords {
    return this.evidence[index]?.words ?? NO_WORDS;
  }

  inlineTalksOf({ index }: PlacedHeading): readonly InlineTalk[] {
    return this.#inlineTalks[index] ?? NO_TALKS;
  }

  setInlineTalks({ index }: PlacedHeading, talks: readonly InlineTalk[]): void {
    this.#inlineTalks[index] = talks;
  }

  /** Set that a heading only speaks of a talk that has a heading before it. */
  setRepeats(heading: PlacedHeading): void {
    this.setKind(heading, undefined);
    this.#repeats.add(heading);
  }

  repeats(heading: PlacedHeading): boolean {
    return this.#repeats.has(heading);
  }

  hasTalkAbove({ parent }: PlacedHeading): boolean {
    for (let each = parent; each; each = each.parent) if (this.kindOf(each) === 'talk') return true;
    return false;
  }

  kindsAbove(heading: PlacedHeading): readonly SectionKind[] {
    return above(heading).flatMap((each) => this.kindOf(each) ?? []);
  }

  holdsTalks(heading: PlacedHeading): boolean {
    if (this.inlineTalksOf(heading).length > 0) return true;
    for (let at = heading.index + 1; at < heading.end; at++) {
      if (this.#kinds[at] === 'talk' || this.#inlineTalks[at] !== NO_TALKS) return true;
    }
    return false;
  }

  below(heading: PlacedHeading): readonly PlacedHeading[] {
    return below(heading, this.headings);
  }

  count(headings: readonly PlacedHeading[], kind: SectionKind): number {
    return headings.reduce((sum, each) => (this.kindOf(each) === kind ? sum + 1 : sum), 0);
  }

  /** Nothing is known of a heading yet, and its words do not tell that it is no talk. */
  isOpen(placed: PlacedHeading): boolean {
    if (this.kindOf(placed) || this.repeats(placed)) return false;
    const { heading, children } = placed;
    const { vocabulary, isOneOfAKind } = this.wordsOf(placed);
    const holdsTitles = children.some((child) => this.wordsOf(child).vocabulary === undefined);
    const mayBeTitle = vocabulary === undefined || (vocabulary === 'group' && isOneOfAKind && !holdsTitles);
    return mayBeTitle && heading.text.length >= 3 && !this.holdsTalks(placed) && !isMerelyTrack(placed);
  }

  /** Make talks of the open headings among some, at the highest level that has an open heading or a talk. */
  promote(headings: readonly PlacedHeading[]): void {
    const open = headings.filter((each) => this.isOpen(each) && !this.hasTalkAbove(each));
    const level = Math.min(highest(open), highest(headings.filter((each) => this.kindOf(each) === 'talk')));
    for (const each of open) if (each.heading.level === level) this.setKind(each, 'talk');
  }

  /** The headings of one level below one heading, in the order of the first of each. */
  get siblingGroups(): readonly (readonly PlacedHeading[])[] {
    if (this.#siblings) return this.#siblings;
    const families = [this.roots, ...this.parents.map(({ children }) => children)];
    this.#siblings = families.flatMap(byLevel).sort(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0));
    return this.#siblings;
  }
}

function byLevel(headings: readonly PlacedHeading[]): readonly (readonly PlacedHeading[])[] {
  const groups = new Map<number, PlacedHeading[]>();
  for (const each of headings) {
    const group = groups.get(each.heading.level);
    if (group) group.push(each);
    else groups.set(each.heading.level, [each]);
  }
  return [...groups.values()];
}

/** A room, and nothing else is known of it: `### Room 2`. */
function isMerelyTrack({ children, heading }: PlacedHeading): boolean {
  return children.length === 0 && heading.body.length === 0 && /\b(?:track|room|stage|devroom)\b/iu.test(heading.text);
}

/** The highest of the levels of headings. */
export function highest(headings: readonly PlacedHeading[]): number {
  return headings.reduce((level, { heading }) => Math.min(level, heading.level), Infinity);
}
