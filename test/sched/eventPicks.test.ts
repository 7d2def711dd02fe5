import assert from 'node:assert/strict';
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import {
  eventPick,
  eventsToPick,
  fits,
  separatorOf,
  type Urgent,
  withConferenceFirst,
} from '../../src/sched/writing/eventPicks.js';
import { event, schedule } from './schedules.js';

const NOW = new Date(2026, 2, 25, 12, 0).getTime();
const CLOCK = { now: NOW, locale: 'en-US', timeZone: 'UTC' };
const HOUR = 60 * 60_000;
/** An event that starts so many hours from now, and takes one. */
const inHours = (hours: number, title: string): ScheduledEvent => ({
  uid: title,
  title,
  start: new Date(NOW + hours * HOUR).toISOString(),
  end: new Date(NOW + (hours + 1) * HOUR).toISOString(),
});
const listed = (schedules: ImportedSchedule | readonly ImportedSchedule[], now = NOW): readonly string[] =>
  eventsToPick([schedules].flat(), now).map(({ event: { title }, urgency }) => `${urgency}: ${title}`);

describe('the events to pick from', () => {
  it('are the current ones, those later today, then all others, each by time', () => {
    const events = [
      inHours(30, 'Tomorrow'),
      inHours(3, 'Later'),
      inHours(0, 'Begins'),
      inHours(-1, 'Just over'),
      inHours(2, 'Soon'),
      inHours(-0.5, 'Running'),
      inHours(-24, 'Yesterday'),
    ];
    assert.deepEqual(listed(schedule(events)), [
      'Current: Running',
      'Current: Begins',
      'Later today: Soon',
      'Later today: Later',
      'Another day: Yesterday',
      'Another day: Just over',
      'Another day: Tomorrow',
    ]);
  });

  it('include events of whole days, which are on from midnight to midnight here', () => {
    const days = [
      { uid: 'a', title: 'Hackathon', start: '2026-03-25', end: '2026-03-26' },
      { uid: 'b', title: 'Travel', start: '2026-03-26', end: '2026-03-27' },
    ];
    assert.deepEqual(listed(schedule(days)), ['Current: Hackathon', 'Another day: Travel']);
  });

  it('are later today by the day at the conference, where that is known', () => {
    const now = Date.parse('2026-03-25T20:30:00-10:00');
    const at = (start: string): ScheduledEvent => ({ uid: start, title: start, start, end: start });
    const [tonight, tomorrow] = [at('2026-03-25T23:30:00-10:00'), at('2026-03-26T00:30:00-10:00')];
    assert.deepEqual(listed(schedule([tonight, tomorrow]), now), [
      `Later today: ${tonight.title}`,
      `Another day: ${tomorrow.title}`,
    ]);
    const [early, late] = [at('2026-03-26T20:00:00+13:00'), at('2026-03-26T23:00:00+13:00')];
    assert.deepEqual(listed(schedule([early, late]), now), [
      `Later today: ${early.title}`,
      `Later today: ${late.title}`,
    ]);
  });

  it('have each event once, though it also is in one’s own schedule, in whatever order they were imported', () => {
    const events = [event('Widgets', '2026-03-25T13:15:00Z'), event('Gadgets', '2026-03-25T14:15:00Z')];
    const [whole, own] = [schedule(events), { ...schedule(events.slice(0, 1), 'Mine'), isPersonal: true as const }];
    for (const all of [
      [whole, own],
      [own, whole],
    ]) {
      assert.deepEqual(
        eventsToPick(all, 0).map(({ event: { title }, schedule: { name } }) => [title, name]),
        [
          ['Widgets', whole.name],
          ['Gadgets', whole.name],
        ],
      );
    }
  });

  it('of several schedules are one list by time', () => {
    const [first, second] = [schedule([inHours(2, 'Second')], 'FooConf'), schedule([inHours(1, 'First')], 'BarConf')];
    assert.deepEqual(listed([first, second]), ['Later today: First', 'Later today: Second']);
  });

  it('on other days are one conference after the other', () => {
    const [foo, bar] = [
      schedule([inHours(30, 'Foo 1'), inHours(60, 'Foo 2')], 'FooConf'),
      schedule([inHours(45, 'Bar')], 'BarConf'),
    ];
    assert.deepEqual(listed([foo, bar]), ['Another day: Foo 1', 'Another day: Foo 2', 'Another day: Bar']);
  });

  it('of one conference can come before the others, current ones before those on other days', () => {
    const [foo, bar] = [
      schedule([inHours(-0.5, 'Foo now'), inHours(60, 'Foo later')], 'FooConf'),
      schedule([inHours(0, 'Bar now'), inHours(70, 'Bar later')], 'BarConf'),
    ];
    assert.deepEqual(
      withConferenceFirst(eventsToPick([foo, bar], NOW), ({ name }) => name === 'BarConf').map(
        ({ event: { title } }) => title,
      ),
      ['Bar now', 'Foo now', 'Bar later', 'Foo later'],
    );
  });

  it('are found by a part of their title, room or track, whatever its case', () => {
    const scheduled = {
      event: event('Widgets', '2026-03-25T13:15:00Z', { room: 'Hall 8', track: 'SECURITY' }),
      schedule: schedule([]),
    };
    assert.deepEqual(
      ['wid', 'hall 8', 'secur', 'gadgets'].map((typed) => fits(scheduled, typed)),
      [true, true, true, false],
    );
    assert.equal(fits({ ...scheduled, event: event('Widgets', '2026-03-25T13:15:00Z') }, 'hall'), false);
  });
});

describe('the entry of an event to pick', () => {
  const urgent = (more: Partial<ScheduledEvent>, urgency: Urgent['urgency'] = 'Another day'): Urgent => ({
    event: event('Widgets - Ada Lund, Acme & Sam Small, Tiny', '2026-03-25T13:15:00Z', more),
    schedule: schedule([], 'FooConf'),
    urgency,
  });
  const of = (more: Partial<ScheduledEvent>, isOneOfSeveral = false): ReturnType<typeof eventPick> =>
    eventPick(urgent(more), CLOCK, isOneOfSeveral);

  it('has the title, then time and room, then speakers and track', () => {
    assert.deepEqual(of({ room: 'Hall 8', track: 'SECURITY' }), {
      label: 'Widgets',
      description: 'Wed, 1:15 – 1:45 PM · Hall 8',
      detail: 'Ada Lund, Sam Small · SECURITY',
    });
  });

  it('has its date above, and no day where it is today', () => {
    assert.equal(separatorOf(urgent({}), CLOCK, false), 'Wed, Mar 25, 2026');
    assert.equal(separatorOf(urgent({}), CLOCK, true), 'FooConf · Wed, Mar 25, 2026');
    assert.equal(separatorOf(urgent({}, 'Later today'), CLOCK, true), 'Later today');
    assert.equal(eventPick(urgent({}, 'Later today'), CLOCK, false).description, '1:15 – 1:45 PM');
  });

  it('has no time where it takes whole days', () =>
    assert.equal(of({ start: '2026-03-25', end: '2026-03-26', room: 'Hall 8' }).description, 'Hall 8'));

  it('names the conference where there are several', () =>
    assert.equal(of({}, true).detail, 'Ada Lund, Sam Small · FooConf'));

  it('shows once that the event is cancelled', () => {
    assert.equal(of({ cancelled: true }).label, 'Widgets (cancelled)');
    assert.equal(of({ cancelled: true, title: 'CANCELED: Widgets' }).label, 'CANCELED: Widgets');
  });
});
