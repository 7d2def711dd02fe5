import type { Note, Section } from './note.js';

/** Yield every section of a note, parents before children, in text order. */
export function* walk(note: Pick<Note, 'sections'>): Generator<Section, void, undefined> {
  yield* walkSections(note.sections);
}

function* walkSections(sections: readonly Section[]): Generator<Section, void, undefined> {
  for (const section of sections) {
    yield section;
    yield* walkSections(section.children);
  }
}
