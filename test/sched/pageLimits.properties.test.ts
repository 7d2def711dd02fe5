import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSchedPage } from '../../src/sched/page/page.js';
import { newPage } from './pages.js';

describe('a page, however hostile,', () => {
  it('gives a talk with a title, or nothing, when it is garbage, cut or broken', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<a class="name">',
        '</a>',
        '<div class="tip-roles">',
        '</div>',
        '<strong>',
        '&amp',
        '&#',
        '<!--',
        '<script>',
        '"',
        "'",
        '<',
        '>',
        '\0',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), (pieces, at) => {
        const page = newPage();
        const cut = at % page.length;
        for (const html of [
          pieces.join(''),
          page.slice(0, cut),
          `${page.slice(0, cut)}${pieces.join('')}${page.slice(cut)}`,
        ]) {
          const talk = parseSchedPage(html);
          if (talk !== undefined) assert.notEqual(talk.title, '');
        }
      }),
      { numRuns: 300 },
    );
  });

  // Time that grows faster than the text would take minutes here.
  it('is read to its end, whatever a megabyte is made of', () => {
    for (const unit of [
      '<div>',
      '</a>',
      '<div><a></b>',
      '<strong>x',
      '<a class="name">',
      '<div class="sched-person-session">',
      '<li>',
      '<!--',
      '&amp',
    ]) {
      assert.equal(parseSchedPage(unit.repeat(1_000_000 / unit.length)), undefined, unit);
    }
  });

  const start = '<a class="name" href="#">x</a><div class="sched-event-details">';

  const description = '<div class="tip-description">Widgets</div>';

  it('is read as far as its elements are not nested deeper than those of any page', () => {
    for (const unit of ['<div>', '<b><i>', '<ul><li>', '<svg>', '<table><tr><td>', '<p><span>']) {
      const talk = parseSchedPage(
        `${start}${description}${unit.repeat(100_000)}<a class="file-uploaded" href="https://example.com/x.pdf">X</a>`,
      );
      assert.deepEqual([talk?.title, talk?.abstract, talk?.files], ['x', 'Widgets', []], unit);
    }
    assert.equal(parseSchedPage(`${'<div>'.repeat(400)}${start}${description}`)?.abstract, 'Widgets');
  }).timeout(20_000);

  const files = Array.from(
    { length: 200 },
    (_, at) => `<a class="file-uploaded" href="https://example.com/${at}.pdf"><b>`,
  ).join('');
  for (const [what, more] of [
    ['lines', `<div class="tip-description">${'<br>'.repeat(125_000)}`],
    ['cells', `<div class="tip-description">${'<td>'.repeat(125_000)}`],
    ['items', `<div class="tip-description">${'<li>'.repeat(125_000)}`],
    [
      'fields inside each other',
      `<div class="sched-event-type"><ul class="tip-custom-fields">${'<li><strong>'.repeat(40_000)}`,
    ],
    ['ends of elements that do not begin, inside many that do not end', '<i>'.repeat(400) + '</x>'.repeat(250_000)],
    ['elements that begin and end by turns, with the wrong names', '<div></x>'.repeat(100_000)],
    ['an attribute', `<div class="${'a '.repeat(500_000)}">`],
    ['attributes', `<div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=b`).join(' ')}>`],
    ['an attribute that does not end', `<div class="${'a>'.repeat(500_000)}`],
    ['a comment that does not end', `<!--${'<div>->'.repeat(150_000)}`],
    ['comments inside each other', '<!-- '.repeat(200_000)],
    ['the beginnings of tags', '<'.repeat(1_000_000)],
    ['the beginnings of references', `<div>${'&#x'.repeat(300_000)}`],
    ['a script that does not end', `<script type="application/ld+json">${'</scrip'.repeat(150_000)}`],
    ['brackets of JSON-LD', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`],
    [
      'abstracts inside each other with links',
      '<div class="tip-description">'.repeat(400) + '<a href="x">y</a>'.repeat(50_000),
    ],
    ['files inside each other', `${files}${'word '.repeat(200_000)}`],
    [
      'tracks inside each other',
      `<div class="sched-event-type">${'<a href="type/x"><b>'.repeat(200)}${'word '.repeat(200_000)}`,
    ],
  ] as const) {
    // Time that grows faster than the text, or with the depth of elements that are read one by one, would take minutes.
    it(`is read to its end when a megabyte is made of ${what}`, () => {
      assert.equal(parseSchedPage(`${start}${more}`)?.title, 'x');
    }).timeout(20_000);
  }
});
