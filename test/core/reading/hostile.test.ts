import assert from 'node:assert/strict';
import { parseNote, walk } from '../../../src/core/index.js';

describe('text nobody writes', () => {
  const good = '\n\n# KubeCon Day 1\n\n## Widgets - Jane Doe, Acme\n\nTODO: watch\n';
  const titles = (text: string): string[] => [...walk(parseNote(text))].map(({ title }) => title);

  it('is left out and counted, and the note around it is read', () => {
    for (const deep of [`${'>'.repeat(5000)} deep`, `${'1. '.repeat(2000)}deep`, `${'- 1) '.repeat(2000)}deep`]) {
      const note = parseNote(deep + good);
      assert.equal(note.skipped, deep.length);
      assert.deepEqual(titles(deep + good), ['KubeCon Day 1', 'Widgets']);
    }
  });

  it('on one line of more than 32 KB is left out, too', () => {
    const long = 'TODO: x '.repeat(5000).trim();
    const note = parseNote(long + good);
    assert.equal(note.skipped, long.length);
    assert.deepEqual(titles(long + good), ['KubeCon Day 1', 'Widgets']);
  });

  it('of bytes that are no text is no conference note', () => {
    const bytes = Array.from({ length: 5000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join('');
    assert.equal(parseNote(bytes).isConference, false);
  });
});
