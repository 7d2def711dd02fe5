/** The hosts that may be asked, and the ones below them. */
const OWN = ['sched.com', 'sched.org', 'sched.co'];

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** Two labels at least, the last with a letter: no bare name, no address made of numbers. */
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?=[a-z0-9-]*[a-z])${LABEL}$`);

/** Names that never leave the machine or its network. */
const LOCAL = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|example|onion|arpa)$/;

/**
 * Parse an address that the extension may load; return `undefined` for every other address.
 *
 * Allowed is https on its usual port, without user or password, on a host of sched.com or on exactly one of the custom
 * domains. Hosts in other scripts than Latin are refused, as their letters can look like those of another host.
 */
export function allowedUrl(address: string, customDomains: readonly string[] = []): URL | undefined {
  const url = toUrl(address);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  const host = url.hostname;
  if (!DOMAIN.test(host) || /(?:^|\.)xn--/.test(host)) return undefined;
  const isOwn = OWN.some((own) => host === own || host.endsWith(`.${own}`));
  return isOwn || cleanDomains(customDomains).includes(host) ? url : undefined;
}

/** Return the domains of the internet among the texts of a setting, in lower case. Any other text is left out. */
export function cleanDomains(domains: readonly string[]): readonly string[] {
  return domains
    .map((domain) => domain.trim().toLowerCase())
    .filter((domain) => DOMAIN.test(domain) && !LOCAL.test(domain) && !/(?:^|\.)xn--/.test(domain));
}

function toUrl(address: string): URL | undefined {
  // `new URL` takes line breaks and backslashes for something else than they look like.
  if (/[\s\\\u0000-\u001F]/.test(address)) return undefined;
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
