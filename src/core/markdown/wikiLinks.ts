import { decodeString } from 'micromark-util-decode-string';
import type { LinePart } from './lineParts.js';

/** `[[Scaling etcd]]`, `[[people/jane|Jane Doe]]`, and the embedded file `![[diagram.png]]`. */
const WIKI_LINK = /(?<embeds>!?)\[\[(?<target>[^[\]|\r\n]+\|)?(?<text>[^[\]\r\n]+)\]\]/gu;

/** The same in the source, where a backslash makes text of the brackets. */
const IN_SOURCE = /(?<!\\)\[\[[^[\]\r\n]+\]\]/gu;

/** Check whether markdown has a wiki link. */
export function hasWikiLink(source: string): boolean {
  return source.search(IN_SOURCE) >= 0;
}

/** Check, fast, whether a text may have a wiki link. */
export function mayHaveWikiLink(text: string): boolean {
  return text.includes('[[');
}

/** Write the texts of wiki links in the place of the links, in a text that is no markdown: a value of front matter. */
export function withoutWikiLinks(value: string): string {
  if (!mayHaveWikiLink(value)) return value;
  return value.replace(WIKI_LINK, (_link: string, _embeds: string, _target: string | undefined, text: string) => text);
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
  if (!text.startsWith(visible, start)) return [{ ...part, visible: withoutBrackets(visible, text.slice(start, end)) }];
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

/**
 * Write the texts of wiki links in the place of the links. With escapes, as `\|` in a table, the places of the links in
 * the source are not known.
 */
function withoutBrackets(visible: string, source: string): string {
  const links = new Set(source.match(IN_SOURCE)?.map(decodeString));
  return visible.replace(WIKI_LINK, (link: string, embeds: string, _target: string | undefined, text: string) => {
    if (!links.has(link.slice(embeds.length))) return link;
    return embeds === '' ? text : '';
  });
}
