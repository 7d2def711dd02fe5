/** Hash bytes to 32 bits, four bytes at a time, to see whether they have changed. No protection against attacks. */
export function hashBytes(bytes: Uint8Array): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let hash = FIRST;
  let at = 0;
  for (; at + 4 <= length; at += 4) hash = mixed(hash, view.getUint32(at));
  for (; at < length; at++) hash = mixed(hash, view.getUint8(at));
  return hash >>> 0;
}

/** Hash a text to 32 bits. */
export function hashText(text: string): number {
  let hash = FIRST;
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash >>> 0;
}

const FIRST = 0x811c9dc5;

/**
 * Mix a value into a hash. The multiplication lets each bit change the bits above, and the shift the bits below. No two
 * values lead to the same result.
 */
function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}
