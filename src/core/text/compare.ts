/** How many characters are compared at a time, which engines do much faster than one by one. */
const STRIDES = [65_536, 1024];

/** The length of what two texts start with in common. */
export function commonPrefix(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  for (const stride of STRIDES) {
    while (at + stride <= end && a.slice(at, at + stride) === b.slice(at, at + stride)) at += stride;
  }
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The length of what two texts end with in common, up to a limit. */
export function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  for (const stride of STRIDES) {
    while (length + stride <= limit && a.slice(a.length - length - stride, a.length - length) === b.slice(b.length - length - stride, b.length - length)) length += stride;
  }
  while (length < limit && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}
