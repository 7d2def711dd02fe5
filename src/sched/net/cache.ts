import type { SchedTalk } from '../page/talk.js';

/** A folder of small files. A file is written as a whole or not at all. */
export interface CacheFolder {
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  readonly write: (name: string, content: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly list: () => Promise<readonly CacheFile[]>;
}

export interface CacheFile {
  readonly name: string;
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly time: number;
}

/** A talk as its page had it, and the time when the page was loaded. */
export interface CachedTalk {
  readonly talk: SchedTalk;
  /** In milliseconds since 1970. */
  readonly at: number;
}

export interface CacheDeps {
  readonly folder: CacheFolder;
  readonly now: () => number;
  readonly log: (message: string) => void;
}

const VERSION = 1;
export const DAY = 24 * 60 * 60_000;
/** How long a talk is not loaded again. */
export const FRESH = 7 * DAY;
/** How long a talk is kept: without a connection, an old talk is better than none. */
const KEPT = 365 * DAY;
export const CACHE_LIMITS = { files: 2000, bytes: 20 * 1024 * 1024 } as const;

/**
 * Remembers talks across restarts, one file each, so that several windows can write at the same time.
 *
 * The key names host and event (`schedKey`). A damaged file is removed.
 */
export class TalkCache {
  readonly #deps: CacheDeps;
  #writes = 0;

  constructor(deps: CacheDeps) {
    this.#deps = deps;
  }

  /**
   * Return a talk; `undefined` if there is none, if the file is damaged or of a later version of the extension, or if
   * the talk is older than a year.
   */
  async get(key: string): Promise<CachedTalk | undefined> {
    const name = fileName(key);
    const content = await this.#deps.folder.read(name);
    if (content === undefined) return undefined;
    const entry = readEntry(content, key);
    // A later version of the extension in another window may know more of the talk.
    if (entry === 'newer') return undefined;
    if (entry === undefined) {
      this.#deps.log(`Dropped ${name}: it is not what was written there.`);
      await this.#remove(name);
      return undefined;
    }
    return this.#deps.now() - entry.at > KEPT ? undefined : entry;
  }

  /** Return a talk of a conference that meets a condition, however old; `undefined` if there is none. */
  async find(host: string, condition: (talk: SchedTalk) => boolean): Promise<CachedTalk | undefined> {
    const beginning = hostPart(host);
    for (const { name } of await this.#deps.folder.list()) {
      const content = name.startsWith(beginning) ? await this.#deps.folder.read(name) : undefined;
      const entry = content && readEntry(content);
      if (typeof entry === 'object' && condition(entry.talk)) return entry;
    }
    return undefined;
  }

  /** Write a talk. An error is logged, and does not reject: without a cache, talks are loaded again. */
  async set(key: string, entry: CachedTalk): Promise<void> {
    const content = new TextEncoder().encode(JSON.stringify({ version: VERSION, key, at: entry.at, talk: entry.talk }));
    try {
      await this.#deps.folder.write(fileName(key), content);
      if (this.#writes++ % 20 === 0) await this.#prune();
    } catch (error) {
      this.#deps.log(`Could not remember ${key}: ${String(error)}`);
    }
  }

  /** Remove all talks; return how many there were. */
  async clear(): Promise<number> {
    const files = await this.#deps.folder.list();
    for (const { name } of files) await this.#remove(name);
    return files.length;
  }

  /** Drop what is too old, then the oldest until the rest fits. */
  async #prune(): Promise<void> {
    const files = [...(await this.#deps.folder.list())].sort((a, b) => b.time - a.time);
    let bytes = 0;
    for (const [at, { name, size, time }] of files.entries()) {
      bytes += size;
      if (at >= CACHE_LIMITS.files || bytes > CACHE_LIMITS.bytes || this.#deps.now() - time > KEPT)
        await this.#remove(name);
    }
  }

  async #remove(name: string): Promise<void> {
    try {
      await this.#deps.folder.remove(name);
    } catch {
      // Another window was faster.
    }
  }
}

/** Ids differ in case alone (`1YeLj`, `1yelj`), and not every disk keeps such names apart. */
function fileName(key: string): string {
  const [host = '', id = ''] = key.split('/');
  const hexadecimal = [...new TextEncoder().encode(id.slice(0, 64))].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${hostPart(host)}${hexadecimal.join('')}.json`;
}

function hostPart(host: string): string {
  const safeHost = host
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '_')
    .slice(0, 100);
  return `${safeHost}_`;
}

/** @param key that the file has to be of; any where absent */
function readEntry(content: Uint8Array, key?: string): CachedTalk | 'newer' | undefined {
  try {
    const entry = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as Readonly<
      Record<string, unknown>
    > | null;
    if (typeof entry?.['version'] === 'number' && entry['version'] > VERSION) return 'newer';
    if (
      entry?.['version'] !== VERSION ||
      (key !== undefined && entry['key'] !== key) ||
      typeof entry['at'] !== 'number' ||
      !isTalk(entry['talk'])
    )
      return undefined;
    return { talk: entry['talk'], at: entry['at'] };
  } catch {
    return undefined;
  }
}

function isTalk(value: unknown): value is SchedTalk {
  if (typeof value !== 'object' || value === null) return false;
  const talk = value as Readonly<Record<string, unknown>>;
  return (
    typeof talk['title'] === 'string' &&
    ['start', 'end', 'timeZone', 'room', 'track', 'level', 'abstract', 'video'].every(
      (key) => talk[key] === undefined || typeof talk[key] === 'string',
    ) &&
    isListOf(talk['speakers'], ['name'], ['organization', 'role']) &&
    isListOf(talk['files'], ['name', 'url'], ['type'])
  );
}

function isListOf(value: unknown, required: readonly string[], optional: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => {
      if (typeof entry !== 'object' || entry === null) return false;
      const fields = entry as Readonly<Record<string, unknown>>;
      return (
        required.every((key) => typeof fields[key] === 'string') &&
        optional.every((key) => fields[key] === undefined || typeof fields[key] === 'string')
      );
    })
  );
}
