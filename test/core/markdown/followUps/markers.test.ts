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
    ['good talk (todo: watch it again)', ['- marker watch it again']],
    ['x, TODO: one. TODO: two', ['- marker one.', '- marker two']],
    ['- [ ] TODO: in a task', ['- task in a task']],
    ['- [ ] TODO: one, TODO: two', ['- task TODO: one, TODO: two']],
    ['- [ ] **bold** task', ['- task bold task']],
    ['DONE: it (done 2026-11-22)', ['x marker it']],
    // Escapes and character references are what they stand for.
    ['TODO: look at foo\\_bar\\_baz', ['- marker look at foo_bar_baz']],
    ['- [ ] TODO: ask about Q&amp;A', ['- task ask about Q&A']],
    ['see A&amp;B, TODO: one&nbsp;more, TODO: two&nbsp;three', ['- marker one more', '- marker two three']],
    ['# TODO: in a heading ##', ['- marker in a heading']],
    // Behind the text
    ['look at Cilium #todo', ['- marker look at Cilium']],
    ['- look at [Cilium](https://example.org) #k8s @todo #ebpf ^id', ['- marker look at Cilium #k8s #ebpf']],
    ['look at Cilium TODO.', ['- marker look at Cilium']],
    ['Cilium ansehen. TODO.', ['- marker Cilium ansehen.']],
    ['Slides: TODO', ['- marker Slides']],
    ['スライドを見る TODO', ['- marker スライドを見る']],
    ['- [ ] look at Cilium #todo', ['- task look at Cilium']],
    // Enclosed, or behind a sign
    ['[TODO] x', ['- marker x']],
    ['(todo) x', ['- marker x']],
    ['==TODO== x', ['- marker x']],
    ['==TODO: x== y', ['- marker x']],
    ['`TODO`: x', ['- marker x']],
    ['> [!todo] Try the demo', ['- marker Try the demo']],
    ['> [!TODO]- Try the demo', ['- marker Try the demo']],
    ['【TODO】資料を読む', ['- marker 資料を読む']],
    ['🚧 TODO x', ['- marker x']],
    ['⚠️ TODO: x', ['- marker x']],
    [':construction: TODO x', ['- marker x']],
    ['TODOs: a', ['- marker a']],
    ['TO-DO: a', ['- marker a']],
    ['To-do: a', ['- marker a']],
    // Closing signs
    ['ok (TODO: check (twice) it) and more', ['- marker check (twice) it']],
    ['ok [siehe TODO: prüfen] und mehr', ['- marker prüfen']],
    ['「TODO: 確認」と', ['- marker 確認']],
    ['"TODO: ask" he said', ['- marker ask']],
    ['TODO: a; TODO: b', ['- marker a', '- marker b']],
    ['TODO: a) b) c', ['- marker a) b) c']],
    // Boxes
    ['- [/] x', ['- task x']],
    ['- [>] x', ['- task x']],
    ['1. [!] x', ['- task x']],
    ['- [?]\u00A0x', ['- task x']],
    ['- [*] x *y*', ['- task x y']],
    ['- [<] TODO: x', ['- task x']],
    ['- [\u3000] x', ['- task x']],
    ['- [\u00A0] [x](https://example.org)', ['- task x']],
    ['- [x]\u00A0x', ['x task x']],
    ['- [~] x', ['x task x']],
    // Found after the parse, the address leaves the text around without a place.
    ['- [/] x\n[the\nhttps://sched.co/1YeLm', ['- task x']],
    ['- [/]', []],
    ['- [/]x', []],
    ['- [?] x\n\n[?]: https://example.org', []],
    // Done, in whatever format
    ['~~TODO: watch later~~', ['x marker watch later']],
    ['> ~TODO watch~', ['x marker watch']],
    ['- ~~**TODO**: watch [it](https://example.org)~~ ✅ 2024-03-20', ['x marker watch it']],
    ['good, ~~TODO: one~~ TODO: two', ['x marker one', '- marker two']],
    ['~~TODO: watch~~ no longer needed', ['x marker watch no longer needed']],
    ['~~TODO: one, TODO: two~~', ['- marker one', '- marker two']],
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
    ['- [x] x ✅\uFE0F 2024-03-20 ^id', ['x task x']],
    ['- [x] x [completion:: 2024-03-20] #tag', ['x task x #tag']],
    ['DONE: x @done(2024-03-20)', ['x marker x']],
    ['- [x] x <!-- [/] -->', ['x task x']],
    // Hidden
    ['%% TODO: no %% TODO: yes', ['- marker yes']],
    ['%%\n\nTODO: no\n\n- [ ] no\n\n%%\n\nTODO: yes', ['- marker yes']],
    ['**a** %% [x](y) TODO: no %% TODO: yes', ['- marker yes']],
    ['%%\n\nTODO: never closed', ['- marker never closed']],
    ['> [!note] look it up later', ['- hint look it up later']],
    // What is none
    ['# TODO MVC Challenge', []],
    ['TODO list of the day', []],
    ['TODO Group, Linux Foundation', []],
    ['pas une TODO.', []],
    ['it is on my TODO', []],
    ['WHAT IS LEFT TODO', []],
    ['TODOS LOS SANTOS', []],
    ['a #todo in the middle', []],
    ['- to do:\n  - one\n- Done:', []],
    ['- To do : all\n- Doing : some\n- Done : the rest', []],
    ['To do: tout\nEn cours : un peu\nDone: le reste', []],
    ['`TODO` is a word', []],
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
