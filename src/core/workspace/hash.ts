/** Hash bytes to 32 bits, four at a time: tells whether they are the same as before, and keeps nobody out. */
export function hashBytes(bytes: Uint8Array): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let hash = FIRST;
  let at = 0;
  for (; at + 4 <= length; at += 4) hash = mixed(hash, view.getUint32(at));
  for (; at < length; at++) hash = mixed(hash, view.getUint8(at));
  return hash >>> 0;
}

export function hashText(text: string): number {
  let hash = FIRST;
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash >>> 0;
}

const FIRST = 0x811c9dc5;

/**
 * Multiplying lets each bit change those above it, and what is added those below. Nothing gets lost: other values have
 * other results.
 */
function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}
