import { decoded } from '../../text/decoded.js';

/** Split a path into the names of the file and its folders, innermost first, without ending, `-` and `_` as blanks. */
export function pathParts(path: string): string[] {
  return path
    .split(/[\\/]/u)
    .reverse()
    .filter((part) => part !== '')
    .map((part, index) => {
      const name = decoded(index === 0 ? part.replace(/\.[^.]+$/u, '') : part);
      return name
        .replace(/(?<=\d{4})_(?=\d{2}_\d{2})|(?<=\d{4}_\d{2})_(?=\d{2})/gu, '-')
        .replace(/_+/gu, ' ')
        .replace(/(?<!\d)-|-(?!\d)/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
    });
}

/** Separate the words of a name that only capitals separate: "rubyKaigi" is "ruby Kaigi". */
export function apart(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}
