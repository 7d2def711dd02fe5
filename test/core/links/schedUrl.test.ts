import assert from 'node:assert/strict';
import { isSchedHost, parseSchedUrl, schedKey } from '../../../src/core/links/schedUrl.js';

const UID = '0123456789abcdef0123456789abcdef';
const EVENT = {
  host: 'skyforgeeu2031.sched.com',
  eventId: '2bQxR',
  url: 'https://skyforgeeu2031.sched.com/event/2bQxR',
};
const NAMED = {
  ...EVENT,
  slug: 'rust-never-sleeps-ada-example-acme-inc',
  url: `${EVENT.url}/rust-never-sleeps-ada-example-acme-inc`,
};
const WIDGET = '?iframe=no&w=100%&sidebar=yes&bg=no';

describe('parseSchedUrl', () => {
  describe('reads the event out of', () => {
    const forms: [string, ReturnType<typeof parseSchedUrl>][] = [
      ['https://skyforgeeu2031.sched.com/event/2bQxR', EVENT],
      ['http://skyforgeeu2031.sched.com/event/2bQxR', EVENT],
      ['HTTPS://SkyForgeEU2031.Sched.COM/event/2bQxR', EVENT],
      ['https://www.skyforgeeu2031.sched.com/event/2bQxR', EVENT],
      ['https://skyforgeeu2031.sched.com:443/event/2bQxR', EVENT],
      ['https://skyforgeeu2031.sched.com/event/2bQxR/', EVENT],
      ['https://skyforgeeu2031.sched.com/event/2bQxR?', EVENT],
      ['https://skyforgeeu2031.sched.com/event/2bQxR?iframe=no', EVENT],
      ['https://skyforgeeu2031.sched.com/event/2bQxR#sched-content', EVENT],
      ['https://skyforgeeu2031.sched.com/event/2bQxR&w=100', EVENT],
      ['https://skyforgeeu2031.sched.com/event/2bQxR&amp;w=100%', EVENT],
      ['https://skyforgeeu2031.sched.com/event/2bQxR).', EVENT],
      [`https://skyforgeeu2031.sched.com/event/2bQxR/${WIDGET}`, EVENT],
      [NAMED.url, NAMED],
      [`${NAMED.url}/`, NAMED],
      [`${NAMED.url}${WIDGET}`, NAMED],
      [`${NAMED.url}${WIDGET.replaceAll('&', '&amp;')}`, NAMED],
      [`${NAMED.url}?iframe=yes&w=100%25&sidebar=yes`, NAMED],
      [`${NAMED.url}&w=100`, NAMED],
      [`${NAMED.url}&amp;w=100%&amp;sidebar=yes`, NAMED],
      [`${NAMED.url}),`, NAMED],
      [`${NAMED.url}#sched-content`, NAMED],
      [
        'https://skyforgeeu2031.sched.com/2031-03-19/overview/event/2bQxR/rust-never-sleeps-ada-example-acme-inc',
        NAMED,
      ],
      ['https://skyforgeeu2031.sched.com/overview/event/2bQxR', EVENT],
      ['https://skyforgeeu2031.sched.com/overview/type/Day+1/event/2bQxR', EVENT],
      [
        'https://skyforge2016.sched.org/event/7aZ/x',
        {
          host: 'skyforge2016.sched.org',
          eventId: '7aZ',
          slug: 'x',
          url: 'https://skyforge2016.sched.org/event/7aZ/x',
        },
      ],
      [
        `https://old.sched.com/event/${UID}`,
        { host: 'old.sched.com', eventId: UID, url: `https://old.sched.com/event/${UID}` },
      ],
      [
        `http://old.sched.com/mobile/#session:${UID}`,
        { host: 'old.sched.com', eventId: UID, url: `https://old.sched.com/event/${UID}` },
      ],
      ['skyforgeeu2031.sched.com/event/2bQxR', EVENT],
      ['www.skyforgeeu2031.sched.com/event/2bQxR?iframe=no', EVENT],
      ['https://sched.co/Uxve', { host: 'sched.co', eventId: 'Uxve', url: 'https://sched.co/Uxve' }],
      ['https://sched.co/2bQxR', { host: 'sched.co', eventId: '2bQxR', url: 'https://sched.co/2bQxR' }],
      ['https://sched.co/2bQxR&w=100', { host: 'sched.co', eventId: '2bQxR', url: 'https://sched.co/2bQxR' }],
      ['http://www.sched.co/dfZq/?iframe=no', { host: 'sched.co', eventId: 'dfZq', url: 'https://sched.co/dfZq' }],
    ];
    for (const [url, expected] of forms) it(url, () => assert.deepEqual(parseSchedUrl(url), expected));
  });

  it('keeps the case of an id, for 2bQxR and 2BQXR are two events', () => {
    assert.equal(parseSchedUrl('https://a.sched.com/event/2bQxR')?.eventId, '2bQxR');
    assert.equal(parseSchedUrl('https://a.sched.com/event/2BQXR')?.eventId, '2BQXR');
  });

  describe('decodes the slug in', () => {
    const slugs: [string, string | undefined, string?][] = [
      ['intro-+-deep-dive', 'intro-+-deep-dive', 'intro-+-deep-dive'],
      ['intro-%2B-deep-dive', 'intro-+-deep-dive', 'intro-+-deep-dive'],
      ['c%23-in-the-cloud', 'c#-in-the-cloud', 'c%23-in-the-cloud'],
      ['caf%C3%A9-talk', 'café-talk', 'caf%C3%A9-talk'],
      ['half-100%-there', 'half-100', 'half-100'],
      ['%E0%A4', undefined],
      ['%2e%2e', undefined],
    ];
    for (const [written, slug, clean] of slugs) {
      it(written, () => {
        const read = parseSchedUrl(`https://a.sched.com/event/2bQxR/${written}`);
        if (written === '%2e%2e') assert.equal(read, undefined, 'a path that climbs is no event');
        else
          assert.deepEqual(
            [read?.slug, read?.url],
            [slug, `https://a.sched.com/event/2bQxR${clean === undefined ? '' : `/${clean}`}`],
          );
      });
    }
  });

  describe('finds no event in', () => {
    const others = [
      '',
      'https://',
      'not a link',
      'mailto:event@a.sched.com',
      'ftp://a.sched.com/event/2bQxR',
      'https://example.org/event/2bQxR',
      // The schedule's other pages
      ...[
        '',
        '/',
        '/?searchstring=rust',
        '/speaker/ada_example.29by5qbb',
        '/venue/Hall+8',
        '/venues',
        '/type/Keynote',
        '/type/Keynote/Sub',
        '/overview',
        '/overview/type/Keynote',
        '/overview/area/AI',
        '/list/simple',
        '/list/descriptions',
        '/list/descriptions/type/Keynote',
        '/2031-03-19',
        '/2031-03-19/overview',
        '/2031-03-19/list',
        '/2031-03-19/print',
        '/directory/speakers',
        '/directory/attendees',
        '/company/Intermediate',
        '/audience/Any',
        '/print',
        '/print/all',
        '/mobile-site',
        '/mobile/',
        '/mobile/#session:short',
        '/info',
        '/login',
        '/ada',
        '/ada.ics',
        '/all.ics',
        `/event-goers/${UID}`,
        '/event',
        '/event/',
        '/event/-',
        '/event/2bQxR-slug',
        '/events/2bQxR',
        '/hosted_files/a/b/file.pdf',
        '/#/event/2bQxR',
        '/?to=/event/2bQxR',
        '/speaker/x/event/2bQxR',
        `/event/${UID}0`,
        '/event/2bQ_xR',
      ].map((path) => `https://skyforgeeu2031.sched.com${path}`),
      // Files and sched.com's own hosts
      'https://hosted-files.sched.co/skyforge2031/1a/Slides.pdf',
      'https://static.sched.com/hosted_files/skyforge2031/1a/Slides.pdf',
      'https://static.sched.com/event/2bQxR',
      'https://avatars.sched.co/a/b.jpg',
      'https://sched.com',
      'https://sched.com/event/2bQxR',
      'https://www.sched.com/event/2bQxR',
      'https://www.sched.org/event/2bQxR',
      'https://skyforge.sched.co/event/2bQxR',
      'https://sched.co',
      'https://sched.co/',
      'https://sched.co/login',
      'https://sched.co/About',
      'https://sched.co/event/2bQxR',
      'https://sched.co/2bQxR/more',
      'https://sched.co/2bQxR.png',
      'https://support.sched.com/event/2bQxR',
      // Look-alikes
      'https://a.sched.com.evil.org/event/2bQxR',
      'https://evilsched.com/event/2bQxR',
      'https://a.evilsched.com/event/2bQxR',
      'https://sched.co.evil.org/2bQxR',
      'https://a.sched.community/event/2bQxR',
      'https://a.sched.com@evil.org/event/2bQxR',
      'https://user@a.sched.com/event/2bQxR',
      'https://user:pw@a.sched.com/event/2bQxR',
      'https://a.sched.com:8443/event/2bQxR',
      'http://a.sched.com:443/event/2bQxR',
      'https://127.0.0.1/event/2bQxR?a.sched.com/',
      'https://evil.org/a.sched.com/event/2bQxR',
      'https://help.sched.com/event/2bQxR/how-to-sched',
      'https://a.sched.com:99999/event/2bQxR',
      'https://evil.org?a.sched.com/event/2bQxR',
      'https://evil.org#a.sched.com/event/2bQxR',
      'https://evil.org\\.sched.com/event/2bQxR',
      'https://.sched.com/event/2bQxR',
      'https://a.b.sched.com/event/2bQxR',
      'https://a_b.sched.com/event/2bQxR',
      'https://-a.sched.com/event/2bQxR',
      'https://a.sched.com./event/2bQxR',
      'https://[::1]:80/event/2bQxR',
      'https://а.ѕched.com/event/2bQxR',
      'https://a.sched.com/event/2bQ\nxR',
    ];
    for (const url of others) it(JSON.stringify(url), () => assert.equal(parseSchedUrl(url), undefined));
  });
});

