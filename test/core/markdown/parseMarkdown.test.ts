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

describe('a heading right below a tag', () => {
  const typesOf = (text: string): readonly string[] => parseMarkdown(text, true).blocks.map(({ type }) => type);
  for (const tag of [
    '<br/>',
    '<a name="tag-2"></a>',
    '</details>',
    '<br />\t',
    '<div>\n<br>',
    '<div align="center"><img src="x">',
  ]) {
    for (const end of ['\n', '\r\n']) {
      it(`is a heading behind ${JSON.stringify(tag + end)}`, () => {
        const text = `# Conf\n\n${tag}\n## Tag 2\n### Zahnräder\ntext`.replaceAll('\n', end);
        const { blocks } = parseMarkdown(text, true);
        assert.deepEqual(blocks.map(({ type }) => type).slice(-3), ['heading', 'heading', 'paragraph']);
        assert.equal(blocks.at(-3)?.position?.start.offset, text.indexOf('## Tag 2'));
      });
    }
  }

  // Blanks in the place of these tags would leave open what the tags close.
  for (const text of [
    '<!DOCTYPE\n<b>\n# Tag 2',
    '<!DOCTYPE\n\n<b>\n# Tag 2',
    '<!doctype x\r\n\r\n<br/>\r\n# Tag 2',
    '<!--\n<b -->\n# Tag 2',
    '<?php\n<b ?>\n# 第二天',
    '<![CDATA[\n<b x=]]>\n# Tag 2',
  ]) {
    it(`is a heading behind the end of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(typesOf(text), ['html', 'heading']);
    });
  }

  for (const text of [
    '<pre>\n<br/>\n# comment\n</pre>',
    '<!--\n<br/>\n# comment\n-->',
    '<script>\n# comment\n</script>',
    '```html\n<br/>\n# comment\n```',
    '<br/>\n#hashtag',
  ]) {
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.ok(!typesOf(text).includes('heading'));
    });
  }

  it('leaves headings in HTML, text, links and front matter as they are', () => {
    assert.deepEqual(typesOf('<h1>Conf</h1>\n## Tag 2\n\ntext'), ['html', 'paragraph']);
    for (const line of ['<https://example.org>', '<jane@example.org>', '<b>TODO: ask</b>']) {
      assert.deepEqual(typesOf(`${line}\n## Tag 2`), ['paragraph', 'heading']);
    }
    const [yaml] = parseMarkdown('---\ntitle: >\n  x\n<b>\n# c\n---\n', true).blocks;
    assert.ok(yaml?.type === 'yaml' && yaml.value.includes('<b>'));
  });
});

describe('text right below a line break in HTML', () => {
  const typesOf = (text: string): readonly string[] => parseMarkdown(text, true).blocks.map(({ type }) => type);
  for (const [text, types] of [
    ['Gears\n\n<br/>\nTODO: read', ['paragraph', 'paragraph']],
    ['<br>\n<br />\n- [ ] lesen', ['list']],
    ['<BR/> <br>\r\n**人名**', ['paragraph']],
    ['<br/>\n> TODO: écrire', ['blockquote']],
  ] as const) {
    it(`is read: ${JSON.stringify(text)}`, () => assert.deepEqual(typesOf(text), types));
  }
  for (const text of ['<br/>\n<details>\ntext', '<br/>\n```\ncode\n```', '<br/>\n    code', '<div>\n<br/>\ntext']) {
    it(`is HTML: ${JSON.stringify(text)}`, () => assert.deepEqual(typesOf(text), ['html']));
  }
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
