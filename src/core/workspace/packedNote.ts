import type { Note, Position, Range } from '../model.js';
import type { Steps } from '../steps.js';

/** A note in few bytes: UTF-8 in one buffer of its own, which no garbage collection has to walk. */
export type PackedNote = Uint8Array<ArrayBuffer>;

/** What stands first in a packed list: a list, a range, a number, or which shape the object has. */
const LIST = 0;
const RANGE = 1;
const NUMBER = 2;
const FIRST_SHAPE = 3;

/**
 * Pack a note. Packing knows nothing of what is in notes but that most of it is ranges and texts, many of which stand there
 * twice: each object becomes the values of its keys, each text its number, and what keys and texts those are is written once.
 */
export function* packNote(note: Note): Steps<PackedNote> {
  const texts: Texts = new Map();
  const packed = yield* packObject(note, texts);
  return new TextEncoder().encode(`[${JSON.stringify([...texts.keys()])},${packed}]`);
}

/** Texts, and the keys of objects, with their numbers, by first appearance. */
type Texts = Map<string, number>;

function numberOf(text: string, texts: Texts): number {
  let number = texts.get(text);
  if (number === undefined) texts.set(text, number = texts.size);
  return number;
}

/** Bring a note back, deeply frozen as it was. Throws for what is no packed note. */
export function unpackNote(packed: Uint8Array): Note {
  const [texts, note] = JSON.parse(new TextDecoder().decode(packed)) as [readonly string[], unknown];
  return unpack(note, texts, []) as Note;
}

/** Write JSON at once: making lists first, for JSON to write, would take twice as long. */
function* packObject(object: object, texts: Texts): Steps<string> {
  let shape = '';
  let values = '';
  for (const [key, value] of Object.entries(object) as readonly (readonly [string, unknown])[]) {
    if (value === undefined) continue;
    shape += shape === '' ? key : ` ${key}`;
    values += `,${packLeaf(value, texts) ?? (yield* pack(value as object, texts))}`;
  }
  yield;
  return `[${numberOf(shape, texts) + FIRST_SHAPE}${values}]`;
}

function pack(value: object, texts: Texts): Steps<string> {
  return Array.isArray(value) ? packList(value, texts) : packObject(value, texts);
}

function* packList(values: readonly unknown[], texts: Texts): Steps<string> {
  let list = `[${LIST}`;
  for (const value of values) list += `,${packLeaf(value, texts) ?? (yield* pack(value as object, texts))}`;
  return `${list}]`;
}

/** Pack what has nothing in it, or is a range. */
function packLeaf(value: unknown, texts: Texts): string | undefined {
  if (typeof value === 'string') return String(numberOf(value, texts));
  if (typeof value === 'number') return `[${NUMBER},${value}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? `[${LIST}]` : undefined;
  return isRange(value) ? `[${RANGE},${value.start.line},${value.start.character},${value.end.line},${value.end.character}]` : undefined;
}

function unpack(value: unknown, texts: readonly string[], shapes: string[][]): unknown {
  if (typeof value === 'number') return texts[value];
  if (!Array.isArray(value)) return value;
  const kind: unknown = value[0];
  if (kind === LIST) return Object.freeze(value.slice(1).map((each) => unpack(each, texts, shapes)));
  if (kind === NUMBER) return value[1];
  if (kind === RANGE) return Object.freeze({ start: position(value[1], value[2]), end: position(value[3], value[4]) });
  const shape = Number(kind) - FIRST_SHAPE;
  const keys = shapes[shape] ??= (texts[shape] as string).split(' ');
  const object: Record<string, unknown> = {};
  keys.forEach((key, at) => {
    object[key] = unpack(value[at + 1], texts, shapes);
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
