import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoteReader } from '../src/core/index.js';
import type { TextFacts } from '../src/core/markdown/facts.js';

/**
 * What a reader finds in a note: one line of `annotations.jsonl`.
 *
 * `A | B` in a title means that either is right; `(from …)` tells where a name comes from and is no part of it.
 */
export interface Annotation {
  /** Relative to the folder; the first part, up to `+`, is the author. */
  readonly file: string;
  readonly isConference: boolean;
  readonly days?: readonly string[];
  /** What may be a day: no error if it is found, none if it is not. */
  readonly daysOk?: readonly string[];
  readonly tracks?: readonly string[];
  readonly tracksOk?: readonly string[];
  readonly talkTitles?: readonly string[];
}

/** An annotated note, with what its markdown says. */
export interface AnnotatedNote {
  readonly annotation: Annotation;
  readonly author: string;
  readonly path: string;
  readonly facts: TextFacts;
}

/**
 * Read a folder of annotated notes.
 *
 * @throws when there is no `annotations.jsonl`, or a note that it names is missing
 */
export function readNotes(folder: string): readonly AnnotatedNote[] {
  const list = join(folder, 'annotations.jsonl');
  if (!existsSync(list)) throw new Error(`There is no annotations.jsonl in ${folder}.`);
  const lines = readFileSync(list, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const annotation = JSON.parse(line) as Annotation;
      const text = readFileSync(join(folder, annotation.file), 'utf8').replace(/^\uFEFF/u, '');
      const facts = new NoteReader(false).factsOf(text, ['TODO']);
      const author = /^[^+/]+/u.exec(annotation.file)?.[0] ?? annotation.file;
      return { annotation, author, path: `/${annotation.file}`, facts };
    });
}
