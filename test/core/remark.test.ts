import assert from 'node:assert/strict';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown } from '../../src/core/markdown/parseMarkdown.js';
import { text } from './nastyText.js';

const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const remarkWithFrontMatter = remark().use(remarkFrontmatter, ['yaml', 'toml']).freeze();

describe('parsing markdown', () => {
  it('gives the tree remark gives', () => {
    fc.assert(fc.property(text, (markdown) => assert.deepEqual(parseMarkdown(markdown, false).blocks, remark.parse(markdown).children)));
  });

  it('gives the tree remark gives, with front matter', () => {
    const front = fc.constantFrom('---\ntitle: x\n---\n', '+++\ntitle = "x"\n+++\n', '---\n: {\n---\n\n');
    fc.assert(fc.property(front, text, (head, markdown) => assert.deepEqual(parseMarkdown(head + markdown, true).blocks, remarkWithFrontMatter.parse(head + markdown).children)));
  });
});
