import assert from 'node:assert/strict';
import { readStoredSchedule, writeStoredSchedule } from '../../src/sched/feed/storedSchedule.js';
import { event, schedule } from './schedules.js';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('a schedule that is kept', () => {
  const whole = {
    ...schedule([event('Widgets', '2026-03-25T13:15:00Z', { room: 'Hall', location: 'Hall, Berlin' })]),
    timeZone: 'Europe/Berlin',
    isPersonal: true as const,
  };

  it('is read as it was written', () => assert.deepEqual(readStoredSchedule(writeStoredSchedule(whole)), whole));

  it('has no events without a real time, and counts them', () => {
    const broken = ['soon', '', '2026-13-45T99:99:00Z'].flatMap((time) => [
      { ...event('x', '2026-03-25'), start: time },
      { ...event('x', '2026-03-25'), end: time },
    ]);
    assert.deepEqual(readStoredSchedule(writeStoredSchedule({ ...whole, events: [...broken, ...whole.events] })), {
      ...whole,
      skipped: broken.length,
    });
  });

  it('is left to the later version of the extension that has written it, whatever is in it', () => {
    for (const content of [{ version: 2, schedule: whole }, { version: 2 }, { version: 99, events: [] }])
      assert.equal(readStoredSchedule(bytes(content)), 'newer');
  });

  it('is damaged where it is none', () => {
    for (const content of [
      {},
      null,
      [],
      { version: 1 },
      { version: '2', schedule: whole },
      { version: 1, schedule: { ...whole, id: 1 } },
      { version: 1, schedule: { ...whole, timeZone: 1 } },
      { version: 1, schedule: { ...whole, skipped: '0' } },
      { version: 1, schedule: { ...whole, events: {} } },
      { version: 1, schedule: { ...whole, events: [null] } },
      { version: 1, schedule: { ...whole, events: [{ ...whole.events[0], location: 1 }] } },
    ]) {
      assert.equal(readStoredSchedule(bytes(content)), 'damaged', JSON.stringify(content));
    }
    assert.equal(readStoredSchedule(writeStoredSchedule(whole).slice(0, 50)), 'damaged');
  });
});
