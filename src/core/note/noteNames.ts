import { decoded } from '../text/decoded.js';
import { groupBy } from '../text/groupBy.js';
import type { Note } from './note.js';

/** What a list calls a note. */
export interface NoteName extends Pick<Note, 'title'> {
  /** Where the note is, in short; present if another note of the list has the same title. */
  readonly place?: string | undefined;
}

interface ListedNote extends Pick<Note, 'title'> {
  /** Identifies the note's document. */
  readonly uri: { toString(): string };
}

/** Write the name of a note in one text: `KubeCon (2026)`. */
export function nameInFull({ title, place }: NoteName): string {
  return place === undefined ? title : `${title} (${place})`;
}

/**
 * Tell notes of the same title apart: by the shortest part of the path that none of them shares.
 *
 * @returns the places by `Uri.toString()`; none for a note whose title no other note has
 */
export function notePlaces(notes: readonly ListedNote[]): ReadonlyMap<string, string> {
  return new Map(
    [...groupBy(notes, ({ title }) => title).values()].flatMap((same) =>
      same.length > 1 ? [...shortPlaces(same.map(({ uri }) => uri.toString()))] : [],
    ),
  );
}

function shortPlaces(uris: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const paths = uris.map((uri) => ({ uri, names: uri.split(/[:/]+/u) }));
  const longest = paths.reduce((most, { names }) => Math.max(most, names.length), 0);
  for (let length = 1; length <= longest && places.size < uris.length; length++) {
    const uses = new Map<string, number>();
    for (const { names } of paths)
      for (const part of new Set(partsOf(names, length))) uses.set(part, (uses.get(part) ?? 0) + 1);
    for (const { uri, names } of paths) {
      const part = places.has(uri) ? undefined : partsOf(names, length).find((each) => uses.get(each) === 1);
      if (part !== undefined) places.set(uri, decoded(part));
    }
  }
  return places;
}

/** List the parts of a path with a number of names: folders first, the nearest to the file before the others. */
function partsOf(names: readonly string[], length: number): readonly string[] {
  const last = names.length - length;
  if (last < 0) return [];
  const folders = Array.from({ length: last }, (_, index) => last - 1 - index);
  return [...folders, last].map((start) => names.slice(start, start + length).join('/'));
}
