import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseSchedule, type Schedule, type ScheduledEvent } from '../../src/sched/index.js';
import { contentLines, unescapeText } from '../../src/sched/feed/icalendar.js';

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

  it('skips and counts events that are none: without title, id or start, never ended, inside another', () => {
    const bad = [
      ['UID:1', 'DTSTART:20260325T121500Z'], ['UID:1', 'SUMMARY:x'], ['UID:1', 'SUMMARY:x', 'DTSTART:20261325T121500Z'], ['UID:1', 'SUMMARY:x', 'DTSTART:soon'],
      ['SUMMARY:x', 'DTSTART:20260325T121500Z'], ['SUMMARY:  ', 'UID:1', 'DTSTART:20260325T121500Z'],
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

  it('never throws, whatever is in it', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'DTSTART', ';TZID=', '"', ':', '\r\n', '\n ', '\\', 'SUMMARY:', 'UID:1', '20260325T121500Z', 'RRULE:FREQ=DAILY'));
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const { events, skipped } = parseSchedule(pieces.join(''));
      assert.ok(events.length + skipped >= 0);
    }), { numRuns: 500 });
  });
});

describe('a line of a calendar', () => {
  it('is read as ical.js reads it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', ':', '"', '\\', '\n', 'é', '😀', '=', '<', '-') });
    const parameter = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', ':', '=', 'é'), minLength: 1 });
    fc.assert(fc.property(text, parameter, fc.integer({ min: 1, max: 40 }), fc.constantFrom(' ', '\t'), (value, language, width, fold) => {
      const escaped = value.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
      const line = `SUMMARY;ALTREP="${language}";X-A=b:${escaped}`;
      const folded = Array.from(line).reduce((lines, char, at) => `${lines}${at > 0 && at % width === 0 ? `\r\n${fold}` : ''}${char}`, '');
      const calendar = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${folded}\r\nEND:VEVENT\r\nEND:VCALENDAR`) as unknown[]);
      const theirs = calendar.getFirstSubcomponent('vevent')?.getFirstProperty('summary');
      const [ours] = [...contentLines(folded)];
      assert.deepEqual(
        [ours?.parameters.get('ALTREP'), unescapeText(ours?.value ?? '')],
        [theirs?.getFirstParameter('altrep'), theirs?.getFirstValue()],
      );
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

function one(lines: readonly string[]): ScheduledEvent {
  const [event] = parseSchedule(vevent(lines)).events;
  assert.ok(event);
  return event;
}
