import type { Nodes } from 'mdast';
import { parseSchedUrl } from '../links/schedUrl.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import type { Note, Range, SchedUrl, TextEdit } from '../note/note.js';
import { LineIndex } from '../text/lineIndex.js';
import { walk } from '../note/walk.js';

/** A link to an event of sched.com as it stands in a text: in whatever form, also a definition that others refer to. */
export interface CleanableLink {
  /** All of the link. */
  readonly range: Range;
  /**
   * Puts the clean address in the place of its own; absent where that is clean. Links share that of the definition they
   * refer to.
   */
  readonly edit?: TextEdit;
}

/**
 * List the links to sched.com events with what would clean each: https and no more of the address than names the event.
 *
 * @param note the note parsed from exactly this text; what is a link in it is one, and so nothing in code is
 */
export function cleanableLinks(text: string, note: Note): readonly CleanableLink[] {
  const lines = new LineIndex(text);
  const cleanable = (link: SchedUrl, range: Range): CleanableLink => {
    const start = lines.offset(range.start);
    const address = addressIn(text.slice(start, lines.offset(range.end)), link);
    if (address === undefined) return { ...defined.find(({ link: { url } }) => url === link.url)?.cleanable, range };
    // Where a backtick goes, a fence can open.
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

/** The edits that clean links, each once. */
export function cleaningEdits(links: readonly CleanableLink[]): readonly TextEdit[] {
  return [...new Set(links.flatMap(({ edit }) => edit ?? []))];
}

/** What may stand before an address; `>` where the link goes on in the next line of a quote. */
const OPENING = /^<?|\](?:\(|:)[\s>]*<?/g;

/** Find the address in a link's source, as it is written there. */
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

/** GFM makes links of addresses without `http://`, too. */
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

/** `[label]: https://…`, of which a note only knows what refers to it. */
function definitions(text: string): readonly Definition[] {
  // The parser takes its time, so it is not asked for nothing.
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
