import assert from 'node:assert/strict';
import { factSheet } from '../../src/sched/writing/factSheet.js';
import type { ImportedSchedule, Scheduled } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import type { SchedTalk } from '../../src/sched/page/talk.js';

const CLOCK = { now: 0, locale: 'en-US', timeZone: 'UTC' };
const TALK: SchedTalk = {
  title: 'Widgets',
  start: '2026-03-25T13:15:00+01:00',
  end: '2026-03-25T14:15:00+01:00',
  timeZone: 'CET',
  room: 'Hall 8',
  track: 'Data',
  level: 'Beginner',
  speakers: [{ name: 'Ada Lund' }],
  abstract: 'About widgets.',
  files: [{ name: 'slides', url: 'https://example.com/a.pdf' }],
  video: 'https://youtu.be/x',
};
const EVENT: ScheduledEvent = {
  uid: 'a',
  title: 'Widgets - Ada Lund',
  start: '2026-03-25T15:00:00Z',
  end: '2026-03-25T16:00:00Z',
  room: 'Hall 9',
  track: 'DATA',
  abstract: 'Short.',
};
const scheduled = (at: number, event = EVENT): Scheduled => ({
  event,
  schedule: { id: 'x', name: 'FooConf', source: 'x.ics', at, events: [event], skipped: 0 } satisfies ImportedSchedule,
});

describe('what is known of an event', () => {
  it('is nothing without a page or a schedule', () => assert.equal(factSheet({}, CLOCK), undefined));

  it('is what the page says, and from when', () => {
    const sheet = factSheet({ page: { talk: TALK, at: 5 } }, CLOCK);
    assert.deepEqual(sheet, {
      title: 'Widgets',
      speakers: TALK.speakers,
      time: 'Wed, Mar 25, 2026, 1:15 – 2:15 PM CET',
      readersTime: '12:15 – 1:15 PM',
      room: 'Hall 8',
      track: 'Data',
      level: 'Beginner',
      abstract: 'About widgets.',
      files: TALK.files,
      video: 'https://youtu.be/x',
      isCancelled: false,
      sources: [
        {
          kind: 'page',
          at: 5,
          gave: ['title', 'speakers', 'time', 'room', 'track', 'level', 'abstract', 'files', 'recording'],
        },
      ],
    });
  });

  it('is what the schedule says without a page', () => {
    const sheet = factSheet({ scheduled: scheduled(7) }, CLOCK);
    assert.deepEqual(sheet, {
      title: 'Widgets - Ada Lund',
      speakers: [],
      time: 'Wed, Mar 25, 2026, 3:00 – 4:00 PM UTC',
      room: 'Hall 9',
      track: 'DATA',
      abstract: 'Short.',
      files: [],
      isCancelled: false,
      sources: [{ kind: 'schedule', name: 'FooConf', at: 7, gave: ['title', 'time', 'room', 'track', 'abstract'] }],
    });
  });

  it('takes time and room from whatever is newer, the rest from the page', () => {
    const newer = factSheet({ page: { talk: TALK, at: 5 }, scheduled: scheduled(7) }, CLOCK);
    assert.deepEqual(
      [newer?.time, newer?.room, newer?.title, newer?.track, newer?.abstract],
      ['Wed, Mar 25, 2026, 4:00 – 5:00 PM CET', 'Hall 9', 'Widgets', 'Data', 'About widgets.'],
    );
    assert.deepEqual(
      newer?.sources.map(({ kind, gave }) => [kind, gave]),
      [
        ['page', ['title', 'speakers', 'track', 'level', 'abstract', 'files', 'recording']],
        ['schedule', ['time', 'room']],
      ],
    );
    const older = factSheet({ page: { talk: TALK, at: 5 }, scheduled: scheduled(3) }, CLOCK);
    assert.deepEqual([older?.room, older?.sources.length], ['Hall 8', 1]);
  });

  it('fills the gaps of a newer schedule from the page, and has no time where neither has', () => {
    const { uid, title, start, end } = EVENT;
    const sheet = factSheet(
      { page: { talk: TALK, at: 5 }, scheduled: scheduled(7, { uid, title, start, end }) },
      CLOCK,
    );
    assert.equal(sheet?.room, 'Hall 8');
    const timeless = factSheet({ page: { talk: { title, speakers: [], files: [] }, at: 5 } }, CLOCK);
    assert.deepEqual([timeless?.time, timeless?.sources[0]?.gave.includes('time')], [undefined, false]);
  });

  it('fills the gaps of a page from the schedule', () => {
    const sheet = factSheet(
      { page: { talk: { title: 'Widgets', speakers: [], files: [] }, at: 9 }, scheduled: scheduled(3) },
      CLOCK,
    );
    assert.deepEqual(
      [sheet?.room, sheet?.track, sheet?.abstract, sheet?.time],
      ['Hall 9', 'DATA', 'Short.', 'Wed, Mar 25, 2026, 3:00 – 4:00 PM UTC'],
    );
  });

  it('knows that an event is cancelled, from the newer of the two', () => {
    const cancelled = { ...EVENT, cancelled: true as const };
    assert.equal(
      factSheet({ page: { talk: TALK, at: 5 }, scheduled: scheduled(7, cancelled) }, CLOCK)?.isCancelled,
      true,
    );
    assert.equal(
      factSheet({ page: { talk: TALK, at: 5 }, scheduled: scheduled(3, cancelled) }, CLOCK)?.isCancelled,
      false,
    );
  });
});
