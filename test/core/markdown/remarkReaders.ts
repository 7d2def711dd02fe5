import assert from 'node:assert/strict';
import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontMatterLength } from '../../../src/core/markdown/frontMatterLength.js';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';

export const remark = unified().use(remarkParse).use(remarkGfm).freeze();
export const remarkWithFrontMatter = remark().use(remarkFrontmatter, ['yaml', 'toml']).freeze();
/** The front matter of Pandoc and of YAML itself. */
export const remarkWithDots = remark()
  .use(remarkFrontmatter, { type: 'yaml', fence: { open: '---', close: '...' } })
  .freeze();

/**
 * Check that front matter ends in the same place for whoever only looks for its end, for our parser, and for remark.
 */
export function assertEnd(markdown: string): void {
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
