import assert from 'node:assert/strict';
import {
  addFollowUp,
  followUpStyle,
  mayPromote,
  parseNote,
  promoteHint,
  promoteLines,
  walk,
} from '../../../src/core/index.js';
import { applyEdits } from '../applyEdits.js';
import { followUps } from '../render.js';

describe('the style of new follow-ups', () => {
  const cases: readonly (readonly [text: string, written: string])[] = [
    ['Nothing to do.', 'TODO: '],
    ['TODO: a\n\n- [ ] b\n- [x] c\n', '- [ ] '],
    ['> TODO watch\n> TODO read\n\nTODO: a', '> TODO '],
    ['* TODO: a\n  * TODO: b', '* TODO: '],
    ['good, TODO: a\n\nbetter, TODO: b\n\n@todo: c', '@todo: '],
    ['3. [ ] a', '1. [ ] '],
    ['10. [ ] a\n11. [ ] b', '1. [ ] '],
    ['look at it #todo\n\nand at this #todo\n\n> [!todo] Try it\n\n- TODO a', '- TODO '],
    ['- [/] a', '- [ ] '],
    ['DONE: a\n\nFollow-ups:\n\n- b', 'TODO: '],
  ];
  for (const [text, written] of cases) {
    it(`is ${JSON.stringify(written)} in ${JSON.stringify(text)}`, () => {
      const { prefix, opener } = followUpStyle(text, parseNote(text));
      assert.equal(prefix + opener, written);
    });
  }

  it('is the first marker of the setting where the note has no follow-up', () => {
    assert.deepEqual(followUpStyle('Text', parseNote('Text'), { markers: ['CHECK'] }), {
      prefix: '',
      opener: 'CHECK: ',
    });
  });
});

describe('a new follow-up', () => {
  const TALKS = '## A - Jane Doe\n\nNotes.\n\n## B - John Roe\n\nMore.\n';
  const cases: readonly (readonly [text: string, after: string])[] = [
    [TALKS, '## A - Jane Doe\n\nNotes.\n\nTODO: |\n\n## B - John Roe\n\nMore.\n'],
    ['## A - Jane Doe\n## B - John Roe\n', '## A - Jane Doe\n\nTODO: |\n\n## B - John Roe\n'],
    [
      '## A - Jane Doe\r\n\r\n- [ ] one\r\n\r\n## B - John Roe',
      '## A - Jane Doe\r\n\r\n- [ ] one\r\n- [ ] |\r\n\r\n## B - John Roe',
    ],
    [
      '## A - Jane Doe\n\n> TODO watch\n\n---\n\n## B - John Roe',
      '## A - Jane Doe\n\n> TODO watch\n> TODO |\n\n---\n\n## B - John Roe',
    ],
    // A rule of any form separates the next talk; one right below words does, too, unless it makes them a heading.
    ...['***', '* * *', '___', '- - -', '   ***', '---\n\n---'].map(
      (rule) =>
        [
          `## A - Jane Doe\n\nNotes.\n\n${rule}\n\n## B - John Roe`,
          `## A - Jane Doe\n\nNotes.\n\nTODO: |\n\n${rule}\n\n## B - John Roe`,
        ] as const,
    ),
    ...['* *', '__', '- x - -', '    ***'].map(
      (words) =>
        [
          `## A - Jane Doe\n\nNotes.\n\n${words}\n\n## B - John Roe`,
          `## A - Jane Doe\n\nNotes.\n\n${words}\n\nTODO: |\n\n## B - John Roe`,
        ] as const,
    ),
    // Where talks are bullets, inside of the bullet; where they are rows, behind the table.
    [
      '# Conf 2024\n\n* A talk - Ada Lund, Engineer, Acme\n  * TODO: one\n* Another - Kim Kay, Engineer, Acme\n',
      '# Conf 2024\n\n* A talk - Ada Lund, Engineer, Acme\n  * TODO: one\n  * TODO: |\n* Another - Kim Kay, Engineer, Acme\n',
    ],
    [
      '# Conf 2024\n\n1. A talk - Ada Lund, Engineer, Acme\n2. Another - Kim Kay, Engineer, Acme',
      '# Conf 2024\n\n1. A talk - Ada Lund, Engineer, Acme\n   - TODO: |\n2. Another - Kim Kay, Engineer, Acme',
    ],
    [
      '# Conf 2024\r\n\r\n| Talk | Speaker |\r\n|---|---|\r\n| Widgets at Scale | Ada Lund |\r\n| Gadgets | Kim Kay |\r\n\r\n- TODO: x',
      '# Conf 2024\r\n\r\n| Talk | Speaker |\r\n|---|---|\r\n| Widgets at Scale | Ada Lund |\r\n| Gadgets | Kim Kay |\r\n\r\n- TODO: x\r\n- TODO: |',
    ],
    ['', 'TODO: |'],
    ['Text', 'Text\n\nTODO: |'],
  ];
  for (const [text, after] of cases) {
    it(`makes of ${JSON.stringify(text)} ${JSON.stringify(after)}`, () => {
      const note = parseNote(text);
      const { edits, cursor } = addFollowUp(
        text,
        note,
        [...walk(note)].find(({ kind }) => kind === 'talk'),
      );
      const result = applyEdits(text, edits);
      assert.equal(applyEdits(result, [{ range: { start: cursor, end: cursor }, newText: '|' }]), after);
    });
  }
});

