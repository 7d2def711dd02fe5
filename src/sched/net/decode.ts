/** Bytes of pages and feeds as text. */

/**
 * Decode the bytes of a page or a feed, of which hardly any are lost.
 *
 * | bytes | decoded as |
 * | --- | --- |
 * | UTF-16, by its mark or by the zeros in its first characters | UTF-16 |
 * | valid UTF-8 | UTF-8, whatever the content type says |
 * | mostly valid UTF-8 | UTF-8; each byte that is not, as windows-1252 |
 * | a character of UTF-8 with the fold of a long line inside (RFC 5545, 3.1) | that character |
 * | a part of a character at the very end | nothing |
 * | any other | the character set of the content type, else windows-1252 |
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const [, charset = 'utf-8'] = /charset=["']?([\w-]+)/i.exec(contentType) ?? [];
  const utf16 = kindOfUtf16(bytes) ?? /^utf-16(?:le|be)?$/i.exec(charset)?.[0];
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { text, characters, strays } = decodeMixed(bytes);
    return characters < strays ? (decodeAs(charset, bytes) ?? text) : text;
  }
}

function kindOfUtf16([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Pages and feeds start with ASCII characters: "<!", "BE".
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return 'utf-16le';
  return first === 0 && third === 0 && second !== 0 && fourth !== 0 ? 'utf-16be' : undefined;
}

/** Decode in a character set that is not UTF-8; `undefined` where there is no such set. */
function decodeAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(charset);
    return decoder.encoding === 'utf-8' ? undefined : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

interface Mixed {
  readonly text: string;
  /** How many characters beyond ASCII are valid UTF-8. */
  readonly characters: number;
  /** How many bytes are not. */
  readonly strays: number;
}

function decodeMixed(bytes: Uint8Array): Mixed {
  const [utf8, windows] = [new TextDecoder('utf-8', { ignoreBOM: true }), new TextDecoder('windows-1252')];
  let [text, from, characters, strays] = ['', 0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const found = characterAt(bytes, at);
    if (found.code !== NONE) characters++;
    if (found.kind === 'whole') {
      at = found.end;
      continue;
    }
    text += utf8.decode(bytes.subarray(from, at));
    if (found.kind === 'cut' && characters > strays) return { text, characters, strays };
    if (found.kind === 'folded') text += String.fromCodePoint(found.code);
    else text += windows.decode(bytes.subarray(at, at + 1));
    if (found.kind !== 'folded') strays++;
    from = at = found.kind === 'folded' ? found.end : at + 1;
  }
  return { text: text + utf8.decode(bytes.subarray(from)), characters, strays };
}

interface Character {
  /** `folded`: whole, but for a fold inside; `cut`: whole, but for the end of all bytes; `stray`: none. */
  readonly kind: 'whole' | 'folded' | 'cut' | 'stray';
  /** `NONE` where there is none. */
  readonly code: number;
  /** Where the next character begins. */
  readonly end: number;
}

const NONE = -1;
const STRAY: Character = { kind: 'stray', code: NONE, end: NONE };
/** The smallest code of a character of so many bytes: one in more bytes than it takes is not valid. */
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** Read the character of UTF-8 beyond ASCII that begins at an offset. */
function characterAt(bytes: Uint8Array, at: number): Character {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(~(first << 24));
  if (length < 2 || length > 4) return STRAY;
  let code = first & (0x7f >> length);
  let end = at + 1;
  for (let read = 1; read < length; read++) {
    const next = behindFold(bytes, end);
    const byte = bytes[next];
    if (byte === undefined) return { kind: 'cut', code: NONE, end: next };
    if (byte >> 6 !== 2) return STRAY;
    code = (code << 6) | (byte & 0x3f);
    end = next + 1;
  }
  const isReal = code >= (SMALLEST[length] ?? 0) && code <= 0x10ffff && code >> 11 !== 0x1b;
  return isReal ? { kind: end - at === length ? 'whole' : 'folded', code, end } : STRAY;
}

/** Return the offset behind a line end and the space or tab that continues the line; the same offset without a fold. */
function behindFold(bytes: Uint8Array, at: number): number {
  const space = at + (bytes[at] === 0x0d ? 1 : 0) + (bytes[at] === 0x0a || bytes[at + 1] === 0x0a ? 1 : 0);
  return space > at && (bytes[space] === 0x20 || bytes[space] === 0x09) ? space + 1 : at;
}
