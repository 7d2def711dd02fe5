import type { LinePart } from './lineDraft.js';

/** `[[Scaling etcd]]`, `[[people/jane|Jane Doe]]`, and the embedded file `![[diagram.png]]`. */
const WIKI_LINK = /(?<embeds>!?)\[\[(?<target>[^[\]|\r\n]+\|)?(?<text>[^[\]\r\n]+)\]\]/gu;

/** Check, fast, whether a text may have a wiki link. */
export function mayHaveWikiLink(text: string): boolean {
  return text.includes('[[');
}

/**
 * Split a part of a line at its wiki links, which are text for markdown: a reader sees the text of a link, and nothing
 * of an embedded file.
 *
 * @param text the text that offsets are relative to
 */
export function splitAtWikiLinks(part: LinePart, text: string): readonly LinePart[] {
  const { start, end, visible } = part;
  if (!mayHaveWikiLink(visible)) return [part];
  // With escapes, as `\|` in a table, the places in the source are not known.
  if (!text.startsWith(visible, start)) return [{ ...part, visible: visible.replace(WIKI_LINK, textOf) }];
  const parts: LinePart[] = [];
  let at = start;
  for (const { 0: link, index, groups } of visible.matchAll(WIKI_LINK)) {
    const linkStart = start + index;
    if (linkStart > at)
      parts.push({ start: at, end: linkStart, visible: text.slice(at, linkStart), opaque: false, code: false });
    at = linkStart + link.length;
    const shown = groups?.['embeds'] === '' ? (groups['text'] ?? '') : '';
    const shownEnd = at - ']]'.length;
    parts.push({ start: shownEnd - shown.length, end: shownEnd, visible: shown, opaque: true, code: false });
  }
  if (at < end) parts.push({ start: at, end, visible: visible.slice(at - start), opaque: false, code: false });
  return parts;
}

function textOf(_link: string, embeds: string, _target: string | undefined, text: string): string {
  return embeds === '' ? text : '';
}
