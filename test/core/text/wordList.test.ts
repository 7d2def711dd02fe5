import assert from 'node:assert/strict';
import { anyOf } from '../../../src/core/text/regexp.js';
import { rowsOf, tableOf, wordsOf } from '../../../src/core/text/wordList.js';

const LIST = [
  '# Words of breaks',
  '',
  '# English',
  'lunch',
  'coffee break',
  '',
  '# German',
  'pause',
  'c#',
  'pause',
  '',
];
const TABLE = ['# Months', 'january\t1', 'mar\t3\tSpring', '', 'may\t5', ''];

describe('a list', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`has one entry a line, without comments and blank lines, each once, with ${name} at the ends of lines`, () => {
      assert.deepEqual([...wordsOf(LIST.join(lineEnd))], ['lunch', 'coffee break', 'pause', 'c#']);
    });

    it(`is a table of rows where tabs separate the columns, with ${name} at the ends of lines`, () => {
      const table = TABLE.join(lineEnd);
      assert.deepEqual(rowsOf(table), [
        ['january', '1'],
        ['mar', '3', 'Spring'],
        ['may', '5'],
      ]);
      assert.deepEqual(
        [...tableOf(table)],
        [
          ['january', '1'],
          ['mar', '3'],
          ['may', '5'],
        ],
      );
    });
  }

  it('may end without a line end, and may be empty', () => {
    assert.deepEqual([...wordsOf('lunch\ntea')], ['lunch', 'tea']);
    assert.deepEqual([...wordsOf('')], []);
    assert.deepEqual(rowsOf('# Nothing yet\n'), []);
  });
});

describe('the pattern for any of some words', () => {
  const found = (words: Iterable<string>, text: string): string | undefined =>
    new RegExp(anyOf(words), 'u').exec(text)?.[0];

  it('finds the longest word that is there', () => {
    assert.equal(found(['panel', 'panels', 'pan'], 'two panels'), 'panels');
    assert.equal(found(new Set(['panels', 'panel']), 'a panel'), 'panel');
  });

  it('takes signs for what they are', () => {
    assert.equal(found(['inc.', 'a|b', 'c++'], 'incorporated'), undefined);
    assert.equal(found(['inc.', 'a|b', 'c++'], 'in c++'), 'c++');
    assert.equal(found(['inc.', 'a|b', 'c++'], 'b a|b'), 'a|b');
  });

  it('finds phrases whatever white space is between their words', () => {
    assert.equal(found(['getting started'], 'getting \u00a0started'), 'getting \u00a0started');
    assert.equal(found(['getting started'], 'gettingstarted'), undefined);
  });
});
