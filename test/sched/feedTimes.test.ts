import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../../src/core/text/wordList.js';
import { parseSchedule } from '../../src/sched/feed/feed.js';
import { CUSTOM_ZONE, customZone, startOf, vevent } from './feeds.js';

describe('a start', () => {
  const starts: readonly (readonly [written: string, start: string])[] = [
    ['20260325T1215', '2026-03-25T12:15:00'],
    ['2026-03-25T12:15:00Z', '2026-03-25T12:15:00Z'],
    ['20260325T240000Z', '2026-03-26T00:00:00Z'],
    ['20261231T240000', '2027-01-01T00:00:00'],
    ['20260325T235960Z', '2026-03-25T23:59:59Z'],
    ['20260325T121500.000Z', '2026-03-25T12:15:00Z'],
    ['20260325T121500+0200', '2026-03-25T12:15:00+02:00'],
    ['2026-03-25T12:15:00-03:30', '2026-03-25T12:15:00-03:30'],
    [' 20260325 ', '2026-03-25'],
    ['2026-03-25 12:15', '2026-03-25T12:15:00'],
    ['20260325T121500 Z', '2026-03-25T12:15:00Z'],
    ['20260325t121500z', '2026-03-25T12:15:00Z'],
    ['20260325T121500UTC', '2026-03-25T12:15:00Z'],
    ['20260325T121500+02', '2026-03-25T12:15:00+02:00'],
  ];
  for (const [written, start] of starts) {
    it(`written as ${JSON.stringify(written)} is ${start}`, () => assert.equal(startOf(`:${written}`), start));
  }

  it('that has no plain meaning is none, and its event is counted', () => {
    for (const written of [
      '',
      '2026',
      '20260230',
      '20260325T2500',
      '20260325T126000',
      '20260325T121500 CET',
      '25.3.2026',
      '20260325T',
    ]) {
      const { events, skipped } = parseSchedule(vevent(['UID:1', 'SUMMARY:x', `DTSTART:${written}`]));
      assert.deepEqual([events.length, skipped], [0, 1], written);
    }
  });
});

describe('the names of Windows and of the IANA for zones', () => {
  const namesIn = (list: string): readonly string[] =>
    rowsOf(readFileSync(join(import.meta.dirname, '../../data', list), 'utf8')).map(([name = '']) => name);

  it('are all known', () => {
    const names = [...namesIn('windowsZones.txt'), ...namesIn('zoneNames.txt'), ...Intl.supportedValuesOf('timeZone')];
    assert.ok(names.length > 500);
    assert.deepEqual(
      names.filter((name) => startOf(`;TZID=${name}:20260115T100000`) === '2026-01-15T10:00:00'),
      [],
    );
  });
});

