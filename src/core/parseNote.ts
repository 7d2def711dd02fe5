import { NoteBuilder } from './buildNote.js';
import type { Note } from './model.js';
import { NoteCache } from './noteCache.js';
import { toBlocks, toPlaces } from './outline/blocks.js';
import { DayReader } from './outline/dates.js';
import { toEntries } from './outline/entries.js';
import { isConference } from './outline/isConference.js';
import { judge } from './outline/judge.js';
import { nest, type Nested } from './outline/nest.js';
import { readOccasion } from './outline/occasion.js';
import { dayFromPath, talkFromFrontMatter, titleOf } from './outline/wrap.js';

export interface ParseOptions {
  /** The note's path or URI; its name may name the day, and is the title of a note that has none. */
  readonly path?: string;
  /** The words that open a follow-up. `TODO` by default; `DONE` in a marker's place closes it. */
  readonly markers?: readonly string[];
  /** Whether settings say that this is, or is not, a conference note. The note's own front matter is asked first, its evidence last. */
  readonly isConference?: boolean;
  /** What is remembered of this note's earlier texts, read with the same markers: an edit then costs little more than what it touched. */
  readonly cache?: NoteCache;
}

export const DEFAULT_MARKERS: readonly string[] = ['TODO'];

/** The months and weekdays of all languages: gathered once, on the first note. */
const days = new DayReader();

/**
 * Read a markdown note. Never throws for a string, and never guesses without evidence: a heading nothing is known of is a
 * `section`. The result is deeply frozen.
 */
export function parseNote(text: string, options: ParseOptions = {}): Note {
  const { cache } = options;
  return cache ? cache.note(text, options, () => read(text, options, cache)) : read(text, options, new NoteCache(false));
}

function read(text: string, options: ParseOptions, cache: NoteCache): Note {
  // A byte order mark is no part of the markdown: with it before them, `---` and `#` would start nothing.
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const markdown = text.slice(mark);
  const { stretches, skipped } = cache.read(markdown, options.markers ?? DEFAULT_MARKERS);
  const places = toPlaces(stretches);
  const frontMatter = stretches[0]?.frontMatter;
  const about = { path: options.path, frontMatter, said: frontMatter?.isConference ?? options.isConference };
  const blocks = toBlocks(places);
  const occasion = readOccasion(blocks, days, about);
  const verdicts = judge(blocks, days, occasion);
  const conference = isConference(blocks, verdicts, occasion, about);
  let nested: readonly Nested[] = nest(toEntries(blocks, verdicts), markdown);
  if (conference && places[0]) {
    nested = talkFromFrontMatter(nested, frontMatter, occasion.likely, markdown, places[0]);
    nested = dayFromPath(nested, options.path, days, markdown);
  }
  const title = titleOf(nested, frontMatter, options.path);
  return Object.freeze({
    ...(options.path === undefined ? {} : { path: options.path }),
    title,
    sections: new NoteBuilder(places, mark, title).build(nested),
    isConference: conference,
    ...(skipped > 0 ? { skipped } : {}),
  });
}
