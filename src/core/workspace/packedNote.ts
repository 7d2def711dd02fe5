import type { Note, Position, Range } from '../model.js';
import type { Steps } from '../steps.js';

/** A note in few bytes: UTF-8 in one buffer of its own, which no garbage collection has to walk. */
export type PackedNote = Uint8Array<ArrayBuffer>;

/** What stands first in a packed list: a list, a range, or which shape the object has. */
const LIST = 0;
const RANGE = 1;
const FIRST_SHAPE = 2;

/**
 * Pack a note. Packing knows nothing of what is in notes but that most of it is ranges: each object becomes the values of
 * its keys, and which keys those are is written once.
 */
export function* packNote(note: Note): Steps<PackedNote> {
  const shapes = new Map<string, number>();
  const packed = yield* packObject(note, shapes);
  return new TextEncoder().encode(`[${JSON.stringify([...shapes.keys()].map((shape) => shape.split(' ')))},${packed}]`);
}

/** Bring a note back, deeply frozen as it was. Throws for what is no packed note. */
export function unpackNote(packed: Uint8Array): Note {
  const [shapes, note] = JSON.parse(new TextDecoder().decode(packed)) as [readonly (readonly string[])[], unknown];
  return unpack(note, shapes) as Note;
}

/** Write JSON at once: making lists first, for JSON to write, would take twice as long. */
function* packObject(object: object, shapes: Map<string, number>): Steps<string> {
  let shape = '';
  let values = '';
  for (const [key, value] of Object.entries(object) as readonly (readonly [string, unknown])[]) {
    if (value === undefined) continue;
    shape += shape === '' ? key : ` ${key}`;
    values += `,${packLeaf(value) ?? (yield* pack(value as object, shapes))}`;
  }
  let number = shapes.get(shape);
  if (number === undefined) shapes.set(shape, number = shapes.size + FIRST_SHAPE);
  yield;
  return `[${number}${values}]`;
}

function pack(value: object, shapes: Map<string, number>): Steps<string> {
  return Array.isArray(value) ? packList(value, shapes) : packObject(value, shapes);
}

function* packList(values: readonly unknown[], shapes: Map<string, number>): Steps<string> {
  let list = `[${LIST}`;
  for (const value of values) list += `,${packLeaf(value) ?? (yield* pack(value as object, shapes))}`;
  return `${list}]`;
}

/** Pack what has nothing in it, or is a range. */
function packLeaf(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? `[${LIST}]` : undefined;
  return isRange(value) ? `[${RANGE},${value.start.line},${value.start.character},${value.end.line},${value.end.character}]` : undefined;
}

function unpack(value: unknown, shapes: readonly (readonly string[])[]): unknown {
  if (!Array.isArray(value)) return value;
  const kind: unknown = value[0];
  if (kind === LIST) return Object.freeze(value.slice(1).map((each) => unpack(each, shapes)));
  if (kind === RANGE) return Object.freeze({ start: position(value[1], value[2]), end: position(value[3], value[4]) });
  const keys = shapes[Number(kind) - FIRST_SHAPE];
  if (keys === undefined) throw new Error('This is no packed note.');
  const object: Record<string, unknown> = {};
  keys.forEach((key, at) => {
    object[key] = unpack(value[at + 1], shapes);
  });
  return Object.freeze(object);
}

function position(line: unknown, character: unknown): Position {
  return Object.freeze({ line: Number(line), character: Number(character) });
}

function isRange(value: object): value is Range {
  if (!('start' in value && 'end' in value)) return false;
  for (const key in value) if (key !== 'start' && key !== 'end') return false;
  return true;
}
