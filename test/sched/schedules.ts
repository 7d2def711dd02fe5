/** Schedules, made up for the tests. */
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import { skeleton } from '../../src/sched/writing/skeleton.js';

let count = 0;

/** Make an event of half an hour. */
export function event(title: string, start: string, more: Partial<ScheduledEvent> = {}): ScheduledEvent {
  const uid = (++count).toString(16).padStart(32, '0');
  const end = start.includes('T') ? `${new Date(Date.parse(start) + 30 * 60_000).toISOString().slice(0, 19)}Z` : start;
  return { uid, title, start, end, url: `https://foo2026.sched.com/event/${uid}`, ...more };
}

export const schedule = (
  events: readonly ScheduledEvent[],
  name = 'KubeCon + CloudNativeCon Europe 2026',
): ImportedSchedule => ({ id: 'x', name, source: 'x.ics', at: 0, events, skipped: 0 });
/** The whole text of the note that `skeleton` makes. */
export const written = (...given: Parameters<typeof skeleton>): string => [...skeleton(...given)].join('');
