import assert from 'node:assert/strict';
import { asLabel } from '../../../src/core/text/invisible.js';
import { asListText, asMarkdownText, shortened } from '../../../src/core/text/markdownText.js';
import { NASTY, shown } from './untrustedText.js';

describe('untrusted text in markdown', () => {
  it('shows exactly the characters of the label', () => {
    for (const text of NASTY) assert.equal(shown(asMarkdownText(text)), asLabel(text.replace(/\s+/g, ' ')));
  });

  it('leaves no icon for a renderer that looks for some after the markdown is read', () => {
    assert.doesNotMatch(asMarkdownText('$(zap) \\$(zap)'), /\$\(/);
  });

  it('stays on one line', () => {
    assert.equal(asMarkdownText('one\n\n    two\r\nthree\t'), 'one two three');
  });
});

describe('untrusted text in a list', () => {
  it('has its icons escaped', () => {
    assert.equal(asListText('$(zap) costs $5 (or $(rocket))'), '\\$(zap) costs $5 (or \\$(rocket))');
  });
});

describe('shortened text', () => {
  it('is the text itself when it is short', () => {
    assert.equal(shortened('one two', 7), 'one two');
  });

  it('ends at a word', () => {
    assert.equal(shortened('one two three four', 12), 'one two…');
  });

  it('ends anywhere in a long word, but not inside a character', () => {
    assert.equal(shortened('abcdefghij', 5), 'abcd…');
    assert.equal(shortened('abc😀defgh', 5), 'abc…');
  });
});
