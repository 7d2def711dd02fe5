import assert from 'node:assert/strict';
import { onItsClocks } from '../../src/sched/feed/clocks.js';
import { importText } from '../../src/sched/writing/importText.js';
import { event, schedule } from './schedules.js';

const FOO = onItsClocks({
  ...schedule([event('Widgets', '2026-03-24T09:00:00Z'), event('Cogs', '2026-03-24T10:00:00Z')], 'FooConf'),
  timeZone: 'Europe/Amsterdam',
});
const said = (count: number, missing: number, changed = 0): string =>
  importText(FOO, false, { count, missing, changed });

describe('the message of an import', () => {
  it('says how many of the talks in the notes the schedule has', () => {
    assert.equal(said(0, 0), 'Imported “FooConf”: 2 events.');
    assert.equal(said(15, 3), 'Imported “FooConf”: 2 events, 12 of your 15 talks are in it.');
    assert.equal(said(15, 14), 'Imported “FooConf”: 2 events, 1 of your 15 talks is in it.');
    assert.equal(said(15, 15), 'Imported “FooConf”: 2 events, none of your 15 talks is in it.');
    assert.equal(said(15, 0), 'Imported “FooConf”: 2 events, all 15 of your talks are in it.');
    assert.equal(said(1, 0), 'Imported “FooConf”: 2 events, your talk is in it.');
    assert.equal(said(1, 1), 'Imported “FooConf”: 2 events, your talk is not in it.');
  });

  it('says what has changed, what could not be read, and whose clocks its times are on', () => {
    assert.equal(
      importText({ ...FOO, skipped: 2 }, true, { count: 3, missing: 0, changed: 1 }),
      'Updated “FooConf”: 2 events, all 3 of your talks are in it. ' +
        '2 entries could not be read and were left out. 1 talk of your notes has changed.',
    );
    assert.equal(
      importText({ ...schedule([event('Widgets', '2026-03-24T09:00:00Z')], 'Bar'), skipped: 1 }, false, {
        count: 0,
        missing: 0,
        changed: 0,
      }),
      'Imported “Bar”: 1 event. 1 entry could not be read and was left out. ' +
        'Its time zone is not known, so its times are shown in yours.',
    );
  });
});
