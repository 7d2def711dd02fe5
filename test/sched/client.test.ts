import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { allowedUrl } from '../../src/sched/net/allowed.js';
import { type ClientDeps, FEED, PAGE, SchedClient } from '../../src/sched/net/client.js';
import { FakeSched } from './server.js';

const TALK = 'https://fooconf2027.sched.com/event/1aBc1';

describe('an address that may be asked', () => {
  for (const good of [
    TALK,
    'https://sched.co/1aBc1',
    'https://sched.com/',
    'https://a.b.sched.org/event/1',
    'https://FooConf2027.SCHED.com/x',
    'https://fooconf2027.sched.com:443/x',
    'https://fooconf2027.sched.com/event/1?iframe=no&w=100%&sidebar=yes',
  ]) {
    it(`is ${good}`, () => assert.ok(allowedUrl(good)));
  }
  for (const evil of [
    'http://fooconf2027.sched.com/',
    'ftp://sched.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    '//sched.com/',
    'sched.com',
    '',
    'https://sched.com.evil.org/',
    'https://evilsched.com/',
    'https://evil-sched.com/',
    'https://sched.com.',
    'https://fooconf.sched.com./',
    'https://sched.community/',
    'https://sched.co.uk/',
    'https://user@sched.com/',
    'https://user:pass@sched.com/',
    'https://sched.com@evil.org/',
    'https://sched.com:8443/',
    'https://sched.com:80/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://sched/',
    'https://169.254.169.254/',
    'https://ѕched.com/',
    'https://xn--ched-qxe.com/',
    'https://xn--a.sched.com/',
    'https://sched。com.evil.org/',
    'https://evil.org/sched.com',
    'https://evil.org?sched.com',
    'https://evil.org#sched.com',
    'https://evil.org\\.sched.com/',
    'https:\\\\sched.com',
    'https://sched.com\n.evil.org/',
    ' https://sched.com/',
    'https://_x.sched.com/',
    'https://-.sched.com/',
    'https://schedule.sxsw.com/event/1',
  ]) {
    it(`is not ${JSON.stringify(evil)}`, () => assert.equal(allowedUrl(evil), undefined));
  }
});

