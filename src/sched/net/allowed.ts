/** The hosts that may be asked, and the ones below them. */
const OWN = ['sched.com', 'sched.org', 'sched.co'];

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** Two labels at least, the last with a letter: no bare name, no address made of numbers. */
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?=[a-z0-9-]*[a-z])${LABEL}$`);

/**
 * Parse an address that the extension may load; return `undefined` for every other address.
 *
 * Allowed is https on its usual port, without user or password, on a host of sched.com. Hosts in other scripts than
 * Latin are refused, as their letters can look like those of another host.
 */
export function allowedUrl(address: string): URL | undefined {
  const url = toUrl(address);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  const host = url.hostname;
  if (!DOMAIN.test(host) || /(?:^|\.)xn--/.test(host)) return undefined;
  return OWN.some((own) => host === own || host.endsWith(`.${own}`)) ? url : undefined;
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
