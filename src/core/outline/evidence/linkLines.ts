import { isOnlyTime } from '../words/titles/timesAndRooms.js';
import type { Line, LineFact, LinkFact } from '../../markdown/facts.js';

/** Check whether a line is a link with at most three other words: `Link: https://…`, `- [Sched](…)`. */
export function isLinkLine(line: Line): boolean {
  const [link] = line.links;
  if (!link || line.links.length > 10) return false;
  if (link.text === line.text) return true;
  const others = line.links.reduce((text, link) => text.replace(link.text, ' '), line.text);
  const about = others.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return about === '' || about.split(' ').length <= 3;
}

/** `widgets.md`, `monday/0900-widgets.md`, but no address on the web */
const NOTE = /^(?!\w+:).*\.(?:md|markdown)$/iu;

/** Check for a line that starts with the link to a note beside: `[Widgets](monday/0900-widgets.md)`. */
export function leadsToNote({ links: [link] }: Line): boolean {
  return link !== undefined && NOTE.test(link.url);
}

/** Check for nothing but a list of several links to notes. */
export function areNoteLinks(lines: readonly LineFact[]): boolean {
  return lines.length > 1 && lines.every((line) => line.itemDepth === 1 && line.style === 'link' && leadsToNote(line));
}

/** Check for a line that is a link to a file or page, maybe with a time, whatever the words are: "Opening keynote". */
export function isPageLink(line: LineFact): boolean {
  const [link, ...others] = line.links;
  if (!link || others.length > 0 || !(line.style === 'link' || isTimeBehind(link, line))) return false;
  return !showsAddress(link, line) && !/^(?:#|mailto:)/u.test(link.url);
}

function isTimeBehind({ text }: LinkFact, line: LineFact): boolean {
  const behind = line.text.slice(text.length).replace(/^[\s,:@(–—-]+|[\s)]+$/gu, '');
  return line.text.startsWith(text) && isOnlyTime(behind);
}

/** Check for a link whose text is an address. */
function showsAddress(link: LinkFact, line: LineFact): boolean {
  return link.text === link.url || /^https?:/u.test(line.text);
}
