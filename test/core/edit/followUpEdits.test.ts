import assert from 'node:assert/strict';
import {
  completeFollowUp,
  completeFollowUps,
  type CompleteOptions,
  locateFollowUp,
  type Note,
  NoteReader,
  offeredIn,
  type OfferedFollowUp,
  parseNote,
  reopenFollowUp,
  reopenFollowUps,
  walk,
} from '../../../src/core/index.js';
import { applyEdits } from '../applyEdits.js';

/** The follow-ups of a text, as they are offered for edits. */
function allFollowUps(text: string, options: CompleteOptions = {}): readonly OfferedFollowUp[] {
  const note = parseNote(text, options);
  return [...walk(note)].flatMap((section) => section.followUps).map(offeredIn(note));
}

function followUp(text: string, index = 0, options: CompleteOptions = {}): OfferedFollowUp {
  const found = allFollowUps(text, options)[index];
  assert.ok(found, `${text} has a follow-up`);
  return found;
}

describe('marking a follow-up done', () => {
  const cases: readonly (readonly [before: string, after: string, options?: CompleteOptions])[] = [
    ['TODO: watch later', 'DONE: watch later'],
    ['Todo: watch later', 'Done: watch later'],
    ['> TODO watch later', '> DONE watch later'],
    ['interesting, TODO: watch later  ', 'interesting, DONE: watch later  '],
    ['#todo watch later', '#done watch later'],
    ['__TODO__ watch', '__DONE__ watch'],
    ['watch _TODO_', 'watch _DONE_'],
    ['watch __#todo__', 'watch __#done__'],
    ['* **TODO**: watch [it](https://example.org)', '* **DONE**: watch [it](https://example.org)'],
    ['- [ ] watch later\r\n- [ ] other\r\n', '- [x] watch later\r\n- [ ] other\r\n'],
    ['>\t* [ ] watch later', '>\t* [x] watch later'],
    ['## To watch\n\n- it\n- that\n', '## To watch\n\n- ✅ it\n- that\n'],
    ['TO DO: watch later', 'DONE TO DO: watch later'],
    ['FIXME: watch later', 'DONE FIXME: watch later', { markers: ['FIXME'] }],
    ['TODO: watch later', 'DONE: watch later (done 2026-11-22)', { date: '2026-11-22' }],
    ['- [ ] watch later', '- [x] watch later ✅ 2026-11-22', { date: '2026-11-22', dateFormat: 'obsidian' }],
    ['TODO: was ✅ 2020-01-01', 'DONE: was ✅ 2020-01-01 ✅ 2020-01-01'],
    ['TODO: ask about Q&amp;A', 'DONE: ask about Q&amp;A (done 2026-11-22)', { date: '2026-11-22' }],
    [
      '| a |\n|---|\n| TODO: in the last column |\n',
      '| a |\n|---|\n| ~~TODO: in the last column~~ (done 2026-11-22) |\n',
      { format: 'strikethrough', date: '2026-11-22' },
    ],
    ['# TODO: in a heading ##', '# DONE: in a heading (done 2026-11-22) ##', { date: '2026-11-22' }],
    ['> TODO: watch later', '> ~~TODO: watch later~~', { format: 'strikethrough' }],
    ['- [ ] watch later', '- [x] ~~watch later~~', { format: 'strikethrough' }],
    ['## To watch\n\n- it\n- that\n', '## To watch\n\n- ~~it~~\n- that\n', { format: 'strikethrough' }],
    ['a, TODO: b, TODO: c', 'a, ~~TODO: b~~, TODO: c', { format: 'strikethrough' }],
    ['TODO: watch `it`', '~~TODO: watch `it`~~ (done 2026-11-22)', { format: 'strikethrough', date: '2026-11-22' }],
    ['- TODO: watch later', '- [x] DONE: watch later', { format: 'checkbox' }],
    ['> 1. #todo watch later', '> 1. [x] #done watch later', { format: 'checkbox' }],
    ['- FIXME: watch later', '- [x] DONE FIXME: watch later', { format: 'checkbox', markers: ['FIXME'] }],
    ['- [ ] TODO: watch later', '- [x] TODO: watch later', { format: 'checkbox' }],
    // Where the format has no place, it is `word`.
    ['TODO: watch later', 'DONE: watch later', { format: 'checkbox' }],
    ['- good, TODO: watch later', '- good, DONE: watch later', { format: 'checkbox' }],
    ['* **TODO**: watch later', '* **DONE**: watch later', { format: 'checkbox' }],
    ['x\n2. TODO: in a paragraph', 'x\n2. DONE: in a paragraph', { format: 'checkbox' }],
    ['## To watch\n\n- it\n', '## To watch\n\n- ✅ it\n', { format: 'checkbox' }],
    ['**TODO: watch** later', '**DONE: watch** later', { format: 'strikethrough' }],
    ['TODO: not ~~this~~', 'DONE: not ~~this~~', { format: 'strikethrough' }],
    ['TODO: was ✅ 2020-01-01', '~~TODO: was ✅ 2020-01-01~~ ✅ 2020-01-01', { format: 'strikethrough' }],
    ['[r]: x\n((((\nTODO: at', '[r]: x\n((((\nDONE: at', { date: '2026-11-22' }],
    ['- [ ] ![x](y)', '- [x] ~~![x](y)~~', { format: 'strikethrough' }],
    // A sign in the box comes back when the task is reopened.
    ['- [/] started', '- [x] started <!-- [/] -->'],
    ['* [>] deferred ^id', '* [x] deferred <!-- [>] --> ^id', { format: 'checkbox' }],
    ['- [\u3000] x', '- [x] x <!-- [\u3000] -->'],
    ['- [ ]\u00A0x', '- [x]\u00A0x'],
    ['- [ ] x <!-- [/] -->', '- [x] x <!-- [/] --> <!-- [ ] -->'],
    ['- [!] x', '- [x] ~~x~~ <!-- [!] --> (done 2026-11-22)', { format: 'strikethrough', date: '2026-11-22' }],
    // A marker stays where it is.
    ['look at Cilium #todo', 'look at Cilium #done'],
    ['look at Cilium TODO.', 'look at Cilium (done 2026-11-22) DONE.', { date: '2026-11-22' }],
    ['- look at Cilium #todo', '- [x] look at Cilium #done', { format: 'checkbox' }],
    ['look at Cilium #todo ^id', '~~look at Cilium #todo~~ ^id', { format: 'strikethrough' }],
    ['- look at Cilium @todo', '- look at Cilium @done', { format: 'checkbox' }],
    ['- look at Cilium (todo)', '- look at Cilium (done)', { format: 'checkbox' }],
    ['nice (TODO watch it) and more', 'nice (DONE watch it) and more'],
    ['TODO, buy a board', 'DONE, buy a board'],
    ['»TODO: fragen« sagte er', '»DONE: fragen (done 2026-11-22)« sagte er', { date: '2026-11-22' }],
    ['[TODO] x', '[DONE] x'],
    ['`TODO`: x', '`DONE`: x'],
    ['> [!todo] Try it', '> [!done] Try it'],
    ['TODOs: x', 'DONE TODOs: x'],
    ['ok (TODO: check) more', 'ok (~~TODO: check~~) more', { format: 'strikethrough' }],
    // The day goes before tags and block ids.
    ['- [ ] #k8s', '- [x] (done 2026-11-22) #k8s', { date: '2026-11-22' }],
    ['- [ ] x ^ref1', '- [x] x ✅ 2026-11-22 ^ref1', { date: '2026-11-22', dateFormat: 'obsidian' }],
    ['TODO: x #k8s #ebpf ^ref1', 'DONE: x (done 2026-11-22) #k8s #ebpf ^ref1', { date: '2026-11-22' }],
    ['TODO: x #k8s', '~~TODO: x~~ (done 2026-11-22) #k8s', { format: 'strikethrough', date: '2026-11-22' }],
    ['TODO: was (done 2020-01-01) x ^id', 'DONE: was (done 2020-01-01) x (done 2020-01-01) ^id'],
    // Of several lines, only the first is changed.
    ['- [ ] a\n  b', '- [x] a (done 2026-11-22)\n  b', { date: '2026-11-22', format: 'strikethrough' }],
    ['> TODO: a,\n> b', '> DONE: a,\n> b', { format: 'strikethrough' }],
  ];
  for (const [before, after, options = {}] of cases) {
    it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)}, and back`, () => {
      assert.equal(applyEdits(before, completeFollowUp(before, followUp(before, 0, options), options)), after);
      assert.equal(applyEdits(after, reopenFollowUp(after, followUp(after, 0, options), options)), before);
    });
  }

  const reopened: readonly (readonly [done: string, open: string])[] = [
    ['- [X] watch', '- [ ] watch'],
    ['- [-] watch ❌', '- [ ] watch ❌'],
    ['- [-] TODO: watch', '- [ ] TODO: watch'],
    ['- [x] TODO: watch', '- [ ] TODO: watch'],
    ['- [ ] DONE: watch', '- [ ] TODO: watch'],
    ['- [ ] ~~watch~~', '- [ ] watch'],
    ['~DONE: watch~', 'TODO: watch'],
    ['~~**DONE**: watch~~ ✅ 2020-01-01', '**TODO**: watch'],
    ['~~TODO: watch~~ never mind', 'TODO: watch never mind'],
    ['- [x] ~~not~~ watch', '- [ ] ~~not~~ watch'],
    ['## To watch\n\n- ✅ ~~it~~', '## To watch\n\n- it'],
    ['- [x] Done by then', '- [ ] Done by then'],
    ['- [~] x', '- [ ] x'],
    ['- [x] x ✅\uFE0F 2020-01-01 ^id', '- [ ] x ^id'],
    ['- [x] x ✅ 2020-01-01 #tag more', '- [ ] x #tag more'],
    ['- [x] x [completion:: 2020-01-01] y', '- [ ] x y'],
    ['DONE: x @done(2020-01-01 10:00)', 'TODO: x'],
    ['- [/] DONE: x', '- [/] TODO: x'],
    ['- [-] watch ❌ 2020-01-01', '- [ ] watch'],
    ['- [-] watch [cancelled:: 2020-01-01] ^id', '- [ ] watch ^id'],
    ['- [x] watch @done(2020/01/01)', '- [ ] watch'],
    ['- [x] watch @done', '- [ ] watch'],
    ['- [x] watch  @done ^id', '- [ ] watch ^id'],
    ['- [x] watch (done)', '- [ ] watch (todo)'],
    ['- watch @done', '- watch @todo'],
    ['- [x] ✅ 2020-01-01 watch', '- [ ] watch'],
    ['- [-] ❌ 2020-01-01 ansehen', '- [ ] ansehen'],
    ['## To watch\n\n- it ✅', '## To watch\n\n- it'],
    ['## To watch\n\n- it ✅ 2020-01-01', '## To watch\n\n- it'],
    ['## Aufgaben\n\n- Anna schreiben ✔️ #mail', '## Aufgaben\n\n- Anna schreiben #mail'],
    ['## To watch\n\n- ✅ it ✅ (done 2020-01-01)', '## To watch\n\n- it'],
    ['## To watch\n\n- ~~it~~ ✅', '## To watch\n\n- it'],
  ];
  for (const [done, open] of reopened) {
    it(`reopens ${JSON.stringify(done)} to ${JSON.stringify(open)}`, () =>
      assert.equal(applyEdits(done, reopenFollowUp(done, followUp(done))), open));
  }

  it('does nothing to a hint, to what is done, or to reopen what is open', () => {
    const hint = 'look it up later';
    assert.deepEqual(completeFollowUp(hint, followUp(hint)), []);
    const done = 'DONE: x';
    assert.deepEqual(completeFollowUp(done, followUp(done)), []);
    const open = 'TODO: x';
    assert.deepEqual(reopenFollowUp(open, followUp(open)), []);
  });
});

describe('a text that changed since it was read', () => {
  const text = '# Day 1\n\n## A - Jane Doe\n\nTODO: watch\n\n## B - John Roe\n\nTODO: watch\n';

  it('still has the follow-up further down', () => {
    const once = text.replace('\n\nTODO: watch\n\n## B', '\n\n## B');
    const moved = `new line\n\n${once}`;
    assert.equal(locateFollowUp(moved, followUp(once))?.range.start.line, 8);
    assert.equal(applyEdits(moved, completeFollowUp(moved, followUp(once))), moved.replace('TODO', 'DONE'));
  });

  it('has the right one of two that are the same, told apart by their talks', () => {
    const moved = `new line\n\n${text}`;
    assert.equal(
      applyEdits(moved, completeFollowUp(moved, followUp(text, 1))),
      moved.replace(/TODO(?=: watch\n$)/u, 'DONE'),
    );
  });

  it('is left alone when nobody can tell which of two it was', () => {
    const twice = '## A - Jane Doe\n\nTODO: watch\n\nTODO: watch\n';
    const moved = twice.replace('\n\nTODO', '\n\nTODO: watch\n\nTODO');
    assert.deepEqual(completeFollowUp(moved, followUp(twice, 1)), []);
  });

  it('is left alone when the follow-up is gone or was rewritten', () => {
    assert.deepEqual(completeFollowUp('# Day 1\n', followUp(text)), []);
    assert.deepEqual(completeFollowUp(text.replaceAll('watch', 'watch it'), followUp(text)), []);
  });

  const slides =
    '# Conf\n\n## Talk one - Ada Lovelace, Acme\n\n- [ ] slides\n\n## Talk two - Bob Jones, Acme\n\n- [ ] slides\n';
  const inOne = slides.replace('- [ ] slides', '- [ ] slides\n- [ ] slides');
  const talkOne = slides.slice(0, slides.indexOf('## Talk two'));

  /** What becomes of the text that changed when a follow-up of the text as it was is marked done. */
  const marked = (before: string, index: number, now: string): string =>
    applyEdits(now, completeFollowUp(now, followUp(before, index)));

  const refused: readonly (readonly [what: string, before: string, index: number, now: string])[] = [
    ['the other when it is marked done twice', slides, 0, slides.replace('[ ]', '[x]')],
    ['the other when its own line is gone', slides, 0, slides.replace('- [ ] slides\n\n', '')],
    ['the other when its own was rewritten', slides, 0, slides.replace('slides', 'all slides')],
    ['the other of its section when it is marked done twice', inOne, 0, inOne.replace('[ ]', '[x]')],
    [
      'the other of its section that took its place',
      talkOne.replace('- [ ] slides', '- [ ] slides\n- [ ] slides'),
      0,
      talkOne,
    ],
    ['one written since when it is marked done twice', slides.replace(/- .*\n$/u, ''), 0, slides.replace('[ ]', '[x]')],
    [
      'either of two in its section when another copy was added before',
      inOne,
      1,
      inOne.replace('- [ ]', '- [ ] slides\n- [ ]'),
    ],
    ['either of two in its section when both moved', inOne, 1, `New line.\n\n${inOne}`],
    ['either of two in its line when both moved', 'TODO: x, TODO: x, TODO: y\n', 1, 'New, TODO: x, TODO: x, TODO: y\n'],
    ['the one that moved when the other was marked done', slides, 1, `New line.\n\n${slides.replace('[ ]', '[x]')}`],
    ['the one that is where it was when another is gone', `${slides}- [ ] slides\n`, 0, slides],
    [
      'both when its talk was renamed and another copy was written',
      slides.replace(/- .*\n$/u, ''),
      0,
      slides.replace('Talk one', 'Talk 1'),
    ],
  ];
  for (const [what, before, index, now] of refused)
    it(`leaves alone ${what}`, () => assert.equal(marked(before, index, now), now));

  it('is not reopened at the other of two that are the same', () => {
    const done = slides.replaceAll('[ ]', '[x]');
    const once = applyEdits(done, reopenFollowUp(done, followUp(done)));
    assert.equal(once, done.replace('[x]', '[ ]'));
    assert.deepEqual(reopenFollowUp(once, followUp(done)), []);
  });

  it('still has the follow-up when its talk was renamed', () => {
    const once = slides.replace(/- .*\n$/u, '');
    const renamed = once.replace('Talk one', 'Talk 1');
    assert.equal(marked(once, 0, renamed), renamed.replace('[ ]', '[x]'));
  });

  it('has the one to reopen that is where it was when its copies were reopened', () => {
    const open = `${slides}\n## Talk three - Cy Young, Acme\n\n- [ ] slides\n`;
    const done = open.replaceAll('[ ]', '[x]');
    const two = done.replace('[x]', '[ ]').replace('[x]', '[ ]');
    assert.equal(applyEdits(two, reopenFollowUp(two, followUp(done, 2))), open);
  });

  it('has the one that is where it was when its copies were marked done, or others were added', () => {
    const first = slides.replace('[ ]', '[x]');
    assert.equal(marked(slides, 1, first), slides.replaceAll('[ ]', '[x]'));
    const third = `${slides}\n## Talk three - Cy Young, Acme\n\n- [ ] slides\n`;
    assert.equal(marked(slides, 1, third), third.replace(/\[ \](?=[^[]*\n## Talk three)/u, '[x]'));
    assert.equal(marked(inOne, 1, inOne.replace('[ ]', '[x]')), inOne.replace('[ ]', '[x]').replace('[ ]', '[x]'));
  });

  it('has the only one there was, among copies written since', () => {
    const once = slides.replace(/- .*\n$/u, '');
    const now = `New line.\n\n${slides}`;
    assert.equal(marked(once, 0, now), now.replace('[ ]', '[x]'));
  });
});

describe('marking follow-ups done at once', () => {
  const cases: readonly (readonly [what: string, before: string, after: string, options?: CompleteOptions])[] = [
    [
      'in one line, dated',
      'a, TODO: b, TODO: c\n',
      'a, DONE: b (done 2026-11-22), DONE: c (done 2026-11-22)\n',
      { date: '2026-11-22' },
    ],
    ['of the same words', '- [ ] x\n- [ ] x\n\n# B\n\n- [ ] x\n', '- [x] x\n- [x] x\n\n# B\n\n- [x] x\n'],
    [
      'each as it can be',
      '- TODO: a\n\n**TODO: b** c\n\n- [ ] d\n\nTODO: e',
      '- ~~TODO: a~~ ✅ 2026-11-22\n\n**DONE: b** c ✅ 2026-11-22\n\n- [x] ~~d~~ ✅ 2026-11-22\n\n~~TODO: e~~ ✅ 2026-11-22',
      { format: 'strikethrough', date: '2026-11-22', dateFormat: 'obsidian' },
    ],
    ['but for the dates where one touches the next', 'TODO: a[TODO: b', 'DONE: a[DONE: b', { date: '2026-11-22' }],
    [
      'but for the date of the one that has no place for it',
      'TODO: a\n\n[r]: x\n((((\nTODO: at',
      'DONE: a (done 2026-11-22)\n\n[r]: x\n((((\nDONE: at',
      { date: '2026-11-22' },
    ],
  ];
  for (const [what, before, after, options] of cases) {
    it(`marks them ${what}, and all come back`, () => {
      assert.equal(applyEdits(before, completeFollowUps(before, allFollowUps(before), options).flat()), after);
      assert.equal(applyEdits(after, reopenFollowUps(after, allFollowUps(after)).flat()), before);
    });
  }

  it('gives the edits of each in its place: none of a hint, of what is done, of what is not there, and none twice', () => {
    const text = 'TODO: a\n\nlook it up later\n\nDONE: b\n';
    const [open, hint, done] = [followUp(text), followUp(text, 1), followUp(text, 2)];
    const edits = completeFollowUp(text, open);
    assert.equal(edits.length, 1);
    assert.deepEqual(completeFollowUps(text, [hint, done, followUp('TODO: c'), open, open]), [[], [], [], edits, []]);
    assert.deepEqual(reopenFollowUps(text, [open, done, done]), [[], reopenFollowUp(text, done), []]);
  });

  it('reads the result once, however many there are', () => {
    const text = Array.from(
      { length: 20 },
      (_, at) => `## Title ${at} - Ada Lovelace, Acme\n\n- TODO: item ${at}\n`,
    ).join('\n');
    const read: string[] = [];
    class Counting extends NoteReader {
      override read(...[own, options]: Parameters<NoteReader['read']>): Note {
        read.push(own);
        return super.read(own, options);
      }
    }
    const note = parseNote(text);
    const edits = completeFollowUps(text, allFollowUps(text), { note, date: '2026-11-22', reader: new Counting() });
    assert.deepEqual(read, [applyEdits(text, edits.flat())]);
  });
});