describe('a plain line', () => {
  const cases: readonly (readonly [text: string, after: string])[] = [
    ['Read the paper', 'TODO: Read the paper'],
    ['- Read the paper', '- TODO: Read the paper'],
    ['- [ ] one\n- two', '- [ ] one\n- [ ] two'],
    ['- [ ] one\n\ntwo', '- [ ] one\n\nTODO: two'],
    ['> look it up later', '> TODO: look it up later'],
    ['  1. nested', '  1. TODO: nested'],
    [
      'see [docs]\n\n[docs]: https://example.com\n[^1]: foot',
      'TODO: see [docs]\n\n[docs]: https://example.com\n[^1]: foot',
    ],
    ['https://example.com is worth a look', 'TODO: https://example.com is worth a look'],
    ['https://example.com', 'https://example.com'],
    ['compare a|b and c # d', 'TODO: compare a|b and c # d'],
    ['-- as said', 'TODO: -- as said'],
    ['10. Read the paper', '10. TODO: Read the paper'],
    ['> [!note] Title\n> words', '> [!note] Title\n> TODO: words'],
    ['TODO: a', 'TODO: a'],
    ['# Heading', '# Heading'],
    ['```\ncode\n```', '```\ncode\n```'],
    ['<!-- a\nb\n-->', '<!-- a\nb\n-->'],
    ['---\ntitle: x\n---\n', '---\ntitle: x\n---\n'],
    ['| a | b |\n|---|---|', '| a | b |\n|---|---|'],
  ];
  for (const [text, after] of cases) {
    it(`as in ${JSON.stringify(text)} is made a follow-up as in ${JSON.stringify(after)}`, () => {
      const edits = promoteLines(
        text,
        parseNote(text),
        text.split('\n').map((_, line) => line),
      );
      assert.equal(applyEdits(text, edits), after);
    });
  }

  it('may become a follow-up unless it is one, or is more than words', () => {
    const text = '> Read the paper\n\nTODO: a\n\n# Heading\n\nhttps://example.org/\n\n| a | b |\n\n- [ ] b\n\n---\n';
    const note = parseNote(text);
    const lines = text.split('\n').filter((source, line) => mayPromote(source, note, line));
    assert.deepEqual(lines, ['> Read the paper']);
  });

  it('that is a hint is found again where it moved, and left alone where it went', () => {
    const text = '- look it up later\n';
    const [hint] = followUps(parseNote(text));
    assert.ok(hint);
    assert.equal(applyEdits(`x\n\n${text}`, promoteHint(`x\n\n${text}`, hint)), 'x\n\n- TODO: look it up later\n');
    assert.deepEqual(promoteHint('- look it up\n', hint), []);
    assert.deepEqual(promoteHint('TODO: a', { ...hint, form: 'marker' }), []);
  });
});
