import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { toEvent } from '../../src/sched/feed/calendar.js';
import { CalendarText, unfoldedLines } from '../../src/sched/feed/components.js';
import { parseSchedule, parseScheduleInSlices } from '../../src/sched/feed/feed.js';
import type { Schedule, ScheduledEvent } from '../../src/sched/index.js';

const UID = '0123456789abcdef0123456789abcdef';
const EVENT = [
  'DTSTAMP:20260323T183344Z', 'DTSTART:20260325T121500Z', 'DTEND:20260325T131500Z',
  String.raw`SUMMARY:Widgets at Scale - Ada Lund\, Acme & Jo Small\, Umbrella\, Inc.`,
  String.raw`DESCRIPTION:We built widgets.&nbsp\; Then we scaled them.\n\nBring 10 &gt\; 9 questions.\n`,
  'CATEGORIES:MAINTAINER TRACK', String.raw`LOCATION:Hall 8 | Room F\, Amsterdam\, Netherlands`, 'SEQUENCE:0', `UID:${UID}`,
  `URL:http://fooconf2027.sched.com/event/${UID}`,
];

describe('a calendar feed', () => {
  it('gives the schedule sched.com put into it', () => {
    assert.deepEqual(parseSchedule(feed(EVENT)), {
      name: 'FooCon + BarCon Europe 2026',
      events: [{
        uid: UID,
        title: 'Widgets at Scale - Ada Lund, Acme & Jo Small, Umbrella, Inc.',
        start: '2026-03-25T12:15:00Z',
        end: '2026-03-25T13:15:00Z',
        room: 'Hall 8 | Room F',
        track: 'MAINTAINER TRACK',
        url: `https://fooconf2027.sched.com/event/${UID}`,
        abstract: 'We built widgets. Then we scaled them.\n\nBring 10 > 9 questions.',
      }],
      skipped: 0,
    } satisfies Schedule);
  });

  it('is the same with other line ends, folded lines, names in lower case and a byte order mark', () => {
    const plain = feed(EVENT);
    const folded = plain.replace(/[^\r\n]{20}/g, '$&\r\n ').replace('\r\n Scale', '\r\n\tScale');
    for (const variant of [plain.replaceAll('\r\n', '\n'), plain.replaceAll('\r\n', '\r'), folded, `\uFEFF${plain}`, plain.replace(/^[A-Z-]+(?=[:;])/gm, (name) => name.toLowerCase())]) {
      assert.deepEqual(parseSchedule(variant), parseSchedule(plain));
    }
  });

  it('knows the event of a personal feed by the same id', () => {
    assert.equal(one([...EVENT.filter((line) => !line.startsWith('UID')), `UID:${UID}@schedule`]).uid, UID);
  });

  it('has its own name where the maker names none', () => {
    assert.equal(parseSchedule('BEGIN:VCALENDAR\nPRODID:-//Acme//EN\nX-WR-CALNAME:Foo\\, the conference\nEND:VCALENDAR').name, 'Foo, the conference');
    assert.equal(parseSchedule('').name, undefined);
  });

  const times: readonly (readonly [lines: string, start: string, end: string])[] = [
    ['DTSTART;TZID=America/New_York:20260701T100000\nDTEND;TZID=America/New_York:20260701T110000', '2026-07-01T10:00:00-04:00', '2026-07-01T11:00:00-04:00'],
    ['DTSTART;TZID="(UTC-05:00) Eastern Time":20260701T100000\nDURATION:PT1H30M', '2026-07-01T10:00:00', '2026-07-01T11:30:00'],
    ['DTSTART;TZID=W. Europe Standard Time:20261101T100000\nDURATION:P1DT1H', '2026-11-01T10:00:00+01:00', '2026-11-02T11:00:00+01:00'],
    ['DTSTART;TZID=/example.org/20050126_1/Europe/Berlin:20260101T100000', '2026-01-01T10:00:00+01:00', '2026-01-01T10:00:00+01:00'],
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
      ['UID:1', 'DTSTART:20260325T121500Z'], ['UID:1', 'SUMMARY:x'], ['UID:1', 'SUMMARY:x', 'DTSTART:20261325T121500Z'], ['UID:1', 'SUMMARY:x', 'DTSTART:soon'],
      ['SUMMARY:  ', 'UID:1', 'DTSTART:20260325T121500Z'],
    ];
    const { events, skipped } = parseSchedule(`${bad.map(vevent).join('')}BEGIN:VEVENT\r\nUID:9\r\n${vevent(EVENT)}BEGIN:VEVENT\r\nUID:2`);
    assert.deepEqual([events.length, skipped], [1, bad.length + 2]);
  });

  it('leaves what is inside an alarm to the alarm', () => {
    const event = one(['BEGIN:VALARM', 'SUMMARY:Wake up', 'DTSTART:20200101T000000Z', 'END:VALARM', ...EVENT]);
    assert.deepEqual([event.title.slice(0, 7), event.start.slice(0, 4)], ['Widgets', '2026']);
  });

  it('takes the later version of an event, and a series for its first date', () => {
    const version = (sequence: number, title: string): readonly string[] => [`UID:1`, `SEQUENCE:${sequence}`, 'DTSTART:20260325T121500Z', `SUMMARY:${title}`, 'RRULE:FREQ=SECONDLY'];
    const { events, skipped } = parseSchedule([version(2, 'new'), version(1, 'old')].map(vevent).join(''));
    assert.deepEqual([events.map(({ title }) => title), skipped], [['new'], 0]);
  });

  it('knows an event without an id by its address, or else by its title and start', () => {
    const uid = (...lines: readonly string[]): unknown => one(['SUMMARY:Lunch', 'DTSTART:20260325T121500Z', ...lines]).uid;
    assert.equal(uid('UID:1', 'URL:https://example.com/1'), '1');
    assert.equal(uid('UID:', 'URL:https://example.com/1'), 'https://example.com/1');
    assert.equal(uid(), 'Lunch#2026-03-25T12:15:00Z');
  });

  it('has several events where they share a UID, but not a start', () => {
    const events = (...starts: readonly string[]): readonly (readonly string[])[] =>
      parseSchedule(starts.map((start, at) => vevent(['UID:1', `DTSTART:${start}`, `SUMMARY:${at}`])).join('')).events.map(({ uid, title }) => [uid, title]);
    assert.deepEqual(events('20260325T121500Z', '20260326T121500Z', '20260325T121500Z'), [['1', '2'], ['1#2026-03-26T12:15:00Z', '1']]);
    const moved = ['UID:1\r\nDTSTART:20260325', 'UID:1\r\nDTSTART:20260326', 'UID:1\r\nSEQUENCE:1\r\nDTSTART:20260327'];
    for (const versions of [moved, moved.toReversed()]) {
      const { events: latest } = parseSchedule(versions.map((lines) => vevent([lines, 'SUMMARY:x'])).join(''));
      assert.deepEqual(latest.map(({ uid, start }) => [uid, start]), [['1', '2026-03-27']]);
    }
  });

  it('says what is cancelled', () => {
    const cancelled = (...lines: readonly string[]): unknown => one([...lines, 'UID:1', 'DTSTART:20260325T121500Z']).cancelled;
    assert.equal(cancelled('SUMMARY:CANCELED: Widgets'), true);
    assert.equal(cancelled('SUMMARY:[Cancelled] Widgets'), true);
    assert.equal(cancelled('SUMMARY:Widgets (CANCELLED)'), true);
    assert.equal(cancelled('SUMMARY:Widgets', 'STATUS:CANCELLED'), true);
    assert.equal(cancelled('SUMMARY:How we cancelled widgets'), undefined);
  });

  it('tells rooms from the addresses behind them', () => {
    const rooms = (...locations: readonly string[]): unknown => parseSchedule(locations.map((location, at) =>
      vevent([`UID:${at}`, 'DTSTART:20260325T121500Z', 'SUMMARY:x', `LOCATION:${location.replaceAll(',', '\\,')}`])).join('')).events.map(({ room }) => room);
    assert.deepEqual(rooms('Hall 8 | Room F, Amsterdam, Netherlands'), ['Hall 8 | Room F']);
    assert.deepEqual(rooms('Welcome Center, 2nd Floor - Room A, 12 Oak Ave, Lawrence, KS 66044', 'Gym, 8 E 6th St, Lawrence, KS 66044'), ['Welcome Center, 2nd Floor - Room A', 'Gym']);
    assert.deepEqual(rooms('Center, Room A, Lawrence, KS', 'Center, Room B, Lawrence, KS', 'Virtual'), ['Center, Room A', 'Center, Room B', 'Virtual']);
    assert.deepEqual(rooms('Boathouse, Amsteldijk 223, Amsterdam', 'Forum, Amsterdam'), ['Boathouse', 'Forum']);
  });

  it('is nothing when it is something else', () => {
    for (const text of ['', 'garbage', '<html></html>', 'BEGIN:VCALENDAR', 'END:VEVENT', '\0', ':::', 'BEGIN:\nEND:']) {
      assert.deepEqual(parseSchedule(text).events, [], text);
    }
  });

  it('has no more events than a conference could', () => {
    const many = Array.from({ length: 100_010 }, (_, at) => `BEGIN:VEVENT\nUID:${at}\nDTSTART:20260325\nSUMMARY:x\nEND:VEVENT\n`).join('');
    const { events, skipped } = parseSchedule(many);
    assert.deepEqual([events.length, skipped], [100_000, 10]);
  });

  it('is read to its end, however long a line of it is', () => {
    for (const unit of ['weg ', ', ', '\\']) {
      // Time that grows faster than the text would take minutes here.
      const { events } = parseSchedule(vevent(['UID:1', 'DTSTART:20260325T121500Z', 'SUMMARY:x', `LOCATION:a\\, ${unit.repeat(250_000 / unit.length)}`]));
      assert.equal(events[0]?.title, 'x', unit);
    }
  }).timeout(30_000);

  it('is read to its end, however long the name and the parameters of a line are', () => {
    for (const head of [';A=1'.repeat(2_000_000), `;A=":"${';A=1'.repeat(2_000_000)}`, ';A="'.repeat(250_000), ':'.repeat(1_000_000)]) {
      const lines = ['LOCATION', 'DTEND', 'DURATION'].map((name) => `${name}${head}:x`);
      const { events } = parseSchedule(vevent(['UID:1', 'DTSTART:20260325T121500Z', 'SUMMARY:x', ...lines]));
      assert.equal(events[0]?.title, 'x', head.slice(0, 10));
    }
  }).timeout(20_000);

  it('loses no more than a line by a line that nobody can read', () => {
    const whole = parseSchedule(feed(EVENT, ['UID:2', 'DTSTART:20260326', 'SUMMARY:y']));
    for (const broken of ['garbage', ';', ':', 'X-A;B', 'COMMENT;LANGUAGE', 'ATTENDEE;CN="x:mailto:y', 'GEO:x', 'RRULE:FREQ=NEVER', 'END:VALARM']) {
      assert.deepEqual(parseSchedule(feed([broken, ...EVENT], ['UID:2', broken, 'DTSTART:20260326', 'SUMMARY:y'])), whole, broken);
    }
  });

  it('has its texts also behind parameters that nobody can read, and with escapes that are none', () => {
    for (const summary of ['SUMMARY;CHARSET:Widgets: why "now"', 'SUMMARY;X="a:Widgets: why "now"'.replace('"a:', '":'), String.raw`SUMMARY;LANGUAGE=en:Widgets\: why \"now\"`]) {
      assert.equal(one(['UID:1', 'DTSTART:20260325', summary]).title, 'Widgets: why "now"', summary);
    }
    assert.equal(one(['UID:1', 'DTSTART:20260325', String.raw`SUMMARY:C\\:\\"x"`]).title, String.raw`C\:\"x"`);
  });

  it('keeps what only resembles a character reference in an address', () => {
    const { abstract } = one([...EVENT.filter((line) => !line.startsWith('DESCRIPTION')), 'DESCRIPTION:R&amp\\;D: https://example.com/?a=1&copy=2&para=3 &amp &#39\\;x&#39']);
    assert.equal(abstract, "R&D: https://example.com/?a=1&copy=2&para=3 & 'x'");
  });

  it('never throws, whatever is in it', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'DTSTART', ';TZID=', '"', ':', '\r\n', '\n ', '\\', 'SUMMARY:', 'UID:1', '20260325T121500Z', 'RRULE:FREQ=DAILY'));
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const { events, skipped } = parseSchedule(pieces.join(''));
      assert.ok(events.length + skipped >= 0);
    }), { numRuns: 500 });
  });
});

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
  ];
  for (const [written, start] of starts) {
    it(`written as ${JSON.stringify(written)} is ${start}`, () => assert.equal(startOf(`:${written}`), start));
  }

  it('that has no plain meaning is none, and its event is counted', () => {
    for (const written of ['', '2026', '20260230', '20260325T2500', '20260325T126000', '20260325T121500 CET', '25.3.2026', '20260325T']) {
      const { events, skipped } = parseSchedule(vevent(['UID:1', 'SUMMARY:x', `DTSTART:${written}`]));
      assert.deepEqual([events.length, skipped], [0, 1], written);
    }
  });
});

