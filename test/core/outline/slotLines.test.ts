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

  it('is no name of a speaker, and hides none', () => {
    const talk = [...walk(parseNote('## Widgets\n\n10:30 · Jane Doe\n\nSpeaker: Ada Lund\n'))].find(
      ({ kind }) => kind === 'talk',
    );
    assert.deepEqual(talk?.kind === 'talk' && [talk.room, talk.speakers], ['Jane Doe', [{ name: 'Ada Lund' }]]);
  });

  it('is none among notes, in lists and quotes, or with more than a time', () => {
    for (const line of ['- 10:30 · Room A', '> 10:30 · Room A', '10:30 we began', '10.30 · Room A', '3 · Room A'])
      assert.deepEqual(slotOf(line), [undefined, undefined], line);
    assert.deepEqual(slotOf('It began late.', '10:30 · the demo'), [undefined, undefined]);
  });
});
