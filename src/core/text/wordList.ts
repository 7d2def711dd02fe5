/**
 * Reads the lists in `data/`, which are imported as text. A list has one word or phrase a line; a table has one row a
 * line, with tabs between the columns. Blank lines and lines that start with `#` are comments.
 */

/** Read the words of a list. */
export function wordsOf(list: string): ReadonlySet<string> {
  return new Set(contentLines(list));
}

/** Read the rows of a table, each with the texts of its columns. */
export function rowsOf(table: string): readonly (readonly string[])[] {
  return contentLines(table).map((line) => line.split('\t'));
}

/** Read a table of two columns as a map from the first to the second. */
export function tableOf(table: string): ReadonlyMap<string, string> {
  return new Map(rowsOf(table).map(([key = '', value = '']) => [key, value]));
}

/** The lines that are neither blank nor start with `#`. */
function contentLines(list: string): readonly string[] {
  return list.match(/^[^#\r\n].*$/gm) ?? [];
}
