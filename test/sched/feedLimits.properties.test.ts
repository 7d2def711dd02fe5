import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { toEvent } from '../../src/sched/feed/calendar.js';
import { CalendarText, unfoldedLines } from '../../src/sched/feed/components.js';
import { parseSchedule } from '../../src/sched/feed/feed.js';
import { vevent } from './feeds.js';

describe('a calendar feed of any kind', () => {
  it('has no more events than a conference could', () => {
    const many = Array.from(
      { length: 100_010 },
      (_, at) => `BEGIN:VEVENT\nUID:${at}\nDTSTART:20260325\nSUMMARY:x\nEND:VEVENT\n`,
    ).join('');
    const { events, skipped } = parseSchedule(many);
    assert.deepEqual([events.length, skipped], [100_000, 10]);
  });

  it('counts as skipped what is behind fifty megabytes', () => {
    const event = vevent(['UID:1', 'DTSTART:20260325T121500Z', 'SUMMARY:x']);
    const { events, skipped } = parseSchedule(`${event}X-A:${'a'.repeat(50 * 1024 * 1024)}\n${event}`);
    assert.deepEqual([events.length, skipped], [1, 1]);
  }).timeout(20_000);

  it('is read to its end, however long a line of it is', () => {
    for (const unit of ['weg ', ', ', '\\']) {
      // Time that grows faster than the text would take minutes here.
      const { events } = parseSchedule(
        vevent([
          'UID:1',
          'DTSTART:20260325T121500Z',
          'SUMMARY:x',
          `LOCATION:a\\, ${unit.repeat(250_000 / unit.length)}`,
        ]),
      );
      assert.equal(events[0]?.title, 'x', unit);
    }
  }).timeout(30_000);

  it('is read to its end, however long the name and the parameters of a line are', () => {
    for (const head of [
      ';A=1'.repeat(2_000_000),
      `;A=":"${';A=1'.repeat(2_000_000)}`,
      ';A="'.repeat(250_000),
      ':'.repeat(1_000_000),
    ]) {
      const lines = ['LOCATION', 'DTEND', 'DURATION'].map((name) => `${name}${head}:x`);
      const { events } = parseSchedule(vevent(['UID:1', 'DTSTART:20260325T121500Z', 'SUMMARY:x', ...lines]));
      assert.equal(events[0]?.title, 'x', head.slice(0, 10));
    }
  }).timeout(20_000);

  it('is read to its end, however many rules a zone in it has', () => {
    const rule = 'RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU';
    const part = `BEGIN:STANDARD\nDTSTART:19700101T030000\n${rule}\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\n`;
    const zone = `BEGIN:VTIMEZONE\nTZID:Somewhere\n${part.repeat(1600)}END:VTIMEZONE\n`;
    const before = Date.now();
    const { events } = parseSchedule(zone + vevent(['UID:1', 'DTSTART:20260325T121500Z', 'SUMMARY:x']));
    assert.equal(events[0]?.title, 'x');
    // Each rule followed up to the limit would take half a minute.
    assert.ok(Date.now() - before < 5000);
  }).timeout(120_000);

  it('never throws, whatever is in it', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'DTSTART',
        ';TZID=',
        '"',
        ':',
        '\r\n',
        '\n ',
        '\\',
        'SUMMARY:',
        'UID:1',
        '20260325T121500Z',
        'RRULE:FREQ=DAILY',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { events, skipped } = parseSchedule(pieces.join(''));
        assert.ok(events.length + skipped >= 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a component of a calendar', () => {
  it('is read as ical.js reads it', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', ',', ';', ':', '"', '\\', '\n', 'é', '😀', '=', '<', '-'),
    });
    const parameter = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', ':', '=', 'é'), minLength: 1 });
    fc.assert(
      fc.property(
        texts,
        parameter,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(' ', '\t'),
        (value, language, width, fold) => {
          const escaped = value.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
          const line = `SUMMARY;ALTREP="${language}";X-A=b:${escaped}`;
          const folded = Array.from(line).reduce(
            (lines, char, at) => `${lines}${at > 0 && at % width === 0 ? `\r\n${fold}` : ''}${char}`,
            '',
          );
          const text = `BEGIN:VEVENT\r\n${folded}\r\nEND:VEVENT`;
          const calendar = new CalendarText();
          for (const each of unfoldedLines(text)) calendar.add(each);
          assert.deepEqual(
            calendar.events.map((event) => toEvent(event).component.toJSON() as unknown),
            [ICAL.parse(text)],
          );
        },
      ),
    );
  });
});
