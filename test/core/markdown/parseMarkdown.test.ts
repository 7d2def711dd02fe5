import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontMatterLength } from '../../../src/core/markdown/frontMatterLength.js';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { text } from '../nastyText.js';

const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const remarkWithFrontMatter = remark().use(remarkFrontmatter, ['yaml', 'toml']).freeze();
/** The front matter of Pandoc and of YAML itself. */
const remarkWithDots = remark()
  .use(remarkFrontmatter, { type: 'yaml', fence: { open: '---', close: '...' } })
  .freeze();

describe('parsing markdown', () => {
  it('gives the tree remark gives', () => {
    fc.assert(
      fc.property(text, (markdown) =>
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
      fc.property(front, text, (head, markdown) =>
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
      fc.property(front, text, (head, markdown) =>
        assert.deepEqual(parseMarkdown(head + markdown, true).blocks, remarkWithDots.parse(head + markdown).children),
      ),
    );
  });

  it('finds lists and quotes behind what only looks like the start of front matter', () => {
    for (const opening of ['---', '+++']) {
      assert.deepEqual(
        parseMarkdown(`${opening}\n- item\n\n> quote\n\n# heading`, true).blocks.map(({ type }) => type),
        [opening === '---' ? 'thematicBreak' : 'paragraph', 'list', 'blockquote', 'heading'],
      );
    }
  });

  it('reads a byte order mark inside a note as a character', () => {
    for (const isStart of [true, false]) {
      const [paragraph, ...others] = parseMarkdown('\uFEFF---\n\n# x', isStart).blocks;
      assert.deepEqual(
        [paragraph?.type, paragraph?.position?.end.offset, others.map(({ type }) => type)],
        ['paragraph', 4, ['heading']],
      );
    }
  });
});

describe('front matter', () => {
  const ends: readonly (readonly [text: string, frontMatter: string])[] = [
    ['---\na: b\n---\n\n...\n', '---\na: b\n---'],
    ['---\na: b\n...\n\n---\n', '---\na: b\n...'],
    ['---\n...\n---\n', '---\n...'],
    ['---\na: b\n... \t\n---\n', '---\na: b\n... \t'],
    ['---\n....\n ...\n...x\n---', '---\n....\n ...\n...x\n---'],
    ['---\na: b\u2028...\n---', '---\na: b\u2028...\n---'],
    ['+++\na = "b"\n...\n---\n+++\n', '+++\na = "b"\n...\n---\n+++'],
    ['+++\na\u2028+++\n+++', '+++\na\u2028+++\n+++'],
    ['+++\n...\n', ''],
    ['---\na: b\n', ''],
    [' ---\na: b\n---', ''],
    ['----\na: b\n----', ''],
    ['\uFEFF---\na: b\n---', ''],
    ['...\na: b\n...', ''],
  ];
  for (const [markdown, frontMatter] of ends) {
    it(`of ${JSON.stringify(markdown)} is ${JSON.stringify(frontMatter)}`, () => {
      assert.equal(markdown.slice(0, frontMatterLength(markdown)), frontMatter);
      assertEnd(markdown);
    });
  }

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

/**
 * Check that front matter ends in the same place for whoever only looks for its end, for our parser, and for remark.
 */
function assertEnd(markdown: string): void {
  const endOf = (blocks: readonly RootContent[]): number =>
    blocks[0]?.type === 'yaml' || blocks[0]?.type === 'toml' ? (blocks[0].position?.end.offset ?? 0) : 0;
  const length = frontMatterLength(markdown);
  // At the very start of a text, remark takes a byte order mark for none of it.
  const ends = markdown.startsWith('\uFEFF')
    ? []
    : [remarkWithFrontMatter, remarkWithDots]
        .map((remarkWith) => endOf(remarkWith.parse(markdown).children))
        .filter((end) => end > 0);
  assert.equal(length, ends.length === 0 ? 0 : Math.min(...ends));
  assert.equal(endOf(parseMarkdown(markdown, true).blocks), length);
  assert.equal(endOf(parseMarkdown(markdown, false).blocks), 0);
}
