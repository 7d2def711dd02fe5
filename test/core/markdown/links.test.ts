import assert from 'node:assert/strict';
import { parseNote, walk } from '../../../src/core/index.js';

const links = (text: string): string[] =>
  [...walk(parseNote(text))].flatMap((section) =>
    section.links.map(({ url, range }) => `${range.start.line}:${range.start.character}-${range.end.character} ${url}`),
  );
const resources = (text: string): string[] =>
  [...walk(parseNote(text))].flatMap((section) => section.resources.map(({ url }) => url));

describe('sched.com links in a note', () => {
  const url = 'https://foo2024.sched.com/event/1abc/widgets';
  const forms: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['bare', url, `0:0-44 ${url}`],
    ['in angle brackets', `<${url}>`, `0:0-46 ${url}`],
    ['as a markdown link', `[talk](${url} "Talk")`, `0:0-59 ${url}`],
    ['by reference', `[talk][w]\n\n[w]: ${url}`, `0:0-9 ${url}`],
    ['by a shortcut reference, defined further up', `[w]: ${url}\n\n[w]`, `2:0-3 ${url}`],
    ['with a text that wraps', `[a long\ntalk](${url})`, `0:0-52 ${url}`],
    ['as the heading', `## [Widgets](${url})`, `0:3-58 ${url}`],
    ['in a table', `| a | b |\n|---|---|\n| x | ${url} |`, `2:6-50 ${url}`],
    ['in a quote in a list', `- > ${url}`, `0:4-48 ${url}`],
    ['as the short link', 'https://sched.co/1abc', '0:0-21 https://sched.co/1abc'],
    [
      'with 32 hexadecimal digits',
      `https://foo2024.sched.com/event/${'0a'.repeat(16)}`,
      `0:0-64 https://foo2024.sched.com/event/${'0a'.repeat(16)}`,
    ],
    ['with an invalid escape in the query', `${url}?iframe=no&w=100%&sidebar=yes&bg=no`, `0:0-79 ${url}`],
    ['without https://', `see foo2024.sched.com/event/1abc/widgets, and`, `0:4-40 ${url}`],
    ['without https:// in a heading', `## Widgets foo2024.sched.com/event/1abc/widgets`, `0:11-47 ${url}`],
    ['without https:// behind text', `[talk](foo2024.sched.com/event/1abc/widgets)`, `0:0-44 ${url}`],
    ['as the short link without https://', 'see (sched.co/1abc).', '0:5-18 https://sched.co/1abc'],
    ['as a short link of four letters', 'https://sched.co/Uxve', '0:0-21 https://sched.co/Uxve'],
    ['on the old host', 'http://foo2014.sched.org/event/1abc', '0:0-35 https://foo2014.sched.org/event/1abc'],
    ['behind a byte order mark', `\uFEFF${url}`, `0:1-45 ${url}`],
  ];
  for (const [name, text, expected] of forms) {
    it(`are found ${name}`, () => {
      const [found] = links(text);
      if (text.includes('\ntalk')) assert.match(found ?? '', /widgets$/u);
      else assert.equal(found, expected);
      assert.deepEqual(resources(text), []);
    });
  }

  it('are not those of files, speakers, types, venues and schedules', () => {
    const others = [
      'https://static.sched.com/hosted_files/foo/a1/x.pdf',
      'https://foo2024.sched.com/speaker/jane',
      'https://foo2024.sched.com/type/keynote',
      'https://foo2024.sched.com/venue/Hall',
      'https://foo2024.sched.com/',
      'https://sched.co/Help',
      'https://sched.co/About',
    ];
    assert.deepEqual(links(others.join('\n\n')), []);
    assert.deepEqual(resources(others.join('\n\n')), others);
  });

  it('without https:// are none inside other addresses and words', () => {
    const text = 'x@foo.sched.com/event/1abc a/foo.sched.com/event/1abc foo.sched.com foo.sched.com/speaker/x';
    assert.deepEqual(links(text), []);
  });

  it('are not in code, comments or images', () => {
    assert.deepEqual(links(`\`${url}\`\n\n\`\`\`\n${url}\n\`\`\`\n\n<!-- ${url} -->\n\n![x](${url})\n`), []);
  });
});

describe('the resources of a note', () => {
  it('are the other links with a scheme, as the reader sees them', () => {
    const text =
      '# A\n\nsee [the docs](https://example.org/docs "Docs"), <mailto:a@b.example>, [there](#a) and https://example.org/x.\n';
    assert.deepEqual(
      [...walk(parseNote(text))].flatMap((section) => section.resources.map((each) => `${each.text} ${each.url}`)),
      [
        'the docs https://example.org/docs',
        'mailto:a@b.example mailto:a@b.example',
        'https://example.org/x https://example.org/x',
      ],
    );
  });
});
