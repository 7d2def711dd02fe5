import type { PhrasingContent } from 'mdast';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import { asMarkdownText } from '../projections/markdownText.js';
import { labelsOf } from '../read/labels.js';
import { shown } from '../read/lineDraft.js';

/** What can be more than text in a heading. */
const SPECIAL = /[\\`*_[<&~#]/g;
/** In an address a backslash is part of it. */
const ADDRESS = /(?:https?:\/\/|www\.|\S@)\S*/gi;
/** Longer texts are nobody's title. */
const LONGEST = 600;

/**
 * Write untrusted text so that markdown shows exactly its characters, on one line, with as few backslashes as that takes; for
 * headings, and for lines that start with something else. Addresses become links, as markdown leaves no way to write them without.
 */
export function plainMarkdown(text: string): string {
  const wanted = shown(text.replace(/\p{Cc}/gu, ' '));
  if (wanted.search(SPECIAL) < 0) return wanted;
  if (wanted.length > LONGEST) return asMarkdownText(wanted);
  const addresses = [...wanted.matchAll(ADDRESS)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const marks = [...wanted.matchAll(SPECIAL)].map(({ index }) => index).filter((at) => !addresses.some(({ start, end }) => at >= start && at < end));
  // The parser is the judge of what takes a backslash.
  if (shows(wanted, [])) return wanted;
  if (!shows(wanted, marks)) return asMarkdownText(wanted);
  const needed = marks.length > 40 ? marks : marks.reduceRight((left, mark) => {
    const without = left.filter((each) => each !== mark);
    return shows(wanted, without) ? without : left;
  }, marks);
  return escaped(wanted, needed);
}

function escaped(text: string, marks: readonly number[]): string {
  return marks.reduceRight((result, at) => `${result.slice(0, at)}\\${result.slice(at)}`, text);
}

/** Tell whether a heading shows this text and nothing else, whatever the note defines elsewhere. */
function shows(text: string, marks: readonly number[]): boolean {
  const source = escaped(text, marks);
  const definitions = labelsOf(source).map((label) => `\n\n[${label}]: x`).join('');
  const [heading] = parseMarkdown(`# ${source}${definitions}`, false).blocks;
  return heading?.type === 'heading' && shown(heading.children.map(visible).join('')) === text;
}

/** The text of what is only text; for all else a sign that no text has. */
function visible(node: PhrasingContent): string {
  return node.type === 'text' ? node.value : node.type === 'link' ? node.children.map(visible).join('') : '\0';
}
