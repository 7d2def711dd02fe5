import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctKinds, type WantedKind } from '../../../src/core/edit/headingKind.js';
import { explain } from '../../../src/core/index.js';
import { linesOf } from '../../../src/core/text/lineEnds.js';
import { applyEdits } from '../applyEdits.js';
import { NASTY } from '../nastyText.js';

/**
 * Front matter that the correction is put into, broken ones among them. Empty front matter is left out: it goes with the
 * correction, as that which only the correction has made.
 */
const FRONT_MATTER = [
  '',
  '---\ntitle: Foo\n---\n',
  '---\ntitle: "Foo\n---\n',
  '---\ntags:\n  - a\n- b\n---\n',
  '+++\ntitle = "Foo"\n[extra]\na = 1\n+++\n',
];

describe('how a heading is read', () => {
  it('is corrected so that it is read so, and back to the byte, in any text', () => {
    const heading = fc.oneof(
      fc.constantFrom('Networking', '安全: "x" \\ y', "It's #1 - [a](b) *c*", 'Day 2', 'Widgets - Ada Lund, Acme'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => /^[\p{L}\p{P}]\P{C}*$/u.test(text)),
    );
    const text = fc
      .tuple(
        fc.constantFrom(...FRONT_MATTER),
        fc.array(fc.constantFrom(...NASTY), { maxLength: 4 }),
        heading,
        fc.array(fc.constantFrom(...NASTY), { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([front, before, title, after, eol]) => {
        const lines = [...before, '', `## ${title}`, '', ...after, ''].join('\n');
        return (front + lines).replaceAll('\n', eol);
      });
    let corrected = 0;
    fc.assert(
      fc.property(text, fc.constantFrom<WantedKind>('talk', 'day', 'section'), (note, wanted) => {
        const line = linesOf(note).findLastIndex((each) => each.startsWith('## '));
        const before = explain(note, line).section;
        const correction = correctKinds(note, [line], wanted);
        if (!('edits' in correction)) {
          if (correction.refused === 'asWanted') assert.equal(before?.kind, wanted);
          return;
        }
        corrected++;
        const said = applyEdits(note, correction.edits);
        const moved = linesOf(said).length - linesOf(note).length;
        const after = explain(said, line + moved).section;
        assert.deepEqual([after?.text, after?.kind], [before?.text, wanted]);
        const back = correctKinds(said, [line + moved], 'automatic');
        assert.ok('edits' in back, JSON.stringify(back));
        assert.equal(applyEdits(said, back.edits), note);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
    );
    assert.ok(corrected > 0);
  });
});
