import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** Parse markdown (CommonMark, GFM, YAML and TOML front matter) into a syntax tree. Never throws for a string. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