describe('the zone of a start', () => {
  const winter = '20260115T100000';
  const summer = '20260715T100000';

  it('is what the feed defines, before the event or behind it, whatever it is called', () => {
    for (const name of ['Customized Time Zone', 'tzone://Microsoft/Custom', 'Europe/Berlin', 'UTC']) {
      for (const start of [
        (at: string) => startOf(`;TZID=${name}:${at}`, customZone(name)),
        (at: string) => startOf(`;TZID="${name}":${at}`, '', customZone(name)),
      ]) {
        assert.deepEqual(
          [start(winter), start(summer)],
          ['2026-01-15T10:00:00+01:30', '2026-07-15T10:00:00+02:30'],
          name,
        );
      }
    }
  });

  it('is defined for one feed, not for the next', () => {
    assert.equal(startOf(`;TZID=Customized Time Zone:${winter}`, CUSTOM_ZONE), '2026-01-15T10:00:00+01:30');
    assert.equal(startOf(`;TZID=Customized Time Zone:${winter}`), '2026-01-15T10:00:00');
  });

  it('gives an end of its own, and one by a duration over the night the clocks change', () => {
    const times = [
      ['DTSTART;TZID=Customized Time Zone:20260328T230000', 'DURATION:PT12H'],
      ['DTSTART:20260328T213000Z', 'DTEND;TZID=Customized Time Zone:20260329T110000'],
    ];
    const { events } = parseSchedule(
      CUSTOM_ZONE + times.map((lines, at) => vevent([`UID:${at}`, 'SUMMARY:x', ...lines])).join(''),
    );
    assert.deepEqual(
      events.map(({ start, end }) => [start, end]),
      [
        ['2026-03-28T23:00:00+01:30', '2026-03-29T11:00:00+02:30'],
        ['2026-03-28T21:30:00Z', '2026-03-29T11:00:00+02:30'],
      ],
    );
  });

  it('is what the feed defines without a rule, by the dates of its changes', () => {
    const [yearly] = /RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3/.exec(CUSTOM_ZONE) ?? [];
    const dated = CUSTOM_ZONE.replace(yearly ?? '', 'RDATE:20260329T020000').replace(/RRULE.*BYMONTH=10\r\n/, '');
    assert.deepEqual(
      [winter, summer].map((at) => startOf(`;TZID=Customized Time Zone:${at}`, dated)),
      ['2026-01-15T10:00:00+01:30', '2026-07-15T10:00:00+02:30'],
    );
  });

  const names: readonly (readonly [name: string, winter: string, summer: string])[] = [
    ['Etc/GMT-9', '+09:00', '+09:00'],
    ['Japan', '+09:00', '+09:00'],
    ['US/Eastern', '-05:00', '-04:00'],
    ['America/Argentina/Buenos_Aires', '-03:00', '-03:00'],
    ['/freeassociation.sourceforge.net/Tzfile/Asia/Tokyo', '+09:00', '+09:00'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', '-03:00', '-03:00'],
    ['tzone://Microsoft/Utc', 'Z', 'Z'],
    ['GMT', 'Z', 'Z'],
    ['CET', '+01:00', '+02:00'],
    ['EET', '+02:00', '+03:00'],
    ['CEST', '+02:00', '+02:00'],
    ['BST', '+01:00', '+01:00'],
    ['W. Europe Standard Time', '+01:00', '+02:00'],
    ['/example.org/W. Europe Standard Time', '+01:00', '+02:00'],
    ['Cen. Australia Standard Time', '+10:30', '+09:30'],
    ['E. South America Standard Time', '-03:00', '-03:00'],
    ['New Zealand Standard Time', '+13:00', '+12:00'],
    ['romance standard time', '+01:00', '+02:00'],
    ['UTC-08', '-08:00', '-08:00'],
    ['europe/berlin', '+01:00', '+02:00'],
    ['Asia/Calcutta', '+05:30', '+05:30'],
    ['Europe/Kyiv', '+02:00', '+03:00'],
    ['GB-Eire', '+00:00', '+01:00'],
    ['NZ-CHAT', '+13:45', '+12:45'],
    ['PRC', '+08:00', '+08:00'],
    ['W-SU', '+03:00', '+03:00'],
    ['GMT0', 'Z', 'Z'],
    ['EST5EDT', '-05:00', '-04:00'],
    ['+0530', '+05:30', '+05:30'],
    ['tzone://Microsoft/Custom', '', ''],
    ['constructor', '', ''],
  ];
  for (const [name, ...offsets] of names) {
    it(`called ${name} is ${offsets.join(' in winter and ') || 'not known'}`, () => {
      const starts = [winter, summer].map((at) => startOf(`;TZID=${name}:${at}`));
      assert.deepEqual(starts, [`2026-01-15T10:00:00${offsets[0]}`, `2026-07-15T10:00:00${offsets[1]}`]);
    });
  }

  it('is that of the calendar where the start has none, wherever the calendar says so', () => {
    for (const name of ['Europe/Berlin', 'Customized Time Zone']) {
      const own = `X-WR-TIMEZONE;VALUE=TEXT:${name}\r\n`;
      const offset = name === 'Europe/Berlin' ? '+01:00' : '+01:30';
      assert.equal(startOf(`:${winter}`, CUSTOM_ZONE + own), `2026-01-15T10:00:00${offset}`);
      assert.equal(startOf(`:${winter}`, CUSTOM_ZONE, own), `2026-01-15T10:00:00${offset}`);
    }
    for (const name of ['TIMEZONE-ID', 'VTIMEZONE'])
      assert.equal(startOf(`:${winter}`, `${name}: Europe/Rome\r\n`), '2026-01-15T10:00:00+01:00');
    assert.equal(startOf(`;TZID=Foo:${winter}`, 'X-WR-TIMEZONE:Europe/Berlin\r\n'), '2026-01-15T10:00:00');
    assert.equal(startOf(`:${winter}Z`, 'X-WR-TIMEZONE:Europe/Berlin\r\n'), '2026-01-15T10:00:00Z');
  });

  it('is the only one that the feed defines where neither the start nor the calendar has one', () => {
    assert.equal(startOf(`:${winter}`, CUSTOM_ZONE), '2026-01-15T10:00:00+01:30');
    assert.equal(startOf(`:${winter}`, CUSTOM_ZONE + customZone('Other')), '2026-01-15T10:00:00');
    assert.equal(startOf(`:${winter}`, CUSTOM_ZONE + 'X-WR-TIMEZONE:UTC\r\n'), '2026-01-15T10:00:00+01:30');
  });

  it('is known by its name where the feed does not define it for that time, or in a way that nobody can follow', () => {
    const later = customZone('Europe/Berlin').replaceAll('16010101', '20300101');
    const definitions = [
      later,
      customZone('Europe/Berlin', 'BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nEND:VTIMEZONE\r\n'),
      customZone('Europe/Berlin').replaceAll('TZOFFSET', 'X-'),
      customZone('Europe/Berlin').replaceAll('DTSTART', 'X-'),
      customZone('Europe/Berlin').replace(/TZID.*/, ''),
      customZone('Europe/Berlin').replace('BEGIN:STANDARD', '???\r\nBEGIN:STANDARD'),
      customZone('Europe/Berlin').replace('BEGIN:STANDARD', `BEGIN:STANDARD${'\r\nX-A:B'.repeat(10_000)}`),
      ...[
        'FREQ=SECONDLY',
        'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
        'FREQ=YEARLY;BYMONTH=13',
        'FREQ=NEVER',
        'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
        'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20',
      ].map((rule) => customZone('Europe/Berlin').replaceAll(/FREQ=.*/g, rule)),
    ];
    for (const definition of definitions) {
      assert.equal(startOf(`;TZID=Europe/Berlin:${summer}`, definition), '2026-07-15T10:00:00+02:00', definition);
    }
  });
});