describe('the links of a note', () => {
  /** A day's notes in the shape people write them: the talk's link on a line of its own below the heading. */
  const note: [line: string, eventId: string, beginsWith?: string][] = [
    [
      'https://colocatedsky2031.sched.com/event/1Qa01/gitops-for-goats-the-future-of-grazing-otto-bergmann-hayworks',
      '1Qa01',
      'gitops-for-goats',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa02/a-registry-the-low-maintenance-highly-portable-kind-a-b-acme',
      '1Qa02',
      'a-registry',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa03/building-an-api-layer-with-twine-mia-nilsen-knotty-gmbh',
      '1Qa03',
      'building-an-api',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa04/panel-build-buy-or-cry-a-one-independent-b-two-acme-c-three-umbrella-d-four-hooli',
      '1Qa04',
      'panel-build',
    ],
    ['https://colocatedsky2031.sched.com/event/1Qa05/make-your-own-metadata-driven-pond', '1Qa05', 'make-your-own'],
    [
      'https://colocatedsky2031.sched.com/event/1Qa06/from-zero-to-one-scaling-sqlite-on-a-toaster-gia-ferri-crumbs',
      '1Qa06',
      'from-zero',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa07/cl-lightning-talk-hot-restart-of-cold-starts-bo-wun-frostbyte',
      '1Qa07',
      'cl-lightning-talk',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1bRc8/cl-lightning-talk-my-database-is-a-spreadsheet-whats-next-bob-cells',
      '1bRc8',
      'cl-lightning',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa09/cllightning-talk-ditching-yaml-ann-indent',
      '1Qa09',
      'cllightning',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa10/lessons-from-a-database-operator-r-das-s-laskar-papayadb',
      '1Qa10',
      'lessons',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa11/advanced-csi-fuse-filesystems-for-aiml-lu-kiu-fluxio',
      '1Qa11',
      'advanced',
    ],
    [
      'https://colocatedsky2031.sched.com/event/1Qa12/cloud-native-dataspaces-seb-justa-university',
      '1Qa12',
      'cloud-native',
    ],
    ['https://colocatedsky2031.sched.com/event/1Qa13/released-from-the-zoo-j-scholl-blue-hat', '1Qa13', 'released'],
    [
      'https://skyforgeeu2031.sched.com/event/1Qb14/queues-for-aiml-michal-nowak-gugl-yui-ito-agent-inc?iframe=no&w=100%&sidebar=yes&bg=no',
      '1Qb14',
      'queues',
    ],
    ['https://skyforgeeu2031.sched.com/event/1Qb15?iframe=no', '1Qb15'],
    [
      'https://skyforgeeu2031.sched.com/event/1Qb16/a-bee-introduction-n-vib-dan-fin-hive?iframe=no&w=100%&sidebar=yes&bg=no',
      '1Qb16',
      'a-bee',
    ],
    [
      'https://skyforgeeu2031.sched.com/event/1Qb17/state-of-platform-maturity-hans-statten-office-of-forms?iframe=no&w=100%&sidebar=yes&bg=no',
      '1Qb17',
      'state',
    ],
    [
      'https://skyforgeeu2031.sched.com/event/1Qb18/dungeons-and-daemonsets-v2-kat-dall-noah-orakel-seth-acu?iframe=no&w=100%&sidebar=yes&bg=no',
      '1Qb18',
      'dungeons',
    ],
    [
      'https://skyforgeeu2031.sched.com/event/1Qb19/how-to-save-pennies-over-years-sol-butter-whiterock?iframe=no&w=100%&sidebar=yes&bg=no',
      '1Qb19',
      'how-to',
    ],
    [
      'https://skyforgeeu2031.sched.com/event/1Qb20/to-infinity-and-back-aya-oz-cloudn-inc-ko-ot-pear?iframe=no&w=100%&sidebar=yes&bg=no',
      '1Qb20',
      'to-infinity',
    ],
    [
      'https://skyforgeeu2031.sched.com/event/1Qb21/controllers-in-rust-fast-safe-sane-mat-dav-buoy?iframe=no&w=100%&sidebar=yes&bg=no',
      '1Qb21',
      'controllers',
    ],
  ];
  for (const [line, eventId, begins] of note) {
    it(`${eventId} is read whole and cleaned`, () => {
      const read = parseSchedUrl(line);
      assert.equal(read?.eventId, eventId);
      assert.equal(read.url, line.replace(/\?.*/, ''));
      if (begins === undefined) assert.ok(!('slug' in read));
      else assert.ok(read.slug?.startsWith(begins));
    });
  }
});

