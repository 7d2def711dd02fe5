import assert from 'node:assert/strict';
import { parseNote, walk } from '../../../src/core/index.js';

/** The time and the room of the talk in a note with such lines below its heading. */
function slotOf(...lines: readonly string[]): unknown {
  const note = parseNote(`## Widgets at Scale - Ada Lund, Acme\n\n${lines.join('\n\n')}\n`);
  const [talk] = [...walk(note)].filter((section) => section.kind === 'talk');
  return talk && [talk.time, talk.room];
}

describe('a line with the time and the room of a talk', () => {
  it('stands below its heading, before its notes', () => {
    assert.deepEqual(slotOf('10:30 · Room A'), ['10:30', 'Room A']);
    assert.deepEqual(slotOf('https://foo2026.sched.com/event/1aBc1', '10:30 - 11:05 · Hall 8, Level 2', 'Good.'), [
      '10:30 - 11:05',
      'Hall 8, Level 2',
    ]);
    assert.deepEqual(slotOf('9:30 am'), ['9:30 am', undefined]);
  });

  it('may stand beside speakers, labels, stars and links on one line', () => {
    const lines: readonly (readonly [line: string, time: string | undefined, room: string | undefined])[] = [
      ['Jane Doe, Acme | 10:30 - 11:05 | Room 5', '10:30 - 11:05', 'Room 5'],
      ['**Speaker:** Jane Doe, Acme · **Room:** B5 · **Time:** 10:30', '10:30', 'B5'],
      ['🎤 Jane Doe, Acme 📍 Saal 5 🕙 10:30', '10:30', 'Saal 5'],
      ['**par Jane Doe, Acme** | [vidéo](https://example.org/v) | ⭐⭐⭐', undefined, undefined],
      [
        '[GopherCon 2031](https://example.org) | Jane Doe, Acme | [slides](https://example.org/s)',
        undefined,
        undefined,
      ],
      ['- Speaker: Jane Doe, Acme | Room: B5', undefined, 'B5'],
    ];
    for (const [line, time, room] of lines) {
      const talk = [...walk(parseNote(`## Widgets\n\n${line}\n`))].find(({ kind }) => kind === 'talk');
      const speakers = [{ name: 'Jane Doe', organization: 'Acme' }];
      assert.deepEqual(talk?.kind === 'talk' && [talk.speakers, talk.time, talk.room], [speakers, time, room], line);
    }
    assert.deepEqual(slotOf('10.30 · Room A'), ['10.30', 'Room A']);
    assert.deepEqual(slotOf('1.30 · Room A'), [undefined, 'Room A']);
    assert.deepEqual(slotOf('Room: Hall 8 | A'), [undefined, 'Hall 8 | A']);
  });

  it('is no name of a speaker, and hides none', () => {
    const talk = [...walk(parseNote('## Widgets\n\n10:30 · Jane Doe\n\nSpeaker: Ada Lund\n'))].find(
      ({ kind }) => kind === 'talk',
    );
    assert.deepEqual(talk?.kind === 'talk' && [talk.room, talk.speakers], ['Jane Doe', [{ name: 'Ada Lund' }]]);
  });

  it('is none among notes, in lists and quotes, or with more than a time', () => {
    for (const line of ['- 10:30 · Room A', '> 10:30 · Room A', '10:30 we began'])
      assert.deepEqual(slotOf(line), [undefined, undefined], line);
    assert.deepEqual(slotOf('It began late.', '10:30 · the demo'), [undefined, undefined]);
  });
});
