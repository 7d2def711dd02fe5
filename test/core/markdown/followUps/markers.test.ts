import assert from 'node:assert/strict';
import { parseNote, type ParseOptions, walk } from '../../../../src/core/index.js';
import { renderFollowUp } from '../../render.js';

const read = (text: string, options: ParseOptions = {}): string[] =>
  [...walk(parseNote(text, options))].flatMap((section) => section.followUps.map(renderFollowUp));

describe('a line', () => {
  const lines: readonly (readonly [line: string, expected: string[]])[] = [
    ['TODO: watch later', ['- marker watch later']],
    ['TODO watch later', ['- marker watch later']],
    ['TODO - watch later', ['- marker watch later']],
    ['TODO : watch later', ['- marker watch later']],
    ['TODO', ['- marker ']],
    ['todo: watch later', ['- marker watch later']],
    ['#TODO [watch it](https://example.org)', ['- marker watch it']],
    ['--> TODO watch', ['- marker watch']],
    ['good talk (todo: watch it again)', ['- marker watch it again)']],
    ['x, TODO: one. TODO: two', ['- marker one.', '- marker two']],
    ['- [ ] TODO: in a task', ['- task in a task']],
    ['- [ ] TODO: one, TODO: two', ['- task TODO: one, TODO: two']],
    ['- [ ] **bold** task', ['- task bold task']],
    ['DONE: it (done 2026-11-22)', ['x marker it']],
    // Escapes and character references are what they stand for.
    ['TODO: look at foo\\_bar\\_baz', ['- marker look at foo_bar_baz']],
    ['- [ ] TODO: ask about Q&amp;A', ['- task ask about Q&A']],
    ['see A&amp;B, TODO: one&nbsp;more, TODO: two&nbsp;three', ['- marker one more,', '- marker two three']],
    ['# TODO: in a heading ##', ['- marker in a heading']],
    // Done, in whatever format
    ['~~TODO: watch later~~', ['x marker watch later']],
    ['> ~TODO watch~', ['x marker watch']],
    ['- ~~**TODO**: watch [it](https://example.org)~~ ✅ 2024-03-20', ['x marker watch it']],
    ['good, ~~TODO: one~~ TODO: two', ['x marker one', '- marker two']],
    ['~~TODO: watch~~ no longer needed', ['x marker watch no longer needed']],
    ['~~TODO: one, TODO: two~~', ['- marker one,', '- marker two']],
    ['~~done with it~~', []],
    ['- [X] done', ['x task done']],
    ['- [x] DONE: it', ['x task it']],
    ['- [ ] DONE: it', ['x task it']],
    ['- [ ] ~~it~~ (done 2024-03-20)', ['x task it']],
    ['- [ ] ~~not~~ it', ['- task not it']],
    ['1. [-] cancelled', ['x task cancelled']],
    ['> - [-] TODO: cancelled', ['x task cancelled']],
    ['- \\[-] no task', []],
    ['- [-]no task', []],
    ['[-] no task', []],
    ['~~look it up later~~', []],
    // What is none
    ['todo list of the day', []],
    ['Todo lo que siempre quisiste saber', []],
    ['my todo: list', []],
    ['pas une TODO !', []],
    ['this is done', []],
    ['TODO_IMAGE.png and TODOs and TODO/x', []],
    ['`TODO: x` and ![TODO: y](z) and <b title="TODO: z">', []],
    ['https://example.org/TODO:x', []],
    ['\\- [ ] no task', []],
    ['- [ ]no task', []],
  ];
  for (const [line, expected] of lines)
    it(`that says ${JSON.stringify(line)} has ${expected.length === 0 ? 'no follow-up' : expected.join(', ')}`, () =>
      assert.deepEqual(read(line), expected));

  it('that is the heading over a list of follow-ups is none', () => {
    assert.deepEqual(read('## TODO\n\n- buy the book\n- [ ] mail Ada\n'), ['- item buy the book', '- task mail Ada']);
  });

  it('has the markers of the setting, and no others', () => {
    assert.deepEqual(read('FIXME: a\nCHECK ME: b\nTODO: c\nc++: d', { markers: ['FIXME', 'check me', ' ', 'c++'] }), [
      '- marker a',
      '- marker b',
      '- marker d',
    ]);
  });
});
