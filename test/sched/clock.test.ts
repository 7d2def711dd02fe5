import assert from 'node:assert/strict';
import { age, type Clock, describeTime, startTime } from '../../src/sched/time/clock.js';

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
    assert.equal(startTime(moment, TOKYO), '1:15 PM');
  });

  it('is said in the reader’s zone where the event’s is not known', () => {
    const moment = { start: '2026-03-25T12:15:00Z', end: '2026-03-25T13:15:00Z' };
    assert.deepEqual(describeTime(moment, TOKYO), { time: 'Wed, Mar 25, 2026, 9:15 – 10:15 PM GMT+9' });
    assert.equal(startTime(moment, TOKYO), '9:15 PM');
  });

  it('is said in the reader’s zone where the other time of the event has no offset of its clocks', () => {
    const moment = { start: '2026-03-25T12:15:00Z', end: '2026-03-25T13:15:00Z' };
    for (const sample of ['2026-03-25T12:00:00Z', '2026-03-25T12:00:00', 'soon']) {
      assert.equal(describeTime({ ...moment, sample }, TOKYO)?.time, 'Wed, Mar 25, 2026, 9:15 – 10:15 PM GMT+9');
    }
  });

  it('is said in the event’s zone west of UTC where another time tells it', () => {
    const moment = { start: '2026-03-25T02:15:00Z', end: '2026-03-25T03:15:00Z', sample: '2026-03-25T09:00:00-03:30' };
    assert.equal(describeTime(moment, BERLIN)?.time, 'Tue, Mar 24, 2026, 10:45 – 11:45 PM');
    assert.equal(startTime(moment, BERLIN), '10:45 PM');
  });

  it('is said in the event’s zone where another time tells it', () => {
    const moment = {
      start: '2026-03-25T15:00:00Z',
      end: '2026-03-25T16:00:00Z',
      timeZone: 'CET',
      sample: '2026-03-25T13:15:00+01:00',
    };
    assert.deepEqual(describeTime(moment, BERLIN), { time: 'Wed, Mar 25, 2026, 4:00 – 5:00 PM CET' });
    assert.equal(startTime(moment, TOKYO), '4:00 PM');
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

  it('is not said where it is no time', () => assert.equal(describeTime({ start: 'soon' }, BERLIN), undefined));
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
