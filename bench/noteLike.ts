/**
 * Make a note of the shape of another one and of its own content, whatever number it is: other words in headings, in
 * the slugs that are made of them and in prose, and other events.
 */
export function noteLike(text: string, unique: number): string {
  let word = '';
  return text
    .split('\n')
    .map((line) => {
      if (/^#{1,6} /u.test(line)) {
        word = /\p{L}{5,}/u.exec(line)?.[0] ?? '';
        return line.replace(word, `${word}${unique}`);
      }
      if (line.startsWith('http'))
        return line
          .replace('/event/', `/event/${unique}`)
          .replace(word.toLowerCase(), `${word.toLowerCase()}${unique}`);
      return line.replace(/\b(?:the|and|a)\b/gu, `$& ${unique}`);
    })
    .join('\n');
}
