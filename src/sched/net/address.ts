import { allowedUrl } from './allowed.js';
import { isSchedHost } from '../../core/links/schedUrl.js';

/**
 * Return the https address of the feed of a schedule; `undefined` for a text that does not lead to sched.com.
 *
 * @param text typed by the user: the address of a feed, also `webcal:`, of any page of the conference, or a host alone
 */
export function feedAddress(text: string): string | undefined {
  const given = text.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(given)
    ? given.replace(/^(?:webcals?|http):/i, 'https:')
    : `https://${given}`;
  const url = allowedUrl(address);
  if (url === undefined) return undefined;
  if (/\.ics$/i.test(url.pathname)) return `${url.origin}${url.pathname}`;
  // Only a conference has a feed of its own: not sched.com itself, and not the short form of its links.
  return url.hostname !== 'sched.co' && isSchedHost(url.hostname) ? `${url.origin}/all.ics` : undefined;
}