describe('the client', () => {
  const server = new FakeSched();
  let now = 0;
  let timers: (() => void)[] = [];
  let waits: number[] = [];
  let client: SchedClient;
  const get = (url = TALK, signal?: AbortSignal): ReturnType<SchedClient['get']> => client.get(url, PAGE, signal);
  const deps: ClientDeps = {
    fetch: server.fetch,
    now: () => now,
    after: (milliseconds, callback) => {
      waits.push(milliseconds);
      timers.push(callback);
      return () => {
        timers = timers.filter((timer) => timer !== callback);
      };
    },
  };

  before(() => server.start());
  after(() => server.stop());
  beforeEach(() => {
    server.reset();
    now = 1_000_000;
    timers = [];
    waits = [];
    client = new SchedClient(deps);
  });

  it('gets a page, without cookies, user or where it comes from', async () => {
    server.on('fooconf2027.sched.com/event/1aBc1', '<p>é');
    assert.deepEqual(await get(), { kind: 'answer', text: '<p>é', url: TALK });
    assert.deepEqual(
      [server.headers.cookie, server.headers.authorization, server.headers.referer],
      [undefined, undefined, undefined],
    );
    assert.deepEqual(timers, [], 'no timer is left');
  });

  it('gives a page 8 seconds and 2 MB, a feed a minute and 50 MB', async () => {
    assert.deepEqual(
      [PAGE, FEED],
      [
        { size: 2 * 1024 * 1024, time: 8_000 },
        { size: 50 * 1024 * 1024, time: 60_000 },
      ],
    );
    await get();
    await client.get(TALK, FEED);
    assert.deepEqual(waits, [8_000, 60_000]);
  });

  it('asks nobody for an address that is not allowed', async () => {
    assert.deepEqual(await get('https://evil.org/event/1aBc1'), { kind: 'failed', reason: 'notAllowed' });
    assert.deepEqual(server.requests, []);
  });

  it('follows three redirects, and checks each', async () => {
    redirect('sched.co/1aBc1', 'https://fooconf2027.sched.com/a');
    redirect('fooconf2027.sched.com/a', '/b');
    redirect('fooconf2027.sched.com/b', TALK);
    server.on('fooconf2027.sched.com/event/1aBc1', 'there');
    assert.deepEqual(await get('https://sched.co/1aBc1'), { kind: 'answer', text: 'there', url: TALK });
    redirect('fooconf2027.sched.com/event/1aBc1', '/d');
    assert.deepEqual(await get('https://sched.co/1aBc1'), { kind: 'failed', reason: 'unusable' });
    assert.ok(!server.requests.includes('fooconf2027.sched.com/d'));
  });

  for (const out of [
    'https://evil.org/',
    'http://fooconf2027.sched.com/',
    'https://sched.com.evil.org/',
    '//evil.org/',
    'https://127.0.0.1/',
    'javascript:alert(1)',
    'https://sched.com:8443/',
    'http://[',
  ]) {
    it(`does not follow a redirect to ${out}`, async () => {
      redirect('fooconf2027.sched.com/event/1aBc1', out);
      assert.deepEqual(await get(), { kind: 'failed', reason: 'notAllowed' });
      assert.equal(server.requests.length, 1);
    });
  }

  it('says that an event is not there', async () => {
    assert.deepEqual(await get(), { kind: 'failed', reason: 'notFound', status: 404 });
  });

  it('says that the server is in trouble', async () => {
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) => response.writeHead(503).end());
    assert.deepEqual(await get(), { kind: 'failed', reason: 'unusable', status: 503 });
  });

  it('leaves a site alone that refuses it: as long as it says, else a minute, then twice as long', async () => {
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) =>
      response.writeHead(429, { 'retry-after': '120' }).end(),
    );
    server.on('other2027.sched.com/event/1aBc2', (_, response) =>
      response.writeHead(403, { 'cf-mitigated': 'challenge' }).end(),
    );
    assert.deepEqual(await get(), { kind: 'failed', reason: 'blocked', status: 429, until: now + 120_000 });
    const other = 'https://other2027.sched.com/event/1aBc2';
    assert.deepEqual(await get(other), { kind: 'failed', reason: 'blocked', until: now + 120_000 });
    assert.equal(server.requests.length, 1, 'all hosts of the site are left alone');
    now += 120_000;
    assert.deepEqual(await get(other), { kind: 'failed', reason: 'blocked', status: 403, until: now + 240_000 });
    now += 240_000;
    server.on('other2027.sched.com/event/1aBc2', 'good');
    assert.equal((await get(other)).kind, 'answer');
    server.on('other2027.sched.com/event/1aBc2', (_, response) => response.writeHead(429).end());
    assert.deepEqual(
      await get(other),
      { kind: 'failed', reason: 'blocked', status: 429, until: now + 60_000 },
      'forgotten after an answer',
    );
  });

  it('leaves a conference alone that says no, and asks others on', async () => {
    server.on('private2027.sched.com/all.ics', (_, response) => response.writeHead(403).end());
    server.on('fooconf2027.sched.com/event/1aBc1', 'good');
    const closed = 'https://private2027.sched.com/all.ics';
    assert.deepEqual(await get(closed), { kind: 'failed', reason: 'blocked', status: 403, until: now + 60_000 });
    assert.deepEqual(await get(closed), { kind: 'failed', reason: 'blocked', until: now + 60_000 });
    assert.equal((await get()).kind, 'answer');
    assert.equal(server.requests.length, 2);
    now += 60_000;
    assert.deepEqual(await get(closed), { kind: 'failed', reason: 'blocked', status: 403, until: now + 120_000 });
  });

  it('comes back as late as it is asked to, but not after days', async () => {
    for (const [wish, seconds] of [
      ['7200', 7200],
      ['99999999', 24 * 60 * 60],
      ['soon', 60],
    ] as const) {
      client = new SchedClient(deps);
      server.on('fooconf2027.sched.com/event/1aBc1', (_, response) =>
        response.writeHead(429, { 'retry-after': wish }).end(),
      );
      assert.deepEqual(
        await get(),
        { kind: 'failed', reason: 'blocked', status: 429, until: now + seconds * 1000 },
        wish,
      );
    }
  });

  it('reads when to come back from a date too', async () => {
    now = Date.parse('2027-01-01T00:00:00Z');
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) =>
      response.writeHead(429, { 'retry-after': 'Fri, 01 Jan 2027 00:05:00 GMT' }).end(),
    );
    assert.deepEqual(await get(), { kind: 'failed', reason: 'blocked', status: 429, until: now + 300_000 });
  });

  it('asks a host one thing at a time, and other hosts meanwhile', async () => {
    const waiting: (() => void)[] = [];
    for (const id of ['1', '2', '3']) {
      server.on(`fooconf2027.sched.com/event/${id}`, (_, response) => {
        waiting.push(() => response.end('done'));
      });
    }
    server.on('other2027.sched.com/event/1', 'at once');
    const all = ['1', '2', '3'].map((id) => get(`https://fooconf2027.sched.com/event/${id}`));
    assert.equal((await get('https://other2027.sched.com/event/1')).kind, 'answer');
    for (let at = 0; at < 3; at++) {
      while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      waiting.shift()?.();
      await all[at];
    }
    assert.equal(server.crowd, 1);
    assert.deepEqual(
      (await Promise.all(all)).map(({ kind }) => kind),
      ['answer', 'answer', 'answer'],
    );
  });

  it('gives up when it takes too long, wherever it hangs', async () => {
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) => response.writeHead(200).write('<p>'));
    server.on('fooconf2027.sched.com/event/1aBc2', () => undefined);
    for (const url of [TALK, 'https://fooconf2027.sched.com/event/1aBc2']) {
      const answer = get(url);
      const before = server.requests.length;
      while (server.requests.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
      timers[0]?.();
      assert.deepEqual(await answer, { kind: 'failed', reason: 'timedOut' });
    }
  });

  it('stops when it is told to, before, while it waits and while it reads', async () => {
    server.on('fooconf2027.sched.com/event/1aBc1', () => undefined);
    assert.deepEqual(await get(TALK, AbortSignal.abort()), { kind: 'failed', reason: 'cancelled' });
    assert.deepEqual(server.requests, []);
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [get(TALK, first.signal), get(TALK, second.signal)];
    second.abort();
    assert.deepEqual(await answers[1], { kind: 'failed', reason: 'cancelled' });
    first.abort();
    assert.deepEqual(await answers[0], { kind: 'failed', reason: 'cancelled' });
  });

  it('reads no more than it may, whether the server says how much there is or not', async () => {
    const large = Buffer.alloc(PAGE.size + 1, 'x');
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) =>
      response.setHeader('content-length', large.length).end(large),
    );
    server.on('fooconf2027.sched.com/event/1aBc2', (_, response) => {
      response.write(large.subarray(0, 100));
      response.end(large.subarray(100));
    });
    server.on('fooconf2027.sched.com/event/1aBc3', (_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(large)),
    );
    for (const id of ['1aBc1', '1aBc2', '1aBc3'])
      assert.deepEqual(
        await get(`https://fooconf2027.sched.com/event/${id}`),
        { kind: 'failed', reason: 'tooLarge' },
        id,
      );
    server.on('fooconf2027.sched.com/event/1aBc4', (_, response) => response.end(large.subarray(1)));
    assert.equal((await get('https://fooconf2027.sched.com/event/1aBc4')).kind, 'answer');
  });

  it('takes an answer without a body for an empty one', async () => {
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) => response.writeHead(204).end());
    assert.deepEqual(await get(), { kind: 'answer', text: '', url: TALK });
  });

  it('knows that a page is missing also when the rest of the answer cannot be stopped', async () => {
    const body = new ReadableStream({ cancel: () => Promise.reject(new Error('closed')) });
    client = new SchedClient({ ...deps, fetch: () => Promise.resolve(new Response(body, { status: 404 })) });
    assert.deepEqual(await get(), { kind: 'failed', reason: 'notFound', status: 404 });
  });

  it('takes gzip, an answer that breaks off for none, and no connection for what it is', async () => {
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync('<p>é')),
    );
    assert.deepEqual(await get(), { kind: 'answer', text: '<p>é', url: TALK });
    server.on('fooconf2027.sched.com/event/1aBc1', (_, response) => {
      response.setHeader('content-length', 1000).write('<p>');
      setTimeout(() => response.destroy(), 5);
    });
    assert.deepEqual(await get(), { kind: 'failed', reason: 'offline' });
    client = new SchedClient({ ...deps, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    assert.deepEqual(await get(), { kind: 'failed', reason: 'offline' });
  });

  it('reads the characters that are there, whatever the server says they are', async () => {
    const cases: readonly (readonly [type: string, bytes: Buffer])[] = [
      ['text/html; charset=iso-8859-1', Buffer.from('Wo\u017Aniak', 'utf8')],
      ['text/html; charset=no-such-thing', Buffer.from('Wo\u017Aniak', 'utf8')],
      ['text/html', Buffer.from('Wo\u017Aniak', 'utf8')],
      ['text/html; charset=iso-8859-2', Buffer.from([0x57, 0x6f, 0xbc, 0x6e, 0x69, 0x61, 0x6b])],
    ];
    for (const [type, bytes] of cases) {
      server.on('fooconf2027.sched.com/event/1aBc1', (_, response) =>
        response.setHeader('content-type', type).end(bytes),
      );
      assert.deepEqual(await get(), { kind: 'answer', text: 'Wo\u017Aniak', url: TALK }, type);
    }
  });

  it('reads text that is not UTF-8 as that of Windows where the server names no character set that exists', async () => {
    for (const type of ['text/html; charset=no-such-thing', 'text/html']) {
      server.on('fooconf2027.sched.com/event/1aBc1', (_, response) =>
        response.setHeader('content-type', type).end(Buffer.from([0x43, 0x61, 0x66, 0xe9])),
      );
      assert.deepEqual(await get(), { kind: 'answer', text: 'Café', url: TALK }, type);
    }
  });

  function redirect(from: string, to: string): void {
    server.on(from, (_, response) => response.writeHead(302, { location: to }).end());
  }
});
