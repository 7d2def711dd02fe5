/** Make a note of the shape of another one and of its own content, whatever number it is. */
export function noteLike(text: string, unique: number): string {
  return text
    .replaceAll('/event/', `/event/${unique}n`)
    .replace(/(?<=^#{1,6} .*)(\p{L}{5,})/gmu, `$1${unique}`)
    .replace(/\b(?:the|and|of)\b/gu, `$& ${unique}`);
}
