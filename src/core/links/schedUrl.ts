import { decoded } from '../text/decoded.js';

/**
 * A link to one event of a sched.com schedule.
 *
 * `host` and `eventId` identify the event; the slug is cosmetic and may be missing, old or different.
 */
export interface SchedUrl {
  /** Lower case, `https://HOST/…`; the short form `sched.co/ID` keeps `sched.co`. */
  readonly host: string;
  /** Case-sensitive short id (`1YeLj`) or 32 hexadecimal digits. */
  readonly eventId: string;
  /** The title (and often the speakers) as sched.com spells them in the address. */
  readonly slug?: string;
  /** The clean address: https, no query, no fragment. */
  readonly url: string;
}

/**
 * Four or five characters today; the bounds leave room on both sides. The long form is the UID of the calendar feed.
 */
const EVENT_ID = '[0-9a-f]{32}|[0-9A-Za-z]{3,10}';

/** Spares `new URL` for nearly every other link of a note. */
const MAY_BE_SCHED = /^(?:https?:\/\/)?[^/?#]*sched\.(?:com|org|co)[:/]/i;
const SCHEME = /^https?:\/\//i;
/** `kccnceu2024.sched.com/event/1YeLj`, as people type addresses. */
const WITHOUT_SCHEME = /^(?:[a-z0-9-]+\.)*sched\.(?:com|org|co)\//i;
/** An address as sched.com writes it, which `new URL` would not change. */
const PLAIN = /^https:\/\/([a-z0-9][a-z0-9-]*[a-z0-9]\.sched\.com)\/event\/([0-9A-Za-z]{3,10})\/([a-z0-9-]+)$/;
/** `new URL` deletes these, and so would join an id with the word on the next line. */
const TAB_OR_LINE_BREAK = /[\t\n\r]/;
const EVENT_HOST = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.sched\.(?:com|org)$/;
/** Hosts of sched.com's own pages and files. */
const OWN_HOSTS = new Set([
  'www',
  'api',
  'app',
  'avatars',
  'blog',
  'cdn',
  'help',
  'hosted-files',
  'static',
  'status',
  'support',
]);

/** `/2026-03-25`: the day a list of events was opened at. */
const DAY = String.raw`/\d{4}-\d\d-\d\d`;
/** `/overview/type/keynote`: the list an event was opened from. */
const OVERVIEW = '/overview(?:/type/[^/]+)?';
/** `/event/2bQxR/opening-keynote` */
const EVENT = String.raw`/event/(${EVENT_ID})(?![\w-])(?:/([^/]*))?`;
const EVENT_PATH = new RegExp(`^(?:${DAY})?(?:${OVERVIEW})?${EVENT}`);
const MOBILE_PATH = /^\/mobile\/?$/;
const MOBILE_FRAGMENT = /^#session:([0-9a-f]{32})$/;
const SHORT_PATH = new RegExp(`^/(${EVENT_ID})(?:/?$|&)`);
/** `sched.co/login`, `sched.co/About`: ids of that look are too rare to take pages for talks. */
const PLAIN_WORD = /^(?:[a-z]+|[A-Z][a-z]{2}|[A-Z][a-z]{4,})$/;
/** Ids of four letters are not rare, so only the words that name pages are none: `Uxve` is an id. */
const PAGES = new Set(['Apps', 'Blog', 'Demo', 'Docs', 'Help', 'Home', 'Info', 'Jobs', 'Join', 'Live', 'News', 'Team']);

/**
 * Read the address of an event on sched.com; return `undefined` for any other text. Never throws.
 *
 * The address is an http or https address in the form notes have: with or without the scheme, with widget parameters
 * and their invalid escapes, with `&amp;`, with a tail that a mail program broke. A leading `www.` is dropped from the
 * host.
 */
export function parseSchedUrl(url: string): SchedUrl | undefined {
  if (!MAY_BE_SCHED.test(url) || TAB_OR_LINE_BREAK.test(url)) return undefined;
  const [, plainHost, eventId, slug] = PLAIN.exec(url) ?? [];
  if (plainHost !== undefined && eventId !== undefined && slug !== undefined)
    return isSchedHost(plainHost) ? { host: plainHost, eventId, slug, url } : undefined;
  if (!SCHEME.test(url) && !WITHOUT_SCHEME.test(url)) return undefined;
  const parsed = toUrl(SCHEME.test(url) ? url : `https://${url}`);
  if (parsed === undefined || parsed.port !== '' || parsed.username !== '' || parsed.password !== '') return undefined;
  const host = parsed.hostname.replace(/^www\.(?=[^.]+\.sched\.|sched\.co$)/, '');
  if (host === 'sched.co') return readShort(parsed.pathname);
  return isSchedHost(host) ? readEvent(host, parsed) : undefined;
}

/**
 * Return a key for the event of a link, `HOST/ID`: two links to the same event have the same key.
 *
 * A sched.org host counts as its sched.com successor. A short link has no host of a conference, so its key is
 * `sched.co/ID`, which differs from that of a long link to the same event.
 */
export function schedKey(link: Pick<SchedUrl, 'host' | 'eventId'>): string {
  const { host, eventId } = link;
  return `${host.endsWith('.sched.org') ? `${host.slice(0, -3)}com` : host}/${eventId}`;
}

/**
 * Check whether a host (lower case, no port) has event pages: `X.sched.com`, `X.sched.org` or the short `sched.co`.
 */
export function isSchedHost(host: string): boolean {
  if (host === 'sched.co') return true;
  const label = EVENT_HOST.exec(host)?.[1];
  return label !== undefined && !OWN_HOSTS.has(label);
}

function toUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function readShort(pathname: string): SchedUrl | undefined {
  const eventId = SHORT_PATH.exec(pathname)?.[1];
  if (eventId === undefined || PLAIN_WORD.test(eventId) || PAGES.has(eventId)) return undefined;
  return { host: 'sched.co', eventId, url: `https://sched.co/${eventId}` };
}

function readEvent(host: string, parsed: URL): SchedUrl | undefined {
  const [, inPath, rawSlug = ''] = EVENT_PATH.exec(parsed.pathname) ?? [];
  const eventId = inPath ?? (MOBILE_PATH.test(parsed.pathname) ? MOBILE_FRAGMENT.exec(parsed.hash)?.[1] : undefined);
  if (eventId === undefined) return undefined;
  const url = `https://${host}/event/${eventId}`;
  const slug = readSlug(rawSlug);
  if (slug === '') return { host, eventId, url };
  return { host, eventId, slug, url: `${url}/${encodeURIComponent(slug).replaceAll('%2B', '+')}` };
}

/** Decode a slug, without the text behind it: `&w=100`, a bracket. */
function readSlug(raw: string): string {
  return /^[\p{L}\p{M}\p{N}+#_-]*/u.exec(decoded(raw))?.[0] ?? '';
}
