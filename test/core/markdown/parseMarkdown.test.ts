import assert from 'node:assert/strict';
import { frontMatterLength } from '../../../src/core/markdown/frontMatterLength.js';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { assertEnd } from './remarkReaders.js';

describe('parsing markdown', () => {
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
});
