import assert from 'node:assert/strict';
import { onItsClocks } from '../../src/sched/feed/clocks.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import { isOffsetIn, zoneOfTime } from '../../src/sched/time/zones.js';
import { event, schedule } from './schedules.js';

describe('the clocks of a conference', () => {
  const times = ['2026-03-28T23:30:00Z', '2026-03-29T08:00:00Z', '2026-03-29T10:00:00', '2026-03-29'];
  const shown = (more: Partial<ScheduledEvent>, timeZone?: string, name = 'FooConf'): readonly unknown[] => {
    const events = times.map((start) => event('Widgets', start, { end: start, ...more }));
    const { events: onClocks } = onItsClocks({
      ...schedule(events, name),
      ...(timeZone !== undefined && { timeZone }),
    });
    return onClocks.map(({ start, end, timeZone: zone }) => (start === end ? [start, zone] : 'another end'));
  };
  const berlin = [
    ['2026-03-29T00:30:00+01:00', 'Europe/Berlin'],
    ['2026-03-29T10:00:00+02:00', 'Europe/Berlin'],
    ['2026-03-29T10:00:00+02:00', 'Europe/Berlin'],
    ['2026-03-29', undefined],
  ];

  it('are those of the zone that the schedule has, over the night the clocks change', () => {
    assert.deepEqual(shown({}, 'Europe/Berlin'), berlin);
    assert.deepEqual(shown({}, '+01:30').slice(0, 3), [
      ['2026-03-29T01:00:00+01:30', undefined],
      ['2026-03-29T09:30:00+01:30', undefined],
      ['2026-03-29T10:00:00+01:30', undefined],
    ]);
  });

  it('are those of the place of the events where the schedule has no zone', () => {
    assert.deepEqual(shown({ room: 'Hall 1', location: 'Hall 1, Berlin, Germany' }), berlin);
    assert.deepEqual(shown({ room: 'Hall 1' }, undefined, 'FooConf Berlin'), berlin);
  });

  it('are not known where there is no place either', () =>
    assert.deepEqual(
      shown({ room: 'Hall 1' }),
      times.map((start) => [start, undefined]),
    ));

  it('are those that a time was written by', () => {
    const start = '2026-03-25T06:00:00-07:00';
    const events = [event('Widgets', start, { end: start })];
    assert.deepEqual(onItsClocks({ ...schedule(events), timeZone: 'Europe/Berlin' }).events, events);
  });
});

describe('the zone a page is written in', () => {
  for (const [start, clocks, zone] of [
    ['2026-03-25T13:15:00+01:00', 'CET', 'Europe/Brussels'],
    ['2026-07-25T13:15:00+02:00', 'CEST', 'Europe/Brussels'],
    ['2026-11-10T09:00:00-07:00', 'MST', '-07:00'],
    ['2026-10-10T09:00:00-06:00', 'MDT', 'America/Denver'],
    ['2026-10-10T09:00:00+02:00', 'Europe/Amsterdam', 'Europe/Amsterdam'],
    ['2026-10-10T09:00:00+09:00', 'Europe/Amsterdam', '+09:00'],
    ['2026-10-10T09:00:00+08:00', '+08', '+08:00'],
    ['2026-10-10T09:00:00+05:30', undefined, '+05:30'],
    ['2026-10-10T09:00:00', 'CST', undefined],
    ['2026-10-10', undefined, undefined],
    ['2026-13-45T99:99:00+01:00', 'CET', undefined],
  ] as const) {
    it(`is ${zone ?? 'not known'} for ${start} ${clocks ?? ''}`, () => assert.equal(zoneOfTime(start, clocks), zone));
  }

  it('is another one than that of a schedule where its clocks show another time', () => {
    assert.equal(isOffsetIn('Europe/Berlin', '2026-03-25T13:15:00+01:00'), true);
    assert.equal(isOffsetIn('Europe/London', '2026-03-25T13:15:00+01:00'), false);
  });
});
