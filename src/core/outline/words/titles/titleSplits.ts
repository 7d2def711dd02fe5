import type { SpeakerList } from '../people/speakerLists.js';
import type { TitleCut } from './titleStarts.js';

/** What the ways to separate the title and the speakers in a heading have in common. */

/** The order of title and speakers in the headings of a note: "Title - Speaker" or "Speaker - Title". */
export type Order = 'titleFirst' | 'speakerFirst';

/** What the reading of a heading depends on besides its text. */
export interface TitleContext {
  /** The order of the note's other headings, for a heading that can be read both ways. */
  readonly order?: Order | undefined;
  /**
   * Whether the slug of the talk's address has the words of the whole heading: then the last " - " part is the
   * speakers.
   */
  readonly confirmedBySlug?: boolean;
}

/** A heading cut into its title and its speakers. */
export interface Split extends TitleCut {
  /** The order of the heading, if only one is possible. */
  readonly order?: Order;
}

/** A split of a heading, and whether the order of other headings may lead to another split. */
export interface SplitResult {
  readonly split: Split | undefined;
  readonly dependsOnOrder: boolean;
  /** The order in which the heading would name people, if other headings have that order. */
  readonly likely?: Order;
}

/** What is read of a heading that names nobody. */
export const NO_SPEAKERS: SplitResult = { split: undefined, dependsOnOrder: false };

/** Check for a speaker with an organisation. */
export function worksSomewhere({ organization }: SpeakerList['speakers'][number]): boolean {
  return organization !== undefined;
}
