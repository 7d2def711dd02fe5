import assert from 'node:assert/strict';
import { parseNote, walk } from '../../src/core/index.js';
import { vocabularyOf } from '../../src/core/outline/words/vocabulary/vocabulary.js';
import { dayFinder } from '../../src/sched/feed/eventDays.js';
import type { ScheduledEvent } from '../../src/sched/feed/schedule.js';
import { outline } from '../core/render.js';
import { event, schedule, written } from './schedules.js';

describe('a note made of a schedule', () => {
  const events = [
    event('Widgets at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.', '2026-03-25T13:15:00Z', {
      track: 'MAINTAINER TRACK',
      room: 'Hall 8 | *Room* A',
    }),
    event('Keynote: Welcome Back - Jo Doe, Foo', '2026-03-25T08:00:00Z', { track: 'KEYNOTE SESSIONS' }),
    event('Lunch 🍲', '2026-03-25T11:30:00Z', { track: 'BREAKS' }),
    event('Pick up your badge', '2026-03-25T06:30:00Z', { track: 'REGISTRATION' }),
    event('CANCELED: Gone', '2026-03-25T15:00:00Z', { cancelled: true }),
    event('Hallway Yoga', '2026-03-26T06:00:00Z'),
    event('`kubectl` for *all* - Ada Lund, Acme', '2026-03-24T08:00:00Z', { track: 'SECURITY' }),
    event('TODO: Write a Title', '2026-03-26T09:00:00Z', { track: 'SECURITY' }),
  ];

  const utc = { timeZone: 'UTC' };

  it('has its days, tracks and talks by time, with times, rooms, speakers and links, and no breaks', () => {
    assert.equal(
      written(schedule(events), undefined, utc),
      `# KubeCon + CloudNativeCon Europe 2026

## Tuesday, March 24, 2026

### Security

#### \\\`kubectl\\\` for \\*all\\* - Ada Lund, Acme

08:00

${events[6]?.url ?? ''}

## Wednesday, March 25, 2026

### Keynote Sessions

#### Keynote: Welcome Back - Jo Doe, Foo

08:00

${events[1]?.url ?? ''}

### Maintainer Track

#### Widgets at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.

13:15 · Hall 8 | \\*Room\\* A

${events[0]?.url ?? ''}

## Thursday, March 26, 2026

### Hallway Yoga

06:00

${events[5]?.url ?? ''}

### Security

#### &#84;ODO: Write a Title

09:00

${events[7]?.url ?? ''}
`,
    );
    assert.deepEqual(outline(written(schedule(events), undefined, utc)), [
      'section KubeCon + CloudNativeCon Europe 2026',
      '  day Tuesday, March 24, 2026',
      '    track Security',
      '      talk `kubectl` for *all* < Ada Lund (Acme) @ 08:00',
      '  day Wednesday, March 25, 2026',
      '    group Keynote Sessions',
      '      talk:keynote Welcome Back < Jo Doe (Foo) @ 08:00',
      '    track Maintainer Track',
      '      talk Widgets at Scale < Ada Lund (Acme) & Sam Small (Tiny, Inc.) @ 13:15 in Hall 8 | *Room* A',
      '  day Thursday, March 26, 2026',
      '    talk Hallway Yoga @ 06:00',
      '    track Security',
      '      talk TODO: Write a Title @ 09:00',
    ]);
  });

  it('has the talks that were chosen and no others, a break among them as one', () => {
    assert.deepEqual(
      outline(written(schedule(events), [events[2] as ScheduledEvent, events[0] as ScheduledEvent], utc)),
      [
        'section KubeCon + CloudNativeCon Europe 2026',
        '  day Wednesday, March 25, 2026',
        '    break Lunch 🍲',
        '    track Maintainer Track',
        '      talk Widgets at Scale < Ada Lund (Acme) & Sam Small (Tiny, Inc.) @ 13:15 in Hall 8 | *Room* A',
      ],
    );
  });

  it('has the talks that were chosen by time, and the heading of a track before each run of its talks', () => {
    const at = (title: string, time: string, more: Partial<ScheduledEvent> = {}): ScheduledEvent =>
      event(title, `2026-03-25T${time}:00Z`, { track: 'SECURITY', ...more });
    const chosen = [
      at('Gears', '14:00', { track: 'DATA' }),
      at('Lunch', '12:00', { track: 'BREAKS' }),
      at('Cogs', '09:00'),
      at('Levers', '10:00', { track: 'DATA' }),
      at('Axles', '11:00', { track: 'DATA' }),
      at('Pulleys', '13:00'),
    ];
    assert.deepEqual(outline(written(schedule(chosen), chosen, utc)).slice(1), [
      '  day Wednesday, March 25, 2026',
      '    track Security',
      '      talk Cogs @ 09:00',
      '    track Data',
      '      talk Levers @ 10:00',
      '      talk Axles @ 11:00',
      '      break Lunch',
      '    track Security',
      '      talk Pulleys @ 13:00',
      '    track Data',
      '      talk Gears @ 14:00',
    ]);
  });

  it('has the times and rooms of its talks, on the clocks of the conference as far as they are known', () => {
    const at = (start: string, more: Partial<ScheduledEvent> = {}): ScheduledEvent =>
      event('Widgets', start, { end: start, ...more });
    const slotOf = (of: ScheduledEvent): unknown => {
      const talk = [...walk(parseNote(written(schedule([of]), undefined, { timeZone: 'Europe/Amsterdam' })))].find(
        ({ kind }) => kind === 'talk',
      );
      return talk?.kind === 'talk' && [talk.time, talk.room];
    };
    assert.deepEqual(slotOf(at('2026-03-25T10:30:00-07:00', { room: 'Room A' })), ['10:30', 'Room A']);
    assert.deepEqual(slotOf(at('2026-03-25T10:30:00Z', { room: 'Jane Doe, Acme' })), ['11:30', 'Jane Doe, Acme']);
    assert.deepEqual(slotOf(at('2026-03-25T10:30:00', { room: 'TODO: find it' })), ['10:30', 'TODO: find it']);
    assert.deepEqual(slotOf(at('2026-03-25T10:30:00')), ['10:30', undefined]);
    assert.deepEqual(slotOf(at('2026-03-25', { room: 'Hall 8 | *1*' })), [undefined, 'Hall 8 | *1*']);
    assert.deepEqual(slotOf(at('2026-03-25')), [undefined, undefined]);
  });

  it('has the short links of a schedule that has these, and no others', () => {
    const short = event('Cogs', '2026-03-25T09:00:00Z', { url: 'https://sched.co/1aBc1' });
    const long = event('Gears', '2026-03-25T10:00:00Z', { url: 'https://foo2026.sched.com/event/1aBc2/gears' });
    assert.deepEqual(written(schedule([short, long])).match(/^https.*/gm), [short.url, long.url]);
  });

  it('says of a track that it is one where its name alone means something else, and leaves one out that would still be a day', () => {
    const text = written(
      schedule(['NEXT STEPS', 'TUESDAY'].map((track) => event('Widgets', '2026-03-24T08:00:00Z', { track }))),
      undefined,
      utc,
    );
    assert.deepEqual(outline(text).slice(2), [
      '    talk Widgets @ 08:00',
      '    track Next Steps track',
      '      talk Widgets @ 08:00',
    ]);
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

  it('is found by the events in UTC, whatever others are written in', () => {
    const local = { uid: 'x', title: '25', start: '2026-03-25T05:30:00-07:00', end: '2026-03-25T06:30:00-07:00' };
    const events = [local, ...at(-8)];
    assert.deepEqual(
      events.map(dayFinder(events)),
      events.map(({ title }) => `2026-03-${title}`),
    );
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
