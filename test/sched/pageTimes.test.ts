import assert from 'node:assert/strict';
import { parseSchedPage } from '../../src/sched/page/page.js';
import { FACTS, newPage, oldPage, type PageFacts, TALK } from './pages.js';

describe('the time of a talk', () => {
  const cases: readonly (readonly [when: string, zone: string, start: string, end: string | undefined])[] = [
    ['Thursday October 22, 2026 11:15am - 12:00pm', 'PDT', '2026-10-22T11:15:00-07:00', '2026-10-22T12:00:00-07:00'],
    [
      'Sunday April 26, 2026 10:00pm - Monday April 27, 2026 2:00am',
      'EDT',
      '2026-04-26T22:00:00-04:00',
      '2026-04-27T02:00:00-04:00',
    ],
    [
      'Thursday July 5, 2018 08:00 - Friday July 6, 2018 00:00',
      'CEST',
      '2018-07-05T08:00:00+02:00',
      '2018-07-06T00:00:00+02:00',
    ],
    ['Saturday December 31, 2022 11:00pm - 1:00am', 'EST', '2022-12-31T23:00:00-05:00', '2023-01-01T01:00:00-05:00'],
    ['Friday November 10, 2023 12:05am - 12:15pm', '', '2023-11-10T00:05:00', '2023-11-10T12:15:00'],
    ['Friday November 10, 2023 9:00am', 'JST', '2023-11-10T09:00:00+09:00', undefined],
    ['Tuesday June 10, 2025 13:15 - 14:15', '+08', '2025-06-10T13:15:00+08:00', '2025-06-10T14:15:00+08:00'],
    [
      'Tuesday June 10, 2025 13:15 - 14:15',
      'Europe/Amsterdam',
      '2025-06-10T13:15:00+02:00',
      '2025-06-10T14:15:00+02:00',
    ],
    ['mercredi 25 mars 2026 13:15 - 14:15', 'CET', '2026-03-25T13:15:00+01:00', '2026-03-25T14:15:00+01:00'],
    ['Tuesday June 10, 2025 13:15 - 14:15', 'XYZ', '2025-06-10T13:15:00', '2025-06-10T14:15:00'],
  ];
  for (const [when, zone, start, end] of cases) {
    it(`${when} ${zone}`, () => {
      for (const page of [newPage, oldPage]) {
        const talk = parseSchedPage(page({ ...FACTS, when, zone }));
        assert.deepEqual([talk?.start, talk?.end, talk?.timeZone], [start, end, zone === '' ? undefined : zone]);
      }
    });
  }

  it('has its zone also where that sticks to the time', () => {
    assert.equal(
      parseSchedPage(newPage({ ...FACTS, when: 'Wednesday March 25, 2026 13:15 - 14:15CET', zone: '' }))?.start,
      '2026-03-25T13:15:00+01:00',
    );
  });

  it('is that of the place where an abbreviation means several zones', () => {
    const start = (facts: PageFacts): string | undefined =>
      parseSchedPage(newPage({ ...FACTS, ...facts }))?.start?.slice(-6);
    const [december, june] = ['Thursday December 12, 2024 9:00am - 9:30am', 'Tuesday June 10, 2025 9:00am - 9:30am'];
    assert.equal(start({ when: june, zone: 'CST', address: 'Hong Kong, China' }), '+08:00');
    assert.equal(start({ when: june, zone: 'CST', room: '第一會議室' }), '+08:00');
    assert.equal(start({ when: december, zone: 'CST' }), '-06:00');
    assert.equal(start({ when: june, zone: 'IST', address: 'Convention Centre, Dublin' }), '+01:00');
    assert.equal(
      start({ when: june, zone: 'IST', head: '<title>KubeCon + CloudNativeCon India 2025: Widgets</title>' }),
      '+05:30',
    );
    assert.equal(start({ when: june, zone: 'IST' }), ':00:00', 'nobody knows which');
  });

  it('is taken from the old heading where there is no other', () => {
    assert.deepEqual(
      [parseSchedPage(oldPage({ ...FACTS, when: '', zone: '' }))].map((talk) => [talk?.start, talk?.end]),
      [['2026-03-25T13:15:00', '2026-03-25T14:15:00']],
    );
  });

  it('is the one machines are told where people are told none that is exact', () => {
    const head =
      '<script type="application/ld+json">{"@type":"Event","name":"W","startDate":"2026-06-10T13:15:00+0530","endDate":"2026-06-10T14:15:00+0530"}</script>';
    const talk = parseSchedPage(
      newPage({ ...FACTS, when: 'Wednesday June 10, 2026 13:15 - 14:15', zone: 'IST', head }),
    );
    assert.deepEqual(
      [talk?.start, talk?.end, talk?.timeZone],
      ['2026-06-10T13:15:00+05:30', '2026-06-10T14:15:00+05:30', 'IST'],
    );
  });
});

describe('JSON-LD alone', () => {
  it('tells the talk, escaped twice as it is, in a graph or not', () => {
    const event = {
      '@type': 'Event',
      name: 'R&amp;D',
      description: 'We built &lt;b&gt;widgets&lt;/b&gt;.<br />Then we scaled them.',
      startDate: '2026-03-25T13:15:00+0100',
      endDate: '2026-03-25T14:15:00Z',
      location: { '@type': 'Place', name: 'Room F' },
    };
    for (const data of [event, [event], { '@graph': [{ '@type': 'Organization' }, event] }]) {
      assert.deepEqual(parseSchedPage(`<script type="application/ld+json">${JSON.stringify(data)}</script>`), {
        title: 'R&D',
        start: '2026-03-25T13:15:00+01:00',
        end: '2026-03-25T14:15:00Z',
        room: 'Room F',
        speakers: [],
        files: [],
        abstract: 'We built widgets.\nThen we scaled them.',
      });
    }
  });

  it('tells the abstract also where that is HTML as it is', () => {
    const data = {
      '@type': 'Event',
      name: 'Widgets',
      description: '<p>R&amp;D: why &amp;amp; is not &amp;.</p><p>More.</p>',
    };
    const page = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    assert.equal(parseSchedPage(page)?.abstract, 'R&D: why &amp; is not &.\n\nMore.');
  });

  it('is not searched deeper than events are', () => {
    const event: unknown = { '@type': 'Event', name: 'Widgets' };
    const nested = (levels: number): string | undefined => {
      const data = Array.from({ length: levels }).reduce<unknown>((inner) => ({ '@graph': [inner] }), event);
      return parseSchedPage(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)?.title;
    };
    assert.deepEqual([nested(2), nested(3)], ['Widgets', undefined]);
  });

  it('counts where it is of the talk, not of the conference beside it', () => {
    const block = (name: string, startDate: string): string =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Event', name, startDate })}</script>`;
    const conference = block('FooCon 2026', '2026-03-20T09:00:00+0100');
    const when = { when: 'Wednesday March 25, 2026 13:15 - 14:15', zone: 'XYZ', title: 'Bits &amp; Widgets' };
    const start = (...blocks: readonly string[]): string | undefined =>
      parseSchedPage(newPage({ ...FACTS, ...when, head: blocks.join('') }))?.start;
    assert.equal(start(conference), '2026-03-25T13:15:00');
    assert.equal(
      start(conference, block('Bits &amp;amp; Widgets', '2026-03-25T13:15:00+0530')),
      '2026-03-25T13:15:00+05:30',
    );
  });

  it('may be broken', () => {
    assert.deepEqual(
      parseSchedPage(newPage({ ...FACTS, head: '<script type="application/ld+json">{"@type":"Event",</script>' })),
      TALK,
    );
  });
});
