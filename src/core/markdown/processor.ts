import type { Literal, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Front matter between `+++`, as `remark-frontmatter` names it. */
interface Toml extends Literal {
  type: 'toml';
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml;
  }
}

/** Parses CommonMark with GitHub's extensions. */
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
/** Parses the same in a text that starts with front matter, YAML or TOML. */
const withFrontMatter = markdown().use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/**
 * Parse markdown into the top-level blocks of its syntax tree.
 *
 * @param hasFrontMatter whether the text starts with front matter. If not, remark-frontmatter must not search for front
 *   matter: while it searches for the line that closes a `---`, at times to the end of the text, no list or quote is
 *   found
 */
export function parseBlocks(text: string, hasFrontMatter: boolean): readonly RootContent[] {
  return (hasFrontMatter ? withFrontMatter : markdown).parse(text).children;
}
