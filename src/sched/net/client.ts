import { allowedUrl } from './allowed.js';
import { decodeText } from './decode.js';

/** Why there is no answer. */
export type Failure =
  /** The site takes us for a robot, or has had enough of us. */
  | 'blocked'
  /** No connection, no such host, or the browser does not allow it. */
  | 'offline'
  | 'notFound'
  | 'tooLarge'
  | 'timedOut'
  | 'cancelled'
  /** The extension may not load the address, or an address that the site redirects to. */
  | 'notAllowed'
  /** An error of theirs, or an answer that is not what was asked for. */
  | 'unusable';

export interface Failed {
  readonly kind: 'failed';
  readonly reason: Failure;
  /** The status of the answer, where there was one. */
  readonly status?: number;
  /** Until when the host, or all of its site, is left alone, in milliseconds since 1970. */
  readonly until?: number;
}

export interface Answer {
  readonly kind: 'answer';
  readonly text: string;
  /** The address of the text, after all redirects. */
  readonly url: string;
}

/** The network and the clock of the client. */
export interface ClientDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
  /** Call back after a time; returns a function that stops the call. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

export interface Limits {
  /** In bytes, decompressed. */
  readonly size: number;
  /** In milliseconds, for everything: waiting, redirects, reading. */
  readonly time: number;
}

export const PAGE: Limits = { size: 2 * 1024 * 1024, time: 8_000 };
export const FEED: Limits = { size: 50 * 1024 * 1024, time: 60_000 };

const REDIRECTS = 3;
const REDIRECT_STATUS = new Set([301, 302, 303, 307, 308]);
/** The first pause after a site refuses, if the site asks for no other; doubled each time, up to the longest. */
const PAUSE = 60_000;
const LONGEST_PAUSE = 60 * 60_000;
/** The longest pause that a site can ask for. */
const LONGEST_WISH = 24 * LONGEST_PAUSE;

interface Pause {
  readonly until: number;
  readonly length: number;
}

/**
 * Loads texts from sched.com: only from allowed addresses, with one request per host at a time and without cookies.
 * After a refusal, the client waits for a while before it asks that host again, or any host of the site if that has had
 * enough of us.
 */
export class SchedClient {
  readonly #deps: ClientDeps;
  /** The last request to each host; the next waits for it. */
  readonly #queues = new Map<string, Promise<unknown>>();
  /** By host, or by site (`sched.com`) for all of its hosts. */
  readonly #pauses = new Map<string, Pause>();

  constructor(deps: ClientDeps) {
    this.#deps = deps;
  }

  /**
   * Load the text at an address.
   *
   * Resolves to a failure with a reason if the text cannot be loaded; never rejects.
   *
   * @param limits in bytes and milliseconds, for redirects and waiting as well
   * @param signal stops the request; the reason is then `cancelled`
   */
  async get(address: string, limits: Limits, signal?: AbortSignal): Promise<Answer | Failed> {
    const abort = new AbortController();
    let reason: Failure = 'cancelled';
    const stop = (): void => abort.abort();
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    const clear = this.#deps.after(limits.time, () => {
      reason = 'timedOut';
      stop();
    });
    try {
      return await this.#follow(address, limits, abort.signal, 0);
    } catch {
      return failed(abort.signal.aborted ? reason : 'offline');
    } finally {
      clear();
      signal?.removeEventListener('abort', stop);
      stop();
    }
  }

  async #follow(address: string, limits: Limits, signal: AbortSignal, redirects: number): Promise<Answer | Failed> {
    const url = allowedUrl(address);
    if (url === undefined) return failed('notAllowed');
    const outcome = await this.#inTurn(url.host, signal, () => this.#request(url, limits, signal));
    if (outcome.kind !== 'redirect') return outcome;
    return redirects === REDIRECTS ? failed('unusable') : this.#follow(outcome.to, limits, signal, redirects + 1);
  }

  /** Run work when all work for the host that came before is done. */
  async #inTurn<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(host) ?? Promise.resolve();
    const mine = before.then(() => {
      signal.throwIfAborted();
      return work();
    });
    const settled = mine.catch(() => undefined);
    this.#queues.set(host, settled);
    void settled.then(() => {
      if (this.#queues.get(host) === settled) this.#queues.delete(host);
    });
    // Whoever gives up need not wait for those before.
    return await Promise.race([mine, aborted(signal)]);
  }

  async #request(
    url: URL,
    limits: Limits,
    signal: AbortSignal,
  ): Promise<Answer | Failed | { readonly kind: 'redirect'; readonly to: string }> {
    const host = url.hostname;
    const site = host.split('.').slice(-2).join('.');
    const until = Math.max(...[host, site].map((each) => this.#pauses.get(each)?.until ?? 0));
    if (until > this.#deps.now()) return { ...failed('blocked'), until };
    url.hash = '';
    const response = await this.#deps.fetch(url.href, {
      signal,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Months and weekdays are read from the page.
      headers: { accept: 'text/html, text/calendar;q=0.9, */*;q=0.1', 'accept-language': 'en' },
    });
    const { status, headers } = response;
    const location = headers.get('location');
    if (REDIRECT_STATUS.has(status) && location !== null) {
      await discard(response);
      return { kind: 'redirect', to: URL.canParse(location, url.href) ? new URL(location, url.href).href : '' };
    }
    if (!response.ok) {
      await discard(response);
      const isOfSite = status === 429 || headers.get('cf-mitigated') !== null;
      // A conference that is not public says no for itself alone.
      if (isOfSite || status === 403)
        return { ...failed('blocked'), status, until: this.#pause(isOfSite ? site : host, headers.get('retry-after')) };
      return { ...failed(status === 404 || status === 410 ? 'notFound' : 'unusable'), status };
    }
    for (const each of [host, site]) this.#pauses.delete(each);
    if (Number(headers.get('content-length') ?? 0) > limits.size) {
      await discard(response);
      return failed('tooLarge');
    }
    const bytes = await read(response, limits.size);
    return bytes === undefined
      ? failed('tooLarge')
      : { kind: 'answer', text: decodeText(bytes, headers.get('content-type') ?? ''), url: url.href };
  }

  /** Start a pause for a host or a site; return when the pause ends, in milliseconds since 1970. */
  #pause(paused: string, retryAfter: string | null): number {
    const now = this.#deps.now();
    const before = this.#pauses.get(paused)?.length;
    const length = Math.max(
      Math.min(readRetryAfter(retryAfter ?? '', now), LONGEST_WISH),
      Math.min(before === undefined ? PAUSE : before * 2, LONGEST_PAUSE),
    );
    const until = now + length;
    this.#pauses.set(paused, { until, length });
    return until;
  }
}

/** Read how long a site wants to be left alone, in milliseconds: from seconds or a date; 0 for any other text. */
function readRetryAfter(text: string, now: number): number {
  const milliseconds = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(milliseconds) ? 0 : milliseconds;
}

function failed(reason: Failure): Failed {
  return { kind: 'failed', reason };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new Error('aborted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Read a body up to its limit; `undefined` when there is more. */
async function read(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

async function discard(response: Response): Promise<void> {
  try {
    await response.body?.cancel();
  } catch {
    // It is gone already.
  }
}
