import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definitionsOf, mayDefine } from '../../../src/core/markdown/definitions.js';
import { MarkerGrammar } from '../../../src/core/markdown/followUps/markers.js';
import { leftOpen, mayLeaveOpen } from '../../../src/core/markdown/leftOpen.js';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { text } from '../nastyText.js';

/** What is checked before a parse, or before a pattern is looked for, has to let through all that would be found. */
describe('a check that spares another', () => {
  const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

  it('lets through every text that leaves code or HTML open, or defines links', () => {
    let open = 0;
    let defining = 0;
    fc.assert(
      fc.property(text, (input) => {
        const { blocks } = parseMarkdown(input, false);
        if (leftOpen(blocks.at(-1), input)) {
          open++;
          assert.ok(mayLeaveOpen(input));
        }
        if (definitionsOf(blocks).size > 0) {
          defining++;
          assert.ok(mayDefine(input));
        }
      }),
      runs,
    );
    assert.ok(open > 10 && defining > 10, 'the texts test nothing');
  });

  it('lets through every line with a marker', () => {
    const grammar = new MarkerGrammar(['TODO', 'FIX ME', 'ask-later']);
    const word = fc.constantFrom(
      'TODO',
      'todo',
      'To Do',
      'DONE',
      'done',
      'FIX\u00A0ME',
      'fix me',
      'Ask-Later',
      'x',
      '#',
      '@',
      ':',
      ' ',
    );
    const line = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '', ': ')), { maxLength: 6 })
      .map((words) => words.flat().join(''));
    let found = 0;
    fc.assert(
      fc.property(line, (source) => {
        if (grammar.find(source).length === 0) return;
        found++;
        assert.ok(grammar.mayMatch(source));
      }),
      runs,
    );
    assert.ok(found > 10, 'the lines test nothing');
  });
});
