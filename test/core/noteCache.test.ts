import assert from 'node:assert/strict';
import { NoteCache, parseNote } from '../../src/core/index.js';

describe('what is remembered of a note', () => {
  it('does not take lines for one another that differ in their links or style only', () => {
    const cache = new NoteCache();
    const lines = ['Jane Doe', '*Jane Doe*', '> Jane Doe', '- Jane Doe', '[talk](https://sched.co/1abc)', '[talk](https://sched.co/1abd)', '[talk](https://example.org/)', 'talk'];
    for (const line of lines) {
      const text = `## Widgets\n\n${line}\n`;
      assert.deepEqual(parseNote(text, { cache }), parseNote(text), line);
    }
  });
});
