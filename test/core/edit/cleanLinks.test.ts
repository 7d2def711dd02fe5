import assert from 'node:assert/strict';
import { cleanableLinks, cleaningEdits, parseNote } from '../../../src/core/index.js';
import { applyEdits } from '../applyEdits.js';

const clean = (text: string): string => applyEdits(text, cleaningEdits(cleanableLinks(text, parseNote(text))));

const URL = 'https://foo2024.sched.com/event/1abc/widgets';
const DIRTY = `${URL}?iframe=no&w=100%&sidebar=yes&bg=no`;

describe('cleaning sched.com links', () => {
  const forms: readonly (readonly [name: string, form: (address: string) => string])[] = [
    ['bare', (address) => `see ${address}, later.\n`],
    ['in brackets of prose', (address) => `(${address})`],
    ['in angle brackets', (address) => `- <${address}>`],
    ['as a markdown link with a title', (address) => `[the _talk_](${address} "Talk (1)") it`],
    ['as a markdown link in angle brackets', (address) => `[talk]( <${address}> )`],
    ['as a link whose text is its address', (address) => `[https://foo2024.sched.com/event/1abc](${address})`],
    ['as a link whose text wraps in a quote', (address) => `> [the\n> talk](${address})`],
    ['as the heading', (address) => `## [Widgets](${address}) #\n`],
    ['in a table', (address) => `| a | b |\n|---|---|\n| x | ${address} |`],
    ['in a definition', (address) => `[talk][w]\n\n[w]: ${address} 'Talk'\n`],
    ['in a definition in a quote, on a line of its own', (address) => `[talk][w]\n\n> [w]:\n>   <${address}>\n`],
    ['behind a byte order mark, with CRLF', (address) => `\uFEFF# A\r\n\r\n${address}\r\n\r\n[w]: ${address}`],
    ['in a footnote', (address) => `x[^1]\n\n[^1]: ${address}`],
    ['below front matter', (address) => `---\ntitle: x\n---\n\n${address}`],
  ];
  for (const [name, form] of forms) {
    it(`replaces the address and nothing else ${name}`, () => {
      assert.equal(clean(form(DIRTY)), form(URL));
      assert.equal(clean(form(URL)), form(URL));
    });
  }

  it('replaces the address of a definition without encryption', () => {
    assert.equal(
      clean('[talk][w]\n\n[w]: http://foo2024.sched.com/event/1abc'),
      '[talk][w]\n\n[w]: https://foo2024.sched.com/event/1abc',
    );
  });

  const dirty: readonly (readonly [address: string, clean: string])[] = [
    ['http://foo2024.sched.com/event/1abc', 'https://foo2024.sched.com/event/1abc'],
    ['www.foo2024.sched.com/event/1abc', 'https://foo2024.sched.com/event/1abc'],
    ['https://www.foo2024.sched.com/event/1abc/x', 'https://foo2024.sched.com/event/1abc/x'],
    ['https://foo2024.sched.com/event/1abc/?iframe=no', 'https://foo2024.sched.com/event/1abc'],
    [
      'https://foo2024.sched.com/event/1abc/x?iframe=no&amp;w=100%25&amp;bg=no',
      'https://foo2024.sched.com/event/1abc/x',
    ],
    ['https://foo2024.sched.com/event/1abc/x&w=100', 'https://foo2024.sched.com/event/1abc/x'],
    ['https://foo2024.sched.com/event/1abc/x#sched-content', 'https://foo2024.sched.com/event/1abc/x'],
    ['http://sched.co/1abc?iframe=no', 'https://sched.co/1abc'],
    ['http://foo2014.sched.org/event/1abc', 'https://foo2014.sched.org/event/1abc'],
    ['https://foo2024.sched.com/2024-03-19/overview/event/1abc/x', 'https://foo2024.sched.com/event/1abc/x'],
  ];
  for (const [address, expected] of dirty) {
    it(`makes ${address} ${expected}`, () => assert.equal(clean(address), expected));
  }

  it('leaves what is clean, or no event, or no link', () => {
    const text = [
      'https://foo2024.sched.com/event/1abc/caf\u00e9',
      'https://foo2024.sched.com/event/1abc/c%2B%2B'.replaceAll('%2B', '+'),
      'https://sched.co/1abc',
      'https://foo2024.sched.com/?iframe=no',
      'https://example.org/?iframe=no',
      `\`${DIRTY}\``,
      `\`\`\`\n${DIRTY}\n[w]: ${DIRTY}\n\`\`\``,
      `<!-- ${DIRTY} -->`,
      `![x](${DIRTY})`,
      `    [w]: ${DIRTY}`,
    ].join('\n\n');
    assert.equal(clean(text), text);
  });

  it('gives every link with its range, clean ones too, so that the one under a cursor can be told', () => {
    const text = `${URL} and [talk](${DIRTY})\n`;
    const found = cleanableLinks(text, parseNote(text));
    assert.deepEqual(
      found.map(({ range, edit }) => [range.start.character, range.end.character, edit !== undefined]),
      [
        [0, 44, false],
        [49, text.length - 1, true],
      ],
    );
  });

  it('gives a link by reference the edit of its definition', () => {
    const text = `[talk][w]\n\n[v]: ${DIRTY.replace('1abc', '1abd')}\n[w]: ${DIRTY}\n`;
    const [link] = cleanableLinks(text, parseNote(text));
    assert.deepEqual(link?.range.start, { line: 0, character: 0 });
    assert.equal(link.edit?.range.start.line, 3);
  });
});
