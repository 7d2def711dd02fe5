import type { Nodes } from 'mdast';
import { parseSchedUrl } from '../links/schedUrl.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import type { Note, Range, SchedUrl, TextEdit } from '../note/note.js';
import { LineIndex } from '../text/lineIndex.js';
import { walk } from '../note/walk.js';

/** A link to an event of sched.com, in any form; the definition that links refer to is a link, too. */
export interface CleanableLink {
  /** The whole link. */
  readonly range: Range;
  /**
   * Replaces the address by the clean address; absent if the address is clean. Links to one definition share the edit
   * of that definition.
   */
  readonly edit?: TextEdit;
}

/**
 * List the links to sched.com events, each with the edit that cleans its address: to https, and to the part that names
 * the event.
 *
 * | Link                                                 | Edit                                        |
 * | ---------------------------------------------------- | ------------------------------------------- |
 * | `http://x.sched.com/event/1?a`, `<…>`, `[text](…)`   | replaces the address                        |
 * | `[text][label]`, `[label]`                           | replaces the address in the definition      |
 * | an address that is clean                             | none                                        |
 * | an address with a backtick                           | none: without it, a code fence could open   |
 * | an address in code, HTML or front matter             | not listed                                  |
 *
 * @param note the note parsed from exactly this text: what is a link in it is listed
 */
export function cleanableLinks(text: string, note: Note): readonly CleanableLink[] {
  const lines = new LineIndex(text);
  const cleanable = (link: SchedUrl, range: Range): CleanableLink => {
    const start = lines.offset(range.start);
    const address = addressIn(text.slice(start, lines.offset(range.end)), link);
    if (address === undefined) return { ...defined.find(({ link: { url } }) => url === link.url)?.cleanable, range };
    // Without the backtick, a code fence could open.
    if (address.text.includes('`') || hrefOf(address.text) === link.url) return { range };
    const from = start + address.at;
    return { range, edit: { range: lines.range(from, from + address.text.length), newText: link.url } };
  };
  const defined: { readonly link: SchedUrl; readonly cleanable: CleanableLink }[] = [];
  for (const { link, start, end } of definitions(text))
    defined.push({ link, cleanable: cleanable(link, lines.range(start, end)) });
  return [
    ...[...walk(note)].flatMap(({ links }) => links.map((link) => cleanable(link, link.range))),
    ...defined.map((each) => each.cleanable),
  ];
}

/** List the edits that clean links; an edit that links share is listed once. */
export function cleaningEdits(links: readonly CleanableLink[]): readonly TextEdit[] {
  return [...new Set(links.flatMap(({ edit }) => edit ?? []))];
}

/** The text before an address: `<`, `](`, `](<`, `]: `; with `>` if the link continues in the next line of a quote. */
const OPENING = /^<?|\](?:\(|:)[\s>]*<?/g;

/** Find the address in a link's source, as it is written there, and its offset. */
function addressIn(
  source: string,
  { host, eventId }: SchedUrl,
): { readonly at: number; readonly text: string } | undefined {
  const [found] = [...source.matchAll(OPENING)].flatMap(({ 0: opening, index }) => {
    const at = index + opening.length;
    const [raw = ''] = (opening.endsWith('<') ? /^[^>]*/ : /^\S*/).exec(source.slice(at)) ?? [];
    const text = opening.startsWith('](') && at + raw.length === source.length ? raw.slice(0, -1) : raw;
    const url = parseSchedUrl(withScheme(text));
    return url?.host === host && url.eventId === eventId ? { at, text } : [];
  });
  return found;
}

/** Add the scheme to an address that starts with `www.`, which is a link in GFM. */
function withScheme(address: string): string {
  return address.replace(/^www\./i, 'http://www.');
}

function hrefOf(address: string): string {
  return /^https?:/i.test(address) ? new URL(address).href : '';
}

interface Definition {
  readonly link: SchedUrl;
  readonly start: number;
  readonly end: number;
}

/** Find the definitions of links to events, `[label]: https://…`. A note has only the links that refer to them. */
function definitions(text: string): readonly Definition[] {
  // A parse takes long, and nearly no note has such a definition.
  if (!/\]:[\s<>]*https?:\/\/[^\s/]*sched\./i.test(text)) return [];
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const found: Definition[] = [];
  const visit = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      const link = node.type === 'definition' ? parseSchedUrl(node.url) : undefined;
      const { start, end } = node.position ?? {};
      if (link !== undefined && start?.offset !== undefined && end?.offset !== undefined)
        found.push({ link, start: start.offset + mark, end: end.offset + mark });
      if ('children' in node) visit(node.children);
    }
  };
  visit(parseMarkdown(text.slice(mark), true).blocks);
  return found;
}
