import assert from 'node:assert/strict';
import { htmlHeadings } from '../../../src/core/markdown/htmlHeadings.js';

/** `LEVEL TEXT [START-END] URL…` */
const read = (html: string): string[] =>
  htmlHeadings(html, { start: 0, end: html.length }).map(({ level, text, start, end, links }) =>
    [`${level} ${text} ${start}-${end}`, ...links.map((link) => `${link.url} ${link.text}`)].join(' '),
  );

describe('headings in HTML', () => {
  const forms: readonly (readonly [html: string, expected: readonly string[]])[] = [
    ['<h1>Day 1</h1>', ['1 Day 1 0-14']],
    ['<H2 align="center">Day 1</H2 >', ['2 Day 1 0-30']],
    ['<h3>\n  Caf\u00e9 &amp; <b>Bar</b><br/>2\n</h3>', ['3 Caf\u00e9 & Bar 2 0-40']],
    ['<h1>a</h1><h6>b</h6>', ['1 a 0-10', '6 b 10-20']],
    ['<h2><a class=x href="https://a.example/?b&amp;c">Talk</a></h2>', ['2 Talk 0-62 https://a.example/?b&c Talk']],
    ["<h2><a href='#x'><img></a> Talk</h2>", ['2 Talk 0-36 #x #x']],
    ['<p><!-- <h1>a</h1> --><h2>b</h2>', ['2 b 22-32']],
    ['<pre><h1>a</h1></pre>', []],
    ['<!-- x --> <h1>a</h1>', []],
    ['<p><!-- <h1>a</h1>', []],
    ['<!-- <h1>a</h1>', []],
    ['<h1>a</h2>', []],
    ['<h1>a<h2>b</h2>', ['2 b 5-15']],
    ['<h1><img src="x"></h1>', []],
    ['<h7>a</h7><hr><header>x</header>', []],
  ];
  for (const [html, expected] of forms)
    it(`are found in ${JSON.stringify(html)}`, () => assert.deepEqual(read(html), expected));
});
