import type { RootContent } from 'mdast';

/** The longest head of a table, in characters, that is parsed again for the rows behind a cut. */
const LONGEST_HEAD = 4096;

/**
 * Return the head of the table that a text ends in: its header and the row of dashes below. Empty if the text ends in
 * no table.
 */
export function tableHeadAtEnd(text: string, nodes: readonly RootContent[]): string {
  const last = nodes.at(-1);
  if (last?.type !== 'table' || (last.position?.end.offset ?? 0) < text.trimEnd().length) return '';
  const start = last.position?.start.offset ?? 0;
  const rest = text.slice(start, start + LONGEST_HEAD);
  return /^[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*(?:\r\n|\n|\r)/u.exec(rest)?.[0] ?? '';
}

/**
 * Return the nodes of a text without the head of a table that the text starts with.
 *
 * @param length the length of the head
 */
export function withoutTableHead(nodes: readonly RootContent[], length: number): readonly RootContent[] {
  const [first, ...others] = nodes;
  if (length === 0 || first?.type !== 'table') return nodes;
  const rows = first.children.filter(({ position }) => (position?.start.offset ?? 0) >= length);
  return [{ ...first, children: rows }, ...others];
}
