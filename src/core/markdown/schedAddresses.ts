import { parseSchedUrl } from '../links/schedUrl.js';
import type { Span } from '../text/range.js';
import type { LinePart } from './lineParts.js';

/** `kccnceu2024.sched.com/event/1YeLj/widgets?iframe=no`, without what ends a sentence; `sched.co/1YeLj` */
const ADDRESS = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_.@/:=-])`,
    '(?:[a-z0-9][a-z0-9-]*\\.sched\\.(?:com|org)\\/[^\\s<>()[\\]"\'`|]*[^\\s<>()[\\]"\'`|.,;:!?*_~]',
    String.raw`|sched\.co\/[0-9a-z]{3,10}(?![\p{L}\p{N}/-]))`,
  ].join(''),
  'giu',
);

/** Check, fast, whether a text may have an address of an event without a scheme. */
export function mayHaveSchedAddress(text: string): boolean {
  return text.includes('.sched.') || text.includes('sched.co/');
}

/** Find the addresses of events that a text has without `https://`. */
export function schedAddresses({ start, visible }: LinePart): readonly Span[] {
  if (!mayHaveSchedAddress(visible)) return [];
  return Array.from(visible.matchAll(ADDRESS), ({ 0: address, index }) => ({
    start: start + index,
    end: start + index + address.length,
  })).filter((span) => parseSchedUrl(visible.slice(span.start - start, span.end - start)) !== undefined);
}
