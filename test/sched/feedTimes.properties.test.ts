import assert from 'node:assert/strict';
import { parseSchedule } from '../../src/sched/feed/feed.js';
import { CUSTOM_ZONE, customZone, vevent } from './feeds.js';

describe('the zone of a start', () => {
  const summer = '20260715T100000';

  it('is looked up to the end of a feed, whatever its definitions are made of', () => {
    const event = (at: number, start: string): string =>
      vevent([`UID:${at}`, 'SUMMARY:x', `DTSTART;TZID=Zone ${at}:${start}`]);
    const definition = (at: number, rule: string): string => customZone(`Zone ${at}`).replaceAll(/FREQ=.*/g, rule);
    const many = (rule: string): string =>
      Array.from({ length: 500 }, (_, at) => definition(at, rule) + event(at, summer)).join('');
    const years =
      CUSTOM_ZONE +
      Array.from({ length: 4000 }, (_, at) =>
        event(0, `${2000 + 2 * at}0715T100000`).replace('UID:0', `UID:${at}`),
      ).join('');
    const feeds = [
      many('FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20'),
      many('FREQ=YEARLY;BYMONTH=4;BYDAY=MO,TU,WE'),
      many('FREQ=YEARLY;BYMONTH=4;BYDAY=1MO'),
      years.replaceAll('Zone 0', 'Customized Time Zone'),
      CUSTOM_ZONE.repeat(5000),
      CUSTOM_ZONE.replace('BEGIN:STANDARD', 'BEGIN:STANDARD\r\nX:Y'.repeat(100_000)),
    ];
    for (const text of feeds) assert.ok(parseSchedule(text).skipped === 0);
  }).timeout(30_000);
});
