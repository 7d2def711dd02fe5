import type { RootContent } from 'mdast';
import { definitionsOf } from '../markdown/definitions.js';
import { leftOpen } from '../markdown/leftOpen.js';
import { parseMarkdown } from '../markdown/parseMarkdown.js';
import { parsePlain } from './fastPath/parsePlain.js';

/** The nodes of a part of a text. Their offsets are relative to the part. */
export interface ParsedPart {
  readonly nodes: readonly RootContent[];
  /** How many of its characters were left out. */
  readonly skipped: number;
}

/**
 * Parses a part of a text.
 *
 * @param isFirst whether it is the start of a note, which may be front matter
 * @param labels the normalised labels of link definitions that stand elsewhere in the note
 */
export type ParsePart = (text: string, isFirst: boolean, labels: readonly string[]) => ParsedPart;

/** Parse a part that is plain, as most are; `undefined` for others. */
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
  // What is defined elsewhere has to be defined for the parser, too; the address does not matter to it.
  const ending = leftOpen(alone.nodes.at(-1), text)?.ending ?? '';
  const { nodes, skipped } = parse([text, ending, ...missing.map((label) => `[${label}]: x`)].join('\n\n'), isFirst);
  return { nodes: nodes.filter((node) => (node.position?.start.offset ?? 0) < text.length), skipped };
};

function parse(text: string, isFirst: boolean): ParsedPart {
  const { blocks: nodes, skipped } = parseMarkdown(text, isFirst);
  return { nodes, skipped };
}
