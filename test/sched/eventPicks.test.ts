import assert from 'node:assert/strict';
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import { eventPick, eventsToPick, fits } from '../../src/sched/writing/eventPicks.js';
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
  it('are those on now, those later today, then all others, each by time', () => {
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
      'On now: Running',
      'On now: Begins',
      'Later today: Soon',
      'Later today: Later',
      'By time: Yesterday',
      'By time: Just over',
      'By time: Tomorrow',
    ]);
  });

  it('include events of whole days, which are on from midnight to midnight here', () => {
    const days = [
      { uid: 'a', title: 'Hackathon', start: '2026-03-25', end: '2026-03-26' },
      { uid: 'b', title: 'Travel', start: '2026-03-26', end: '2026-03-27' },
    ];
    assert.deepEqual(listed(schedule(days)), ['On now: Hackathon', 'By time: Travel']);
  });

  it('are later today by the day at the conference, where that is known', () => {
    const now = Date.parse('2026-03-25T20:30:00-10:00');
    const at = (start: string): ScheduledEvent => ({ uid: start, title: start, start, end: start });
    const [tonight, tomorrow] = [at('2026-03-25T23:30:00-10:00'), at('2026-03-26T00:30:00-10:00')];
    assert.deepEqual(listed(schedule([tonight, tomorrow]), now), [
      `Later today: ${tonight.title}`,
      `By time: ${tomorrow.title}`,
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
  const of = (more: Partial<ScheduledEvent>, isOneOfSeveral = false): ReturnType<typeof eventPick> =>
    eventPick(
      {
        event: event('Widgets - Ada Lund, Acme & Sam Small, Tiny', '2026-03-25T13:15:00Z', more),
        schedule: schedule([], 'FooConf'),
      },
      CLOCK,
      isOneOfSeveral,
    );

  it('has the title, then time and room, then speakers and track', () => {
    assert.deepEqual(of({ room: 'Hall 8', track: 'SECURITY' }), {
      label: 'Widgets',
      description: 'Wed, Mar 25, 2026, 1:15 – 1:45 PM UTC · Hall 8',
      detail: 'Ada Lund, Sam Small · SECURITY',
    });
  });

  it('names the conference where there are several', () =>
    assert.equal(of({}, true).detail, 'Ada Lund, Sam Small · FooConf'));

  it('shows once that the event is cancelled', () => {
    assert.equal(of({ cancelled: true }).label, 'Widgets (cancelled)');
    assert.equal(of({ cancelled: true, title: 'CANCELED: Widgets' }).label, 'CANCELED: Widgets');
  });
});
