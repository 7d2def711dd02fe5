import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parseNote } from '../../../src/core/index.js';
import { addToMarkdownIt } from '../../../src/core/views/preview.js';

const md = addToMarkdownIt(new MarkdownIt({ html: true, linkify: true }), (text) => ({
  note: parseNote(text),
  markers: ['TODO'],
}));
const plain = new MarkdownIt({ html: true, linkify: true });

describe('the markdown preview', () => {
  const open = (word: string): string => `<span class="cn-marker cn-marker-open">${word}</span>`;
  const done = (word: string): string => `<span class="cn-marker cn-marker-done">${word}</span>`;
  const box = (sign: string, name: string): string =>
    `<span class="cn-box" role="img" aria-label="${name}">${sign}</span> `;
  const cases: readonly (readonly [text: string, html: string])[] = [
    ['TODO: watch *it*', `<p>${open('TODO')} watch <em>it</em></p>\n`],
    ['**TODO**: watch', `<p><strong>${open('TODO')}</strong>: watch</p>\n`],
    ['first\ngood, TODO: watch\nlast', `<p>first\ngood, ${open('TODO')} watch\nlast</p>\n`],
    ['DONE: it', `<p><span class="cn-done">${done('DONE')} it</span></p>\n`],
    ['~~TODO: it~~', `<p><span class="cn-done"><s>${done('TODO')} it</s></span></p>\n`],
    [
      '- [ ] one\n- [X] two',
      `<ul>\n<li>${box('☐', 'open')}one</li>\n<li>${box('☑', 'done')}<span class="cn-done">two</span></li>\n</ul>\n`,
    ],
    [
      '> - [-] TODO: x',
      `<blockquote>\n<ul>\n<li>${box('☒', 'cancelled')}<span class="cn-done">${done('TODO')} x</span></li>\n</ul>\n</blockquote>\n`,
    ],
    ['[TODO] watch', `<p>${open('TODO')} watch</p>\n`],
    ['watch it #todo', `<p>watch it ${open('#todo')}</p>\n`],
    ['- [/] one', `<ul>\n<li>${box('☐', 'in progress')}one</li>\n</ul>\n`],
    [
      'DONE: the\nwhole of it',
      `<p><span class="cn-done">${done('DONE')} the</span>\n<span class="cn-done">whole of it</span></p>\n`,
    ],
    ['TODO: <b>x</b>', `<p>${open('TODO')} <b>x</b></p>\n`],
    ['look it up later', '<p>look it up later</p>\n'],
    ['`TODO: x`', '<p><code>TODO: x</code></p>\n'],
    [
      '## Widgets - Jane Doe, Acme & John Roe, Umbrella, Inc.\n',
      '<h2>Widgets <span class="cn-speakers">-\u00a0Jane Doe, Acme &amp; John Roe, Umbrella, Inc.</span></h2>\n',
    ],
  ];
  for (const [text, html] of cases)
    it(`shows ${JSON.stringify(text)} as what it is`, () => assert.equal(md.render(text), html));

  it('shows addresses of events in few words, and leaves the words someone chose', () => {
    const url = 'https://kccnceu2024.sched.com/event/1YeLj/widgets-jane-doe';
    const chip = (words: string): string => `<a href="${url}" class="cn-sched" title="${url}">${words}</a>`;
    assert.equal(
      md.render(`## Widgets - Jane Doe\n\n${url}\n\nSee [this](${url}).\n`),
      `<h2>Widgets <span class="cn-speakers">-\u00a0Jane Doe</span></h2>\n<p>${chip('Open this talk')}</p>\n<p>See ${chip('this')}.</p>\n`,
    );
    assert.match(
      md.render('https://example.org/event/1\n'),
      /<a href="https:\/\/example\.org\/event\/1">https:\/\/example\.org\/event\/1<\/a>/u,
    );
  });

  it('keeps every block on its lines, which the scrolling of the preview goes by', () => {
    const text =
      '# Day 1\n\n## Widgets - Jane Doe\n\nTODO: a\nDONE: b\n\n- [ ] c\n- [x] d\n\n| a |\n|---|\n| TODO: e |\n';
    const blocks = (each: typeof plain): unknown =>
      each.parse(text, {}).map(({ type, map, level }) => ({ type, map, level }));
    assert.deepEqual(blocks(md), blocks(plain));
  });

  it('leaves text that is no conference note as it is', () => {
    const none = addToMarkdownIt(new MarkdownIt(), () => undefined);
    assert.equal(none.render('TODO: a\n\n- [ ] b'), new MarkdownIt().render('TODO: a\n\n- [ ] b'));
  });
});
