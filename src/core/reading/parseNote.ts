import { NoteBuilder } from '../outline/buildNote.js';
import type { Note } from '../note/note.js';
import { NoteCache } from './noteCache.js';
import { toBlocks } from '../outline/blocks.js';
import { toEntries } from '../outline/entries.js';
import { gatherEvidence } from '../outline/evidence.js';
import { isConference } from '../outline/isConference.js';
import { judge } from '../outline/judge.js';
import { nest } from '../outline/nest.js';
import { readOccasion } from '../outline/occasion.js';
import { dayFromPath, talkFromFrontMatter, titleOf } from '../outline/wrap.js';
import { finish, type Steps } from '../text/steps.js';

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

/**
 * Read a markdown note. Never throws for a string, and never guesses without evidence: a heading nothing is known of is a
 * `section`. The result is deeply frozen.
 */
export function parseNote(text: string, options: ParseOptions = {}): Note {
  return finish(parseNoteInSteps(text, options));
}

/** Does as `parseNote` does, a little at a time. While it is at it, nothing else may be read with the same cache. */
export function* parseNoteInSteps(text: string, options: ParseOptions = {}): Steps<Note> {
  const { cache } = options;
  return yield* cache ? cache.note(text, options, () => read(text, options, cache)) : read(text, options, new NoteCache(false));
}

function* read(text: string, options: ParseOptions, cache: NoteCache): Steps<Note> {
  // A byte order mark is no part of the markdown: with it before them, `---` and `#` would start nothing.
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const markdown = text.slice(mark);
  const { stretches, skipped } = yield* cache.read(markdown, options.markers ?? DEFAULT_MARKERS);
  const [first] = stretches;
  const frontMatter = first?.frontMatter;
  const about = { path: options.path, frontMatter, said: frontMatter?.isConference ?? options.isConference };
  const blocks = toBlocks(stretches);
  const order = yield* gatherEvidence(blocks);
  const occasion = readOccasion(blocks, about);
  yield* judge(blocks, order, occasion);
  const conference = isConference(blocks, occasion, about);
  let nested = nest(yield* toEntries(blocks), markdown);
  if (conference && first) {
    nested = talkFromFrontMatter(nested, frontMatter, occasion.likely, markdown, first);
    nested = dayFromPath(nested, options.path, markdown);
  }
  const title = titleOf(nested, frontMatter, options.path);
  return Object.freeze({
    ...(options.path === undefined ? {} : { path: options.path }),
    title,
    sections: yield* new NoteBuilder(stretches, mark, title, cache.copies).build(nested),
    isConference: conference,
    ...(skipped > 0 ? { skipped } : {}),
  });
}
