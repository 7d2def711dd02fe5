import assert from 'node:assert/strict';
import { parseSchedUrl } from '../../src/core/index.js';
import { feedAddress } from '../../src/sched/net/address.js';
import { changeText, scheduleChanges } from '../../src/sched/feed/changes.js';
import { parseSchedule } from '../../src/sched/feed/feed.js';
import { type ImportedSchedule, ScheduleLookup } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import type { SchedUrl } from '../../src/core/index.js';

const UID = '0123456789abcdef0123456789abcdef';
const event = (uid: string, title: string, more: Partial<ScheduledEvent> = {}): ScheduledEvent => ({
  uid,
  title,
  start: '2027-03-25T12:00:00Z',
  end: '2027-03-25T13:00:00Z',
  url: `https://fooconf2027.sched.com/event/${uid}`,
  ...more,
});
const schedule = (...events: readonly ScheduledEvent[]): ImportedSchedule => ({
  id: 'f',
  name: 'FooConf',
  source: 'f.ics',
  at: 1,
  events,
  skipped: 0,
});
const link = (url: string): SchedUrl => parseSchedUrl(url) ?? assert.fail(url);

describe('the event a link leads to', () => {
  const other = UID.replace('0', 'f');
  const lookup = new ScheduleLookup([
    schedule(
      event(UID, 'Widgets at Scale - Ada Lund, Acme'),
      event(other, 'Lunch'),
      event(other.replace('f', 'e'), 'Lunch'),
    ),
  ]);
  const find = (url: string): string | undefined => lookup.find(link(url))?.event.title;

  it('is found by the long form of its id', () => {
    assert.equal(find(`https://fooconf2027.sched.com/event/${UID}/whatever`), 'Widgets at Scale - Ada Lund, Acme');
    assert.equal(find(`http://fooconf2027.sched.org/event/${UID}`), 'Widgets at Scale - Ada Lund, Acme');
    assert.equal(find(`https://sched.co/${UID}`), 'Widgets at Scale - Ada Lund, Acme');
  });

  it('is found by the title its slug spells', () =>
    assert.equal(
      find('https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme?iframe=no'),
      'Widgets at Scale - Ada Lund, Acme',
    ));

  it('is none of the events without an address, which may be of any conference', () => {
    const { start, end } = event('2bQxR', 'Widgets');
    const found = new ScheduleLookup([schedule({ uid: '2bQxR', title: 'Widgets', start, end })]).find(
      link('https://fooconf2027.sched.com/event/2bQxR/widgets'),
    );
    assert.equal(found, undefined);
  });

  it('is not guessed', () => {
    assert.equal(find('https://fooconf2027.sched.com/event/1aBc1/lunch'), undefined);
    assert.equal(find('https://fooconf2027.sched.com/event/1aBc1/widgets'), undefined);
    assert.equal(find('https://fooconf2027.sched.com/event/1aBc1'), undefined);
    assert.equal(find('https://barconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme'), undefined);
    assert.equal(find(`https://barconf2027.sched.com/event/${UID}`), undefined);
  });
});

describe('where a schedule is', () => {
  for (const [given, address] of [
    ['https://fooconf2027.sched.com/all.ics', 'https://fooconf2027.sched.com/all.ics'],
    ['webcal://fooconf2027.sched.com/all.ics', 'https://fooconf2027.sched.com/all.ics'],
    ['webcals://fooconf2027.sched.com/ada.ics?x=y', 'https://fooconf2027.sched.com/ada.ics'],
    ['http://fooconf2027.sched.org', 'https://fooconf2027.sched.org/all.ics'],
    ['  fooconf2027.sched.com ', 'https://fooconf2027.sched.com/all.ics'],
    ['https://fooconf2027.sched.com/event/1aBc1/x?iframe=no', 'https://fooconf2027.sched.com/all.ics'],
    ['schedule.example.org', 'https://schedule.example.org/all.ics'],
  ] as const) {
    it(given, () => assert.equal(feedAddress(given, ['schedule.example.org']), address));
  }
  for (const given of [
    '',
    'sched.com',
    'https://sched.co/1aBc1',
    'https://example.com/all.ics',
    'file:///etc/passwd',
    'https://fooconf2027.sched.com.evil.org/all.ics',
    'https://ada@fooconf2027.sched.com/all.ics',
    'https://fooconf2027.sched.com:8443/all.ics',
    'webcal://evilsched.com/all.ics',
    'not an address',
  ]) {
    it(`is not ${JSON.stringify(given)}`, () => assert.equal(feedAddress(given), undefined));
  }
});

describe('what changed between two imports', () => {
  const before = [
    event('1', 'One'),
    event('2', 'Two', { room: 'A' }),
    event('3', 'Three'),
    event('4', 'Four'),
    event('5', 'Five', { cancelled: true }),
  ];
  const changes = (...after: readonly ScheduledEvent[]): readonly string[] =>
    scheduleChanges(before, after).map(
      (change) => `${change.event.title}: ${changeText(change, { now: 0, locale: 'en-US', timeZone: 'UTC' })}`,
    );

  it('is nothing when they are the same', () => assert.deepEqual(changes(...before), []));

  it('is told by UID: renamed, moved, cancelled, restored, gone; not what is new', () => {
    assert.deepEqual(
      changes(
        event('1', 'One, at last'),
        event('2', 'Two', { room: 'B' }),
        event('3', 'Three', { cancelled: true, start: '2027-03-25T12:30:00Z' }),
        event('5', 'Five'),
        event('6', 'Six'),
      ),
      [
        'One, at last: Was “One”',
        'Two: Moved to Thu, Mar 25, 2027, 12:00 – 1:00 PM UTC, B',
        'Three: Moved to Thu, Mar 25, 2027, 12:30 – 1:00 PM UTC · Cancelled',
        'Four: No longer in the schedule',
        'Five: Takes place after all',
      ],
    );
  });

  it('pairs events that share a UID by their starts, in whatever order the feed has them', () => {
    const [early, late] = ['2027-03-25T12:00:00Z', '2027-03-26T12:00:00Z'];
    const of = (...starts: readonly string[]): readonly ScheduledEvent[] =>
      parseSchedule(['BEGIN:VCALENDAR', ...starts.flatMap((start) => session(start)), 'END:VCALENDAR'].join('\r\n'))
        .events;
    const session = (start: string): readonly string[] => [
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Yoga',
      `DTSTART:${start.replace(/[-:]/g, '')}`,
      'END:VEVENT',
    ];
    assert.deepEqual(scheduleChanges(of(early, late), of(late, early)), []);
    assert.deepEqual(
      scheduleChanges(of(early, late), of(late)).map((change) => [change.kinds, change.before.start]),
      [[['gone'], early]],
    );
    assert.deepEqual(scheduleChanges(of(late), of(early, late)), []);
  });
});
