import type { Note, Position, Range } from '../note/note.js';

/** A note in few bytes: one separate buffer, which garbage collection need not walk. */
export type PackedNote = Uint8Array<ArrayBuffer>;

/**
 * The number before a packed value. From `FIRST` on: twice the number of a text, or twice the number of the text of an
 * object's keys plus one.
 */
const NOTHING = 0;
const YES = 1;
const NO = 2;
const NUMBER = 3;
const LIST = 4;
const RANGE = 5;
const FIRST = 6;

/** The size, in bytes, of the length at the start. The texts, as JSON of that length, and the values follow. */
const SIZE = 4;

/** How many values are packed in one step. */
const AT_ONCE = 500;

/** Pack a note. */
export function packNote(note: Note): PackedNote {
  const packing = new Packing(note);
  while (packing.packSome());
  return packing.finish();
}

/**
 * Packs a note, in steps. Packing does not depend on the shape of notes, except that most of a note is ranges and
 * texts, many of them repeated: each object becomes the values of its keys, each text a number, and each list of keys
 * and each text is written once.
 */
export class Packing {
  /** Texts, and the keys of objects, with their numbers, by first appearance. */
  readonly #texts = new Map<string, number>();
  /** The values left to pack, in reverse order. */
  readonly #left: unknown[];
  #bytes = new Uint8Array(4096);
  #at = 0;
  /** The line of the start of the last range; the next is mostly near. */
  #line = 0;

  constructor(note: Note) {
    this.#left = [note];
  }

  /** Pack some of the note; returns whether there is more. */
  packSome(): boolean {
    for (let count = 0; count < AT_ONCE && this.#left.length > 0; count++) this.#pack(this.#left.pop());
    return this.#left.length > 0;
  }

  /** Return the packed note, after the last step. */
  finish(): PackedNote {
    const about = new TextEncoder().encode(JSON.stringify([...this.#texts.keys()]));
    const packed = new Uint8Array(SIZE + about.length + this.#at);
    new DataView(packed.buffer).setUint32(0, about.length);
    packed.set(about, SIZE);
    packed.set(this.#bytes.subarray(0, this.#at), SIZE + about.length);
    return packed;
  }

  #pack(value: unknown): void {
    if (typeof value === 'string') this.#write(FIRST + 2 * this.#numberOf(value));
    else if (typeof value === 'number') {
      this.#write(NUMBER);
      this.#write(this.#numberOf(String(value)));
    } else if (typeof value !== 'object' || value === null) this.#write(flagOf(value));
    else if (Array.isArray(value)) {
      this.#write(LIST);
      this.#write(value.length);
      this.#leave(value);
    } else if (isRange(value)) this.#packRange(value);
    else this.#packObject(value);
  }

  #packRange({ start, end }: Range): void {
    const lines = start.line - this.#line;
    this.#line = start.line;
    this.#write(RANGE);
    this.#write(lines < 0 ? -2 * lines - 1 : 2 * lines);
    this.#write(start.character);
    this.#write(end.line - this.#line);
    this.#write(end.character);
  }

  #packObject(object: object): void {
    const values: unknown[] = [];
    let keys = NO_KEYS;
    for (const key of Object.keys(object)) {
      const each = object[key as never] as unknown;
      if (each === undefined) continue;
      keys = withKey(keys, key);
      values.push(each);
    }
    this.#write(FIRST + 2 * this.#numberOf(keys.joined) + 1);
    this.#leave(values);
  }

  #leave(values: readonly unknown[]): void {
    for (let last = values.length; last > 0;) this.#left.push(values[--last]);
  }

  #numberOf(text: string): number {
    let number = this.#texts.get(text);
    if (number === undefined) this.#texts.set(text, (number = this.#texts.size));
    return number;
  }

  /**
   * Write a whole number from 0 to 2³¹ − 1: seven bits a byte, the lowest first; the eighth bit is set on all but the
   * last.
   */
  #write(number: number): void {
    if (this.#at + 5 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (; number > 127; number >>>= 7) this.#bytes[this.#at++] = (number & 127) | 128;
    this.#bytes[this.#at++] = number;
  }
}

function flagOf(value: unknown): number {
  if (value === true) return YES;
  return value === false ? NO : NOTHING;
}

/** Unpack a note, deeply frozen. Throws for bytes that are no packed note. */
export function unpackNote(packed: Uint8Array): Note {
  let at = SIZE + new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const texts = JSON.parse(new TextDecoder().decode(packed.subarray(SIZE, at))) as readonly string[];
  const shapes: string[][] = [];
  let line = 0;

  const read = (): number => {
    let number = 0;
    for (let bits = 0; ; bits += 7) {
      const byte = packed[at++];
      if (byte === undefined) throw new Error('A packed note ends too early.');
      number |= (byte & 127) << bits;
      if (byte < 128) return number;
    }
  };
  const unpack = (): unknown => {
    const head = read();
    if (head === NOTHING) return null;
    if (head < NUMBER) return head === YES;
    if (head === NUMBER) return Number(texts[read()]);
    if (head === LIST) {
      const values: unknown[] = [];
      for (let left = read(); left > 0; left--) values.push(unpack());
      return Object.freeze(values);
    }
    if (head === RANGE) {
      const lines = read();
      line += lines % 2 === 0 ? lines / 2 : (lines + 1) / -2;
      return Object.freeze({ start: position(line, read()), end: position(line + read(), read()) });
    }
    const number = (head - FIRST) >>> 1;
    if ((head - FIRST) % 2 === 0) return texts[number];
    const object: Record<string, unknown> = {};
    for (const key of (shapes[number] ??= (texts[number] as string).split(' '))) object[key] = unpack();
    return Object.freeze(object);
  };
  return unpack() as Note;
}

/** A list of keys, and the lists one key longer, so that the text of the keys is joined only once. */
interface Keys {
  readonly joined: string;
  readonly next: Map<string, Keys>;
}

const NO_KEYS: Keys = { joined: '', next: new Map() };

function withKey({ joined, next }: Keys, key: string): Keys {
  let keys = next.get(key);
  if (keys === undefined) next.set(key, (keys = { joined: joined === '' ? key : `${joined} ${key}`, next: new Map() }));
  return keys;
}

function position(line: number, character: number): Position {
  return Object.freeze({ line, character });
}

function isRange(value: object): value is Range {
  if (!('start' in value && 'end' in value)) return false;
  for (const key in value) if (key !== 'start' && key !== 'end') return false;
  return true;
}
