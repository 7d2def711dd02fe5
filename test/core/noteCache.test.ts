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

  it('does not keep how many copies a follow-up had when it comes back alone, or with others', () => {
    const cache = new NoteCache();
    // So long that what is taken out is remembered.
    const rest = `# Rest\n\n${'Words. '.repeat(1000)}\n`;
    const one = `# Widgets\n\nTODO: it\n\n${rest}`;
    const two = `${one}\n# Gadgets\n\nTODO: it\n`;
    for (const text of [two, rest, one, `${rest}\n`, two, rest, one, two]) assert.deepEqual(parseNote(text, { cache }), parseNote(text));
  });

  it('gives what has not changed as the same objects, also where a text stands twice', () => {
    const cache = new NoteCache();
    const talk = '## Widgets - Jane Doe, Acme\n\nTODO: watch\n\n';
    const text = `# Day 1\n\n${talk}${talk}${talk}# Day 2\n\n`;
    const first = parseNote(text, { cache });
    const second = parseNote(`${text}More.\n`, { cache });
    assert.deepEqual(first, parseNote(text));
    assert.equal(second.sections[0], first.sections[0]);
    assert.deepEqual(second, parseNote(`${text}More.\n`));
  });
});
