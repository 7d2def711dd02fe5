import type { Nodes } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

/** Addresses of link definitions by normalised label; of a footnote, `^` and its label, without address. */
export type Definitions = ReadonlyMap<string, string>;

/** Tell, without a parse, whether a text may hold a definition. Nearly no part of a note may. */
export function mayDefine(text: string): boolean {
  return text.includes(']:');
}

/** Find the definitions among nodes. The first definition of a label wins, as in CommonMark. */
export function definitionsOf(nodes: readonly Nodes[]): Definitions {
  const definitions = new Map<string, string>();
  const define = (label: string, url: string): void => {
    const normal = normalizeIdentifier(label);
    if (!definitions.has(normal)) definitions.set(normal, url);
  };
  const collect = (all: readonly Nodes[]): void => {
    for (const node of all) {
      if (node.type === 'definition') define(node.identifier, node.url);
      else if (node.type === 'footnoteDefinition') define(`^${node.identifier}`, '');
      if (CONTAINERS.has(node.type) && 'children' in node) collect(node.children);
    }
  };
  collect(nodes);
  return definitions;
}

/** What definitions may be in. */
const CONTAINERS: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition']);

/** `[label]`, with escapes: `[a\]b]`. */
const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;

/** What might be labels of links in a text, normalised: all that is bracketed. */
export function labelsOf(text: string): readonly string[] {
  return text.includes('[') ? Array.from(text.matchAll(LABEL), (match) => normalizeIdentifier(match[1] ?? '')) : [];
}
