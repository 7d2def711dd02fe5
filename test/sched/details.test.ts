import assert from 'node:assert/strict';
import { type CacheFolder, CACHE_LIMITS, DAY, FRESH, TalkCache } from '../../src/sched/net/cache.js';
import { SchedClient } from '../../src/sched/net/client.js';
import { TalkDetails } from '../../src/sched/net/details.js';
import { parseSchedPage } from '../../src/sched/page/page.js';
import { CHALLENGE, FACTS, newPage } from './pages.js';
import { FakeSched } from './server.js';

const EVENT = { host: 'fooconf2027.sched.com', eventId: '1aBc1' };
const PAGE = 'fooconf2027.sched.com/event/1aBc1';
const TALK = parseSchedPage(newPage());

class Folder implements CacheFolder {
  readonly files = new Map<string, { readonly content: Uint8Array; readonly time: number }>();
  constructor(readonly now: () => number) {}
  readonly read = (name: string): Promise<Uint8Array | undefined> => Promise.resolve(this.files.get(name)?.content);
  readonly write = (name: string, content: Uint8Array): Promise<void> =>
    Promise.resolve(void this.files.set(name, { content, time: this.now() }));
  readonly remove = (name: string): Promise<void> => Promise.resolve(void this.files.delete(name));
  readonly list: CacheFolder['list'] = () =>
    Promise.resolve([...this.files].map(([name, { content, time }]) => ({ name, size: content.length, time })));
}

