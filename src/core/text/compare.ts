/** How many characters are compared at a time, which engines do much faster than one by one. */
const STRIDE = 4096;

/** The length of what two texts start with in common. */
export function commonPrefix(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRIDE <= end && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The length of what two texts end with in common, up to a limit. */
export function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  while (length + STRIDE <= limit && a.slice(a.length - length - STRIDE, a.length - length) === b.slice(b.length - length - STRIDE, b.length - length)) length += STRIDE;
  while (length < limit && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}
