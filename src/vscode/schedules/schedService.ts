import * as vscode from 'vscode';
import type { SchedUrl } from '../../core/index.js';
import type { KnownEvent } from '../../sched/writing/factSheet.js';
import type { Scheduled } from '../../sched/feed/imported.js';
import type { Reason } from '../../sched/net/explain.js';
import {
  type Answer,
  type CachedTalk,
  type Details,
  type Failed,
  FEED,
  SchedClient,
  TalkCache,
  TalkDetails,
} from '../../sched/index.js';
import { schedKey } from '../../core/links/schedUrl.js';
import { zoneOfTime } from '../../sched/time/zones.js';
import type { Disposable } from '../host/disposables.js';
import type { ScheduleStore } from './scheduleStore.js';
import { setting } from '../host/settings.js';
import { StoredFolder } from '../host/storage.js';

/** Why nothing was loaded. */
export interface NotLoaded {
  readonly kind: 'failed';
  readonly reason: Reason;
  /** Until when the site is left alone, in milliseconds since 1970. */
  readonly until?: number;
}

export type Loaded = ({ readonly kind: 'details' } & CachedTalk) | NotLoaded;

/**
 * Whether a conference may be asked for details: `ask` when someone wants them, `always` also when nobody said so this
 * time. `off` and `restricted`: not a single request.
 */
export type Permission = 'ask' | 'always' | 'off' | 'restricted';

export interface SchedServiceDeps {
  readonly log: vscode.LogOutputChannel;
  /** Where to keep what was loaded; shared by all windows. */
  readonly storage: vscode.Uri;
  readonly memento: vscode.Memento;
  readonly schedules: ScheduleStore;
}

/** What people answered for each host: `always`, or `ask`, which is not to be asked about again. */
const ANSWERS = 'sched.hosts';
/** How long a failure stands before a hover tries again by itself; in milliseconds. */
const RETRY_PAUSE = 60_000;

/** The one place that talks to sched.com: nothing leaves the machine but through here, and only as the user allowed. */
export class SchedService implements Disposable {
  readonly #deps: SchedServiceDeps;
  readonly #client: SchedClient;
  readonly #cache: TalkCache;
  readonly #details: TalkDetails;
  readonly #failures = new Map<string, NotLoaded & { readonly at: number }>();
  readonly #changed = new vscode.EventEmitter<SchedUrl | undefined>();

  /** A talk was loaded; without one, all were forgotten. */
  readonly onDidChange = this.#changed.event;

