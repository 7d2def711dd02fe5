import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MarkerGrammar } from '../../src/core/markdown/followUps/markers.js';
import { readPiece } from '../../src/core/markdown/readPiece.js';
import { readPlainPiece } from '../../src/core/reading/plainPiece.js';

const GRAMMAR = new MarkerGrammar(['TODO']);

const STARTS = ['', '', '', '', '## ', '# ', '- ', '- ', '* ', '  - ', '    * ', '   - ', '      - ', '> ', '>', '- [ ] ', '- [x] ', '  - [X] ', ' ', '1. ', '2. ', '1. ', '10) ', '   1. ', '  2. ', '3) ', '1) ', '####### ', '#', '+ ', '| ', ': '];
const WORDS = [
  'word', 'Word', 'TODO:', 'TODO', 'DONE:', '#todo', '@todo', 'look it up later', 'a', '1', '12.', '3)', '_', 'snake_case', '_em_', '*em*', '**bold**', '**Speaker:**', '*', '**', '***', '`code`', '` x `', '`', '``', '~', '~~gone~~', '~5',
  'https://example.org', 'https://x.sched.com/event/1abc/a-b_c?iframe=no&w=100%', 'http://a.example/x).', '(https://a.example/x)', 'https://a_b.example/', 'https://a.example/x_y_z', 'HTTP://A.EXAMPLE', 'www.example.org', 'a@b.example', 'ftp://a.example', 'xhttps://a.example', 'https://', 'https://localhost/x', 'https://a.example:80/?q=<b>',
  '[text](https://example.org)', '[a b](x.md)', '[ref]', '[x]', '[ ]', '![image](a.png)', '[^1]', '[](x)', '[a](b "t")', '[ a](b)', '[a]( b)', '[a](b)c', 'A & B', '&amp;', '&copy', '&#35;', 'AT&T', '<b>', '<', '<-', '<3', '<https://a.example>', '<https://a.example/x_y*z>', '<a@b.example>', '&w=1', '&x;', '`c` code', '**b** bold', '[l](https://x.example) link', '<!-- c -->', '\\', '\\*', '!', '!!', '|', '---', '===', '- ', '>', '#', '"quoted"', '⚡', '\u00A0', '\t', '  ', 'é', '会', '🎉', '…', '–', 'x:', '://', '\u0000', '$5', '{a}', '^', '%', '=', '+1', "'", '.', ',', ';',
];
const word = fc.oneof({ weight: 2, arbitrary: fc.constantFrom('word', 'Two words', 'TODO: later', 'https://example.org', 'check it out') }, { weight: 1, arbitrary: fc.constantFrom(...WORDS) });
const line = fc.tuple(fc.constantFrom(...STARTS), fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', '', '  ')), { minLength: 1, maxLength: 5 })).map(([start, words]) => start + words.map(([word, blank]) => word + blank).join(''));
const piece = fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.boolean()).map(([lines, ending, final]) => lines.join(ending) + (final ? ending : ''));

describe('reading a plain piece without a parser', () => {
  it('gives what the parser gives', () => {
    let plain = 0;
    let all = 0;
    fc.assert(
      fc.property(piece, (text) => {
        all++;
        const read = readPlainPiece(text, GRAMMAR, false);
        if (!read) return;
        plain++;
        assert.deepEqual(JSON.parse(JSON.stringify(read.facts)), JSON.parse(JSON.stringify(readPiece(text, GRAMMAR, false).facts)));
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000) },
    );
    assert.ok(plain * 10 > all, 'the texts are too odd to test anything');
  });
});
