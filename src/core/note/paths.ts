import { sameEvent } from './linkedEvents.js';
import type { Note, SchedUrl, Section, Talk } from './note.js';
import { groupBy } from '../text/groupBy.js';
import { walk } from './walk.js';
import { joined } from './names.js';
import { nameInFull, type NoteName } from './noteNames.js';

/** A section and the sections above, the outermost first, the section itself last. */
export type Path = readonly [...above: Section[], section: Section];

/** Yield the path of every section of a note, in text order. */
export function* walkPaths(note: Pick<Note, 'sections'>): Generator<Path, void, undefined> {
  yield* pathsBelow([], note.sections);
}

function* pathsBelow(above: readonly Section[], sections: readonly Section[]): Generator<Path, void, undefined> {
  for (const section of sections) {
    const path: Path = [...above, section];
    yield path;
    yield* pathsBelow(path, section.children);
  }
}

/** Find the section with an id. */
export function sectionById(note: Note, id: string): Section | undefined {
  for (const section of walk(note)) if (section.id === id) return section;
  return undefined;
}

/** Find the path to the section with an id; empty if the note has no such section. */
export function pathTo(note: Note, id: string): readonly Section[] {
  for (const path of walkPaths(note)) if (path.at(-1)?.id === id) return path;
  return [];
}

/**
 * Write where the last section of a path is: the titles of the sections above, `KubeCon Day 1 › Lightning Talks`. A
 * lone heading over the whole note is left out, because a reader knows it.
 *
 * @param name how to call the note, which comes first; its title only if the outermost section has another
 */
export function placeOf(note: Note, path: readonly Section[], name?: NoteName): string {
  const root = soleRoot(note);
  const titles = path.filter((section) => section !== root).map((section) => section.title);
  const above = titles.slice(0, -1);
  if (name === undefined) return joined(above, ' › ');
  if (name.title !== titles[0]) return joined([nameInFull(name), ...above], ' › ');
  const [first, ...others] = above;
  return joined([first === undefined ? name.place : nameInFull(name), ...others], ' › ');
}

/**
 * Find the one heading over the whole conference, if the note has one.
 *
 * @example
 * # KubeCon 2024        ← this one
 * ## Day 1
 * ## Day 2
 */
export function soleRoot(note: Note): Section | undefined {
  const [root, ...others] = note.sections;
  if (root?.kind !== 'section' || others.length > 0) return undefined;
  return root.children.some((child) => child.kind !== 'section') ? root : undefined;
}

/** Find the innermost talk of a path. */
export function enclosingTalk(path: readonly Section[]): Talk | undefined {
  return path.filter((section) => section.kind === 'talk').at(-1);
}

/** Find the talk whose link leads to the event of an address. */
export function talkOf(note: Note, url: SchedUrl): Talk | undefined {
  return talksByEvent(note)(url);
}

/** Make a function that finds the talk of an address, as `talkOf` does, for a note with very many links. */
export function talksByEvent(note: Note): (url: SchedUrl) => Talk | undefined {
  const talks = groupBy(
    [...walk(note)].filter((section) => section.kind === 'talk'),
    ({ link }) => link?.eventId,
  );
  return (url) => talks.get(url.eventId)?.find(({ link }) => link !== undefined && sameEvent(link, url));
}

/** A talk, and the note it is in. */
export interface TalkInNote {
  readonly note: Note;
  readonly talk: Talk;
}

/**
 * Find a talk again after its note has changed: by its id, else as a talk that is new to the note and on the line of
 * the heading, as someone may have rewritten the heading or one above.
 */
export function talkAgain(note: Note, before: TalkInNote): Talk | undefined {
  const talks = [...walk(note)].filter((section) => section.kind === 'talk');
  const { line } = before.talk.headingRange.start;
  return (
    talks.find(({ id }) => id === before.talk.id) ??
    talks.find(({ id, headingRange }) => headingRange.start.line === line && sectionById(before.note, id) === undefined)
  );
}
