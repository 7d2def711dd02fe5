import assert from 'node:assert/strict';
import { parseSchedule } from '../../src/sched/feed/feed.js';
import type { Schedule } from '../../src/sched/index.js';
import { CUSTOM_ZONE, customZone, EVENT, feed, one, UID, vevent } from './feeds.js';

describe('a calendar feed', () => {
  it('gives the schedule sched.com put into it', () => {
    assert.deepEqual(parseSchedule(feed(EVENT)), {
      name: 'FooCon + BarCon Europe 2026',
      events: [
        {
          uid: UID,
          title: 'Widgets at Scale - Ada Lund, Acme & Jo Small, Umbrella, Inc.',
          start: '2026-03-25T12:15:00Z',
          end: '2026-03-25T13:15:00Z',
          room: 'Hall 8 | Room F',
          location: 'Hall 8 | Room F, Amsterdam, Netherlands',
          track: 'MAINTAINER TRACK',
          url: `https://fooconf2027.sched.com/event/${UID}`,
          abstract: 'We built widgets. Then we scaled them.\n\nBring 10 > 9 questions.',
        },
      ],
      skipped: 0,
    } satisfies Schedule);
  });

  it('is the same with other line ends, folded lines, names in lower case and a byte order mark', () => {
    const plain = feed(EVENT);
    const folded = plain.replace(/[^\r\n]{20}/g, '$&\r\n ').replace('\r\n Scale', '\r\n\tScale');
    for (const variant of [
      plain.replaceAll('\r\n', '\n'),
      plain.replaceAll('\r\n', '\r'),
      folded,
      `\uFEFF${plain}`,
      plain.replace(/^[A-Z-]+(?=[:;])/gm, (name) => name.toLowerCase()),
    ]) {
      assert.deepEqual(parseSchedule(variant), parseSchedule(plain));
    }
  });

  it('knows the event of a personal feed by the same id, and that the feed is one', () => {
    const personal = feed([...EVENT.filter((line) => !line.startsWith('UID')), `UID:${UID}@schedule`]);
    assert.equal(parseSchedule(personal).events[0]?.uid, UID);
    assert.equal(parseSchedule(personal).isPersonal, true);
    assert.equal(parseSchedule(feed(EVENT).replace('CALNAME:fooconf2027', '$& (schedule)')).isPersonal, true);
    assert.equal(parseSchedule(feed(EVENT)).isPersonal, undefined);
  });

  it('says in which zone the clocks of the conference are, as far as the feed does', () => {
    const zoneOf = (lines: string): string | undefined =>
      parseSchedule(feed(EVENT).replace('X-WR-TIMEZONE:UTC\r\n', lines)).timeZone;
    assert.equal(zoneOf('X-WR-TIMEZONE:UTC\r\n'), undefined);
    assert.equal(zoneOf(''), undefined);
    assert.equal(zoneOf('X-WR-TIMEZONE:W. Europe Standard Time\r\n'), 'Europe/Berlin');
    assert.equal(zoneOf(customZone('Europe/Amsterdam')), 'Europe/Amsterdam');
    assert.equal(zoneOf(CUSTOM_ZONE), '+01:30');
    assert.equal(zoneOf('X-WR-TIMEZONE:Nowhere\r\n'), undefined);
  });

  it('has its own name where the maker names none', () => {
    assert.equal(
      parseSchedule('BEGIN:VCALENDAR\nPRODID:-//Acme//EN\nX-WR-CALNAME:Foo\\, the conference\nEND:VCALENDAR').name,
      'Foo, the conference',
    );
    assert.equal(parseSchedule('').name, undefined);
  });

  const times: readonly (readonly [lines: string, start: string, end: string])[] = [
    [
      'DTSTART;TZID=America/New_York:20260701T100000\nDTEND;TZID=America/New_York:20260701T110000',
      '2026-07-01T10:00:00-04:00',
      '2026-07-01T11:00:00-04:00',
    ],
    [
      'DTSTART;TZID="(UTC-05:00) Eastern Time":20260701T100000\nDURATION:PT1H30M',
      '2026-07-01T10:00:00',
      '2026-07-01T11:30:00',
    ],
    [
      'DTSTART;TZID=W. Europe Standard Time:20261101T100000\nDURATION:P1DT1H',
      '2026-11-01T10:00:00+01:00',
      '2026-11-02T11:00:00+01:00',
    ],
    [
      'DTSTART;TZID=/example.org/20050126_1/Europe/Berlin:20260101T100000',
      '2026-01-01T10:00:00+01:00',
      '2026-01-01T10:00:00+01:00',
    ],
    ['DTSTART;VALUE=DATE:20260325', '2026-03-25', '2026-03-26'],
    ['DTSTART;VALUE=DATE:20260325\nDTEND;VALUE=DATE:20260328', '2026-03-25', '2026-03-28'],
    ['DTSTART:20260325T121500\nDTEND:20260325T131500', '2026-03-25T12:15:00', '2026-03-25T13:15:00'],
    ['DTSTART:20260325T121500Z\nDTEND:20260325T111500Z', '2026-03-25T12:15:00Z', '2026-03-25T12:15:00Z'],
    ['DTSTART:20260325T121500Z\nDTEND:garbage', '2026-03-25T12:15:00Z', '2026-03-25T12:15:00Z'],
  ];
  for (const [lines, start, end] of times) {
    it(`takes ${lines.replace('\n', ', ')} for ${start} to ${end}`, () => {
      const event = parseSchedule(`BEGIN:VEVENT\n${lines}\nUID:1\nSUMMARY:x\nEND:VEVENT`).events[0];
      assert.deepEqual([event?.start, event?.end], [start, end]);
    });
  }

  it('skips and counts events that are none: without title or start, never ended, inside another', () => {
    const bad = [
      ['UID:1', 'DTSTART:20260325T121500Z'],
      ['UID:1', 'SUMMARY:x'],
      ['UID:1', 'SUMMARY:x', 'DTSTART:20261325T121500Z'],
      ['UID:1', 'SUMMARY:x', 'DTSTART:soon'],
      ['SUMMARY:  ', 'UID:1', 'DTSTART:20260325T121500Z'],
    ];
    const { events, skipped } = parseSchedule(
      `${bad.map(vevent).join('')}BEGIN:VEVENT\r\nUID:9\r\n${vevent(EVENT)}BEGIN:VEVENT\r\nUID:2`,
    );
    assert.deepEqual([events.length, skipped], [1, bad.length + 2]);
  });

  it('leaves what is inside an alarm to the alarm', () => {
    const event = one(['BEGIN:VALARM', 'SUMMARY:Wake up', 'DTSTART:20200101T000000Z', 'END:VALARM', ...EVENT]);
    assert.deepEqual([event.title.slice(0, 7), event.start.slice(0, 4)], ['Widgets', '2026']);
  });

  it('takes the later version of an event, and a series for its first date', () => {
    const version = (sequence: number, title: string): readonly string[] => [
      `UID:1`,
      `SEQUENCE:${sequence}`,
      'DTSTART:20260325T121500Z',
      `SUMMARY:${title}`,
      'RRULE:FREQ=SECONDLY',
    ];
    const { events, skipped } = parseSchedule([version(2, 'new'), version(1, 'old')].map(vevent).join(''));
    assert.deepEqual([events.map(({ title }) => title), skipped], [['new'], 0]);
  });

  it('knows an event without an id by its address, or else by its title and start', () => {
    const uid = (...lines: readonly string[]): unknown =>
      one(['SUMMARY:Lunch', 'DTSTART:20260325T121500Z', ...lines]).uid;
    assert.equal(uid('UID:1', 'URL:https://example.com/1'), '1');
    assert.equal(uid('UID:', 'URL:https://example.com/1'), 'https://example.com/1');
    assert.equal(uid(), 'Lunch#2026-03-25T12:15:00Z');
  });

  it('has several events where they share a UID or have none, but differ in start, title or place', () => {
    const [early, late] = ['DTSTART:20260325T121500Z', 'DTSTART:20260326T121500Z'];
    const sessions: readonly (readonly string[])[] = [
      ['SUMMARY:Yoga', early, 'LOCATION:Roof'],
      ['SUMMARY:Yoga', late],
      ['SUMMARY:Yoga', early, 'LOCATION:Gym'],
      ['SUMMARY:Chess', early],
      ['SUMMARY:Chess', early],
    ];
    for (const order of [sessions, sessions.toReversed()]) {
      const { events } = parseSchedule(order.map((lines) => vevent(['UID:1', ...lines])).join(''));
      assert.deepEqual(
        events.map(({ uid, sharedUid, title, room }) => [uid, sharedUid, title, room]),
        [
          ['1', '1', 'Chess', undefined],
          ['1#2026-03-25T12:15:00Z', '1', 'Yoga', 'Gym'],
          ['1#2026-03-25T12:15:00Z#Yoga', '1', 'Yoga', 'Roof'],
          ['1#2026-03-26T12:15:00Z', '1', 'Yoga', undefined],
        ],
      );
    }
    const { events } = parseSchedule(sessions.map(vevent).join(''));
    assert.deepEqual(
      events.map(({ uid }) => uid),
      [
        'Yoga#2026-03-25T12:15:00Z',
        'Yoga#2026-03-25T12:15:00Z#2026-03-25T12:15:00Z',
        'Yoga#2026-03-26T12:15:00Z',
        'Chess#2026-03-25T12:15:00Z',
      ],
    );
  });

  it('has the latest version of events that share a UID', () => {
    const moved = ['UID:1\r\nDTSTART:20260325', 'UID:1\r\nDTSTART:20260326', 'UID:1\r\nSEQUENCE:1\r\nDTSTART:20260327'];
    for (const versions of [moved, moved.toReversed()]) {
      const { events: latest } = parseSchedule(versions.map((lines) => vevent([lines, 'SUMMARY:x'])).join(''));
      assert.deepEqual(
        latest.map(({ uid, start }) => [uid, start]),
        [['1', '2026-03-27']],
      );
    }
  });

  it('keeps a date of a series that was changed apart from the series', () => {
    const series = ['UID:1', 'SUMMARY:Yoga', 'DTSTART:20260325T060000Z', 'RRULE:FREQ=DAILY'];
    const changed = ['UID:1', 'SUMMARY:Yoga on the roof', 'DTSTART:20260326T070000Z', 'RECURRENCE-ID:20260326T060000Z'];
    const { events } = parseSchedule(feed(series, changed));
    assert.deepEqual(
      events.map(({ uid, title }) => [uid, title]),
      [
        ['1', 'Yoga'],
        ['1#20260326T060000Z', 'Yoga on the roof'],
      ],
    );
  });

  it('has an event that ends when it starts where its end is beyond all years', () => {
    const { start, end } = one(['UID:1', 'SUMMARY:x', 'DTSTART:99991231T230000Z', 'DURATION:PT2H']);
    assert.deepEqual([start, end], ['9999-12-31T23:00:00Z', '9999-12-31T23:00:00Z']);
  });

  it('has an event without the property of a line that has no value', () => {
    const { title, room } = one(['UID:1', 'SUMMARY:x', 'DTSTART:20260325T121500Z', 'LOCATION;LANGUAGE=de']);
    assert.deepEqual([title, room], ['x', undefined]);
  });

  it('says what is cancelled', () => {
    const cancelled = (...lines: readonly string[]): unknown =>
      one([...lines, 'UID:1', 'DTSTART:20260325T121500Z']).cancelled;
    assert.equal(cancelled('SUMMARY:CANCELED: Widgets'), true);
    assert.equal(cancelled('SUMMARY:[Cancelled] Widgets'), true);
    assert.equal(cancelled('SUMMARY:Widgets (CANCELLED)'), true);
    assert.equal(cancelled('SUMMARY:Widgets', 'STATUS:CANCELLED'), true);
    assert.equal(cancelled('SUMMARY:How we cancelled widgets'), undefined);
  });

  const rooms = (...locations: readonly string[]): unknown =>
    parseSchedule(
      locations
        .map((location, at) =>
          vevent([`UID:${at}`, 'DTSTART:20260325T121500Z', 'SUMMARY:x', `LOCATION:${location.replaceAll(',', '\\,')}`]),
        )
        .join(''),
    ).events.map(({ room }) => room);

  it('tells rooms from the addresses behind them', () => {
    assert.deepEqual(rooms('Hall 8 | Room F, Amsterdam, Netherlands'), ['Hall 8 | Room F']);
    assert.deepEqual(
      rooms(
        'Welcome Center, 2nd Floor - Room A, 12 Oak Ave, Lawrence, KS 66044',
        'Gym, 8 E 6th St, Lawrence, KS 66044',
      ),
      ['Welcome Center, 2nd Floor - Room A', 'Gym'],
    );
    assert.deepEqual(rooms('Center, Room A, Lawrence, KS', 'Center, Room B, Lawrence, KS', 'Virtual'), [
      'Center, Room A',
      'Center, Room B',
      'Virtual',
    ]);
    assert.deepEqual(rooms('Boathouse, Amsteldijk 223, Amsterdam', 'Forum, Amsterdam'), ['Boathouse', 'Forum']);
    assert.deepEqual(rooms('Forum, Main Street 12'), ['Forum']);
  });

  it('has no two places as one room', () => {
    for (const locations of [
      ['Level 2, Ballroom A', 'Level 2, Ballroom B'],
      ['Level 2, Ballroom A'],
      ['Level 2, Orchid', 'Level 2, Rose'],
      ['Hall, Amsterdam', 'Hall, Berlin'],
      ['Hall', 'Hall, Berlin'],
      ['Salle 1, Étage 2', 'Hörsaal, B12'],
    ]) {
      assert.deepEqual(rooms(...locations), locations);
    }
    assert.deepEqual(rooms('Level 2, Ballroom A, Utrecht, NL', 'Level 2, Ballroom B, Utrecht, NL'), [
      'Level 2, Ballroom A',
      'Level 2, Ballroom B',
    ]);
  });

  it('is nothing when it is something else', () => {
    for (const text of ['', 'garbage', '<html></html>', 'BEGIN:VCALENDAR', 'END:VEVENT', '\0', ':::', 'BEGIN:\nEND:']) {
      assert.deepEqual(parseSchedule(text).events, [], text);
    }
  });

  it('loses no more than a line by a line that nobody can read', () => {
    const whole = parseSchedule(feed(EVENT, ['UID:2', 'DTSTART:20260326', 'SUMMARY:y']));
    for (const broken of [
      'garbage',
      ';',
      ':',
      'X-A;B',
      'COMMENT;LANGUAGE',
      'ATTENDEE;CN="x:mailto:y',
      'GEO:x',
      'RRULE:FREQ=NEVER',
      'END:VALARM',
    ]) {
      assert.deepEqual(
        parseSchedule(feed([broken, ...EVENT], ['UID:2', broken, 'DTSTART:20260326', 'SUMMARY:y'])),
        whole,
        broken,
      );
    }
  });

  it('has its texts also behind parameters that nobody can read, and with escapes that are none', () => {
    for (const summary of [
      'SUMMARY;CHARSET:Widgets: why "now"',
      'SUMMARY;X="a:Widgets: why "now"'.replace('"a:', '":'),
      String.raw`SUMMARY;LANGUAGE=en:Widgets\: why \"now\"`,
    ]) {
      assert.equal(one(['UID:1', 'DTSTART:20260325', summary]).title, 'Widgets: why "now"', summary);
    }
    assert.equal(one(['UID:1', 'DTSTART:20260325', String.raw`SUMMARY:C\\:\\"x"`]).title, String.raw`C\:\"x"`);
  });

  it('keeps what only resembles a character reference in an address', () => {
    const { abstract } = one([
      ...EVENT.filter((line) => !line.startsWith('DESCRIPTION')),
      'DESCRIPTION:R&amp\\;D: https://example.com/?a=1&copy=2&para=3 &amp &#39\\;x&#39',
    ]);
    assert.equal(abstract, "R&D: https://example.com/?a=1&copy=2&para=3 & 'x'");
  });
});
