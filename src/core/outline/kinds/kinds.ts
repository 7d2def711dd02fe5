import type { SaidKind } from '../../markdown/frontMatter.js';
import type { SectionKind } from '../../note/note.js';
import { groupBy } from '../../text/groupBy.js';
import type { Evidence } from '../evidence/evidence.js';
import { type HeadingWords, NO_WORDS } from '../headings/headings.js';
import { type InlineTalk, NO_TALKS } from '../lines/inlineTalk.js';
import { above, below, type PlacedHeading } from '../tree/placedHeadings.js';
import { type SaidKinds, saidKindOf } from './saidKinds.js';

/** The kinds of the headings of a note. */
export interface Classified {
  readonly headings: readonly PlacedHeading[];
  /** By the index of the heading; `undefined` for the text before the first heading. */
  readonly evidence: readonly (Evidence | undefined)[];
  /** Return the kind of a heading; `undefined` for a plain section. */
  kindOf(heading: PlacedHeading): SectionKind | undefined;
  /** Return the talks without headings below a heading: list items, bold lines, rows of tables, links. */
  inlineTalksOf(heading: PlacedHeading): readonly InlineTalk[];
}

/** The kinds of the headings of a note, while they are decided. */
export class Kinds implements Classified {
  readonly headings: readonly PlacedHeading[];
  readonly evidence: readonly (Evidence | undefined)[];
  readonly roots: readonly PlacedHeading[];
  /** The headings that have headings below. */
  readonly parents: readonly PlacedHeading[];
  readonly #kinds: (SectionKind | undefined)[];
  readonly #inlineTalks: (readonly InlineTalk[])[];
  readonly #said: SaidKinds;
  readonly #slipped = new Set<PlacedHeading>();
  readonly #repeats = new Set<PlacedHeading>();
  #siblings: readonly (readonly PlacedHeading[])[] | undefined;

  /** @param said the kinds that the note itself says: these do not change */
  constructor(headings: readonly PlacedHeading[], evidence: readonly (Evidence | undefined)[], said: SaidKinds) {
    this.headings = headings;
    this.evidence = evidence;
    const real = headings.filter(({ heading }) => heading.fact);
    this.roots = real.filter(({ parent }) => !parent);
    this.parents = real.filter(({ children }) => children.length > 0);
    this.#said = said;
    this.#kinds = headings.map((each) => {
      const saidKind = this.saidKindOf(each);
      return saidKind === 'section' ? undefined : saidKind;
    });
    this.#inlineTalks = headings.map(() => NO_TALKS);
  }

  kindOf({ index }: PlacedHeading): SectionKind | undefined {
    return this.#kinds[index];
  }

  /** Set the kind of a heading, unless the note itself says the kind. */
  setKind(heading: PlacedHeading, kind: SectionKind | undefined): void {
    if (this.saidKindOf(heading) === undefined) this.#kinds[heading.index] = kind;
  }

  /** Return the kind that the note itself says a heading is of. */
  saidKindOf({ heading: { fact, text } }: PlacedHeading): SaidKind | undefined {
    return fact && saidKindOf(text, this.#said);
  }

  /** Check whether the note itself says that a line with this text is no talk. */
  isNoTalk(text: string): boolean {
    return saidKindOf(text, this.#said) === 'section';
  }

  evidenceOf({ index }: PlacedHeading): Evidence | undefined {
    return this.evidence[index];
  }

  wordsOf({ index, children }: PlacedHeading): HeadingWords {
    const words = this.evidence[index]?.words ?? NO_WORDS;
    // "Track: Widgets" is a fact about a talk, or a track over talks.
    const holdsHeadings = words.vocabulary === 'metadata' && words.isTrack && children.length > 0;
    return holdsHeadings ? { ...words, vocabulary: undefined } : words;
  }

  inlineTalksOf({ index }: PlacedHeading): readonly InlineTalk[] {
    return this.#inlineTalks[index] ?? NO_TALKS;
  }

  setInlineTalks({ index }: PlacedHeading, talks: readonly InlineTalk[]): void {
    this.#inlineTalks[index] = talks;
  }

  /** Set that a heading only repeats a talk, which has a heading before. */
  setRepeats(heading: PlacedHeading): void {
    this.setKind(heading, undefined);
    this.#repeats.add(heading);
  }

  repeats(heading: PlacedHeading): boolean {
    return this.#repeats.has(heading);
  }

  /** Set that the level of a talk slipped: the headings below are beside the talk. */
  setSlipped(heading: PlacedHeading): void {
    this.#slipped.add(heading);
  }

  isSlipped(heading: PlacedHeading): boolean {
    return this.#slipped.has(heading);
  }

  hasTalkAbove({ parent }: PlacedHeading): boolean {
    for (let each = parent; each; each = each.parent) {
      if (this.kindOf(each) === 'talk' && !this.#slipped.has(each)) return true;
    }
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

  /** Check whether the words of a heading allow a talk, or a heading that holds talks. */
  mayBeTalk(heading: PlacedHeading): boolean {
    const said = this.saidKindOf(heading);
    if (said !== undefined) return said === 'talk';
    const { vocabulary } = this.wordsOf(heading);
    return !this.repeats(heading) && (vocabulary === undefined || vocabulary === 'group');
  }

  /** The groups of headings with one parent and one level, in the order of the first of each group. */
  get siblingGroups(): readonly (readonly PlacedHeading[])[] {
    if (this.#siblings) return this.#siblings;
    const families = [this.roots, ...this.parents.map(({ children }) => children)];
    this.#siblings = families.flatMap(byLevel).sort(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0));
    return this.#siblings;
  }
}

function byLevel(headings: readonly PlacedHeading[]): readonly (readonly PlacedHeading[])[] {
  const level = headings[0]?.heading.level;
  // Most headings are at the level of their siblings.
  if (headings.every(({ heading }) => heading.level === level)) return headings.length === 0 ? [] : [headings];
  return [...groupBy(headings, ({ heading }) => heading.level).values()];
}
