import type { RootContent } from 'mdast';
import { definitionsOf } from '../markdown/definitions.js';
import { leftOpen } from '../markdown/leftOpen.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import { parsePlain } from './fastPath/parsePlain.js';

/** The nodes of a part of a text, with offsets relative to the part. */
export interface ParsedPart {
  readonly nodes: readonly RootContent[];
  /** How many characters of the part were not parsed. */
  readonly skipped: number;
}

/**
 * Parses a part of a text.
 *
 * @param isFirst whether the part is the start of a note, where front matter may be
 * @param labels the normalised labels that other parts of the note define
 */
export type ParsePart = (text: string, isFirst: boolean, labels: readonly string[]) => ParsedPart;

/** Parse a part by the fast path; `undefined` if the part is not plain. */
export function parsePlainPart(text: string, isFirst: boolean): ParsedPart | undefined {
  if (isFirst && /^(?:---|\+\+\+)/u.test(text)) return undefined;
  const nodes = parsePlain(text);
  return nodes && { nodes, skipped: 0 };
}

/** Parse a part with remark. */
export const parseOddPart: ParsePart = (text, isFirst, labels) => {
  const alone = parse(text, isFirst);
  if (labels.length === 0) return alone;
  const defined = definitionsOf(alone.nodes);
  const missing = labels.filter((label) => !defined.has(label));
  if (missing.length === 0) return alone;
  // The parser needs a definition of every label, with any address.
  const ending = leftOpen(alone.nodes.at(-1), text)?.ending ?? '';
  const { nodes, skipped } = parse([text, ending, ...missing.map((label) => `[${label}]: x`)].join('\n\n'), isFirst);
  return { nodes: nodes.filter((node) => (node.position?.start.offset ?? 0) < text.length), skipped };
};

function parse(text: string, isFirst: boolean): ParsedPart {
  const { blocks: nodes, skipped } = parseMarkdown(text, isFirst);
  return { nodes, skipped };
}
