import type { LinePart } from './lineParts.js';

/** Attributes, as kramdown has them behind links and paragraphs: `{:rel="nofollow"}`, `{: .speaker #jane}`. */

const ATTRIBUTE = String.raw`(?:[.#][\w-]{1,60}|[\w-]{1,40}=(?:"[^"{}]{0,200}"|'[^'{}]{0,200}'|[\w-]{1,60})|toc)`;
const ATTRIBUTES = new RegExp(String.raw`\{:\s?${ATTRIBUTE}(?:\s${ATTRIBUTE}){0,8}\s?\}`, 'gu');

/** Split text where attributes stand, which no reader sees. */
export function splitAtAttributes(part: LinePart): readonly LinePart[] {
  const { start, end, visible, opaque } = part;
  if (opaque || !visible.includes('{:') || visible.length !== end - start) return [part];
  const parts: LinePart[] = [];
  let from = 0;
  const add = (to: number, isText: boolean): void => {
    if (to === from) return;
    const text = isText ? visible.slice(from, to) : '';
    parts.push({ ...part, start: start + from, end: start + to, visible: text, opaque: !isText });
    from = to;
  };
  for (const { index, 0: attributes } of visible.matchAll(ATTRIBUTES)) {
    add(index, true);
    add(index + attributes.length, false);
  }
  add(visible.length, true);
  return parts;
}
