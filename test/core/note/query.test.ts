import assert from 'node:assert/strict';
import { followUpsAt, parseNote, sectionAt } from '../../../src/core/index.js';
import { talkWithHeadingAt } from '../../../src/core/note/query.js';

const TEXT = [
  '# Day 1',
  '',
  '## A - Jane Doe',
  '',
  'TODO: one',
  'TODO: two',
  '',
  '**Action items**',
  '',
  '- three',
  '',
  'more of A',
  '',
  '---',
  '',
  'Chat at the booth:',
  '',
  'text',
  '',
  '---',
  '',
  '## B - John Roe',
  '',
  '- [ ] four',
  '',
].join('\n');
const NOTE = parseNote(TEXT);

describe('the section of a note', () => {
  for (const [line, title] of [
    [0, 'Day 1'],
    [1, 'Day 1'],
    [2, 'A'],
    [5, 'A'],
    [7, 'Action items'],
    [9, 'Action items'],
    [11, 'A'],
    [15, 'Chat at the booth'],
    [18, 'Chat at the booth'],
    [19, 'Chat at the booth'],
    [21, 'B'],
    [24, 'B'],
  ] as const) {
    it(`at line ${line} (${JSON.stringify(TEXT.split('\n')[line])}) is ${title}`, () =>
      assert.equal(sectionAt(NOTE, { line, character: 0 })?.title, title));
  }

  it('at a line before the first is none', () => {
    assert.equal(sectionAt(parseNote('text\n\n# Day 1\n'), { line: 0, character: 0 }), undefined);
  });
});

describe('the follow-ups on lines', () => {
  const at = (start: number, end: number): string[] =>
    followUpsAt(NOTE, { start: { line: start, character: 0 }, end: { line: end, character: 0 } }).map(
      ({ text }) => text,
    );

  it('are those that stand on them, in order', () => {
    assert.deepEqual(at(4, 4), ['one']);
    assert.deepEqual(at(4, 9), ['one', 'two', 'three']);
    assert.deepEqual(at(0, 3), []);
    assert.deepEqual(at(10, 30), ['four']);
  });
});

describe('the talk whose heading is at a position', () => {
  const at = (line: number, character: number): string | undefined =>
    talkWithHeadingAt(NOTE, { line, character })?.title;

  it('is there from the first to behind the last character of the heading', () =>
    assert.deepEqual([at(2, 0), at(2, 15), at(21, 4)], ['A', 'A', 'B']));

  it('is none below the heading, and none at other headings', () =>
    assert.deepEqual([at(0, 2), at(3, 0), at(4, 2), at(7, 3)], [undefined, undefined, undefined, undefined]));
});
