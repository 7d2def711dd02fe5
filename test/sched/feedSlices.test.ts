import assert from 'node:assert/strict';
import { parseSchedule, parseScheduleInSlices } from '../../src/sched/feed/feed.js';
import { EVENT, feed, UID } from './feeds.js';

describe('a calendar feed in slices', () => {
  const events = Array.from({ length: 1000 }, (_, at) => EVENT.map((line) => line.replace(UID, String(at))));

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
    const work = parseScheduleInSlices(feed(...events), () =>
      ++rests === 2 ? Promise.reject(new Error('enough')) : Promise.resolve(),
    );
    await assert.rejects(work, /enough/);
    assert.equal(rests, 2);
  });
});