  constructor(deps: SchedServiceDeps) {
    this.#deps = deps;
    const now = (): number => Date.now();
    this.#client = new SchedClient({
      fetch: (url, init) => fetch(url, init),
      now,
      after: (milliseconds, callback) => {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    this.#cache = new TalkCache({
      folder: new StoredFolder(vscode.Uri.joinPath(deps.storage, 'talks')),
      now,
      log: (message) => deps.log.warn(message),
    });
    this.#details = new TalkDetails({ client: this.#client, cache: this.#cache, now });
  }

  /**
   * Give what is known of an event without asking anybody.
   *
   * @param title what a note calls the talk
   */
  async known(link: SchedUrl, title?: string): Promise<KnownEvent> {
    await this.#deps.schedules.ready;
    return {
      page: await this.#details.known(link),
      scheduled: this.scheduled(link, title),
      conference: this.#deps.schedules.conferenceOf(link),
    };
  }

  /** Give what an imported schedule says of an event, as far as they have been read from the disk. */
  scheduled(link: SchedUrl, title?: string): Scheduled | undefined {
    return this.#deps.schedules.find(link, title);
  }

  /** Say whether an event's conference may be asked. */
  permission(link: SchedUrl): Permission {
    if (!vscode.workspace.isTrusted) return 'restricted';
    const fetching = setting('sched.fetch');
    if (fetching === 'never') return 'off';
    return fetching === 'always' || this.#answers()[link.host] === 'always' ? 'always' : 'ask';
  }

  /** Tell whether nobody has said yet how to go about a conference. */
  isUndecided(link: SchedUrl): boolean {
    return this.permission(link) === 'ask' && this.#answers()[link.host] === undefined;
  }

  async decide(link: SchedUrl, answer: 'ask' | 'always'): Promise<void> {
    await this.#deps.memento.update(ANSWERS, { ...this.#answers(), [link.host]: answer });
  }

  /** Tell whether an event's page is to be loaded without being asked for, as something of the event is shown. */
  loadsByItself(link: SchedUrl, { page }: KnownEvent): boolean {
    return !this.#isFresh(page) && this.permission(link) === 'always' && this.#failure(link) === undefined;
  }

  /**
   * What a card or page says of loading an event's page: that it can be, or why not; nothing where there is nothing to
   * gain.
   */
  offer(link: SchedUrl, { page }: KnownEvent): 'offer' | 'offerAgain' | NotLoaded | undefined {
    const permission = this.permission(link);
    if (permission === 'off' || (permission === 'restricted' && this.#isFresh(page))) return undefined;
    if (permission === 'restricted') return { kind: 'failed', reason: permission };
    return this.#failure(link) ?? (page === undefined ? 'offer' : 'offerAgain');
  }

  /**
   * Load an event's page, as someone wants it or a conference always may be asked.
   *
   * @param how `ifOld`: what is fresh comes from the cache; `anew`: the site is asked
   */
  async load(link: SchedUrl, how: 'ifOld' | 'anew', signal?: AbortSignal): Promise<Loaded> {
    const permission = this.permission(link);
    if (permission === 'restricted' || permission === 'off') return { kind: 'failed', reason: permission };
    const loaded = this.#explained(await this.#details[how === 'anew' ? 'loadAnew' : 'load'](link, signal));
    if (loaded.kind === 'details') {
      this.#failures.delete(schedKey(link));
      await this.#deps.schedules.learnClocks(link.host, loaded.talk);
      this.#changed.fire(link);
    } else if (loaded.reason !== 'cancelled') {
      this.#failures.set(schedKey(link), { ...loaded, at: Date.now() });
      this.#deps.log.info(`Could not load ${link.url}: ${loaded.reason}.`);
    }
    return loaded;
  }

  /** Set the clocks of a conference to those that a page shows which was loaded at any time. */
  async recallClocks(host: string): Promise<void> {
    const page = await this.#cache.find(host, ({ start = '', timeZone }) => zoneOfTime(start, timeZone) !== undefined);
    if (page !== undefined) await this.#deps.schedules.learnClocks(host, page.talk);
  }

  /** Load a feed that someone asked for by its address. */
  async feed(address: string, signal: AbortSignal): Promise<Answer | NotLoaded> {
    if (!vscode.workspace.isTrusted) return { kind: 'failed', reason: 'restricted' };
    if (setting('sched.fetch') === 'never') return { kind: 'failed', reason: 'off' };
    return this.#explained(await this.#client.get(address, FEED, signal));
  }

  /** Forget what was loaded and what was allowed; tells how many talks. */
  async clear(): Promise<number> {
    const count = await this.#cache.clear();
    this.#failures.clear();
    await this.#deps.memento.update(ANSWERS, undefined);
    this.#changed.fire(undefined);
    return count;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #isFresh(page: CachedTalk | undefined): boolean {
    return page !== undefined && this.#details.isFresh(page);
  }

  /** The last failure, while it is too early to try again without being told to. */
  #failure(link: SchedUrl): NotLoaded | undefined {
    const failure = this.#failures.get(schedKey(link));
    return failure !== undefined && Date.now() - failure.at < RETRY_PAUSE ? failure : undefined;
  }

  #answers(): Readonly<Record<string, 'ask' | 'always' | undefined>> {
    return this.#deps.memento.get(ANSWERS, {});
  }

  /** In a browser, a site that does not let others read its pages cannot be told from one that is not there. */
  #explained<T extends Answer | Details>(answer: T | Failed): T | NotLoaded {
    return answer.kind === 'failed' && answer.reason === 'offline' && 'importScripts' in globalThis
      ? { kind: 'failed', reason: 'browser' }
      : answer;
  }
}
