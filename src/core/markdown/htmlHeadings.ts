import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '../text/range.js';
import { type HeadingFact, headingFact, type LinkFact, linkFact } from './facts.js';
import { startsHidden } from './leftOpen.js';
import { shown } from './lineDraft.js';

/** `<h2>`, `<h2 align="center">`, `</h2>`, `<!--` */
const TAG = /<!--|<(?<slash>\/?)h(?<level>[1-6])(?:\s[^<>]*)?>/giu;

/**
 * Find the headings in HTML: `<h2 align="center">Day 1</h2>`. Comments and code are skipped, and so is a heading
 * that is not closed.
 *
 * @param text the text of the chunk, which offsets of facts are relative to
 * @param span the span of the HTML
 */
export function htmlHeadings(text: string, { start, end }: Span): readonly HeadingFact[] {
  const source = text.slice(start, end);
  if (startsHidden(source)) return [];
  const headings: HeadingFact[] = [];
  const tags = new RegExp(TAG);
  let open: { readonly level: number; readonly at: number; readonly contentAt: number } | undefined;
  for (let tag = tags.exec(source); tag; tag = tags.exec(source)) {
    const { slash, level } = tag.groups ?? {};
    if (level === undefined) {
      const close = source.indexOf('-->', tag.index + '<!--'.length);
      if (close < 0) break;
      tags.lastIndex = close;
    } else if (slash === '') {
      open = { level: Number(level), at: tag.index, contentAt: tags.lastIndex };
    } else if (open?.level === Number(level)) {
      const content = { start: start + open.contentAt, end: start + tag.index };
      const heading = headingIn(text, { start: start + open.at, end: start + tags.lastIndex }, content, open.level);
      // A heading that is only an image names nothing.
      if (heading.text !== '') headings.push(heading);
      open = undefined;
    }
  }
  return headings;
}

function headingIn(text: string, span: Span, content: Span, level: number): HeadingFact {
  const links = linksIn(text, content);
  const line = { text: visibleText(text.slice(content.start, content.end)), links, followUps: [] };
  return headingFact({ ...span, ...line, style: undefined, struck: undefined }, level);
}

/** A tag that starts or ends a link. */
const LINK_TAG = /<a(?<attributes>\s[^<>]*)>|<\/a\s*>/giu;
/** ` href="https://example.org"` */
const HREF = /\shref\s*=\s*["']?(?<url>[^"'\s]+)/iu;

function linksIn(text: string, content: Span): readonly LinkFact[] {
  const source = text.slice(content.start, content.end);
  const links: LinkFact[] = [];
  let open: { readonly url: string; readonly at: number; readonly contentAt: number } | undefined;
  for (const { 0: tag, index: at, groups } of source.matchAll(LINK_TAG)) {
    const url = HREF.exec(groups?.['attributes'] ?? '')?.groups?.['url'];
    if (url !== undefined) open = { url: decodeString(url), at, contentAt: at + tag.length };
    else if (open) {
      const span = { start: content.start + open.at, end: content.start + at + tag.length };
      links.push(linkFact(open.url, visibleText(source.slice(open.contentAt, at)) || open.url, span));
      open = undefined;
    }
  }
  return links;
}

/** Return the text of HTML as a reader sees it. */
function visibleText(html: string): string {
  const withoutTags = html.replace(/<!--[\s\S]*?-->|<br\b[^<>]*>/giu, ' ').replace(/<\/?[a-z][^<>]*>/giu, '');
  return shown(decodeString(withoutTags));
}
