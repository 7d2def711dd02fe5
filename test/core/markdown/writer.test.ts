import assert from 'node:assert/strict';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../src/core/markdown/parseMarkdown.js';
import { writeAddress, writeListItem } from '../../../src/core/markdown/writer.js';
import { assertShows, FORMS, TYPES, typesOf } from './writtenText.js';

describe('text written as markdown', () => {
  const headings: readonly (readonly [text: string, written?: string])[] = [
    ['Plain - Ada Lund, Acme & Sam Small, Tiny, Inc. (100%): what’s next? 1+1=2; a/b.'],
    ['AT&T & friends: Q&A'],
    ['C#'],
    ['C++ and F#'],
    ['snake_case and 2 * 3 * 4'],
    ['[Sponsored] Widgets'],
    ['[ZH] 日本語 🚀'],
    ['1. Not a list'],
    ['+ plus'],
    ['- dash'],
    ['> quote'],
    ['a < b > c'],
    ['~1 ms'],
    ['5 | 6'],
    ['"quoted"! [open'],
    ['# Hash'],
    ['https://example.org/_a_b_ it'],
    ['me@example.org'],
    ['two\nlines\u0000 and\ttabs', 'two lines and tabs'],
    ['[JA] Widgets', '\\[JA] Widgets'],
    ['Foot[^1]note', 'Foot\\[^1]note'],
    ['Learning C #', 'Learning C \\#'],
    ['No [[Page]] and ![[a|b]]', 'No \\[\\[Page]] and !\\[\\[a|b]]'],
    ['**Bold** claims, AT&T', '\\*\\*Bold\\*\\* claims, AT&T'],
    ['_why_', '\\_why\\_'],
    ['`kubectl` and C#', '\\`kubectl\\` and C#'],
    ['[x](command:evil)', '\\[x](command:evil)'],
    ['![x](y)', '!\\[x](y)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['&amp; &lt; &#35;', '\\&amp; \\&lt; \\&#35;'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
  ];
  for (const [text, written = text] of headings) {
    it(`has a backslash only where a heading would show something else: ${JSON.stringify(text)}`, () => {
      assert.equal(FORMS['a heading']?.(text), `## ${written}`);
      assertShows('a heading', text);
    });
  }

  const items: readonly (readonly [text: string, item: string, task: string])[] = [
    ['Q&A: what_is #1?', '- Q&A: what_is #1?', '- [ ] Q&A: what_is #1?'],
    ['# Hash', '- \\# Hash', '- [ ] # Hash'],
    ['1. one', '- 1\\. one', '- [ ] 1. one'],
    ['[ ] box', '- \\[ ] box', '- [ ] [ ] box'],
    ['[-] other box', '- \\[-] other box', '- [ ] [-] other box'],
    ['--- rule', '- --- rule', '- [ ] --- rule'],
    ['[a]: definition', '- \\[a]: definition', '- [ ] [a]: definition'],
  ];
  for (const [text, item, task] of items) {
    it(`has a backslash only where a list item would be something else: ${text}`, () => {
      assert.equal(writeListItem(text), item);
      assert.equal(writeListItem(text, false), task);
    });
  }

  it('is a task though it is empty', () => {
    const [list] = parseMarkdown(writeListItem('', false), false).blocks;
    assert.deepEqual(list && [typesOf(list), toString(list).trim()], [TYPES['an open task'], '']);
  });

  it('runs no markup where it is far too long to be a title', () => {
    assertShows('a heading', '[a](b) *c* <d> & www.<b> '.repeat(100));
  });
});

describe('links written as markdown', () => {
  it('are bare where markdown makes a link of all of the address', () => {
    assert.equal(
      writeAddress('https://foo2024.sched.com/event/1abc/a_b-c'),
      'https://foo2024.sched.com/event/1abc/a_b-c',
    );
    assert.equal(writeAddress('https://example.org/a)'), '<https://example.org/a)>');
  });
});
