import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSchedPage } from '../../src/sched/page/page.js';
import { CHALLENGE, newPage } from './pages.js';

describe('no event page', () => {
  it('is a challenge, a list of events, an error or nothing', () => {
    const list =
      '<a class="name" href="event/1aBc1/a" id="0123456789abcdef0123456789abcdee">A</a><a class="name" href="event/1aBc2/b" id="0123456789abcdef0123456789abcdef">B</a>';
    for (const html of [
      CHALLENGE,
      list,
      '<html><body><h1>404 Not Found</h1></body></html>',
      '',
      '{"a":1}',
      '\0\0',
      '<',
      '<a class="name">',
    ]) {
      assert.equal(parseSchedPage(html), undefined, html);
    }
  });

  it('is one of a speaker with a single talk, of several talks in full, or of the conference', () => {
    const single =
      '<div class="list-simple"><span class="event ev_1"><a class="name" href="event/1aBc1/widgets" id="0123456789abcdef0123456789abcdef">Widgets</a></span></div>';
    const head = (address: string): string =>
      `<meta name="twitter:site" content="@sched"><meta property="og:title" content="FooCon 2026"><meta property="og:url" content="https://fooconf2027.sched.com/${address}">`;
    const conference =
      '<script type="application/ld+json">{"@type":"Event","name":"FooCon 2026","startDate":"2026-03-25"}</script>';
    const full = newPage().replace('href="#"', 'href="event/1aBc1/widgets"');
    for (const html of [
      single,
      conference + single,
      full + full,
      conference + full + full,
      head(''),
      head('speaker/ada') + single,
      head('list/simple') + conference,
    ]) {
      assert.equal(parseSchedPage(html), undefined, html);
    }
    assert.equal(parseSchedPage(head('event/1aBc1'))?.title, 'FooCon 2026');
  });

  it('is garbage, and what is cut or broken gives a talk or nothing', () => {
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
