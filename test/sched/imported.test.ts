import assert from 'node:assert/strict';
import { parseSchedUrl } from '../../src/core/index.js';
import { feedAddress } from '../../src/sched/net/address.js';
import { changeText, scheduleChanges } from '../../src/sched/feed/changes.js';
import { parseSchedule } from '../../src/sched/feed/feed.js';
import { type ImportedSchedule, isPersonalFeed, scheduleId, ScheduleLookup } from '../../src/sched/feed/imported.js';
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

  it('is found by the title that the note has for it where the link has no slug', () => {
    const found = (title: string, url = 'https://fooconf2027.sched.com/event/1aBc1'): string | undefined =>
      new ScheduleLookup([
        schedule(
          event(UID, 'Lightning Talk: Widgets - at Scale! - Ada Lund, Acme'),
          event(other, 'Widgets'),
          event(other.replace('f', 'e'), 'Lunch'),
          event(other.replace('f', 'd'), 'Lunch | by Acme'),
          event(other.replace('f', 'c'), '数据 - 李雷'),
        ),
      ]).find(link(url), title)?.event.title;
    assert.equal(found('Widgets – at scale'), 'Lightning Talk: Widgets - at Scale! - Ada Lund, Acme');
    assert.equal(found('数据'), '数据 - 李雷');
    assert.equal(found('Widgets', 'http://fooconf2027.sched.org/event/1aBc1'), undefined, 'fits two');
    assert.equal(found('Lunch'), undefined, 'fits two');
    assert.equal(found('Widgets at'), undefined, 'fits none');
    assert.equal(found('数据', 'https://barconf2027.sched.com/event/1aBc1'), undefined, 'another conference');
    assert.equal(found('数据', 'https://sched.co/1aBc1'), undefined, 'no conference');
    assert.equal(found('数据', 'https://fooconf2027.sched.com/event/1aBc1/cogs'), undefined, 'the slug says another');
    assert.equal(found('Lunch', `https://fooconf2027.sched.com/event/${other}`), 'Widgets', 'the id says another');
  });

  it('is not guessed', () => {
    assert.equal(find('https://fooconf2027.sched.com/event/1aBc1/lunch'), undefined);
    assert.equal(find('https://fooconf2027.sched.com/event/1aBc1/widgets'), undefined);
    assert.equal(find('https://fooconf2027.sched.com/event/1aBc1'), undefined);
    assert.equal(find('https://barconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme'), undefined);
    assert.equal(find(`https://barconf2027.sched.com/event/${UID}`), undefined);
  });
});

describe('the name of the conference that a link leads to', () => {
  const link2027 = link('https://fooconf2027.sched.org/event/1aBc1');

  it('is that of its imported schedule', () =>
    assert.equal(new ScheduleLookup([schedule(event(UID, 'Widgets'))]).conferenceOf(link2027), 'FooConf'));

  it('is not told by events that someone has picked, nor by another conference', () => {
    const picked = new ScheduleLookup([{ ...schedule(event(UID, 'Widgets')), isPersonal: true }]);
    assert.equal(picked.conferenceOf(link2027), undefined);
    const other = new ScheduleLookup([schedule(event(UID, 'Widgets', { url: `https://bar.sched.com/event/${UID}` }))]);
    assert.equal(other.conferenceOf(link2027), undefined);
  });
});

