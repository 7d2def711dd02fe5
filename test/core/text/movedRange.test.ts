import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/text/lineIndex.js';
import { movedRange } from '../../../src/core/text/movedRange.js';

/** What is left of `[…]` in a text, still in its brackets, when `old` is replaced by `now`. */
function moved(marked: string, old: string, now: string): string {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const text = marked.replace(/[[\]]/g, '');
  const at = text.indexOf(old);
  const lines = new LineIndex(text);
  const range = movedRange(lines.range(start, end), { range: lines.range(at, at + old.length), newText: now });
  const after = text.slice(0, at) + now + text.slice(at + old.length);
  if (range === undefined) return after;
  const linesAfter = new LineIndex(after);
  const [from, to] = [linesAfter.offset(range.start), linesAfter.offset(range.end)];
  return `${after.slice(0, from)}[${after.slice(from, to)}]${after.slice(to)}`;
}

describe('a range of a text that is edited', () => {
  const cases: readonly (readonly [what: string, marked: string, old: string, now: string, result: string])[] = [
    ['stays where it is when lines behind it change', 'one\n[two]\nthree', 'three', 'a\nb', 'one\n[two]\na\nb'],
    ['moves down with lines that come in above', 'one\n[two]', 'one', '1\n2\n3', '1\n2\n3\n[two]'],
    ['moves up when lines above go', 'a\nb\nc [two]', 'a\nb\nc ', '', '[two]'],
    ['moves along its line', 'one [two]', 'one', '1', '1 [two]'],
    ['moves to another line when its line is broken before it', 'one [two]', 'one ', 'one\r\n', 'one\r\n[two]'],
    ['moves when text is put at its start', 'a\n[two]', 'a\n', 'a\nnew\n', 'a\nnew\n[two]'],
    ['grows when something is written inside', '[one two]!', 'e t', 'e and t', '[one and two]!'],
    ['covers more lines when it is broken', '[one two]!', ' ', '\n\n', '[one\n\ntwo]!'],
    ['keeps what is left when its start is replaced', 'a [bc] d', 'a b', 'x\ny', 'x\ny[c] d'],
    ['keeps what is left when its end is replaced', 'a [bc] d', 'c d', 'x\ny', 'a [b]x\ny'],
    ['is gone when its text is', 'a\n[bc]\nd', 'bc\n', '', 'a\nd'],
    ['is gone when other text takes its place', 'a\n[bc]\nd', 'a\nbc', 'a\nbc', 'a\nbc\nd'],
  ];
  for (const [what, marked, old, now, result] of cases) it(what, () => assert.equal(moved(marked, old, now), result));

  it('does not take in what is written at its ends', () => {
    const insert = (character: number, newText: string): unknown => {
      const at = { line: 0, character };
      return movedRange(
        { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } },
        { range: { start: at, end: at }, newText },
      );
    };
    assert.deepEqual(insert(3, 'x\n'), { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } });
    assert.deepEqual(insert(1, 'x\n'), { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
  });

  it('is a cursor where it is empty: behind what is written there, and never gone', () => {
    assert.equal(moved('one\n[]two', '\n', '\nnew\n'), 'one\nnew\n[]two');
    assert.equal(moved('one t[]wo', 'two', ''), 'one []');
  });
});
