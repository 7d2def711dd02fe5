import { DAY, FRESH, type CachedTalk, type TalkCache } from './cache.js';
import { type Failed, PAGE, type SchedClient } from './client.js';
import { schedKey } from '../../core/links/schedUrl.js';

export type Details = ({ readonly kind: 'details' } & CachedTalk) | Failed;

interface Event {
  readonly host: string;
  readonly eventId: string;
}

interface Running {
  readonly work: Promise<Details>;
  readonly abort: AbortController;
  waiting: number;
}

export interface DetailsDeps {
  readonly client: SchedClient;
  readonly cache: TalkCache;
  readonly now: () => number;
}

/** How far a talk may be from another one of the same conference; in milliseconds. */
const LONGEST_CONFERENCE = 4 * DAY;

/** How long an event that sched.com does not have is not asked for again; in milliseconds. */
const FORGET_MISSING = 10 * 60_000;

/** Loads talks from sched.com. Fresh talks come from the cache, and simultaneous calls for a talk share a request. */
export class TalkDetails {
  readonly #deps: DetailsDeps;
  readonly #running = new Map<string, Running>();
  readonly #missing = new Map<string, number>();

  constructor(deps: DetailsDeps) {
    this.#deps = deps;
  }

  /** Return a talk from the cache, however old, without a request; `undefined` if the cache has none. */
  known(event: Event): Promise<CachedTalk | undefined> {
    return this.#deps.cache.get(schedKey(event));
  }

  /** Check whether a talk is too new to be loaded again. While its conference runs, rooms and times change. */
  isFresh({ talk: { start = '' }, at }: CachedTalk): boolean {
    const now = this.#deps.now();
    const isNow = Math.abs(Date.parse(start) - now) <= LONGEST_CONFERENCE;
    return now - at <= (isNow ? DAY : FRESH);
  }

  /**
   * Return a talk: from the cache while fresh, else from sched.com. Resolves to a failure with a reason if that fails.
   *
   * @param signal gives up waiting; the request stops when nobody waits for the talk any more
   */
  async load(event: Event, signal?: AbortSignal): Promise<Details> {
    const key = schedKey(event);
    const known = await this.#deps.cache.get(key);
    if (known !== undefined && this.isFresh(known)) return { kind: 'details', ...known };
    if ((this.#missing.get(key) ?? 0) > this.#deps.now()) return { kind: 'failed', reason: 'notFound' };
    return this.loadAnew(event, signal);
  }

  /** Load a talk from sched.com, whatever is known of it. */
  async loadAnew(event: Event, signal?: AbortSignal): Promise<Details> {
    if (signal?.aborted) return { kind: 'failed', reason: 'cancelled' };
    return this.#join(schedKey(event), event, signal);
  }

  async #join(key: string, event: Event, signal: AbortSignal | undefined): Promise<Details> {
    const running = this.#running.get(key) ?? this.#start(key, event);
    running.waiting++;
    const leave = (): void => {
      if (--running.waiting > 0) return;
      running.abort.abort();
      // Who comes now wants an answer, not this end.
      if (this.#running.get(key) === running) this.#running.delete(key);
    };
    return await new Promise<Details>((resolve) => {
      const stop = (): void => {
        leave();
        resolve({ kind: 'failed', reason: 'cancelled' });
      };
      signal?.addEventListener('abort', stop, { once: true });
      void running.work.then((details) => {
        signal?.removeEventListener('abort', stop);
        resolve(details);
      });
    });
  }

  #start(key: string, event: Event): Running {
    const abort = new AbortController();
    const running: Running = {
      abort,
      waiting: 0,
      work: this.#fetch(key, event, abort.signal).finally(() => {
        if (this.#running.get(key) === running) this.#running.delete(key);
      }),
    };
    this.#running.set(key, running);
    return running;
  }

  async #fetch(key: string, { host, eventId }: Event, signal: AbortSignal): Promise<Details> {
    const answer = await this.#deps.client.get(
      host === 'sched.co' ? `https://sched.co/${eventId}` : `https://${host}/event/${eventId}`,
      PAGE,
      signal,
    );
    if (answer.kind === 'failed') {
      if (answer.reason === 'notFound') this.#missing.set(key, this.#deps.now() + FORGET_MISSING);
      return answer;
    }
    const { parseSchedPage } = await import('../page/page.js');
    const talk = parseSchedPage(answer.text);
    if (talk === undefined) return { kind: 'failed', reason: isChallenge(answer.text) ? 'blocked' : 'unusable' };
    const entry = { talk, at: this.#deps.now() };
    await this.#deps.cache.set(key, entry);
    return { kind: 'details', ...entry };
  }
}

function isChallenge(html: string): boolean {
  return /<title>Just a moment|challenge-platform|cf[-_]chl/i.test(html.slice(0, 100_000));
}