describe('schedKey', () => {
  const key = (url: string) => {
    const read = parseSchedUrl(url);
    assert.ok(read);
    return schedKey(read);
  };

  it('is the same for every form of one event', () => {
    const keys = [
      'https://a.sched.com/event/2bQxR',
      'http://A.sched.com/event/2bQxR/slug?iframe=no',
      'http://a.sched.org/event/2bQxR/other',
      'https://www.a.sched.com/event/2bQxR',
    ].map(key);
    assert.deepEqual(new Set(keys), new Set(['a.sched.com/2bQxR']));
  });

  it('differs by host, id, and case of the id', () => {
    assert.equal(
      new Set(
        [
          'https://a.sched.com/event/2bQxR',
          'https://b.sched.com/event/2bQxR',
          'https://a.sched.com/event/2bQxr',
          'https://sched.co/2bQxR',
        ].map(key),
      ).size,
      4,
    );
  });
});

describe('isSchedHost', () => {
  it('knows the hosts of schedules and the short form', () => {
    for (const host of ['a.sched.com', 'kccnceu2024.sched.com', 'my-conf.sched.org', 'sched.co'])
      assert.ok(isSchedHost(host), host);
  });

  it('knows no other host', () => {
    for (const host of [
      '',
      'sched.com',
      'www.sched.com',
      'static.sched.com',
      'hosted-files.sched.co',
      'sched.com.evil.org',
      'a.sched.com.evil.org',
      'a.evilsched.com',
      'a.sched.com:80',
      'a.b.sched.com',
    ]) {
      assert.ok(!isSchedHost(host), host);
    }
  });
});
