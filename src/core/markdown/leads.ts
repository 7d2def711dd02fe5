import type { List, ListItem, Nodes, RootContent } from 'mdast';

/**
 * Leads: what is parsed once more before a part of a text, so that a table or list that is longer than a part goes on
 * in the next part.
 */

/** The longest lead, in characters. */
const LONGEST_LEAD = 4096;

/**
 * Return the lead of the part behind a text: the header of the table that the text ends in, and the row of dashes
 * below, or the bullets of the list items that the text ends in. Empty if the text ends in no table or list.
 */
export function leadBehind(text: string, nodes: readonly RootContent[]): string {
  const last = nodes.at(-1);
  if (!last || (last.position?.end.offset ?? 0) < text.trimEnd().length) return '';
  if (last.type === 'table') return headOf(text.slice(startOf(last), startOf(last) + LONGEST_LEAD));
  return last.type === 'list' ? bulletsOf(last, text) : '';
}

function headOf(table: string): string {
  return /^[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*(?:\r\n|\n|\r)/u.exec(table)?.[0] ?? '';
}

/** Return the bullets of the last item of a list, and of the lists inside, each with a letter in place of its text. */
function bulletsOf(outermost: List, text: string): string {
  let lead = '';
  let item = outermost.children.at(-1);
  while (item && lead.length < LONGEST_LEAD) {
    const start = startOf(item);
    const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    // A bullet behind the bullet of the item around is as far to the right as the blanks in place of that one.
    lead += `${text.slice(line, start).replace(/\S/gu, ' ')}${bulletOf(text, start)}x\n`;
    item = lastItemIn(item);
  }
  return lead;
}

/** "- ", "12. " */
function bulletOf(text: string, start: number): string {
  return /^(?:[-+*]|\d{1,9}[.)])[ \t]+/u.exec(text.slice(start, start + LONGEST_BULLET))?.[0] ?? '- ';
}

const LONGEST_BULLET = 16;

function lastItemIn({ children }: ListItem): ListItem | undefined {
  const last = children.at(-1);
  return last?.type === 'list' ? last.children.at(-1) : undefined;
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}
