/** Check whether the character at an offset is white space, as `\s` matches it; `false` behind the end. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(at));
}
