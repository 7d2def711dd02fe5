import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;

/** What might be labels of links in a text, normalised: all that is bracketed. */
export function labelsOf(text: string): readonly string[] {
  return text.includes('[') ? Array.from(text.matchAll(LABEL), (match) => normalizeIdentifier(match[1] ?? '')) : [];
}
