import { allowedUrl } from './allowed.js';
import { isSchedHost } from '../../core/links/schedUrl.js';

/**
 * Read what someone gave as the place of a schedule: a feed's address, also `webcal:`, any page of the conference, or
 * its host alone.
 *
 * Gives the https address of a feed; `undefined` for what is none of sched.com or of the custom domains.
 */
export function feedAddress(text: string, customDomains: readonly string[] = []): string | undefined {
  const given = text.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(given)
    ? given.replace(/^(?:webcals?|http):/i, 'https:')
    : `https://${given}`;
  const url = allowedUrl(address, customDomains);
  if (url === undefined) return undefined;
  if (/\.ics$/i.test(url.pathname)) return `${url.origin}${url.pathname}`;
  // Only a conference has a feed of its own: not sched.com itself, and not the short form of its links.
  return url.hostname !== 'sched.co' && (isSchedHost(url.hostname) || customDomains.includes(url.hostname))
    ? `${url.origin}/all.ics`
    : undefined;
}
