import type { PhrasingContent } from 'mdast';
import { lazily } from '../text/lazily.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import { asMarkdownText } from '../text/markdownText.js';
import { labelsOf } from '../markdown/labels.js';
import { shown } from '../markdown/lineDraft.js';

/** What can be more than text in a heading, where it stands. */
const special = lazily(() => /\\(?=[\p{P}\p{S}]|$)|[`~]|(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[(?=[^\]]*\])|<(?=[a-z/!?])|&(?=#?\w+;)|#(?=#*$)/giu);
/** In an address a backslash is part of it. */
const ADDRESS = /(?:https?:\/\/|www\.|\S@)\S*/gi;
/** Longer texts are nobody's title. */
const LONGEST = 600;

/**
 * Write untrusted text so that markdown shows exactly its characters, on one line, with no backslash that nothing calls for; for
 * headings, and for lines that start with something else. Addresses become links, as markdown leaves no way to write them without.
 */
export function plainMarkdown(text: string): string {
  const wanted = shown(text.replace(/\p{Cc}/gu, ' '));
  if (wanted.search(special()) < 0) return wanted;
  if (wanted.length > LONGEST) return asMarkdownText(wanted);
  // The parser is the judge of whether there is anything to escape.
  if (shows(wanted, wanted)) return wanted;
  const addresses = [...wanted.matchAll(ADDRESS)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const escaped = wanted.replace(special(), (mark, at: number) => (addresses.some(({ start, end }) => at >= start && at < end) ? mark : `\\${mark}`));
  return shows(escaped, wanted) ? escaped : asMarkdownText(wanted);
}

/** Tell whether a heading shows this text and nothing else, whatever the note defines elsewhere. */
function shows(source: string, text: string): boolean {
  const definitions = labelsOf(source).map((label) => `\n\n[${label}]: x`).join('');
  const [heading] = parseMarkdown(`# ${source}${definitions}`, false).blocks;
  return heading?.type === 'heading' && shown(heading.children.map(visible).join('')) === text;
}

/** The text of what is only text; for all else a sign that no text has. */
function visible(node: PhrasingContent): string {
  return node.type === 'text' ? node.value : node.type === 'link' ? node.children.map(visible).join('') : '\0';
}
