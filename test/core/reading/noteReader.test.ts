import assert from 'node:assert/strict';
import { NoteReader, parseNote } from '../../../src/core/index.js';

describe('a note that is read again', () => {
  it('does not take lines for one another that differ in their links or style only', () => {
    const reader = new NoteReader();
    const lines = [
      'Jane Doe',
      '*Jane Doe*',
      '> Jane Doe',
      '- Jane Doe',
      '[talk](https://sched.co/1abc)',
      '[talk](https://sched.co/1abd)',
      '[talk](https://example.org/)',
      'talk',
    ];
    for (const line of lines) {
      const text = `## Widgets\n\n${line}\n`;
      assert.deepEqual(parseNote(text, { reader }), parseNote(text), line);
    }
  });

  it('has its follow-ups when they come back alone, or with others', () => {
    const reader = new NoteReader();
    // So long that what is taken out is remembered.
    const rest = `# Rest\n\n${'Words. '.repeat(1000)}\n`;
    const one = `# Widgets\n\nTODO: it\n\n${rest}`;
    const two = `${one}\n# Gadgets\n\nTODO: it\n`;
    for (const text of [two, rest, one, `${rest}\n`, two, rest, one, two])
      assert.deepEqual(parseNote(text, { reader }), parseNote(text));
  });

  it('has what has not changed as the same objects, also where a text stands twice', () => {
    const reader = new NoteReader();
    const talk = '## Widgets - Jane Doe, Acme\n\nTODO: watch\n\n';
    const text = `# Day 1\n\n${talk}${talk}${talk}# Day 2\n\n`;
    const first = parseNote(text, { reader });
    const second = parseNote(`${text}More.\n`, { reader });
    assert.deepEqual(first, parseNote(text));
    assert.equal(second.sections[0], first.sections[0]);
    assert.deepEqual(second, parseNote(`${text}More.\n`));
  });

  it('has what is behind an edit on its new lines, whenever someone looks into it', () => {
    const reader = new NoteReader();
    const day = (number: number): string =>
      `# Day ${number}\n\n## Widgets ${number} - Jane Doe, Acme\n\nhttps://a.sched.com/event/1ab${number}/widgets-${number}\n\n> A remark\n\nTODO: watch\n\n### Links\n\n- [ ] read https://example.org/${number}\n\n## Gadgets ${number} - John Roe, Acme\n\nTODO: try ${number}\n\nTODO: watch\n\n`;
    const days = [1, 2, 3, 4].map(day).join('');
    const texts = [
      days,
      `\n${days}`,
      `Before.\n\n${days}`,
      `TODO: watch\n\n${days}`,
      days.replace('## Widgets 2', '\n\n## Widgets 2'),
      `${day(0)}${days}`,
      days,
      `\uFEFF${days}`,
      `\n\n\n${days}`,
    ];
    // Looked into when all have been read: what came later must not show.
    const notes = texts.map((text) => parseNote(text, { reader }));
    for (const [at, text] of texts.entries())
      assert.deepEqual(notes[at], parseNote(text), JSON.stringify(text.slice(0, 20)));
    for (const text of [...texts].reverse()) {
      assert.deepEqual(parseNote(text, { reader }), parseNote(text));
      // Moved by some lines each time, without anybody looking.
      for (const lines of [1, 2, 3]) parseNote(`${'\n'.repeat(lines)}${text}`, { reader });
      assert.deepEqual(parseNote(`\n\n\n\n${text}`, { reader }), parseNote(`\n\n\n\n${text}`));
    }
  });

  it('has the same objects again where lines that came went', () => {
    const reader = new NoteReader();
    const days =
      '# Day 1\n\n## Widgets - Jane Doe, Acme\n\nTODO: watch\n\n# Day 2\n\n## Gadgets - John Roe, Acme\n\nTODO: watch\n\n';
    const [first, , again] = [days, `\n\n${days}`, `${days}\n`].map((text) => parseNote(text, { reader }));
    assert.ok(first && again && first !== again);
    assert.equal(again.sections[0], first.sections[0]);
  });
});