/** Clocks an hour and a half ahead of UTC, and two and a half in summer. */
const CUSTOM = [
  'BEGIN:VTIMEZONE', 'TZID:Customized Time Zone',
  'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0230', 'TZOFFSETTO:+0130', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0130', 'TZOFFSETTO:+0230', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT',
  'END:VTIMEZONE', '',
].join('\r\n');

describe('the zone of a start', () => {
  const winter = '20260115T100000';
  const summer = '20260715T100000';
  const named = (name: string, definition = CUSTOM): string => definition.replace('Customized Time Zone', name);

  it('is what the feed defines, before the event or behind it, whatever it is called', () => {
    for (const name of ['Customized Time Zone', 'tzone://Microsoft/Custom', 'Europe/Berlin', 'UTC']) {
      for (const start of [(at: string) => startOf(`;TZID=${name}:${at}`, named(name)), (at: string) => startOf(`;TZID="${name}":${at}`, '', named(name))]) {
        assert.deepEqual([start(winter), start(summer)], ['2026-01-15T10:00:00+01:30', '2026-07-15T10:00:00+02:30'], name);
      }
    }
  });

  it('is defined for one feed, not for the next', () => {
    assert.equal(startOf(`;TZID=Customized Time Zone:${winter}`, CUSTOM), '2026-01-15T10:00:00+01:30');
    assert.equal(startOf(`;TZID=Customized Time Zone:${winter}`), '2026-01-15T10:00:00');
  });

  it('gives an end of its own, and one by a duration over the night the clocks change', () => {
    const { events } = parseSchedule(`${CUSTOM}${vevent(['UID:1', 'SUMMARY:x', 'DTSTART;TZID=Customized Time Zone:20260328T230000', 'DURATION:PT12H'])}${
      vevent(['UID:2', 'SUMMARY:x', 'DTSTART:20260328T213000Z', 'DTEND;TZID=Customized Time Zone:20260329T110000'])}`);
    assert.deepEqual(events.map(({ start, end }) => [start, end]), [
      ['2026-03-28T23:00:00+01:30', '2026-03-29T11:00:00+02:30'],
      ['2026-03-28T21:30:00Z', '2026-03-29T11:00:00+02:30'],
    ]);
  });

  const names: readonly (readonly [name: string, winter: string, summer: string])[] = [
    ['Etc/GMT-9', '+09:00', '+09:00'],
    ['Japan', '+09:00', '+09:00'],
    ['US/Eastern', '-05:00', '-04:00'],
    ['America/Argentina/Buenos_Aires', '-03:00', '-03:00'],
    ['/freeassociation.sourceforge.net/Tzfile/Asia/Tokyo', '+09:00', '+09:00'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', '-03:00', '-03:00'],
    ['tzone://Microsoft/Utc', '+00:00', '+00:00'],
    ['CET', '+01:00', '+02:00'],
    ['EET', '+02:00', '+03:00'],
    ['CEST', '+02:00', '+02:00'],
    ['BST', '+01:00', '+01:00'],
    ['W. Europe Standard Time', '+01:00', '+02:00'],
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
      assert.equal(startOf(`:${winter}`, CUSTOM + own), `2026-01-15T10:00:00${offset}`);
      assert.equal(startOf(`:${winter}`, CUSTOM, own), `2026-01-15T10:00:00${offset}`);
    }
    assert.equal(startOf(`;TZID=Foo:${winter}`, 'X-WR-TIMEZONE:Europe/Berlin\r\n'), '2026-01-15T10:00:00');
    assert.equal(startOf(`:${winter}Z`, 'X-WR-TIMEZONE:Europe/Berlin\r\n'), '2026-01-15T10:00:00Z');
  });

  it('is known by its name where the feed does not define it for that time, or in a way that nobody can follow', () => {
    const later = named('Europe/Berlin').replaceAll('16010101', '20300101');
    const definitions = [
      later, named('Europe/Berlin', 'BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nEND:VTIMEZONE\r\n'),
      named('Europe/Berlin').replaceAll('TZOFFSET', 'X-'), named('Europe/Berlin').replaceAll('DTSTART', 'X-'), named('Europe/Berlin').replace(/TZID.*/, ''),
      named('Europe/Berlin').replace('BEGIN:STANDARD', `BEGIN:STANDARD${'\r\nX-A:B'.repeat(10_000)}`),
      ...['FREQ=SECONDLY', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=13', 'FREQ=NEVER', 'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20']
        .map((rule) => named('Europe/Berlin').replaceAll(/FREQ=.*/g, rule)),
    ];
    for (const definition of definitions) {
      assert.equal(startOf(`;TZID=Europe/Berlin:${summer}`, definition), '2026-07-15T10:00:00+02:00', definition);
    }
  });

  it('is looked up to the end of a feed, whatever its definitions are made of', () => {
    const event = (at: number, start: string): string => vevent([`UID:${at}`, 'SUMMARY:x', `DTSTART;TZID=Zone ${at}:${start}`]);
    const definition = (at: number, rule: string): string => named(`Zone ${at}`).replaceAll(/FREQ=.*/g, rule);
    const many = (rule: string): string => Array.from({ length: 500 }, (_, at) => definition(at, rule) + event(at, summer)).join('');
    const years = CUSTOM + Array.from({ length: 4000 }, (_, at) => event(0, `${2000 + 2 * at}0715T100000`).replace('UID:0', `UID:${at}`)).join('');
    const feeds = [many('FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20'), many('FREQ=YEARLY;BYMONTH=4;BYDAY=MO,TU,WE'), many('FREQ=YEARLY;BYMONTH=4;BYDAY=1MO'),
      years.replaceAll('Zone 0', 'Customized Time Zone'), CUSTOM.repeat(5000), CUSTOM.replace('BEGIN:STANDARD', 'BEGIN:STANDARD\r\nX:Y'.repeat(100_000))];
    for (const text of feeds) assert.ok(parseSchedule(text).skipped === 0);
  }).timeout(30_000);
});

