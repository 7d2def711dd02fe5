import type { Line } from '../../markdown/facts.js';

/** `#widgets`, `/2031/03/19/gearconf/#widgets` */
const WITHIN_SITE = /^(?:#|\/[^#\s]*#)/u;

/** Check for an entry of a table of contents, which repeats a heading of the note: `[Widgets](#widgets)`. */
export function isOfContents({ links }: Line): boolean {
  return links.some(({ url }) => WITHIN_SITE.test(url));
}
