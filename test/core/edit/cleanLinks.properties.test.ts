import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanableLinks, cleaningEdits, parseNote, walk } from '../../../src/core/index.js';
import { applyEdits } from '../applyEdits.js';

const clean = (text: string): string => applyEdits(text, cleaningEdits(cleanableLinks(text, parseNote(text))));

const URL = 'https://foo2024.sched.com/event/1abc/widgets';
const DIRTY = `${URL}?iframe=no&w=100%&sidebar=yes&bg=no`;

describe('cleaning sched.com links', () => {
  it('keeps every link a link to the same event, and cleans once and for all', () => {
    const address = fc.constantFrom(
      DIRTY,
      URL,
      'http://sched.co/1abd?x=(y)',
      `${URL}?a=b&amp;`,
      'https://www.foo2024.sched.com/event/1abe/_x_?a#b',
      `${URL}?x=[a](b)`,
    );
    const piece = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('', '<', '[a](', '[a](<', '> - ', '## ', '**', '[w]: ', '| x | ', '`', '[![x](y)]('),
          address,
          fc.constantFrom('', '>', ')', '>)', ' "t")', '**', ' |', '`', '.'),
        )
        .map((parts) => parts.join('')),
      fc.constantFrom('', '```', '[w]', '[a][w]', '---', '<div>', '| a | b |\n|---|---|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\n\n', '\r\n', ' '), (pieces, joint) => {
        const text = pieces.join(joint);
        const cleaned = clean(text);
        const events = (each: string): readonly string[] =>
          [...walk(parseNote(each))]
            .flatMap(({ links }) => links.map(({ host, eventId }) => `${host}/${eventId}`))
            .sort();
        assert.deepEqual(events(cleaned), events(text));
        assert.equal(clean(cleaned), cleaned);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) },
    );
  });
});
