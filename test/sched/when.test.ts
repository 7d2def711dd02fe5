import assert from 'node:assert/strict';
import { cleanIso, parseWhen } from '../../src/sched/time/when.js';

describe('a time for people', () => {
  it('may be 24:00, which is the start of the next day', () => {
    assert.deepEqual(parseWhen('31 December 2026 20:00 - 24:00 UTC', undefined, ''), {
      start: '2026-12-31T20:00:00+00:00',
      end: '2027-01-01T00:00:00+00:00',
      timeZone: 'UTC',
    });
    assert.equal(parseWhen('31 December 2026 24:00', undefined, '')?.start, '2027-01-01T00:00:00');
  });

  it('is none where there is no such day, month or hour', () => {
    for (const text of [
      'February 30, 2026 11:15am - 12:00pm',
      'Foobar 22, 2026 11:15am - 12:00pm',
      'October 22, 2026 25:15',
      '2026-13-22 11:15',
      'October 22, 2026',
    ]) {
      assert.equal(parseWhen(text, undefined, ''), undefined, text);
    }
  });

  it('has no offset where its zone would be further from UTC than any', () => {
    assert.equal(parseWhen('October 22, 2026 11:15 UTC+14', undefined, '')?.start, '2026-10-22T11:15:00+14:00');
    assert.equal(parseWhen('October 22, 2026 11:15 UTC+15', undefined, '')?.start, '2026-10-22T11:15:00');
  });
});

describe('a time for machines', () => {
  for (const [written, iso] of [
    ['2026-03-25T13:15:00+0100', '2026-03-25T13:15:00+01:00'],
    ['2026-03-25T13:15+01', '2026-03-25T13:15:00+01:00'],
    [' 2026-03-25 13:15:30.250Z ', '2026-03-25T13:15:30Z'],
    ['2026-03-25T13:15:00', '2026-03-25T13:15:00'],
    ['2026-03-25', '2026-03-25T00:00:00'],
  ] as const) {
    it(`written as ${JSON.stringify(written)} is ${iso}`, () => assert.equal(cleanIso(written), iso));
  }

  it('is none where there is no such time, or other text', () => {
    for (const text of ['', '2026', '2026-02-30', '2026-03-25T25:00', '2026-03-25T13:15:00+1', 'tomorrow']) {
      assert.equal(cleanIso(text), undefined, text);
    }
  });
});