describe('the details of a talk', () => {
  const server = new FakeSched();
  let now: number;
  let log: string[];
  let folder: Folder;
  const open = (): { readonly details: TalkDetails; readonly cache: TalkCache } => {
    const clock = (): number => now;
    const cache = new TalkCache({ folder, now: clock, log: (message) => log.push(message) });
    const client = new SchedClient({ fetch: server.fetch, now: clock, after: () => () => undefined });
    return { cache, details: new TalkDetails({ client, cache, now: clock }) };
  };

  before(() => server.start());
  after(() => server.stop());
  beforeEach(() => {
    server.reset();
    now = Date.parse('2027-01-01T00:00:00Z');
    log = [];
    folder = new Folder(() => now);
    server.on(PAGE, newPage());
  });

  it('are asked for once, and remembered across a restart', async () => {
    assert.deepEqual(await open().details.load(EVENT), { kind: 'details', talk: TALK, at: now });
    now += FRESH;
    assert.deepEqual(await open().details.load(EVENT), { kind: 'details', talk: TALK, at: now - FRESH });
    assert.deepEqual(server.requests, [PAGE]);
    now += 1;
    assert.equal((await open().details.load(EVENT)).kind, 'details');
    assert.equal(server.requests.length, 2, 'too old to be the latest');
  });

  it('are asked for once by all who ask at the same time, until the last of them gives up', async () => {
    const { details } = open();
    const [first, second] = [new AbortController(), new AbortController()];
    const all = [details.load(EVENT, first.signal), details.load(EVENT, second.signal), details.load(EVENT)];
    first.abort();
    assert.deepEqual(
      (await Promise.all(all)).map((each) => (each.kind === 'failed' ? each.reason : each.kind)),
      ['cancelled', 'details', 'details'],
    );
    assert.equal(server.requests.length, 1);
  });

  it('are asked for again after everybody gave up', async () => {
    server.on(PAGE, () => undefined);
    const { details } = open();
    const abort = new AbortController();
    const given = details.load(EVENT, abort.signal);
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    abort.abort();
    server.on(PAGE, newPage());
    assert.equal((await details.load(EVENT)).kind, 'details');
    assert.deepEqual(await given, { kind: 'failed', reason: 'cancelled' });
  });

  it('of an old short link are found by where it leads', async () => {
    server.on('sched.co/1aBc1', (_, response) => response.writeHead(301, { location: `https://${PAGE}` }).end());
    assert.equal((await open().details.load({ host: 'sched.co', eventId: '1aBc1' })).kind, 'details');
  });

  it('are not there: nobody asks again for a while', async () => {
    const { details } = open();
    const missing = { ...EVENT, eventId: '1aBc9' };
    assert.deepEqual(await details.load(missing), { kind: 'failed', reason: 'notFound', status: 404 });
    assert.deepEqual(await details.load(missing), { kind: 'failed', reason: 'notFound' });
    assert.equal(server.requests.length, 1);
  });

  it('are asked for again by whoever wants them anew, also those that were not there', async () => {
    const { details } = open();
    const missing = { ...EVENT, eventId: '1aBc9' };
    await details.load(EVENT);
    await details.load(missing);
    assert.equal((await details.loadAnew(EVENT)).kind, 'details');
    assert.deepEqual(await details.loadAnew(missing), { kind: 'failed', reason: 'notFound', status: 404 });
    assert.equal(server.requests.length, 4);
    server.on(PAGE, (_, response) => response.writeHead(429).end());
    for (let times = 0; times < 2; times++) assert.equal((await details.loadAnew(EVENT)).kind, 'failed');
    assert.equal(server.requests.length, 5, 'a pause holds for all');
    assert.equal((await details.known(EVENT))?.at, now, 'what was loaded before stays');
  });

  it('are old after a day while their conference runs', async () => {
    for (const [days, requests] of [
      [-6, 1],
      [-3, 2],
      [2, 2],
      [5, 1],
    ] as const) {
      server.requests.length = 0;
      folder = new Folder(() => now);
      now = Date.parse(TALK?.start ?? '') + days * DAY;
      await open().details.load(EVENT);
      now += DAY;
      await open().details.load(EVENT);
      assert.equal(server.requests.length, 1);
      now += 1;
      await open().details.load(EVENT);
      assert.equal(server.requests.length, requests, `${days} days`);
    }
  });

  it('are not what a challenge or another page says', async () => {
    server.on(PAGE, CHALLENGE);
    assert.deepEqual(await open().details.load(EVENT), { kind: 'failed', reason: 'blocked' });
    server.on(PAGE, '<h1>Welcome</h1>');
    assert.deepEqual(await open().details.load(EVENT), { kind: 'failed', reason: 'unusable' });
    assert.equal(folder.files.size, 0);
  });

  it('of ids that differ in case alone are kept apart on every disk', async () => {
    server.on('fooconf2027.sched.com/event/1abc1', newPage({ ...FACTS, title: 'Other' }));
    const { details } = open();
    await details.load(EVENT);
    await details.load({ ...EVENT, eventId: '1abc1' });
    assert.equal(new Set([...folder.files.keys()].map((name) => name.toLowerCase())).size, 2);
  });

  it('are dropped when their file is damaged, with a line in the log', async () => {
    await open().details.load(EVENT);
    const [name = ''] = folder.files.keys();
    const whole = folder.files.get(name)?.content ?? new Uint8Array();
    for (const content of [
      whole.subarray(0, 40),
      Uint8Array.of(0xff),
      new Uint8Array(),
      new TextEncoder().encode('{"version":1,"key":"fooconf2027.sched.com/1aBc1","at":1,"talk":{"title":1}}'),
      new TextEncoder().encode('null'),
      ...['null', '{"title":"x","speakers":[null],"files":[]}', '{"title":"x","speakers":[]}'].map((talk) =>
        new TextEncoder().encode(`{"version":1,"key":"fooconf2027.sched.com/1aBc1","at":1,"talk":${talk}}`),
      ),
    ]) {
      folder.files.set(name, { content, time: now });
      log = [];
      assert.equal(await open().details.known(EVENT), undefined);
      assert.equal(folder.files.size, 0);
      assert.equal(log.length, 1);
    }
  });

  it('are left to a later version of the extension that has written them', async () => {
    await open().details.load(EVENT);
    const [name = ''] = folder.files.keys();
    const content = new TextEncoder().encode('{"version":2,"talk":{}}');
    folder.files.set(name, { content, time: now });
    assert.equal(await open().details.known(EVENT), undefined);
    assert.deepEqual([folder.files.get(name)?.content, log], [content, []]);
  });

  it('are found by their conference and what they say', async () => {
    const { details, cache } = open();
    await details.load(EVENT);
    assert.deepEqual(await cache.find('FooConf2027.sched.com', ({ timeZone }) => timeZone === 'CET'), {
      talk: TALK,
      at: now,
    });
    assert.equal(await cache.find(EVENT.host, ({ timeZone }) => timeZone === 'PDT'), undefined);
    assert.equal(await cache.find('fooconf2.sched.com', () => true), undefined);
  });

  it('that are damaged are not shown, even where another window removed their file first', async () => {
    await open().details.load(EVENT);
    const [name = ''] = folder.files.keys();
    folder.files.set(name, { content: Uint8Array.of(0xff), time: now });
    Object.assign(folder, { remove: () => Promise.reject(new Error('no such file')) });
    assert.equal(await open().details.known(EVENT), undefined);
    assert.equal(await open().cache.clear(), 1);
  });

  it('come to those who wait when another gives up while they are loaded', async () => {
    let answer: () => void = () => assert.fail('nobody asked');
    server.on(PAGE, (_, response) => (answer = () => response.end(newPage())));
    const { details } = open();
    const abort = new AbortController();
    const [leaving, waiting] = [details.load(EVENT, abort.signal), details.load(EVENT)];
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    abort.abort();
    assert.deepEqual(await leaving, { kind: 'failed', reason: 'cancelled' });
    answer();
    assert.equal((await waiting).kind, 'details');
    assert.equal(server.requests.length, 1);
  });

  it('are kept no longer and no more of them than the limits say', async () => {
    const { cache } = open();
    assert.ok(TALK);
    for (let at = 0; at < CACHE_LIMITS.files + 30; at++) {
      now += 1;
      await cache.set(`fooconf2027.sched.com/${at}`, { talk: TALK, at: now });
    }
    assert.ok(folder.files.size <= CACHE_LIMITS.files + 20);
    assert.equal(await cache.get('fooconf2027.sched.com/0'), undefined);
    assert.ok(await cache.get(`fooconf2027.sched.com/${CACHE_LIMITS.files}`));
    now += 366 * DAY;
    assert.equal(await cache.get(`fooconf2027.sched.com/${CACHE_LIMITS.files}`), undefined);
    await cache.clear();
    assert.equal(folder.files.size, 0);
  });

  it('are shown even when they cannot be kept', async () => {
    Object.assign(folder, { write: () => Promise.reject(new Error('disk full')) });
    assert.equal((await open().details.load(EVENT)).kind, 'details');
    assert.match(log.join(), /disk full/);
  });
});
