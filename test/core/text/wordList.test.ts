import assert from 'node:assert/strict';
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

describe('a list of words', () => {
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
