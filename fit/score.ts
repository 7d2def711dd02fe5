import { walk, type SectionKind } from '../src/core/index.js';
import { outline } from '../src/core/outline/outline.js';
import type { Weights } from '../src/core/outline/clues/weights.js';
import { MEMOISED_READERS } from '../src/core/reading/memoisedReaders.js';
import type { AnnotatedNote } from './notes.js';

/** How well weights read notes: each number from 0 to 1, the mean of all notes. */
export interface Score {
  readonly titles: number;
  readonly days: number;
  readonly tracks: number;
  readonly conferences: number;
  /** All together. */
  readonly total: number;
}

/** Read notes with weights, and compare what is found with the annotations. */
export function scoreOf(notes: readonly AnnotatedNote[], weights: Weights): Score {
  const all = notes.map((note) => scoreNote(note, weights));
  const mean = (part: 'titles' | 'days' | 'tracks' | 'conferences'): number => {
    const values = all.map((each) => each[part]).filter((value) => value !== undefined);
    return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [titles, days, tracks, conferences] = [mean('titles'), mean('days'), mean('tracks'), mean('conferences')];
  return { titles, days, tracks, conferences, total: titles * 0.6 + days * 0.1 + tracks * 0.1 + conferences * 0.2 };
}

interface NoteScore {
  readonly titles: number | undefined;
  readonly days: number | undefined;
  readonly tracks: number | undefined;
  readonly conferences: number;
}

function scoreNote({ annotation, facts, path }: AnnotatedNote, weights: Weights): NoteScore {
  const note = outline(facts, { path }, MEMOISED_READERS, weights);
  const { isConference, talkTitles = [], days = [], daysOk = [], tracks = [], tracksOk = [] } = annotation;
  const conferences = Number(note.isConference === isConference);
  if (!isConference) return { titles: undefined, days: undefined, tracks: undefined, conferences };
  const sections = [...walk(note)];
  const titlesOf = (kind: SectionKind): readonly string[] =>
    sections.filter((section) => section.kind === kind).map(({ title }) => title);
  return {
    titles: agreement(titlesOf('talk'), talkTitles, []),
    days: agreement(titlesOf('day'), days, daysOk),
    tracks: agreement(titlesOf('track'), tracks, tracksOk),
    conferences,
  };
}

/** Compute the F1 of what was found; `undefined` if there was nothing to find and nothing was found. */
function agreement(
  found: readonly string[],
  expected: readonly string[],
  allowed: readonly string[],
): number | undefined {
  const open = expected.map(readingsOf);
  let hits = 0;
  let extra = 0;
  for (const title of found) {
    const at = open.findIndex((readings) => readings.some((reading) => isAlike(title, reading)));
    if (at >= 0) {
      open.splice(at, 1);
      hits++;
    } else if (!allowed.some((each) => readingsOf(each).some((reading) => isAlike(title, reading)))) extra++;
  }
  const all = hits + extra + expected.length;
  return all === 0 ? undefined : (2 * hits) / all;
}

function readingsOf(title: string): readonly string[] {
  return title.split('|').map((reading) => reading.replace(/\(from [^)]*\)/gu, ''));
}

/** Check whether two titles have the same words, or one has all words of the other. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first === second) return first !== '';
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.length > 2 && long.includes(short);
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
