import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { addressOf, schedLinkAt } from '../../../src/core/views/links.js';
import { TEXT as NOTE } from '../twoTalks.js';

describe('the link at a position', () => {
  const LINE = 6;
  const text = NOTE.split('\n')[LINE] ?? '';

  it('is the whole link, wherever in it the position is', () => {
    const note = parseNote(NOTE);
    for (const character of [0, 12, text.length]) {
      assert.deepEqual(schedLinkAt(note, { line: LINE, character }, text)?.range, {
        start: { line: LINE, character: 0 },
        end: { line: LINE, character: text.length },
      });
    }
  });

  it('is none beside a link, on another line, or on a link to elsewhere', () => {
    const note = parseNote(NOTE);
    assert.equal(schedLinkAt(note, { line: 0, character: 3 }, '# KubeCon Day 1'), undefined);
    assert.equal(
      schedLinkAt(note, { line: 16, character: 20 }, 'See [the paper](https://example.com/paper).'),
      undefined,
    );
  });

  it('is read off the line where the note has no section for it', () => {
    const line = '[w]: <https://fooconf2027.sched.com/event/1aBcD/widgets> "Widgets"';
    assert.deepEqual(schedLinkAt(parseNote(''), { line: 3, character: 20 }, line), {
      host: 'fooconf2027.sched.com',
      eventId: '1aBcD',
      slug: 'widgets',
      url: 'https://fooconf2027.sched.com/event/1aBcD/widgets',
      range: { start: { line: 3, character: 6 }, end: { line: 3, character: 55 } },
    });
    assert.equal(schedLinkAt(parseNote(''), { line: 3, character: 2 }, line), undefined);
  });
});

describe('the address in a follow-up', () => {
  const cases: readonly (readonly [source: string, address: string | undefined])[] = [
    ['TODO: https://example.org/paper', 'https://example.org/paper'],
    ['- [ ] read [the paper](https://example.org/paper?a=b#c), soon', 'https://example.org/paper?a=b#c'],
    ['TODO: read <http://example.org/a_b>, then https://example.org/2.', 'http://example.org/a_b'],
    ['TODO: **see https://example.org/paper**.', 'https://example.org/paper'],
    ['TODO: read the paper', undefined],
    ['TODO: run command:workbench.action.quit or file:///etc/passwd', undefined],
  ];
  for (const [source, address] of cases)
    it(`is ${String(address)} in “${source}”`, () => assert.equal(addressOf({ source }), address));
});