describe('a calendar feed in slices', () => {
  const events = Array.from({ length: 5000 }, (_, at) => EVENT.map((line) => line.replace(UID, String(at))));

  it('is the same as at once, with rests', async () => {
    let rests = 0;
    const schedule = await parseScheduleInSlices(feed(...events), () => {
      rests++;
      return Promise.resolve();
    });
    assert.deepEqual(schedule, parseSchedule(feed(...events)));
    assert.ok(rests > 2, `${rests} rests`);
  });

  it('ends where a rest throws', async () => {
    let rests = 0;
    const work = parseScheduleInSlices(feed(...events), () => ++rests === 2 ? Promise.reject(new Error('enough')) : Promise.resolve());
    await assert.rejects(work, /enough/);
    assert.equal(rests, 2);
  });
});

describe('a component of a calendar', () => {
  it('is read as ical.js reads it', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', ':', '"', '\\', '\n', 'é', '😀', '=', '<', '-') });
    const parameter = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', ':', '=', 'é'), minLength: 1 });
    fc.assert(fc.property(texts, parameter, fc.integer({ min: 1, max: 40 }), fc.constantFrom(' ', '\t'), (value, language, width, fold) => {
      const escaped = value.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
      const line = `SUMMARY;ALTREP="${language}";X-A=b:${escaped}`;
      const folded = Array.from(line).reduce((lines, char, at) => `${lines}${at > 0 && at % width === 0 ? `\r\n${fold}` : ''}${char}`, '');
      const text = `BEGIN:VEVENT\r\n${folded}\r\nEND:VEVENT`;
      const calendar = new CalendarText();
      for (const each of unfoldedLines(text)) calendar.add(each);
      assert.deepEqual(calendar.events.map((event) => toEvent(event).component.toJSON() as unknown), [ICAL.parse(text)]);
    }));
  });
});

function feed(...events: readonly (readonly string[])[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:fooconf2027', 'METHOD:PUBLISH', 'PRODID:-//Sched.com FooCon + BarCon Europe 2026//EN', 'X-WR-TIMEZONE:UTC', '']
    .join('\r\n') + `${events.map(vevent).join('')}END:VCALENDAR\r\n`;
}

function vevent(lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');
}

/** When an event starts, by the rest of its line, with other lines of the calendar around it. */
function startOf(rest: string, before = '', behind = ''): string | undefined {
  return parseSchedule(`BEGIN:VCALENDAR\r\n${before}${vevent(['UID:1', 'SUMMARY:x', `DTSTART${rest}`])}${behind}END:VCALENDAR\r\n`).events[0]?.start;
}

function one(lines: readonly string[]): ScheduledEvent {
  const [event] = parseSchedule(vevent(lines)).events;
  assert.ok(event);
  return event;
}
