import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asMarkdownText } from '../../../src/core/text/markdownText.js';
import { asLabel } from '../../../src/core/text/invisible.js';
import { NASTY, shown } from './untrustedText.js';

describe('untrusted text in markdown', () => {
  it('shows exactly the characters of the label, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...NASTY), (random, nasty) => {
        const text = `${random}${nasty}`.replace(/\s+/g, ' ').trim();
        assert.equal(shown(asMarkdownText(text)), asLabel(text));
      }),
      { numRuns: 500 },
    );
  });
});
