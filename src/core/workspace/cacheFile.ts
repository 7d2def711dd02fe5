import { hashBytes, hashText } from './hash.js';
import type { FileRecord, NoteSummary } from './fileRecord.js';

/** The version of the format below. Files of other versions are not read. */
const FORMAT = 5;

/** How many files the index is stored in: a change of one note writes one file, not all. */
export const CACHE_PARTS = 64;

/** Return the number of the file, from 0, that stores the record of a note. */
export function partOf(uri: string): number {
  return hashText(uri) % CACHE_PARTS;
}

/** The content of a cache file: its records, or the reason why the file cannot be used. */
export type CacheContent =
  | { readonly kind: 'records'; readonly records: readonly FileRecord[] }
  | { readonly kind: 'useless'; readonly why: string };

interface Head {
  readonly format: number;
  readonly key: string;
  readonly hash: number;
  readonly size: number;
  readonly records: number;
}

/** A record without its note: `[uri, size, mtime, settled, hash, readAs, summary, length of the packed note]`. */
type Row = readonly [string, number, number, 0 | 1, number, number, Omit<NoteSummary, 'packed'>?, number?];

/**
 * Write records as the content of a cache file:
 *
 * 1. a line of JSON about the file,
 * 2. the length of the JSON about the records, in 4 bytes, and that JSON,
 * 3. the packed notes, one behind the other.
 *
 * @param key what the records depend on besides the files: the version of the code that read them
 */
export function encodeCache(records: readonly FileRecord[], key: string): Uint8Array<ArrayBuffer> {
  const readAs = [...new Set(records.map((record) => record.readAs))];
  const places = new Map(readAs.map((each, at) => [each, at]));
  const rows = records.map(({ uri, stamp, settled, hash, readAs: as, summary }): Row => {
    const row = [uri, stamp.size, stamp.mtime, settled ? 1 : 0, hash, places.get(as) ?? -1] as const;
    if (summary === undefined) return row;
    const { packed, ...rest } = summary;
    return [...row, rest, packed.length];
  });
  const encoder = new TextEncoder();
  const about = encoder.encode(JSON.stringify([readAs, rows]));
  const body = concatenated([length(about), about, ...records.flatMap(({ summary }) => summary?.packed ?? [])]);
  const head: Head = { format: FORMAT, key, hash: hashBytes(body), size: body.length, records: records.length };
  return concatenated([encoder.encode(`${JSON.stringify(head)}\n`), body]);
}

/** Read the content of a cache file; never throws, for any bytes. */
export function decodeCache(bytes: Uint8Array, key: string): CacheContent {
  try {
    const lineEnd = bytes.indexOf(10);
    const decoder = new TextDecoder();
    const head = JSON.parse(decoder.decode(bytes.subarray(0, Math.max(lineEnd, 0)))) as Head;
    if (head.format !== FORMAT || head.key !== key) return useless('it is of another version');
    const body = bytes.subarray(lineEnd + 1);
    if (body.length !== head.size || hashBytes(body) !== head.hash) return useless('it is damaged');
    const aboutEnd = 4 + new DataView(body.buffer, body.byteOffset).getUint32(0);
    const [readAs, rows] = JSON.parse(decoder.decode(body.subarray(4, aboutEnd))) as [
      readonly string[],
      readonly Row[],
    ];
    let at = aboutEnd;
    return {
      kind: 'records',
      records: rows.map(([uri, size, mtime, settled, hash, as, summary, packedSize]): FileRecord => {
        const record = { uri, stamp: { size, mtime }, settled: settled === 1, hash, readAs: readAs[as] ?? '' };
        if (summary === undefined || packedSize === undefined) return record;
        // A copy, because a view of a part would keep the whole file in memory.
        const packed = body.slice(at, (at += packedSize));
        return { ...record, summary: { ...summary, packed } };
      }),
    };
  } catch (error) {
    return useless(String(error));
  }
}

function useless(why: string): CacheContent {
  return { kind: 'useless', why };
}

function length({ length: value }: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
