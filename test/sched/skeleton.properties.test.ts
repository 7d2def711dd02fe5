import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote, type Section, type Talk, walk } from '../../src/core/index.js';
import { readTitle } from '../../src/core/outline/words/titles/titles.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import { event, schedule, written } from './schedules.js';

describe('a note made of a schedule', () => {
  it('is the same days, tracks and talks when it is read, whatever they are called', () => {
    const word = fc.constantFrom(
      'Widgets',
      'Scaling',
      'with',
      'C#',
      '#',
      '[x](command:evil)',
      '<img src=x>',
      '`code`',
      '*bold*',
      '_it_',
      '~~gone~~',
      '+',
      '&amp;',
      '🚀',
      'TODO: x',
      '[ ]',
      'https://example.org/a_b',
      '[^1]',
      '|',
      '\\',
      '日本語',
    );
    const title = fc
      .array(word, { minLength: 1, maxLength: 5 })
      .map((words) => `Gizmos ${words.join(' ')} in Practice`)
      .filter((each) => readTitle(each).title === each);
    const track = fc.constantFrom(
      undefined,
      'SECURITY',
      'AI + ML',
      'LIGHTNING TALKS',
      'MAINTAINER TRACK',
      '101 TRACK',
      '⚡ PROJECT OPPORTUNITIES',
      'DEMOS',
      'JANE DOE',
      'TUESDAY',
      'NEXT STEPS',
      '#',
      '*',
      '<b>',
      'A & B | C',
      'TODO: TRACK',
      'SPEAKER: X',
    );
    const room = fc.constantFrom(
      undefined,
      'Room A',
      'Hall 8 | *E103*',
      'Jane Doe',
      '[ ] Acme, Inc.',
      '11:00',
      'TODO: 1',
    );
    const talks = fc.array(
      fc.record({
        title,
        track,
        room,
        day: fc.integer({ min: 24, max: 26 }),
        quarter: fc.integer({ min: 0, max: 35 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(talks, fc.boolean(), (given, isChosen) => {
        const all = given.map(({ title: named, track: on, room: where, day, quarter }) =>
          event(named, new Date(Date.UTC(2026, 2, day, 8, quarter * 15)).toISOString().replace('.000', ''), {
            ...(on !== undefined && { track: on }),
            ...(where !== undefined && { room: where }),
          }),
        );
        const text = written(schedule(all), isChosen ? all : undefined, { timeZone: 'UTC' });
        const read = daysOf(parseNote(text).sections);
        const expected = [...new Set(all.map(({ start }) => start.slice(8, 10)))].sort().map((day) => {
          const ofDay = all.filter(({ start }) => start.slice(8, 10) === day);
          return {
            day,
            talks: ofDay.map(talkText).sort(),
            tracks: [...new Set(ofDay.flatMap(({ track: on }) => on ?? []))],
          };
        });
        assert.deepEqual(
          read.map(({ day, talks: found }) => ({ day, talks: found })),
          expected.map(({ day, talks: wanted }) => ({ day, talks: wanted })),
          text,
        );
        for (const [at, { tracks }] of read.entries()) {
          // What means something else by itself is called so, or left out.
          const wanted = expected[at]?.tracks ?? [];
          assert.ok(
            tracks.every((each) => wanted.some((known) => isNamed(each, known))),
            text,
          );
          assert.deepEqual(
            wanted
              .filter((each) => /^(?:SECURITY|AI|LIGHT|MAINT|101|⚡|A &|\*|<b>|TODO)/u.test(each))
              .filter((known) => !tracks.some((each) => isNamed(each, known))),
            [],
            text,
          );
        }
        assert.deepEqual(
          [...walk(parseNote(text))].flatMap(({ followUps }) => followUps.filter(({ form }) => form !== 'hint')),
          [],
          text,
        );
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
    );
  });
});

/** Whether a heading is that of a track, whose capitals it need not have. */
function isNamed(heading: string, track: string): boolean {
  return [track, `${track} track`].some((each) => each.toLowerCase() === heading.toLowerCase());
}

function talkText({ title, url = '', start, room = '' }: ScheduledEvent): string {
  return [title, url, start.slice(11, 16), room].join(' ');
}

function readText({ title, link, time = '', room = '' }: Talk): string {
  return [title, link?.url ?? '', time, room].join(' ');
}

/** The days of a note, with the titles, links, times and rooms of their talks, and their tracks. */
function daysOf(
  sections: readonly Section[],
): readonly { readonly day: string; readonly talks: readonly string[]; readonly tracks: readonly string[] }[] {
  return [...walk({ sections })]
    .filter(({ kind }) => kind === 'day')
    .map((day) => {
      const below = [...walk({ sections: day.children })];
      return {
        day: /(\d+), 2026/u.exec(day.title)?.[1] ?? '',
        talks: below.flatMap((each) => (each.kind === 'talk' ? readText(each) : [])).sort(),
        tracks: below.filter(({ kind }) => kind === 'track' || kind === 'group').map(({ title }) => title),
      };
    });
}
