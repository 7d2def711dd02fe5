import { parseSchedUrl } from '../links/schedUrl.js';
import type { FollowUp, Note, Position, SchedLink } from '../note/note.js';
import { walk } from '../note/walk.js';
import { touches } from '../text/range.js';

/**
 * Find the sched.com link at a position.
 *
 * The note has the links of its sections. An address outside of sections (in a note without headings, in a link
 * definition) is read from the line.
 *
 * @param line the text of the position's line
 */
export function schedLinkAt(note: Note, position: Position, line: string): SchedLink | undefined {
  for (const section of walk(note)) {
    const link = section.links.find(({ range }) => touches(range, position));
    if (link !== undefined) return link;
  }
  return addressAt(line, position);
}

/** An address of the web, up to what ends one in markdown. */
const ADDRESS = /https?:\/\/[^\s<>"'`)\]]+/giu;

function addressAt(line: string, { line: number, character }: Position): SchedLink | undefined {
  for (const match of line.matchAll(ADDRESS)) {
    const [address] = match;
    const end = match.index + address.length;
    if (match.index > character || character > end) continue;
    const url = parseSchedUrl(address);
    return (
      url && {
        ...url,
        range: { start: { line: number, character: match.index }, end: { line: number, character: end } },
      }
    );
  }
  return undefined;
}

/** Return the first address of the web in the line of a follow-up, as in "TODO: read https://example.org/paper". */
export function addressOf({ source }: Pick<FollowUp, 'source'>): string | undefined {
  const [address] = source.match(ADDRESS) ?? [];
  return address?.replace(/[.,;:!?*_~]+$/u, '');
}
