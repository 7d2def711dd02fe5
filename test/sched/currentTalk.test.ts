import assert from 'node:assert/strict';
import { describeCurrent, Programme } from '../../src/sched/writing/currentTalk.js';
import type { Urgent } from '../../src/sched/writing/eventPicks.js';
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';

const at = (time: string): number => Date.parse(`2027-03-${time}:00Z`);
const event = (title: string, start: string, end: string, more: Partial<ScheduledEvent> = {}): ScheduledEvent => ({
  uid: title,
  title,
  start: `2027-03-${start}:00Z`,
  end: `2027-03-${end}:00Z`,
  ...more,
});
const schedule: ImportedSchedule = {
  id: 'x',
  name: 'FooConf',
  source: 'x.ics',
  at: 0,
  skipped: 0,
  events: [
    event('Registration', '24T07:00', '24T08:00'),
    event('Keynote: Hello - Jo Roe, Foo', '24T08:00', '24T08:30', { room: 'Hall 1' }),
    event('Widgets - Al Poe, Bar', '24T09:00', '24T09:30'),
    event('Gadgets - Ed Coe, Baz', '24T09:00', '24T09:45'),
    event('Expo', '24T07:00', '24T17:00'),
    event('CANCELED: Gone', '24T09:00', '24T09:30', { cancelled: true }),
    event('Lunch', '24T10:00', '24T11:00'),
    event('Gizmos', '25T09:00', '25T09:30'),
    { uid: 'all day', title: 'Hackathon', start: '2027-03-24', end: '2027-03-25' },
  ],
};
const programme = new Programme([schedule]);
const titles = (soon: readonly Urgent[]): readonly string[] =>
  soon.map(({ event: { title }, urgency }) => `${urgency}: ${title}`);

describe('what is on at a conference', () => {
  it('is known from half an hour before the first event of a day to the end of the last, and else nothing is', () => {
    assert.deepEqual(programme.at(at('24T06:29')), []);
    assert.deepEqual(titles(programme.at(at('24T06:30'))), ['Next: Keynote: Hello - Jo Roe, Foo']);
    assert.deepEqual(titles(programme.at(at('24T08:00'))), [
      'Current: Keynote: Hello - Jo Roe, Foo',
      'Next: Widgets - Al Poe, Bar',
      'Next: Gadgets - Ed Coe, Baz',
    ]);
    assert.deepEqual(titles(programme.at(at('24T08:30'))), [
      'Next: Widgets - Al Poe, Bar',
      'Next: Gadgets - Ed Coe, Baz',
    ]);
    assert.deepEqual(titles(programme.at(at('24T09:10'))), [
      'Current: Widgets - Al Poe, Bar',
      'Current: Gadgets - Ed Coe, Baz',
    ]);
    assert.deepEqual(titles(programme.at(at('24T10:30'))), []);
    assert.deepEqual(programme.at(at('24T11:00')), []);
    assert.deepEqual(programme.at(at('26T09:00')), []);
  });

  it('has a course for most of the day, but nothing that is only open, or goes on over night', () => {
    const day = (title: string, more: Partial<ScheduledEvent> = {}): ScheduledEvent =>
      event(title, '24T08:00', '24T16:00', more);
    const courses = [
      day('Widgets from the Ground Up', { track: 'TUTORIALS' }),
      day('Workshop: Gadgets'),
      day('Cogs for Everyone - Jo Roe, Foo'),
    ];
    const others = [
      day('Expo'),
      day('Registration'),
      day('Quiet Room'),
      event('Workshop camp', '24T08:00', '25T16:00'),
    ];
    assert.deepEqual(
      titles(new Programme([{ ...schedule, events: [...courses, ...others] }]).at(at('24T12:00'))),
      courses.map(({ title }) => `Current: ${title}`),
    );
  });

  it('has each talk once, though it also is in one’s own schedule', () => {
    const own = { ...schedule, id: 'own', isPersonal: true as const, events: schedule.events.slice(1, 3) };
    const events = schedule.events.map((each) => ({ ...each, url: `https://foo.sched.com/event/${each.uid}` }));
    const both = [
      { ...own, events: events.slice(1, 3) },
      { ...schedule, events },
    ];
    assert.deepEqual(titles(new Programme(both).at(at('24T08:00'))), titles(programme.at(at('24T08:00'))));
  });

  it('changes only when something starts or ends', () => {
    const changes: string[] = [];
    for (let now: number | undefined = at('20T00:00'); (now = programme.changesAfter(now)) !== undefined;)
      changes.push(new Date(now).toISOString().slice(8, 16));
    assert.deepEqual(changes, [
      '24T06:30',
      '24T07:00',
      '24T08:00',
      '24T08:30',
      '24T09:00',
      '24T09:30',
      '24T09:45',
      '24T10:00',
      '24T11:00',
      '25T08:30',
      '25T09:00',
      '25T09:30',
    ]);
    assert.equal(new Programme([]).changesAfter(0), undefined);
  });

  it('is said in a few words: the talk with its end and room, how many there are, the one that has notes, or the next', () => {
    const clock = { now: at('24T09:10'), locale: 'en-GB', timeZone: 'UTC' };
    const said = (time: string, noted = ''): string | undefined => {
      return describeCurrent(
        programme.at(at(time)),
        (talks) => talks.find(({ event: { title } }) => title === noted),
        clock,
      )?.text;
    };
    assert.match(said('24T06:40') ?? '', /^0?8:00 Keynote: Hello · Hall 1$/);
    assert.match(said('24T08:10') ?? '', /^Keynote: Hello · until 0?8:30 · Hall 1$/);
    assert.match(said('24T08:40') ?? '', /^0?9:00 2 talks$/);
    assert.match(said('24T08:40', 'Widgets - Al Poe, Bar') ?? '', /^0?9:00 Widgets$/);
    assert.equal(said('24T09:10'), '2 current talks');
    assert.match(said('24T09:10', 'Gadgets - Ed Coe, Baz') ?? '', /^Gadgets · until 0?9:45$/);
    assert.match(said('24T09:40') ?? '', /^Gadgets · until 0?9:45$/);
    assert.equal(said('24T10:30'), undefined);
    assert.match(
      describeCurrent(programme.at(at('24T08:10')), () => undefined, clock)?.tooltip ?? '',
      /^Current:\nKeynote: Hello - Jo Roe, Foo · Hall 1 · 0?8:00–0?8:30$/,
    );
  });
});
