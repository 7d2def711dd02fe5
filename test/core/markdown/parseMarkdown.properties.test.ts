import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { text } from '../nastyText.js';
import { assertEnd, remark, remarkWithDots, remarkWithFrontMatter } from './remarkReaders.js';

/** A tag right above a heading, where the tree differs on purpose: parseMarkdown.test.ts has those cases. */
const TAG_ABOVE_HEADING = /<[^<>\r\n]*>[ \t]*(?:\r\n|\n|\r)#{1,6}(?:[ \t\r\n]|$)/u;

const markdownText = text.filter((markdown) => !TAG_ABOVE_HEADING.test(markdown));

describe('parsing markdown', () => {
  it('gives the tree remark gives', () => {
    fc.assert(
      fc.property(markdownText, (markdown) =>
        assert.deepEqual(parseMarkdown(markdown, false).blocks, remark.parse(markdown).children),
      ),
    );
  });

  it('gives the tree remark gives, with front matter', () => {
    const front = fc.constantFrom(
      '---\ntitle: x\n---\n',
      '+++\ntitle = "x"\n+++\n',
      '---\n: {\n---\n\n',
      '---\n---\n',
      '--- \t\r\na: b\r\n---  \r\n',
    );
    fc.assert(
      fc.property(front, markdownText, (head, markdown) =>
        assert.deepEqual(
          parseMarkdown(head + markdown, true).blocks,
          remarkWithFrontMatter.parse(head + markdown).children,
        ),
      ),
    );
  });

  it('gives the tree remark gives, with front matter that ends in dots', () => {
    const front = fc.constantFrom(
      '---\ntitle: x\n...\n',
      '---\n: {\n...\n\n',
      '---\n...\n',
      '--- \t\r\na: b\r\n...  \r\n',
    );
    fc.assert(
      fc.property(front, markdownText, (head, markdown) =>
        assert.deepEqual(parseMarkdown(head + markdown, true).blocks, remarkWithDots.parse(head + markdown).children),
      ),
    );
  });
});

describe('front matter', () => {
  it('ends where remark-frontmatter finds the first of what may close it', () => {
    const line = fc.constantFrom(
      '---',
      '---',
      '...',
      '...',
      '+++',
      '+++',
      '--- ',
      '...\t',
      '----',
      '....',
      ' ...',
      '--- x',
      '... x',
      'title: x',
      '# x',
      '',
      '\uFEFF',
      'a\u2028...\u2028b',
      'a\u2029---',
      '```',
      '> ---',
      '- ...',
    );
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, ending), { maxLength: 8 }), (lines) => assertEnd(lines.flat().join(''))),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) },
    );
  });
});