describe('the schedule that an import is a version of', () => {
  const [host, file] = ['fooconf2027.sched.com', 'file:///notes/schedule.ics'];
  const whole = schedule(event(UID, 'Widgets'));
  const own = { ...whole, isPersonal: true as const };
  const { uid, title, start, end } = event('1', 'Widgets');
  const elsewhere = schedule({ uid, title, start, end });

  it('is that of the conference on sched.com, from wherever all its events are', () => {
    for (const source of [`https://${host}/all.ics`, file]) assert.equal(scheduleId(whole, source), host);
    assert.equal(
      scheduleId(schedule(event(UID, 'x', { url: `https://fooconf2027.sched.org/event/${UID}` })), file),
      host,
    );
  });

  it('is none but the one from the same source for the events that someone has picked', () => {
    for (const source of [`https://${host}/ada.ics`, `https://${host}/jdoe.ics`, file])
      assert.equal(scheduleId(own, source), source);
    assert.deepEqual(
      ['ada.ics', 'all.ics', 'all.ics/ada.ics', 'event/1', 'All.ICS'].map((path) =>
        isPersonalFeed(`https://${host}/${path}`),
      ),
      [true, false, false, false, false],
    );
    assert.equal(isPersonalFeed(file), false);
  });

  it('is the one from the same file with the same name where the conference is elsewhere', () => {
    const ids = [
      scheduleId({ ...elsewhere, name: 'FooConf' }, file),
      scheduleId({ ...elsewhere, name: 'BarConf' }, file),
      scheduleId({ ...elsewhere, name: 'FooConf' }, 'file:///other/schedule.ics'),
    ];
    assert.equal(new Set(ids).size, 3);
    assert.equal(scheduleId({ ...elsewhere, name: 'FooConf' }, file), ids[0]);
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
  ] as const) {
    it(given, () => assert.equal(feedAddress(given), address));
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
    'schedule.example.org',
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
        'One, at last: “One” → “One, at last”',
        'Two: A → B',
        'Three: 12:00 PM → 12:30 PM · Cancelled',
        'Four: No longer in the schedule',
        'Five: Takes place after all',
      ],
    );
  });

  it('is told from what to what: a room, an end, a start, a day', () => {
    const text = (more: Partial<ScheduledEvent>): readonly string[] =>
      changes(...before.map((each) => (each.uid === '2' ? { ...each, ...more } : each)));
    assert.deepEqual(text({ room: 'Hall 9' }), ['Two: A → Hall 9']);
    assert.deepEqual(text({ end: '2027-03-25T12:30:00Z' }), ['Two: 12:00 – 1:00 PM → 12:00 – 12:30 PM']);
    assert.deepEqual(text({ start: '2027-03-25T10:00:00Z', room: 'B' }), ['Two: 12:00 PM → 10:00 AM · A → B']);
    assert.deepEqual(text({ start: '2027-03-26T10:00:00Z', end: '2027-03-26T11:00:00Z' }), [
      'Two: Thu, Mar 25, 2027, 12:00 PM → Fri, Mar 26, 2027, 10:00 AM',
    ]);
    assert.deepEqual(text({ start: '2027-03-25', end: '2027-03-26' }), ['Two: 12:00 PM → all day']);
  });

  it('is no event that is gone where the later one has only what someone has picked', () =>
    assert.deepEqual(
      scheduleChanges(before, [event('1', 'One, at last')], true).map(({ kinds }) => kinds),
      [['renamed']],
    ));

  it('is what the feed says, not how it is shown', () => {
    assert.deepEqual(
      changes(
        event('1', 'One', { start: '2027-03-25T13:00:00+01:00', end: '2027-03-25T14:00:00+01:00' }),
        event('2', 'Two', { room: 'A, Level 2', location: 'A' }),
        ...before.slice(2),
      ),
      [],
    );
    const floating = event('1', 'One', { start: '2027-03-25T12:00:00', end: '2027-03-25T13:00:00' });
    const onClocks = event('1', 'One', { start: '2027-03-25T12:00:00+01:00', end: '2027-03-25T13:00:00+01:00' });
    assert.deepEqual(scheduleChanges([floating], [onClocks]), []);
    assert.equal(scheduleChanges([event('1', 'One', { start: '2027-03-25' })], [event('1', 'One')]).length, 1);
  });

  it('is no move of other talks where a new room tells their rooms from their addresses', () => {
    const of = (...places: readonly string[]): readonly ScheduledEvent[] =>
      parseSchedule(
        places
          .map((place, at) => `BEGIN:VEVENT\nUID:${at}\nSUMMARY:x\nDTSTART:20270325\nLOCATION:${place}\nEND:VEVENT\n`)
          .join(''),
      ).events;
    const [old, later] = [of('Forum\\, Stage\\, Utrecht'), of('Forum\\, Stage\\, Utrecht', 'Gym\\, Utrecht')];
    assert.deepEqual([old[0]?.room, later[0]?.room], ['Forum, Stage', 'Forum, Stage']);
    const [one, two] = [of('Forum\\, East\\, Utrecht'), of('Forum\\, East\\, Utrecht', 'Gym\\, Utrecht')];
    assert.deepEqual([one[0]?.room, two[0]?.room], ['Forum', 'Forum, East']);
    assert.deepEqual(scheduleChanges(one, two), []);
  });

  it('pairs events that share a UID and were all moved, each with another', () => {
    const shared = (start: string, at: number): ScheduledEvent =>
      event(at === 0 ? '1' : `1#${start}`, 'Yoga', { sharedUid: '1', start, end: start });
    const [old, later] = [
      ['2027-03-25T12:00:00Z', '2027-03-26T12:00:00Z'].map(shared),
      ['2027-03-25T13:00:00Z', '2027-03-26T13:00:00Z'].map(shared),
    ];
    assert.deepEqual(
      scheduleChanges(old, later).map((change) => [change.before.start, change.event.start, change.kinds]),
      old.map(({ start }, at) => [start, later[at]?.start, ['moved']]),
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
