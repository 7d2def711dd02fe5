import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { asListText, asMarkdownText, shortened } from '../../../src/core/text/markdownText.js';
import { counted, joined, speakerInFull } from '../../../src/core/note/names.js';

/** Like VS Code's, a renderer that looks at the source: references are characters to it, never markup. */
const markdown = new MarkdownIt({ html: true });

describe('untrusted text in markdown', () => {
  const NASTY = [
    '[x](command:workbench.action.quit)',
    '![x](https://example.com/x.png)',
    '<img src=x onerror=alert(1)>',
    '<b>',
    '&lt;b&gt; &amp; &#36;',
    '$(zap) icon',
    '\\$(zap)',
    '**bold** _it_ `code` ~~gone~~',
    '# heading',
    '- item',
    '1. item',
    '> quote',
    '---',
    '| a | b |',
    'https://example.com',
    'www.example.com',
    'a@example.com',
    '[^1]',
    '\\',
    '`',
    '- [ ] task',
    '+++',
    '===',
    'a\u00A0b',
    '👩‍💻 emoji',
    'שלום',
    '会議',
  ];

  it('shows exactly its characters', () => {
    for (const text of NASTY) assert.equal(shown(asMarkdownText(text)), text.replace(/\s+/g, ' '));
  });

  it('shows exactly its characters, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...NASTY), (random, nasty) => {
        const text = `${random}${nasty}`.replace(/\s+/g, ' ').trim();
        assert.equal(shown(asMarkdownText(text)), text);
      }),
      { numRuns: 500 },
    );
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

describe('words', () => {
  it('count', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => counted(count, 'open follow-up')),
      ['0 open follow-ups', '1 open follow-up', '2 open follow-ups'],
    );
  });

  it('join what there is', () => {
    assert.equal(joined(['a', undefined, '', 'b']), 'a · b');
  });

  it('name speakers in full', () => {
    assert.equal(
      speakerInFull({ name: 'Yuki Iwai', organization: 'CyberAgent, Inc.' }),
      'Yuki Iwai (CyberAgent, Inc.)',
    );
    assert.equal(speakerInFull({ name: 'Ada' }), 'Ada');
  });
});

/** What a reader sees of markdown: its text, if it is one paragraph of nothing but text; else its tokens' names. */
function shown(source: string): string {
  const tokens = markdown.parse(source, {}).flatMap((token) => token.children ?? token);
  const texts = tokens.filter(({ type }) => type === 'text' || type === 'text_special');
  return tokens.length - texts.length === 2 && source !== ''
    ? texts.map(({ content }) => content).join('')
    : tokens.map(({ type }) => type).join(' ');
}
