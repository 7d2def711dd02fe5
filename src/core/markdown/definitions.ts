import type { Nodes } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

/** The addresses of link definitions by normalised label. A footnote has the key `^label` and an empty address. */
export type Definitions = ReadonlyMap<string, string>;

/** Check, without a parse, whether a text may have a definition. Nearly no part of a note may. */
export function mayDefine(text: string): boolean {
  return text.includes(']:');
}

/** Collect the definitions among nodes. The first definition of a label counts, as in CommonMark. */
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

/** The types of nodes that definitions may be in. */
const CONTAINERS: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition']);

/** `[label]`, with escapes: `[a\]b]`. */
const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;

/** Collect all texts in square brackets, normalised: the possible labels of links in a text. */
export function labelsOf(text: string): readonly string[] {
  return text.includes('[') ? Array.from(text.matchAll(LABEL), (match) => normalizeIdentifier(match[1] ?? '')) : [];
}
