import assert from 'node:assert/strict';
import { outline } from '../render.js';

describe('headings of wikis, with equals signs on both sides', () => {
  for (const [text, expected] of [
    [
      '== Day 1 ==\n=== Gears - Jane Doe, Acme ===\nGood.\n=== Levers - John Roe, Foo ===\n- TODO: try\n',
      ['day Day 1', '  talk Gears < Jane Doe (Acme)', '  talk Levers < John Roe (Foo)', '    - marker try'],
    ],
    [
      '== Tag 1 ==\n=== Räder - Anna Müller, Acme ===\n=== Hebel - Max Muster, Foo ===\n',
      ['day Tag 1', '  talk Räder < Anna Müller (Acme)', '  talk Hebel < Max Muster (Foo)'],
    ],
    ['== 第一天 ==\n很好。\n=== 齿轮 - Jane Doe, Acme ===\n', ['day 第一天', '  talk 齿轮 < Jane Doe (Acme)']],
  ] as const) {
    for (const end of ['\n', '\r\n', '\r']) {
      it(`need no blank lines between: ${JSON.stringify(text.slice(0, 30) + end)}`, () => {
        assert.deepEqual(outline(text.replaceAll('\n', end)), expected);
      });
    }
  }

  for (const text of ['a\n== b', 'a\n== b == c', 'a\n== b ===', '- a\n  == b ==', '> a\n> == b ==', 'a\n==b==']) {
    it(`are none in ${JSON.stringify(text)}`, () => assert.ok(!outline(text).join().includes('b')));
  }
});
