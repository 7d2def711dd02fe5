import assert from 'node:assert/strict';
import { age, type Clock, describeTime, isTime, startOnClocks, startTime } from '../../src/sched/time/clock.js';

const BERLIN: Clock = { now: Date.parse('2026-03-25T12:00:00Z'), locale: 'en-US', timeZone: 'Europe/Berlin' };
const TOKYO: Clock = { ...BERLIN, timeZone: 'Asia/Tokyo' };

describe('when an event is', () => {
  it('is said in its own zone, and in the reader’s where that differs', () => {
    const moment = { start: '2026-03-25T13:15:00+01:00', end: '2026-03-25T14:15:00+01:00', timeZone: 'CET' };
    assert.deepEqual(describeTime(moment, BERLIN), { time: 'Wed, Mar 25, 2026, 1:15 – 2:15 PM CET' });
    assert.deepEqual(describeTime(moment, TOKYO), {
      time: 'Wed, Mar 25, 2026, 1:15 – 2:15 PM CET',
      readersTime: '9:15 – 10:15 PM',
    });
    assert.equal(
      describeTime(moment, { ...BERLIN, timeZone: 'Pacific/Auckland' })?.readersTime,
      'Thu, Mar 26, 2026, 1:15 – 2:15 AM',
    );
    assert.deepEqual([startTime(moment, BERLIN), startTime(moment, TOKYO)], ['1:15 PM', '1:15 PM CET']);
  });

  it('names the clocks of the event where the reader’s show another time: as the page does, or by their zone or offset', () => {
    const moment = { start: '2026-07-15T13:15:00-04:00', end: '2026-07-15T14:15:00-04:00' };
    for (const [timeZone, name] of [
      ['EDT', 'EDT'],
      ['America/New_York', 'EDT'],
      ['No/Such_Zone', 'GMT-4'],
      [undefined, 'GMT-4'],
    ] as const) {
      assert.equal(startTime({ ...moment, timeZone }, BERLIN), `1:15 PM ${name}`);
      assert.equal(describeTime({ ...moment, timeZone }, BERLIN)?.time, `Wed, Jul 15, 2026, 1:15 – 2:15 PM ${name}`);
    }
    const [india, utc] = ['2026-07-15T13:15:00+05:30', '2026-07-15T13:15:00+00:00'];
    assert.deepEqual(
      [india, utc].map((start) => startTime({ start }, BERLIN)),
      ['1:15 PM GMT+5:30', '1:15 PM UTC'],
    );
    const newYork = { ...BERLIN, timeZone: 'America/New_York' };
    const there = { ...moment, timeZone: 'America/New_York' };
    assert.deepEqual(describeTime(there, newYork), { time: 'Wed, Jul 15, 2026, 1:15 – 2:15 PM' });
    assert.equal(startTime(there, newYork), '1:15 PM');
  });

  it('is said in the reader’s zone where the event’s is not known', () => {
    const moment = { start: '2026-03-25T12:15:00Z', end: '2026-03-25T13:15:00Z' };
    assert.deepEqual(describeTime(moment, TOKYO), { time: 'Wed, Mar 25, 2026, 9:15 – 10:15 PM GMT+9' });
    assert.equal(startTime(moment, TOKYO), '9:15 PM');
  });

  it('has no zone where nobody says one', () => {
    assert.deepEqual(describeTime({ start: '2026-03-25T13:15:00' }, TOKYO), { time: 'Wed, Mar 25, 2026, 1:15 PM' });
  });

  it('is days, the last of which is included', () => {
    assert.deepEqual(describeTime({ start: '2026-03-23', end: '2026-03-27' }, TOKYO), {
      time: 'Mon, Mar 23 – Thu, Mar 26, 2026',
    });
    assert.deepEqual(describeTime({ start: '2026-03-23', end: '2026-03-24' }, TOKYO), { time: 'Mon, Mar 23, 2026' });
    assert.equal(startTime({ start: '2026-03-23' }, TOKYO), undefined);
  });

  it('goes over midnight and over days', () => {
    assert.equal(
      describeTime(
        { start: '2026-04-26T22:00:00-07:00', end: '2026-04-27T02:00:00-07:00', timeZone: 'PDT' },
        { ...BERLIN, timeZone: 'America/Los_Angeles' },
      )?.time,
      'Sun, Apr 26, 2026, 10:00 PM – Mon, Apr 27, 2026, 2:00 AM PDT',
    );
  });

  it('is not said where it is no time', () => {
    for (const start of ['soon', '', '2026-13-45T99:99:00Z', '2026-03-25T25:00:00+01:00', '2026-00-00']) {
      assert.deepEqual(
        [
          describeTime({ start }, BERLIN),
          startTime({ start }, BERLIN),
          startOnClocks({ start }, BERLIN),
          isTime(start),
        ],
        [undefined, undefined, undefined, false],
        start,
      );
    }
  });

  it('ends when it starts where its end is no time', () =>
    assert.equal(
      describeTime({ start: '2026-03-25T12:15:00Z', end: '2026-13-45T99:99:00Z' }, BERLIN)?.time,
      'Wed, Mar 25, 2026, 1:15 PM GMT+1',
    ));

  it('is compared by what the clocks show: the event’s, or the reader’s where nobody knows those', () => {
    const onClocks = (start: string): string =>
      new Date(startOnClocks({ start }, TOKYO) ?? 0).toISOString().slice(0, 16);
    assert.equal(onClocks('2026-03-25T13:15:00+01:00'), '2026-03-25T13:15');
    assert.equal(onClocks('2026-03-25T13:15:00'), '2026-03-25T13:15');
    assert.equal(onClocks('2026-03-25T16:15:00Z'), '2026-03-26T01:15');
    assert.equal(onClocks('2026-03-25'), '2026-03-25T00:00');
  });
});

describe('how old something is', () => {
  for (const [before, text] of [
    [10_000, 'just now'],
    [5 * 60_000, '5 minutes ago'],
    [3 * 3_600_000, '3 hours ago'],
    [40 * 3_600_000, '2 days ago'],
    [-5000, 'just now'],
  ] as const) {
    it(text, () => assert.equal(age(BERLIN.now - before, BERLIN), text));
  }
});
