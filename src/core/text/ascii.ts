/** Asks about characters by their codes, which engines answer many times faster than regular expressions. */

const ALL_ASCII = /^[\0-\x7F]*$/;

/** Tell whether a text is of ASCII characters alone. */
export function isAscii(text: string): boolean {
  return ALL_ASCII.test(text);
}

/** `a` to `z`. */
export function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** `A` to `Z`. */
export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** An ASCII letter. */
export function isLetter(code: number): boolean {
  return isLower(code) || isUpper(code);
}

/** An ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}
