import type { Span } from '../text/range.js';
import type { Fact } from './facts.js';
import type { LineDraft, LinePart } from './lineParts.js';

/** What notes for Obsidian hide is between two of these: `%% for later %%`. */
const HIDING = '%%';

/** Remove what is hidden on a line from its draft. */
export function withoutHidden(draft: LineDraft): LineDraft {
  const signs = draft.parts.flatMap(signsIn);
  if (signs.length < 2) return draft;
  const hidden: Span[] = [];
  for (let at = 0; at + 1 < signs.length; at += 2)
    hidden.push({ start: signs[at] as number, end: (signs[at + 1] as number) + HIDING.length });
  return {
    ...draft,
    parts: draft.parts.flatMap((part) => partsOutside(part, hidden)),
    links: draft.links.filter((link) => !hidden.some(({ start, end }) => start <= link.start && link.end <= end)),
  };
}

/** Return the offsets of the signs in a part that is as it is written. */
function signsIn({ start, end, visible, opaque }: LinePart): readonly number[] {
  if (opaque || visible.length !== end - start) return [];
  return Array.from(visible.matchAll(/%%/gu), (match) => start + match.index);
}

/** Return what is left of a part outside of what is hidden. */
function partsOutside(part: LinePart, hidden: readonly Span[]): readonly LinePart[] {
  const left: LinePart[] = [];
  const isWritten = part.visible.length === part.end - part.start;
  let { start } = part;
  for (const span of hidden) {
    if (span.end <= start || span.start >= part.end) continue;
    if (!isWritten) return [];
    if (span.start > start) left.push(sliced(part, start, span.start));
    start = span.end;
  }
  if (start >= part.end) return left;
  return start === part.start ? [part] : [...left, sliced(part, start, part.end)];
}

function sliced(part: LinePart, start: number, end: number): LinePart {
  return { ...part, start, end, visible: part.visible.slice(start - part.start, end - part.start) };
}

/** Remove the facts between a line that starts with `%%` and the next that ends with `%%`, both included. */
export function withoutHiddenFacts(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(opens)) return facts;
  const left: Fact[] = [];
  for (let at = 0; at < facts.length; at++) {
    const fact = facts[at] as Fact;
    if (!opens(fact)) {
      left.push(fact);
      continue;
    }
    let close = at + 1;
    while (close < facts.length && !closes(facts[close] as Fact)) close++;
    // Without a closing sign, nothing behind is hidden.
    if (close === facts.length) return [...left, ...facts.slice(at)];
    at = close;
  }
  return left;
}

function opens(fact: Fact): boolean {
  return fact.type === 'line' && fact.text.startsWith(HIDING);
}

function closes(fact: Fact): boolean {
  return fact.type === 'line' && fact.text.endsWith(HIDING);
}
