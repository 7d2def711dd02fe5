import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote, type Section, walk } from '../../src/core/index.js';
import { readTitle } from '../../src/core/outline/words/titles.js';
import { vocabularyOf } from '../../src/core/outline/words/vocabulary.js';
import { dayFinder } from '../../src/sched/feed/eventDays.js';
import type { ImportedSchedule } from '../../src/sched/feed/imported.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import { skeleton } from '../../src/sched/writing/skeleton.js';
import { outline } from '../core/render.js';

let count = 0;

function event(title: string, start: string, more: Partial<ScheduledEvent> = {}): ScheduledEvent {
  const uid = (++count).toString(16).padStart(32, '0');
  const end = start.includes('T') ? `${new Date(Date.parse(start) + 30 * 60_000).toISOString().slice(0, 19)}Z` : start;
  return { uid, title, start, end, url: `https://foo2026.sched.com/event/${uid}`, ...more };
}

const schedule = (
  events: readonly ScheduledEvent[],
  name = 'KubeCon + CloudNativeCon Europe 2026',
): ImportedSchedule => ({ id: 'x', name, source: 'x.ics', at: 0, events, skipped: 0 });
const written = (...given: Parameters<typeof skeleton>): string => [...skeleton(...given)].join('');

describe('a note made of a schedule', () => {
  const events = [
    event('Widgets at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.', '2026-03-25T13:15:00Z', {
      track: 'MAINTAINER TRACK',
    }),
    event('Keynote: Welcome Back - Jo Doe, Foo', '2026-03-25T08:00:00Z', { track: 'KEYNOTE SESSIONS' }),
    event('Lunch 🍲', '2026-03-25T11:30:00Z', { track: 'BREAKS' }),
    event('Pick up your badge', '2026-03-25T06:30:00Z', { track: 'REGISTRATION' }),
    event('CANCELED: Gone', '2026-03-25T15:00:00Z', { cancelled: true }),
    event('Hallway Yoga', '2026-03-26T06:00:00Z'),
    event('`kubectl` for *all* - Ada Lund, Acme', '2026-03-24T08:00:00Z', { track: 'SECURITY' }),
    event('TODO: Write a Title', '2026-03-26T09:00:00Z', { track: 'SECURITY' }),
  ];

  it('has its days, tracks and talks by time, with speakers and links, and no breaks', () => {
    assert.equal(
      written(schedule(events)),
      `# KubeCon + CloudNativeCon Europe 2026

## Tuesday, March 24, 2026

### SECURITY

#### \\\`kubectl\\\` for \\*all\\* - Ada Lund, Acme

${events[6]?.url ?? ''}

## Wednesday, March 25, 2026

### KEYNOTE SESSIONS

#### Keynote: Welcome Back - Jo Doe, Foo

${events[1]?.url ?? ''}

### MAINTAINER TRACK

#### Widgets at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.

${events[0]?.url ?? ''}

## Thursday, March 26, 2026

### Hallway Yoga

${events[5]?.url ?? ''}

### SECURITY

#### &#84;ODO: Write a Title

${events[7]?.url ?? ''}
`,
    );
    assert.deepEqual(outline(written(schedule(events))), [
      'section KubeCon + CloudNativeCon Europe 2026',
      '  day Tuesday, March 24, 2026',
      '    track SECURITY',
      '      talk `kubectl` for *all* < Ada Lund (Acme)',
      '  day Wednesday, March 25, 2026',
      '    group KEYNOTE SESSIONS',
      '      talk:keynote Welcome Back < Jo Doe (Foo)',
      '    track MAINTAINER TRACK',
      '      talk Widgets at Scale < Ada Lund (Acme) & Sam Small (Tiny, Inc.)',
      '  day Thursday, March 26, 2026',
      '    talk Hallway Yoga',
      '    track SECURITY',
      '      talk TODO: Write a Title',
    ]);
  });

  it('has the talks that were chosen and no others, a break among them as one', () => {
    assert.deepEqual(outline(written(schedule(events), [events[2] as ScheduledEvent, events[0] as ScheduledEvent])), [
      'section KubeCon + CloudNativeCon Europe 2026',
      '  day Wednesday, March 25, 2026',
      '    break Lunch 🍲',
      '    track MAINTAINER TRACK',
      '      talk Widgets at Scale < Ada Lund (Acme) & Sam Small (Tiny, Inc.)',
    ]);
  });

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
    const talks = fc.array(
      fc.record({ title, track, day: fc.integer({ min: 24, max: 26 }), quarter: fc.integer({ min: 0, max: 35 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(talks, (given) => {
        const all = given.map(({ title: named, track: on, day, quarter }) =>
          event(
            named,
            new Date(Date.UTC(2026, 2, day, 8, quarter * 15)).toISOString().replace('.000', ''),
            on === undefined ? {} : { track: on },
          ),
        );
        const text = written(schedule(all));
        const read = daysOf(parseNote(text).sections);
        const expected = [...new Set(all.map(({ start }) => start.slice(8, 10)))].sort().map((day) => {
          const ofDay = all.filter(({ start }) => start.slice(8, 10) === day);
          return {
            day,
            talks: ofDay.map(({ title: named, url = '' }) => `${named} ${url}`).sort(),
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
            tracks.every((each) => wanted.some((known) => each === known || each === `${known} track`)),
            text,
          );
          assert.deepEqual(
            wanted
              .filter((each) => /^(?:SECURITY|AI|LIGHT|MAINT|101|⚡|A &|\*|<b>|TODO)/u.test(each))
              .filter((each) => !tracks.includes(each) && !tracks.includes(`${each} track`)),
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

  it('says of a track that it is one where its name alone means something else, and leaves one out that would still be a day', () => {
    const text = written(
      schedule(['NEXT STEPS', 'TUESDAY'].map((track) => event('Widgets', '2026-03-24T08:00:00Z', { track }))),
    );
    assert.deepEqual(outline(text).slice(2), ['    talk Widgets', '    track NEXT STEPS track', '      talk Widgets']);
  });

  it('has a talk whose title means something else by itself', () => {
    for (const title of ['Next Steps', 'Speaker: the Human Factor', 'Summary', 'Abstract', 'Keynotes']) {
      assert.ok(vocabularyOf(title) !== undefined);
      const found = [
        ...walk(
          parseNote(
            written(schedule([event(title, '2026-03-24T08:00:00Z'), event('Widgets', '2026-03-24T09:00:00Z')])),
          ),
        ),
      ].filter(({ kind }) => kind === 'talk');
      assert.deepEqual(
        found.map((talk) => talk.title),
        [title, 'Widgets'],
      );
    }
  });
});

describe('the day an event is on', () => {
  /**
   * Events from 8:30 to 18:00 and a party that starts at half past eleven, on two days, somewhere that is so many hours
   * ahead of UTC.
   */
  const at = (ahead: number): readonly ScheduledEvent[] =>
    [24, 25].flatMap((day) =>
      [
        [8.5, 1],
        [10, 2],
        [13, 4],
        [17, 1],
        [23.5, 2],
      ].map(([hour = 0, length = 0]) => {
        const start = Date.UTC(2026, 2, day) + (hour - ahead) * 3_600_000;
        const iso = (ms: number): string => new Date(ms).toISOString().replace('.000', '');
        return event(String(day), iso(start), { end: iso(start + length * 3_600_000) });
      }),
    );

  for (const [place, ahead] of [
    ['Honolulu', -10],
    ['Los Angeles', -8],
    ['New York', -5],
    ['London', 0],
    ['Amsterdam', 1],
    ['Mumbai', 5.5],
    ['Tokyo', 9],
    ['Sydney', 11],
    ['Auckland', 13],
  ] as const) {
    it(`is that of ${place}, though its times are in UTC`, () => {
      const events = at(ahead);
      const dayOf = dayFinder(events);
      assert.deepEqual(
        events.map(dayOf),
        events.map(({ title }) => `2026-03-${title}`),
      );
    });
  }

  it('is the one written where the time zone is known, or nobody knows it', () => {
    const dayOf = dayFinder([]);
    for (const start of ['2026-03-25', '2026-03-25T23:30:00', '2026-03-25T23:30:00-08:00'])
      assert.equal(dayOf({ uid: 'x', title: 'x', start, end: start }), '2026-03-25');
  });

  it('is the day here for events around the clock', () => {
    const events = Array.from({ length: 24 }, (_, hour) =>
      event('x', `2026-03-25T${String(hour).padStart(2, '0')}:00:00Z`, {
        end: `2026-03-25T${String(hour).padStart(2, '0')}:59:00Z`,
      }),
    );
    const here = new Date('2026-03-25T12:00:00Z');
    assert.equal(
      dayFinder(events)(events[12] as ScheduledEvent),
      [here.getFullYear(), here.getMonth() + 1, here.getDate()].map((part) => String(part).padStart(2, '0')).join('-'),
    );
  });
});

/** The days of a note, with the titles and links of their talks, and their tracks. */
function daysOf(
  sections: readonly Section[],
): readonly { readonly day: string; readonly talks: readonly string[]; readonly tracks: readonly string[] }[] {
  return [...walk({ sections })]
    .filter(({ kind }) => kind === 'day')
    .map((day) => {
      const below = [...walk({ sections: day.children })];
      return {
        day: /(\d+), 2026/u.exec(day.title)?.[1] ?? '',
        talks: below.flatMap((each) => (each.kind === 'talk' ? `${each.title} ${each.link?.url ?? ''}` : [])).sort(),
        tracks: below.filter(({ kind }) => kind === 'track' || kind === 'group').map(({ title }) => title),
      };
    });
}
